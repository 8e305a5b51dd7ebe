// What axe cannot see: whether what has the focus is in sight, what names say, how the lines of drawings stand out, and whether
// the eye and the keyboard go the same way.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/story.js";
import { routes } from "./support/routes.js";

/** How much of what has the focus is hidden, from 0 to 1, and by what. Runs in the page; nothing where nothing has the focus. */
function hidden() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const fixed = (it) => it && (["fixed", "sticky"].includes(getComputedStyle(it).position) ? it : fixed(it.parentElement));
  const all = [...element.getClientRects()].flatMap(({ left, top, width, height }) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) => [0.15, 0.5, 0.85].map((y) => [left + width * x, top + height * y])));
  // What is taller than the window cannot be seen whole.
  const inWindow = all.filter(([, y]) => y >= 0 && y < innerHeight);
  const points = element.getBoundingClientRect().height > innerHeight * 0.4 && inWindow.length > 0 ? inWindow : all;
  const over = points.map(([x, y]) => {
    if (y < 0 || y >= innerHeight || x < 0 || x >= innerWidth) return "out of the window";
    const layer = fixed(document.elementFromPoint(x, y));
    return layer && !layer.contains(element) ? `under .${layer.className}` : "";
  });
  const words = (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/gu, " ").slice(0, 30);
  return { share: over.filter(Boolean).length / points.length, what: `<${element.localName}> 「${words}」 ${[...new Set(over)].join(" ")}` };
}

/** Goes through the whole page by Tab and tells every stop of which more than a quarter is hidden. */
async function walk(page) {
  await page.locator(".skip").focus();
  const faults = [];
  let stops = 0;
  for (; stops < 400; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(hidden);
    if (!stop) break;
    if (stop.share > 0.25) faults.push(`${Math.round(stop.share * 100)} % of ${stop.what}`);
  }
  expect(stops, "the walk leads through the page").toBeGreaterThan(20);
  return faults;
}

const write = (page) => page.getByRole("button", { name: "メモを書く", exact: true });
const STATES = {
  "as it is": async () => {},
  "with the sheet": async (page) => write(page).click(),
  "with an explanation": async (page) => {
    await page.locator(".term").first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "with the bar that takes back": async (page) => {
    await write(page).click();
    await page.keyboard.type("消すメモ");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /のメモを削除$/u }).click();
    await expect(page.locator(".undo")).toBeVisible();
  },
  "with a notice": async (page, troubles) => {
    troubles.allow(/glossary|ERR_FAILED|Failed to/u);
    await page.route(/glossary/u, (route) => route.abort());
    await page.locator(".term").first().click();
    await expect(page.locator(".notice")).toBeVisible();
  },
};

for (const [width, height, route] of [[320, 568, "measures/13/"], [1280, 720, "easy/measures/9/"], [1024, 768, "measures/13/"]]) {
  for (const [state, bring] of Object.entries(STATES)) {
    if (route.startsWith("easy/") && state !== "as it is") continue;
    test(`what has the focus is in sight: /${route} at ${width} px, ${state}`, async ({ page, open, troubles }) => {
      await page.setViewportSize({ width, height });
      await open(route);
      await bring(page, troubles);
      expect(await walk(page)).toEqual([]);
    });
  }
}

test("a goal's mark says which goal it is, and a tile which value is which", async ({ page, open }) => {
  for (const route of ["", "map/", "tree/", "kpis/"]) {
    await open(route);
    for (const goal of [1, 2, 3, 4]) {
      await expect(page.getByRole("link", { name: new RegExp(`^基本目標${goal}`, "u") }).or(page.getByRole("heading", { name: new RegExp(`^基本目標${goal}`, "u") })).first(), `goal ${goal} on /${route}`).toBeVisible();
    }
  }
  await expect(page.getByRole("link", { name: /実績値 ?53\.49% ?目標値 ?60%/u })).toBeVisible();
  await open("en/kpis/");
  await expect(page.getByRole("link", { name: /Baseline ?53\.49% ?Target value ?60%/iu })).toBeVisible();
  await open("zones/industry/");
  await expect(page.locator(".map-zone.chosen")).toHaveAttribute("aria-current", "page");
});

test("lines of the map stand out from what is beside them", async ({ page, open }) => {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await open("zones/industry/");
    const ratios = await page.evaluate(() => {
      const light = (colour) => {
        const parts = colour.match(/[\d.]+/gu).slice(0, 3).map((part) => part / 255);
        const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const contrast = (one, two) => {
        const [dark, bright] = [light(one), light(two)].sort((a, b) => a - b);
        return (bright + 0.05) / (dark + 0.05);
      };
      const style = (kind) => getComputedStyle(document.querySelector(kind));
      const grounds = [".map-sea", ".map-land", ".map-city", ".map-water"].map((kind) => [kind, style(kind).fill]);
      return [".map-city", ".map-land", ".map-water"].flatMap((line) =>
        grounds.map(([kind, fill]) => [`${line} on ${kind}`, contrast(style(line).stroke, fill)]));
    });
    for (const [pair, ratio] of ratios) expect(ratio, `${pair}, ${colorScheme}`).toBeGreaterThanOrEqual(3);
    const other = page.locator(".map-zone:not(.chosen)").first();
    await page.keyboard.press("Tab");
    await other.focus();
    await expect(other.locator("> path"), "what has the focus does not step back").toHaveCSS("opacity", "1");
  }
});

test("Tab goes through the header as the eye does, and nothing of it is cut", async ({ page, open }) => {
  for (const route of ["", "easy/", "en/"]) {
    for (const width of [320, 375, 390, 430, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await open(route);
      const stops = await page.locator("header.site :is(a, button, input)").evaluateAll((all) => all
        .filter((it) => it.checkVisibility())
        .map((it) => ({ word: it.textContent || it.name, box: it.getBoundingClientRect() }))
        .map(({ word, box: { left, right, top, bottom } }) => ({ word, left, right, middle: (top + bottom) / 2 })));
      for (const { word, left, right } of stops) expect.soft(left >= 0 && right <= width, `${word} in /${route} at ${width} px`).toBe(true);
      const seen = [...stops].sort((a, b) => (Math.abs(a.middle - b.middle) > 16 ? a.middle - b.middle : a.left - b.left));
      expect.soft(stops.map(({ word }) => word), `/${route} at ${width} px`).toEqual(seen.map(({ word }) => word));
    }
    await page.setViewportSize({ width: 768, height: 800 });
    const name = await page.locator(".site-row").evaluate((row) => row.offsetHeight);
    expect.soft(name, `one row in /${route} at 768 px`).toBeLessThanOrEqual(72);
  }
});

test("letters twice as large fit a phone", async ({ page, open }) => {
  for (const route of ["", "easy/", "en/", "measures/13/", "en/measures/13/", "easy/measures/9/", "kpis/", "en/kpis/", "tree/", "zones/industry/"]) {
    for (const width of [320, 375]) {
      await page.setViewportSize({ width, height: 800 });
      await open(route);
      const beyond = await page.evaluate(() => {
        const root = document.documentElement;
        root.style.setProperty("font-size", "200%", "important");
        return root.scrollWidth - root.clientWidth;
      });
      expect.soft(beyond, `/${route} at ${width} px`).toBe(0);
    }
  }
});

test("a year and a goal's number never break within a table", async ({ page, open }) => {
  for (const width of [768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await open("kpis/");
    const broken = await page.locator(".figures-all td:nth-of-type(odd)").evaluateAll((cells) => cells
      .filter((cell) => /^(\d{4}年度?|基本目標\d|施策\d+)$/u.test(cell.textContent))
      .filter((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell.querySelector("a") ?? cell);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      })
      .map((cell) => cell.textContent));
    expect(broken, `at ${width} px`).toEqual([]);
  }
});

test("a note taken back has the focus, and that is said", async ({ page, open }) => {
  await open("measures/13/");
  await STATES["with the bar that takes back"](page);
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(page.locator(".card", { hasText: "消すメモ" })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "メモを元に戻しました。" })).toHaveCount(1);
});

test("after a click in a text, a note not written and the way back, Tab goes on from where the reader is", async ({ page, open }) => {
  await open("measures/13/");
  await page.getByRole("heading", { name: "具体的な事業例" }).click();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press("n");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(Math.abs((await page.evaluate(() => scrollY)) - before), "the page stays near").toBeLessThan(600);

  await open("");
  await page.getByRole("navigation", { name: "メニュー" }).or(page.locator(".ways")).first().getByRole("link").nth(1).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("on paper and with forced colours signs stay apart", async ({ page, open }) => {
  await page.emulateMedia({ media: "print" });
  await open("measures/13/");
  await expect(page.locator(".figures thead th").last()).toBeHidden();
  await expect(page.locator(".chart-mark-dot").first()).toHaveCSS("border-top-width", "6px");
  await expect(page.locator(".chart-mark-ring").first()).toHaveCSS("border-top-width", "3px");
  await page.emulateMedia({ media: "screen", forcedColors: "active" });
  await expect(page.locator(".languages [aria-current]")).toHaveCSS("border-bottom-width", "3px");
  await open("map/");
  await page.emulateMedia({ media: "print", forcedColors: "none" });
  await expect(page.locator(".map-key-water")).toHaveCSS("print-color-adjust", "exact");
});

test("no two pages have the same heading or are described alike", () => {
  const html = (route) => readFileSync(new URL(`../../dist/${route}index.html`, import.meta.url), "utf8");
  const described = routes.map((route) => html(route).match(/<meta name="description" content="([^"]*)"/u)[1]);
  expect(described.filter((text, at) => described.indexOf(text) !== at)).toEqual([]);
  const heading = (route) => html(route).match(/<h1[^>]*>(.*?)<\/h1>/u)[1];
  expect(heading("map/")).not.toBe(heading(""));
});
