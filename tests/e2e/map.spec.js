// The map in each language: every name stands clear of the others and within the map, and a zone's name opens the zone.
import { expect, test } from "./support/story.js";
import { zones } from "./support/plan.js";

const WIDTHS = [320, 375, 768, 1024, 1440];
const FOLDERS = ["", "easy/", "en/"];

/** Every name that is seen, with its box on the screen, and the map's own. */
const names = (page) => page.locator("svg.map").evaluate((map) => {
  const box = (it) => {
    const { left, right, top, bottom } = it.getBoundingClientRect();
    return { left, right, top, bottom };
  };
  const texts = [...map.querySelectorAll(".map-labels text")].filter((it) => it.getBoundingClientRect().width > 0);
  return {
    map: box(map),
    names: texts.map((text) => ({
      words: text.textContent,
      px: Number.parseFloat(getComputedStyle(text).fontSize) * map.getBoundingClientRect().width / map.viewBox.baseVal.width,
      of: [...text.parentNode.parentNode.children].indexOf(text.parentNode) + text.parentNode.className.baseVal + (text.closest("a")?.href ?? ""),
      ...box(text),
    })),
  };
});

for (const folder of FOLDERS) {
  test(`names on the map of /${folder} stand clear of each other at any width`, async ({ page, open }) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await open(`${folder}map/`);
      const seen = await names(page);
      expect(seen.names.length, `${width} px`).toBeGreaterThan(8);
      for (const [at, one] of seen.names.entries()) {
        const where = `${one.words} at ${width} px`;
        expect.soft(one.left >= seen.map.left - 1 && one.right <= seen.map.right + 1, `${where} is cut`).toBe(true);
        expect.soft(one.top >= seen.map.top - 1 && one.bottom <= seen.map.bottom + 1, `${where} is cut`).toBe(true);
        expect.soft(one.px, where).toBeGreaterThanOrEqual(13.99);
        for (const other of seen.names.slice(at + 1).filter((other) => other.of !== one.of)) {
          // A line's box is higher than its letters: fonts keep room for signs no name has.
          const inner = ({ top, bottom }) => [top + (bottom - top) * 0.15, bottom - (bottom - top) * 0.15];
          const [[top, bottom], [otherTop, otherBottom]] = [inner(one), inner(other)];
          const apart = one.right <= other.left + 0.5 || other.right <= one.left + 0.5 || bottom <= otherTop || otherBottom <= top;
          expect.soft(apart, `${where} and ${other.words}`).toBe(true);
        }
      }
    }
  });

  test(`a zone's name on the map of /${folder} chooses the zone, wherever it stands, and then opens it`, async ({ page, open }) => {
    for (const width of [375, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const zone of zones) {
        await open(`${folder}map/`);
        await expect(page.locator(".map-bar"), "the map lives").toBeVisible();
        const link = page.locator(`a.map-zone[data-zone="${zone.id}"]`);
        const lines = link.locator("text").filter({ visible: true });
        expect(await lines.count(), `${zone.id} at ${width} px`).toBeGreaterThan(0);
        const shown = (await lines.allTextContents()).join("");
        const name = await link.getAttribute("aria-label");
        expect(name, "what is seen is in the link's name").toContain(shown);
        const press = async () => {
          const box = await lines.first().boundingBox();
          await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        };
        await press();
        await expect(page).toHaveURL(new RegExp(`map/\\?zone=${zone.id}$`, "u"));
        await expect(link, "the next press opens its page").toHaveAttribute("href", new RegExp(`zones/${zone.id}/$`, "u"));
        await link.press("Enter");
        await expect(page).toHaveURL(new RegExp(`zones/${zone.id}/$`, "u"));
      }
    }
  });

  test(`until the map of /${folder} lives a zone's name opens the zone`, async ({ page, troubles }) => {
    troubles.allow(/./u);
    await page.route("**/assets/*.wasm", (route) => route.abort());
    for (const zone of zones) {
      await page.goto(`${folder}map/`);
      const line = page.locator(`a.map-zone[data-zone="${zone.id}"] text`).filter({ visible: true }).first();
      await line.click();
      await expect(page).toHaveURL(new RegExp(`zones/${zone.id}/$`, "u"));
    }
  });
}

test("names of other languages have none of the plan's own", async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open("en/map/");
  for (const { words } of (await names(page)).names) expect(words).toMatch(/^[\p{ASCII}]+$/u);
});

test("the key explains the signs that the map shows, and no others", async ({ page, open }) => {
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await open("map/");
    const kinds = (within) => page.locator(`${within} .map-sign`).evaluateAll((signs) => {
      const seen = signs.filter((sign) => sign.getBoundingClientRect().width > 0).map((sign) => sign.getAttribute("class").split(" ")[1]);
      const named = ["map-sign-station", "map-sign-mountain", "map-sign-airport"];
      return [...new Set(seen.map((kind) => (named.includes(kind) ? kind : "another place")))].sort();
    });
    expect(await kinds(".map"), `${width} px`).toEqual((await kinds(".map-keys")).map((kind) => (kind === "map-sign-port" ? "another place" : kind)));
  }
});
