// A resident looks for something in the plan, in whatever spelling comes to mind.
import { expect, hold, live, test, within } from "./support/story.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { measures, plan } from "./support/plan.js";
import { english, inKana, readings } from "./support/words.js";

const box = (page) => page.getByRole("searchbox");
const found = (page) => page.getByRole("main").locator(".found");
/** What the box in the header shows below it. */
const below = (page) => page.getByRole("banner").locator(".found");
const status = (page) => found(page).getByRole("status");
const katakana = (text) => text.replace(/[ぁ-ゖ]/gu, (kana) => String.fromCodePoint(kana.codePointAt(0) + 0x60));
/** Half-width katakana of a full-width one: what NFKC turns back. */
const half = new Map();
for (let code = 0xff66; code <= 0xff9d; code += 1) {
  const sign = String.fromCodePoint(code);
  for (const spelling of [sign, `${sign}ﾞ`, `${sign}ﾟ`]) {
    const full = spelling.normalize("NFKC");
    if ([...full].length === 1) half.set(full, spelling);
  }
}
const halfWidth = (text) => [...katakana(text)].map((sign) => half.get(sign) ?? sign).join("");

test("from any page, the key / leads to the search, and each letter brings its results", async ({ page, open, baseURL }) => {
  await open("measures/1/");
  await page.keyboard.press("/");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type("こそだて");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(within(baseURL, `search/?q=${encodeURIComponent("こそだて")}`));
  await expect(status(page)).toHaveText(/^\d+件見つかりました$/u);
  await expect(found(page).getByRole("link").first()).toContainText("子育て");
  await expect(found(page).locator("mark").first()).toHaveText("子育て");
  await expect(box(page)).toHaveValue("こそだて");
  await box(page).fill("合計特殊");
  await expect(found(page).locator('a[href*="target-2-1"]')).toBeVisible();
  await expect(page).toHaveURL(within(baseURL, `search/?q=${encodeURIComponent("合計特殊")}`));
  await found(page).locator('a[href*="target-2-1"]').click();
  await expect(page.locator("#target-2-1")).toBeInViewport();
  await page.goBack();
  await expect(box(page)).toHaveValue("合計特殊");
  await expect(found(page).locator('a[href*="target-2-1"]')).toBeVisible();
});

test("the box of every page answers each letter below it, over the page", async ({ page, open, baseURL }) => {
  await open("measures/1/");
  await expect(below(page)).toBeHidden();
  await page.keyboard.press("/");
  await page.keyboard.type("くうこう");
  await expect(below(page).getByRole("status")).toHaveText(/^\d+件見つかりました$/u);
  await expect(below(page).locator("mark").first()).toContainText("空港");
  await expect(page).toHaveURL(within(baseURL, "measures/1/"));
  await page.keyboard.press("ArrowDown");
  await expect(below(page).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(below(page)).toBeHidden();
  await expect(box(page)).toBeFocused();
  await box(page).fill("ぜったいにないことば");
  await expect(below(page).getByRole("status")).toContainText("見つかりませんでした");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(below(page), "a reader who turns to the page sees it").toBeHidden();
  await box(page).fill(measures[0].name);
  await below(page).getByRole("link", { name: measures[0].name }).click();
  await expect(below(page), "also where the find is on this page").toBeHidden();
  await box(page).fill("空港");
  const first = below(page).getByRole("link").first();
  const href = await first.getAttribute("href");
  await first.click();
  await expect(page).toHaveURL(within(baseURL, href));
  await expect(below(page)).toBeHidden();
  await expect(box(page)).toHaveValue("");
});

test("what is found below the box is for everybody", async ({ page, open }) => {
  await open("en/kpis/");
  await box(page).fill("port");
  await expect(below(page).getByRole("link").first()).toBeVisible();
  await expectForEverybodyEverywhere(page, "finds below the box");
});

test("every measure is found by its reading, in hiragana, katakana and half-width katakana", async ({ page, open }) => {
  await open("search/");
  for (const { id, name } of measures) {
    const reading = inKana(readings.measure[id].title);
    for (const typed of [reading, katakana(reading), halfWidth(reading), name]) {
      await box(page).fill(typed);
      await expect(found(page).getByRole("link", { name: new RegExp(`施策${id}`, "u") }).first(), typed).toBeVisible();
    }
  }
});

test("several words narrow the search, whatever their order, and a slip of the finger is forgiven", async ({ page, open }) => {
  await open("search/");
  await box(page).fill("企業");
  await expect(status(page)).toHaveText(/件見つかりました/u);
  const many = Number.parseInt(await status(page).textContent(), 10);
  await box(page).fill("企業　誘致");
  await expect.poll(async () => Number.parseInt(await status(page).textContent(), 10)).toBeLessThan(many);
  const few = await found(page).getByRole("link").allTextContents();
  await box(page).fill("誘致 企業");
  await expect.poll(() => found(page).getByRole("link").allTextContents().then((links) => links.length)).toBe(few.length);
  await box(page).fill("ごうけいとくしゅしゅしょうりつ");
  await expect(found(page).locator('a[href*="target-2-1"]')).toBeVisible();
  await expect(found(page)).toContainText("似た言葉");
});

test("what a page calls an item finds it: 施策11, 2-1", async ({ page, open }) => {
  await open("search/");
  await box(page).fill("施策11");
  await expect(found(page).getByRole("link", { name: measures[10].name })).toBeVisible();
  await box(page).fill("２－１");
  await expect(found(page).getByRole("link", { name: /基本的方向2-1/u })).toBeVisible();
});

test("what belongs to no goal or measure is found, and its link leads to where it stands", async ({ page, open, baseURL }) => {
  for (const [folder, title] of [["", plan.chapter_section[0].title], ["en/", english.section[plan.chapter_section[0].id].title]]) {
    await open(`${folder}search/`);
    await box(page).fill((folder ? english.section[plan.chapter_section[0].id] : plan.chapter_section[0]).text[0].slice(0, 40));
    await found(page).getByRole("link", { name: title }).click();
    await live(page);
    await expect(page).toHaveURL(within(baseURL, `${folder}about/#section-${plan.chapter_section[0].id}`));
    await expect(page.getByRole("heading", { name: title })).toBeInViewport();
  }
  await open("search/");
  await box(page).fill(plan.national_goal[0].name.slice(0, 12));
  await expect(found(page).getByRole("link", { name: plan.national_goal[0].name })).toHaveAttribute("href", "about/#national");
});

test("a title is found by its official reading where the page shows another, which is then shown", async ({ page, open }) => {
  for (const folder of ["easy/", "en/"]) {
    await open(`${folder}search/`);
    for (const { id, name } of measures.slice(0, 4)) {
      await box(page).fill(katakana(inKana(readings.measure[id].title)));
      await expect(found(page).getByText(name, { exact: true }).first(), name).toBeVisible();
    }
  }
});

test("a letter that stands everywhere shows the best of each kind first, and the rest when asked", async ({ page, open }) => {
  await open("search/");
  await box(page).fill("市");
  await expect(status(page)).toHaveText(/件見つかりました/u);
  const all = Number.parseInt(await status(page).textContent(), 10);
  const links = found(page).getByRole("listitem").getByRole("link");
  expect(await links.count()).toBeLessThan(all);
  await page.getByRole("button", { name: "続きを表示する", exact: true }).click();
  await expect(links).toHaveCount(all);
  await expect(box(page), "the reader's place").toBeFocused();
});

test("by keyboard alone: down into the results, and up again to the words", async ({ page, open, baseURL }) => {
  await open("search/?q=%E4%BC%81%E6%A5%AD");
  await expect(status(page)).toHaveText(/件見つかりました/u);
  await page.keyboard.press("/");
  await page.keyboard.press("ArrowDown");
  await expect(found(page).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(found(page).getByRole("link").nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(box(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(within(baseURL, "search/?q=%E4%BC%81%E6%A5%AD"));
});

test("from the box of another page, the arrows lead on into what was found", async ({ page, open }) => {
  await open("measures/1/");
  await page.keyboard.press("/");
  await page.keyboard.type("企業");
  await page.keyboard.press("Enter");
  await expect(status(page)).toHaveText(/件見つかりました/u);
  await expect(page.getByRole("heading", { level: 1 }), "a new page begins at its heading").toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(found(page).getByRole("link").first()).toBeFocused();
});

test("an address with words is answered, and one without says how to search", async ({ page, open }) => {
  await open("search/");
  await expect(found(page)).toContainText("言葉を入れると");
  await open("search/?q=%E7%A9%BA%E6%B8%AF");
  await expect(box(page)).toHaveValue("空港");
  await expect(found(page).getByRole("link").first()).toContainText("空港");
  await box(page).fill("ありもしない言葉");
  await expect(status(page)).toContainText("「ありもしない言葉」に当てはまるものは見つかりませんでした");
});

test("words typed before the page lives are searched for", async ({ page, baseURL }) => {
  const wasm = await hold(page, "**/wasm-*.wasm");
  await page.goto("search/", { waitUntil: "commit" });
  await wasm.requested;
  await box(page).fill("空港");
  wasm.release();
  await live(page);
  await expect(found(page).getByRole("link").first()).toContainText("空港");
  await expect(page).toHaveURL(within(baseURL, `search/?q=${encodeURIComponent("空港")}`));
});

test("before the page lives, the box in the header is a plain form that leads to the search", async ({ page, baseURL }) => {
  const wasm = await hold(page, "**/wasm-*.wasm");
  await page.goto("kpis/", { waitUntil: "commit" });
  await wasm.requested;
  await box(page).fill("空港");
  await box(page).press("Enter");
  await expect(page).toHaveURL(within(baseURL, `search/?q=${encodeURIComponent("空港")}`));
  wasm.release();
  await expect(found(page).getByRole("link").first()).toContainText("空港");
});

test("an English reader finds measures by English and by Japanese words, and keeps the words in another language", async ({ page, open, baseURL }) => {
  await open("en/search/?q=tourism");
  await expect(status(page)).toHaveText(/^Found: \d+$/u);
  await box(page).fill("合計特殊出生率");
  await expect(found(page).locator('a[href*="target-2-1"]')).toBeVisible();
  await page.getByRole("link", { name: "日本語", exact: true }).click();
  await live(page);
  await expect(page).toHaveURL(within(baseURL, `search/?q=${encodeURIComponent("合計特殊出生率")}`));
  await expect(found(page).locator('a[href*="target-2-1"]')).toBeVisible();
});

test("the words stand in the title once typing rests, also after a step back", async ({ page, open }) => {
  await open("search/");
  const without = await page.title();
  await box(page).fill("こそだて");
  await expect(page).toHaveTitle(/^「こそだて」の検索結果/u);
  await found(page).getByRole("link").first().click();
  await expect(page).not.toHaveTitle(/検索結果/u);
  await page.goBack();
  await expect(page).toHaveTitle(/^「こそだて」の検索結果/u);
  await box(page).fill("");
  await expect(page).toHaveTitle(without);
});

test("romaji, other kanji and terms lead to the plan", async ({ page, open, baseURL }) => {
  await open("search/");
  await box(page).fill("kosodate");
  await expect(found(page).locator("mark").first()).toHaveText("子育て");
  await box(page).fill("子供");
  await expect(found(page).locator("mark").first()).toHaveText("子ども");
  await box(page).fill("じぎょうれい");
  const terms = found(page).getByRole("region", { name: "用語" });
  await terms.getByRole("link", { name: "事業例" }).first().click();
  await expect(page).toHaveURL(within(baseURL, "glossary/#term-project"));
  await expect(page.locator("#term-project")).toBeInViewport();
});

test("words of another language lead to its pages with the same words", async ({ page, open, baseURL }) => {
  await open("search/?q=childcare");
  const way = found(page).getByRole("link", { name: "英語のページで「childcare」を探す" });
  await way.click();
  await expect(page).toHaveURL(within(baseURL, "en/search/?q=childcare"));
  await expect(found(page).getByRole("link").first()).toBeVisible();
});

test("where what searches does not come, the page says so, and it can be tried again", async ({ page, open, troubles }) => {
  troubles.allow(/search-|ERR_FAILED|Failed to (load|fetch)/u);
  await page.route("**/assets/search-*", (route) => route.abort());
  await open("search/?q=%E7%A9%BA%E6%B8%AF");
  const notice = page.getByRole("alert").filter({ hasText: "必要な部分を読み込めませんでした。" });
  await expect(notice).toBeVisible();
  await page.unroute("**/assets/search-*");
  await notice.getByRole("button", { name: "もう一度試す", exact: true }).click();
  await expect(found(page).getByRole("link").first()).toContainText("空港");
  await expect(notice).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the search says what it needs, and where to look instead", async ({ page }) => {
    await page.goto("search/?q=企業");
    await expect(page.getByText(/この検索はJavaScriptを使います/u)).toBeVisible();
  });
});

test("what was found is for everybody", async ({ page, open }) => {
  for (const folder of ["", "easy/", "en/"]) {
    await open(`${folder}search/?q=%E7%A9%BA%E6%B8%AF`);
    await expect(found(page).getByRole("link").first()).toBeVisible();
    await expectForEverybodyEverywhere(page, "with results");
  }
});
