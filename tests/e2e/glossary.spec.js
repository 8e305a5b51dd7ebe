// A reader stumbles on a word, and is told what it means without losing their place.
import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { expectForEverybody, expectForEverybodyEverywhere } from "./support/audit.js";
import { expect, live, test } from "./support/story.js";

const glossary = parse(readFileSync(new URL("../../seeds/text/glossary.toml", import.meta.url), "utf8")).term;
const term = (id) => glossary.find((term) => term.id === id);
const dmo = term("dmo");
/** How the plan writes it first: the other spelling. */
const DMO = dmo.also[0];

const word = (page, text) => page.getByRole("main").getByRole("link", { name: text, exact: true }).first();
const sheet = (page) => page.getByRole("dialog");
/** The row of the term in a table of figures. */
const inTable = (page) => page.getByRole("table").getByRole("link", { name: "合計特殊出生率", exact: true });

test("a word is explained by mouse, and the reader stays where they are", async ({ page, open }) => {
  await open("goals/2/");
  const fertility = term("total-fertility-rate");
  const address = page.url();
  await inTable(page).click();
  await expect(page.getByRole("dialog", { name: "「合計特殊出生率」とは" })).toBeFocused();
  await expect(sheet(page)).toContainText(fertility.explanation);
  await expect(sheet(page)).toContainText(fertility.reading);
  await expect(sheet(page)).toContainText("計画に説明はなく、一般的な意味です。");
  expect(page.url()).toBe(address);
  await page.getByRole("button", { name: "閉じる" }).click();
  await expect(sheet(page)).toHaveCount(0);
  await expect(inTable(page)).toBeFocused();
});

test("a word is explained by keyboard alone", async ({ page, open }) => {
  await open("measures/14/");
  await word(page, DMO).focus();
  await page.keyboard.press("Enter");
  await expect(sheet(page)).toBeFocused();
  await expect(sheet(page)).toContainText(dmo.explanation);
  await expect(sheet(page)).toContainText(`計画の原文${dmo.source.join("–")}行目で説明されています。`);
  await page.keyboard.press("Tab");
  await expect(sheet(page).getByRole("link", { name: "用語集" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toHaveCount(0);
  await expect(word(page, DMO)).toBeFocused();
});

test("an explanation that comes late is not shown to a reader who has turned elsewhere", async ({ page, open }) => {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route("**/assets/glossary-*.txt", async (route) => {
    await held;
    await route.continue();
  });
  await open("measures/14/");
  await word(page, DMO).click();
  await expect(word(page, DMO)).toHaveAttribute("aria-busy", "true");
  await page.getByRole("heading", { level: 1 }).click();
  release();
  await expect(word(page, DMO)).not.toHaveAttribute("aria-busy", "true");
  await expect(sheet(page)).toHaveCount(0);
  await word(page, DMO).click();
  await expect(sheet(page)).toBeVisible();
});

test("a click elsewhere closes the explanation; what was clicked is answered all the same", async ({ page, open }) => {
  await open("measures/14/");
  await word(page, DMO).click();
  await expect(sheet(page)).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(sheet(page)).toHaveCount(0);
  await expect(word(page, DMO)).toBeFocused();
  await word(page, DMO).click();
  await page.getByRole("button", { name: "メモを書く", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("用語のメモ");
  await word(page, DMO).click();
  await expect(page.getByRole("dialog", { name: `「${DMO}」とは` })).toBeFocused();
  await expect(page.getByText("用語のメモ")).toBeVisible();
  await word(page, "上乗せ事業").click();
  await expect(page.getByRole("dialog", { name: "「上乗せ事業」とは" })).toBeFocused();
  await expect(page.getByRole("dialog")).toHaveCount(1);
});

test("the labels beside a project are explained, and are no part of its heading", async ({ page, open }) => {
  await open("measures/1/");
  const label = word(page, "先行型事業");
  await label.click();
  await expect(sheet(page)).toContainText(term("early-start-project").explanation);
  await expect(page.getByRole("heading").getByRole("link", { name: "先行型事業" })).toHaveCount(0);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 740 } });

  test("a word is explained by a tap, within the window", async ({ page, open }) => {
    await open("measures/14/");
    await word(page, DMO).tap();
    await expect(sheet(page)).toContainText(dmo.explanation);
    await expect(sheet(page)).toBeInViewport({ ratio: 1 });
    await page.getByRole("button", { name: "閉じる" }).tap();
    await expect(sheet(page)).toHaveCount(0);
  });
});

test("the explanation leads on to the glossary, at the word", async ({ page, open }) => {
  await open("measures/14/");
  await word(page, DMO).click();
  await sheet(page).getByRole("link", { name: "用語集" }).click();
  await expect(page).toHaveURL(/glossary\/#term-dmo$/);
  await expect(page.getByRole("heading", { name: "DMO", exact: true })).toBeInViewport();
  await expect(sheet(page)).toHaveCount(0);
  await page.goBack();
  await expect(word(page, DMO)).toBeVisible();
});

test("the glossary is all there when one comes to it by a step, and after a reload", async ({ page, open }) => {
  await open("measures/14/");
  await page.getByRole("contentinfo").getByRole("link", { name: "用語集" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(glossary.length);
  await expect(page).toHaveTitle(/^用語/);
  await page.reload();
  await live(page);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(glossary.length);
  for (const { explanation } of glossary) await expect(page.getByText(explanation, { exact: true }).first()).toBeAttached();
});

test("taking the glossary over fetches no explanations", async ({ page, open }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open("glossary/#term-kpi");
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => url.includes("assets/glossary-"))).toEqual([]);
  await expect(page.locator("#term-kpi")).toBeInViewport();
});

test("ふりがな on the glossary leave it whole", async ({ page, open }) => {
  await open("easy/glossary/#term-kpi");
  await page.getByRole("button", { name: "ふりがな" }).click();
  await expect(page.locator("#term-kpi ruby").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(glossary.length);
  await page.reload();
  await expect(page.locator("#term-kpi ruby").first()).toBeVisible();
  await expect(page.locator("#term-kpi")).toBeInViewport();
  await page.getByRole("button", { name: "ふりがな" }).click();
  await expect(page.locator("main ruby")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(glossary.length);
});

test("a reader of English is told in English, a reader of plain Japanese in plain words", async ({ page, open }) => {
  await open("en/measures/11/");
  await word(page, "local resources").click();
  await expect(page.getByRole("dialog", { name: "What is “local resources”?" })).toContainText(term("local-resources").en);
  await expect(sheet(page)).toContainText("The plan does not explain this; this is its general meaning.");
  await open("en/measures/1/");
  await word(page, "Early-start project").click();
  await expect(sheet(page)).toContainText(term("early-start-project").en);
  await open("easy/measures/11/");
  await word(page, "地域学").click();
  const easy = term("local-studies").easy.replace(/\{(.*?)\|.*?\}/gu, "$1");
  await expect(sheet(page)).toContainText(easy);
  await open("en/glossary/");
  await expect(page.locator("#term-dewks [lang=ja]")).toContainText("デュークス");
});

for (const [what, kept] of [["the explanations do", "**/assets/glossary-*.txt"], ["what shows them does", "**/assets/glossary-*.wasm"]]) {
  test(`where ${what} not come the reader is told, and can try again`, async ({ page, open, troubles }) => {
    troubles.allow(/glossary-|ERR_FAILED/);
    await page.route(kept, (route) => route.abort());
    await open("measures/14/");
    await word(page, DMO).click();
    const notice = page.getByRole("alert").filter({ hasText: "必要な部分を読み込めませんでした。" });
    await expect(notice).toBeVisible();
    await expect(page).toHaveURL(/measures\/14\/$/u);
    await page.unroute(kept);
    await notice.getByRole("button", { name: "もう一度試す", exact: true }).click();
    await expect(sheet(page)).toContainText(dmo.explanation);
    await expect(notice).toHaveCount(0);
  });
}

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a word leads to its explanation on the page", async ({ page, troubles }) => {
    // Files that only a script would use are refused.
    troubles.allow(/ csp$/);
    await page.goto("measures/14/");
    await word(page, DMO).click();
    await expect(page).toHaveURL(/glossary\/#term-dmo$/);
    await expect(page.getByText(dmo.explanation)).toBeVisible();
  });
});

test("an open explanation is for everybody", async ({ page, open }) => {
  for (const route of ["measures/11/", "easy/measures/11/", "en/measures/11/"]) {
    await open(route);
    await page.getByRole("main").locator(".term").first().click();
    await expect(sheet(page).getByRole("link")).toBeVisible();
    await expectForEverybodyEverywhere(page, "with an explanation open");
  }
  await page.emulateMedia({ forcedColors: "active" });
  await expectForEverybody(page, "with an explanation open and forced colours");
});

test("English text has its own words explained, once each, and no word of another language beside them", async ({ page, open }) => {
  await open("en/measures/9/");
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "visiting population", exact: true })).toHaveCount(2);
  await expect(main.locator(".term").filter({ hasText: /[\u3041-\u9fff]/u })).toHaveCount(0);
  await word(page, "horse trekking").click();
  await expect(page.getByRole("dialog", { name: "What is “horse trekking”?" })).toContainText(term("horse-trekking").en);
});

test("no term stands in a link, a heading or a button", async ({ page, open }) => {
  for (const route of ["measures/2/", "goals/2/", "about/", "kpis/"]) {
    await open(route);
    await expect(page.locator("a .term, h1 .term, h2 .term, h3 .term, button .term")).toHaveCount(0);
  }
});

test("on paper a term is a word like any other", async ({ page, open }) => {
  await open("measures/14/");
  await page.emulateMedia({ media: "print" });
  await expect(word(page, DMO)).toHaveCSS("text-decoration-line", "none");
});
