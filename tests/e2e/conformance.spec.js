// What /accessibility/ publishes against what the pages are: on each of the forty pages it names, whatever a machine can judge of a
// criterion must be as the table says.
import { readFileSync } from "node:fs";
import axe from "axe-core";
import { parse } from "smol-toml";
import { expect, test } from "./support/story.js";
import { routes } from "./support/routes.js";

const seed = (name) => parse(readFileSync(new URL(`../../seeds/conformance/${name}.toml`, import.meta.url), "utf8"));
const statement = seed("statement");
const criteria = seed("criteria").criterion;
const chosen = statement.chosen.map((address) => address.slice(1));
const others = routes.filter((route) => !chosen.includes(route)).sort((one, two) => (one < two ? -1 : 1));
const step = Math.floor(others.length / statement.sampled);
const sampled = others.filter((_, at) => at % step === 0).slice(0, statement.sampled);
const verdict = (number) => criteria.find((criterion) => criterion.number === number).result;
/** The tag axe's rules bear for a criterion: wcag1410 for 1.4.10. */
const tag = (number) => `wcag${number.replaceAll(".", "")}`;

/** Letters, lines and words set apart as 1.4.12 has it. */
const SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";

test("the page names the forty pages its rule gives", async ({ page, open }) => {
  for (const language of ["", "easy/", "en/"]) {
    await open(`${language}accessibility/`);
    const named = await page.locator(".addresses a").allTextContents();
    expect(named).toEqual([...chosen, ...sampled].map((address) => `/${address}`));
    for (const { number, result } of criteria) {
      await expect(page.locator(`[data-criterion="${number}"]`)).toHaveAttribute("data-result", result);
    }
  }
});

test("no result says that axe saw what no rule of axe is about", () => {
  const known = new Set(axe.getRules().flatMap(({ tags }) => tags));
  const claimed = criteria.filter(({ how }) => how.includes("axe")).map(({ number }) => number);
  expect(claimed.length).toBeGreaterThan(5);
  expect(claimed.filter((number) => !known.has(tag(number)))).toEqual([]);
});

for (const address of [...chosen, ...sampled]) {
  test(`what is published of /${address} is so`, async ({ page, open, baseURL }) => {
    await open(address);
    await page.evaluate(axe.source);
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "experimental"];
    const found = await page.evaluate((runOnly) => globalThis.axe.run({ runOnly, resultTypes: ["violations"] }), tags);
    const broken = criteria.filter(({ number, result }) => result !== "fail" && found.violations.some((rule) => rule.tags.includes(tag(number))));
    expect(broken.map(({ number }) => number), JSON.stringify(found.violations.map(({ id }) => id))).toEqual([]);
    // There is no media, so that 1.2 and 1.4.2 have nothing to be about.
    expect(await page.locator("audio, video, object, embed, meta[http-equiv=refresh]").count()).toBe(0);
    // What stands in a frame is one of these pages again: the preview of the code for other sites.
    const framed = await page.locator("iframe").evaluateAll((all) => all.map(({ src }) => src));
    expect(framed.filter((src) => !src.startsWith(baseURL))).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    const cut = await page.evaluate((style) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    }, SPACED);
    if (verdict("1.4.12") === "pass") expect(cut, "room for letters set apart").toBeLessThanOrEqual(0);
  });
}

test("the labels of the map are in the names of its links just where the table says so", async ({ page, open }) => {
  const mismatched = new Map();
  for (const language of ["", "easy/", "en/"]) {
    await open(`${language}map/`);
    // Labels lie over the whole map: a label is in a name where some zone's link has it.
    const apart = await page.evaluate(() => {
      const squeezed = (text) => text.replace(/\s/gu, "");
      const names = [...document.querySelectorAll(".map-zone")].map((zone) => squeezed(zone.getAttribute("aria-label") ?? zone.textContent));
      const labels = [...document.querySelectorAll(".map-labels-wide .map-name-zone")].map((label) => squeezed(label.textContent));
      if (labels.length === 0) throw new Error("the map has no labels of zones");
      return labels.filter((label) => !names.some((name) => name.includes(label)));
    });
    mismatched.set(language, apart.length);
  }
  const some = [...mismatched.values()].some((count) => count > 0);
  expect(some, JSON.stringify([...mismatched])).toBe(verdict("2.5.3") === "fail");
});

test("no English page names anything in Japanese but in quotation marks", async ({ page, open }) => {
  for (const route of ["en/kpis/", "en/measures/13/", "en/goals/1/", "en/about/", "en/accessibility/"]) {
    await open(route);
    const named = await page.locator("[lang=en] body *, body *").evaluateAll((all) => all
      .filter((it) => !it.closest("[lang=ja], .map, [data-spot=map]"))
      .flatMap((it) => ["aria-label", "title", "alt", "data-name"].map((name) => it.getAttribute(name)))
      .filter((words) => words && /[\u3041-\u9fff]/u.test(words.replace(/“[^”]*”/gu, ""))));
    expect(named, route).toEqual([]);
  }
});

test("words of another language say which they are", async ({ page, open }) => {
  await open("measures/4/");
  await expect(page.locator('[lang="en"]', { hasText: "double employed with kids" })).not.toHaveCount(0);
  await open("glossary/");
  await expect(page.locator('[lang="en"]', { hasText: "Center of Community" })).not.toHaveCount(0);
});

test("Japanese that is found on an English page says so", async ({ page, open }) => {
  await open("en/search/?q=%E7%9B%AE%E6%A8%99%E8%A8%AD%E5%AE%9A%E3%81%AE%E8%80%83%E3%81%88%E6%96%B9");
  const find = page.locator("main a", { hasText: "目標設定の考え方" }).or(page.locator("main .found-text", { hasText: "目標設定の考え方" })).first();
  await expect(find).toBeVisible();
  const marked = await find.evaluate((it) => it.closest("[lang]").lang === "ja" || [...it.querySelectorAll("[lang=ja]")].some((part) => part.textContent.includes("目標設定")));
  expect(marked).toBe(true);
});
