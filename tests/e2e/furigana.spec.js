// ふりがな: off until someone asks, then over every title and every word of plain Japanese, and remembered.
import { expect, live, test } from "./support/story.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { bare, easy, inKana, readings } from "./support/words.js";

const button = (page) => page.getByRole("button", { name: "ふりがな", exact: true });
/** An element's text as its readings say it. */
const readAloud = (element) =>
  element.evaluate((element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("ruby").forEach((ruby) => ruby.replaceWith(ruby.querySelector("rt").textContent));
    return copy.textContent;
  });

for (const [folder, words] of [["", readings], ["easy/", easy]]) {
  test(`a child reads ${folder || "the plan"} with ふりがな, and finds it so the next time`, async ({ page, open }) => {
    await open(`${folder}measures/13/`);
    await expect(page.locator("ruby")).toHaveCount(0);
    await expect(button(page)).toHaveAttribute("aria-pressed", "false");
    await button(page).click();
    await expect(button(page)).toHaveAttribute("aria-pressed", "true");
    await expect(button(page), "the reader's place is kept").toBeFocused();
    const title = page.getByRole("heading", { level: 1 });
    await expect.poll(() => readAloud(title)).toBe(inKana(words.measure["13"].title));
    for (const [id, { title }] of Object.entries(words.project).filter(([id]) => id.startsWith("13-"))) {
      expect(await readAloud(page.locator(`#project-${id} h3 > :first-child`)), id).toBe(inKana(title));
    }
    await page.getByRole("navigation", { name: /前後の項目|前と次のページ/u }).getByRole("link").last().click();
    await expect.poll(() => readAloud(title)).toBe(inKana(words.measure["14"].title));
    await page.reload();
    await live(page);
    await expect(button(page)).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => readAloud(title)).toBe(inKana(words.measure["14"].title));
    await page.keyboard.press("Tab");
    await button(page).focus();
    await page.keyboard.press("Space");
    await expect(page.locator("ruby")).toHaveCount(0);
    await page.reload();
    await live(page);
    await expect(button(page)).toHaveAttribute("aria-pressed", "false");
  });

  for (const route of ["", "measures/13/", "kpis/", "tree/", "zones/childcare/", "about/", "glossary/"]) {
    test(`/${folder}${route} with ふりがな is for everybody`, async ({ page, open }) => {
      await open(`${folder}${route}`);
      await button(page).click();
      await expect(page.locator("ruby").first()).toBeVisible();
      await expectForEverybodyEverywhere(page, "with furigana");
    });
  }
}

for (const [folder, words, said] of [["", readings, /^\d+件見つかりました$/u], ["easy/", easy, /^\d+けんみつかりました$/u]]) {
  test(`what ${folder || "the plan"}’s search finds bears ふりがな, and so does what is said of it`, async ({ page, open }) => {
    const { title } = words.measure["13"];
    const plain = bare(title);
    await open(`${folder}search/?q=${encodeURIComponent(plain)}`);
    const hit = page.locator('main .found a[href$="measures/13/"] > span').last();
    await expect(hit).toHaveText(plain);
    await button(page).click();
    await expect.poll(() => readAloud(hit)).toBe(inKana(title));
    await expect(hit.locator("mark ruby").first()).toBeVisible();
    const status = page.locator("main .found-said");
    await expect.poll(() => readAloud(status)).toMatch(said);
    await page.getByRole("searchbox").fill("\ufff9無\ufffaむ\ufffbこのことばはどこにもないはず");
    await expect(status).toContainText("無このことばはどこにもないはず");
  });
}

test("the official name beside a plain one bears ふりがな too", async ({ page, open }) => {
  await open("easy/measures/13/");
  await button(page).click();
  await expect.poll(() => readAloud(page.locator(".official-name"))).toBe(inKana(readings.measure["13"].title));
});

test("readings that do not come are not promised: the switch goes back and says why", async ({ page, open, troubles }) => {
  troubles.allow(/readings|ERR_FAILED|Failed to load/u);
  await open("measures/13/");
  await page.route("**/readings-*", (route) => route.abort());
  await button(page).click();
  await expect(page.getByText(/ふりがなを読み込めませんでした/u)).toBeVisible();
  await expect(button(page)).toHaveAttribute("aria-pressed", "false");
});

test("a note being written is not touched when ふりがな is switched on", async ({ page, open }) => {
  await open("measures/13/");
  await page.getByRole("button", { name: "メモを書く", exact: true }).click();
  await page.keyboard.type("書きかけの言葉");
  await button(page).click();
  await expect(page.locator("main ruby").first()).toBeVisible();
  await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue("書きかけの言葉");
});

test("a page in English has no such switch", async ({ page, open }) => {
  await open("en/");
  await expect(button(page)).toHaveCount(0);
});
