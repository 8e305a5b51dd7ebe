// A resident of another city: a plan without a map, in one language, with years of 令和, on the same site.
import { expect, live, test } from "../e2e/support/story.js";
import { drawCharts, expectForEverybodyEverywhere } from "../e2e/support/audit.js";

const ways = (page) => page.getByRole("navigation", { name: "主なページ" });
const main = (page) => page.getByRole("main");

test("from the first page to a measure, its figure and its chart, without a map", async ({ page, open }) => {
  await open("");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("架空市 まちづくり総合計画");
  await expect(main(page).getByRole("heading", { level: 2, name: "5つの基本目標" })).toBeVisible();
  await expect(ways(page).getByRole("link", { name: "地図", exact: true })).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "言語" })).toHaveCount(0);
  await main(page).getByRole("link", { name: /仕事を生み出すまち/ }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("仕事を生み出すまち");
  await expect(main(page).getByRole("table").first()).toContainText("-350");
  await main(page).getByRole("link", { name: /店を始める人の支え/ }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("店を始める人の支え");
  await drawCharts(page);
  await expect(page.getByRole("img", { name: /^市の収支：令和5年度の実績値-2.4億円から、令和10年度の目標値1.0億円へ。/ })).toBeVisible();
});

test("kana find running text and names, ふりがな stand over both", async ({ page, open }) => {
  await open("search/");
  await page.getByRole("searchbox").fill("けんしん");
  await expect(main(page).getByRole("status")).toHaveText(/^\d+件見つかりました$/u);
  await main(page).getByRole("link", { name: /健診のお知らせ/ }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("健診のお知らせ");
  await page.getByRole("button", { name: "ふりがな", exact: true }).click();
  await expect(main(page).locator("ruby", { hasText: "健診" }).first()).toContainText("けんしん");
});

test("a note is kept under this plan's own name", async ({ page, open }) => {
  await open("measures/3/");
  await page.getByRole("button", { name: "メモを書く", exact: true }).click();
  await page.keyboard.type("川の音");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText("この端末に保存しました");
  await page.reload();
  await live(page);
  await expect(page.getByRole("region", { name: "メモ", exact: true }).getByRole("listitem")).toContainText("川の音");
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.filter((key) => key.includes("notes")).every((key) => key.includes("kakuu-2024"))).toBe(true);
});

test("the tree is narrowed by a department of this city, and the figures by a goal", async ({ page, open }) => {
  await open("tree/");
  await main(page).getByText("しぼり込む", { exact: true }).click();
  await main(page).getByLabel("担当課", { exact: true }).selectOption("川の窓口");
  await expect(main(page).getByRole("status").first()).toHaveText("事業例 5件のうち1件を表示しています");
  await open("kpis/");
  await main(page).getByText("しぼり込む", { exact: true }).click();
  await main(page).getByLabel("基本目標", { exact: true }).selectOption({ index: 5 });
  await expect(main(page).getByRole("status").first()).toHaveText("指標 9件のうち2件を表示しています");
});

test("a passage of this city's source is opened, its words marked", async ({ page, open }) => {
  await open("measures/3/");
  await main(page).getByText("原文を見る", { exact: true }).click();
  await expect(main(page).locator("mark", { hasText: "川の見守り" }).first()).toBeVisible();
});

test("what this city has not stated or drawn is not there", async ({ page, troubles }) => {
  troubles.allow(/404/);
  for (const address of ["map/", "accessibility/", "en/", "easy/measures/1/", "data/zones.geojson"]) {
    const answer = await page.goto(address);
    expect(answer.status(), address).toBe(404);
  }
});

for (const address of ["", "goals/4/", "measures/4/", "measures/3/", "directions/5-1/", "tree/", "kpis/", "search/", "glossary/", "notes/", "about/", "data/", "privacy/", "offline/", "embed/"]) {
  test(`/${address} is for everybody`, async ({ page, open }) => {
    await open(address);
    await drawCharts(page);
    await expectForEverybodyEverywhere(page);
  });
}
