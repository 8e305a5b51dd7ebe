// Measured values on the page of a figure: entered by the year, kept on this device, judged by the rule, taken back.
import { drawCharts, expectForEverybodyEverywhere } from "./support/audit.js";
import { expect, live, test } from "./support/story.js";

const section = (page, name) => page.getByRole("region", { name, exact: true });
const entering = (page) => section(page, "測った値の入力");
const now = (page) => section(page, "進み具合");
/** The button that opens a year. What it belongs to comes alive when it comes near the window. */
const enter = (page, year) => entering(page).getByRole("button", { name: `${year}年度に入力`, exact: true });
const toForm = (page) => page.locator("[data-near=measured]").scrollIntoViewIfNeeded();
const field = (page, name) => entering(page).getByLabel(name, { exact: true });
const said = (page, name) => field(page, name).locator("xpath=following-sibling::p");

/** Types into a field and leaves it. */
async function fill(page, name, text) {
  await field(page, name).fill(text);
  await field(page, name).press("Tab");
}

test("a value is entered as it stands on paper, judged with every number the verdict comes from, and is there after a reload", async ({ page, open }) => {
  await open("kpis/13-1/");
  await expect(now(page)).toContainText("実績未入力");
  await toForm(page);
  await enter(page, 2016).click();
  await expect(field(page, "測った値（人）")).toBeFocused();
  await fill(page, "測った値（人）", "２０，３７４，６４５人");
  await expect(said(page, "測った値（人）")).toHaveText("「20,374,645人」を20,374,645人と読みました。");
  await expect(field(page, "測った値（人）")).toHaveValue("20,374,645");
  await field(page, "速報・確定").selectOption("確定");
  await fill(page, "確定日", "平成29年5月31日");
  await fill(page, "要因", "新しい便が増えた。\n髙 Ⅲ ㎝ ①");
  await field(page, "今後の方針").selectOption("継続");
  for (const words of [
    "順調",
    "2016年度の測った値は20,374,645人です（確定）。",
    "（20,374,645人 − 19,260,408人）÷（22,046,000人 − 19,260,408人）＝ 40%",
    "2年 ÷ 5年 ＝ 40%",
    "この端末に入力された値による評価です。市が公表した値ではありません。",
  ]) {
    await expect(now(page)).toContainText(words);
  }
  await expect(section(page, "評価の決まり").getByRole("row", { name: /^2016年度/ })).toContainText("順調");
  await page.reload();
  await live(page);
  await expect(now(page)).toContainText("順調");
  await expect(entering(page).getByRole("row", { name: /^2016年度/ })).toContainText(/20,374,645人\s*確定.*継続.*順調/su);
  await entering(page).getByRole("button", { name: "2016年度を直す" }).click();
  await expect(field(page, "確定日")).toHaveValue("2017-05-31");
  await expect(field(page, "要因")).toHaveValue("新しい便が増えた。\n髙 Ⅲ ㎝ ①");
});

test("what is not understood is refused in words at its field, stays there, and changes nothing", async ({ page, open }) => {
  await open("kpis/13-1/");
  await toForm(page);
  await enter(page, 2017).click();
  for (const [text, why] of [
    ["集計中", "「集計中」は数として読めません。数だけを入れてください。"],
    ["約2,000万人", "「約2,000万人」はおよその数です。測った値をそのまま入れてください。"],
    ["12件", "単位「件」は、この指標の単位「人」と違います。"],
  ]) {
    await fill(page, "測った値（人）", text);
    await expect(said(page, "測った値（人）")).toHaveText(why);
    await expect(field(page, "測った値（人）")).toHaveValue(text);
    await expect(field(page, "測った値（人）")).toHaveAttribute("aria-invalid", "true");
  }
  await fill(page, "確定日", "2017-02-29");
  await expect(said(page, "確定日")).toContainText("日付として読めません");
  await expect(now(page)).toContainText("実績未入力");
  await entering(page).getByRole("button", { name: "入力を閉じる" }).click();
  await toForm(page);
  await enter(page, 2017).click();
  await expect(field(page, "測った値（人）"), "it is there when the year is opened again").toHaveValue("12件");
  await expect(said(page, "測った値（人）")).toContainText("単位「件」");
  await fill(page, "測った値（人）", "0");
  await expect(now(page), "0 is a value").toContainText("後退");
  await fill(page, "確定日", "");
});

test("each step can be taken back, and a year that is cleared comes back whole", async ({ page, open }) => {
  await open("kpis/13-1/");
  await toForm(page);
  await enter(page, 2015).click();
  await fill(page, "測った値（人）", "20,000,000");
  await fill(page, "課題", "冬の便が少ない");
  await fill(page, "測った値（人）", "21,000,000");
  await entering(page).getByRole("button", { name: "元に戻す" }).click();
  await expect(field(page, "測った値（人）")).toHaveValue("20,000,000");
  await entering(page).getByRole("button", { name: "2015年度の入力を消す" }).click();
  await expect(now(page)).toContainText("実績未入力");
  await expect(field(page, "課題")).toHaveValue("");
  await entering(page).getByRole("button", { name: "元に戻す" }).click();
  await expect(entering(page).getByText("元に戻しました。")).toBeVisible();
  await expect(field(page, "測った値（人）")).toHaveValue("20,000,000");
  await expect(field(page, "課題")).toHaveValue("冬の便が少ない");
});

test("a running total is entered by the year, as a total, or as both in one field", async ({ page, open }) => {
  await open("kpis/target-1-1/");
  await toForm(page);
  await enter(page, 2015).click();
  await fill(page, "この年度だけの値（人）", "累計255");
  await expect(field(page, "累計（人）")).toHaveValue("255");
  await toForm(page);
  await enter(page, 2016).click();
  await fill(page, "この年度だけの値（人）", "累計515（うち2016年度255）");
  await expect(field(page, "この年度だけの値（人）")).toHaveValue("255");
  await expect(field(page, "累計（人）")).toHaveValue("515");
  await expect(now(page)).toContainText("2016年度までの累計は515人です");
  await expect(entering(page)).toContainText("2016年度の累計が、前の年度までの累計とその年度の値を足した数と合いません。");
});

test("two tabs see each other’s values; what both write into one field is kept twice and chosen from", async ({ page, context, open, baseURL }) => {
  await open("kpis/13-1/");
  const other = await context.newPage();
  await other.goto(new URL("kpis/13-1/", baseURL).href);
  await live(other);
  await toForm(page);
  await enter(page, 2016).click();
  await toForm(other);
  await enter(other, 2016).click();
  await fill(page, "要因", "一方のタブ");
  await expect(field(other, "要因")).toHaveValue("一方のタブ");
  // Both come into the same field before either leaves it.
  await field(other, "測った値（人）").focus();
  await field(page, "測った値（人）").focus();
  await fill(page, "測った値（人）", "20,000,000");
  await expect(entering(other).getByRole("row", { name: /^2016年度/ })).toContainText("20,000,000人");
  await other.bringToFront();
  await other.keyboard.type("21000000");
  await other.keyboard.press("Tab");
  for (const tab of [page, other]) {
    const clash = section(tab, "重なった値");
    await expect(clash).toContainText("20,000,000人");
    await expect(clash).toContainText("21,000,000人");
  }
  await section(page, "重なった値").getByRole("listitem").filter({ hasText: "20,000,000人" }).getByRole("button", { name: "この値を残す" }).click();
  await expect(section(other, "重なった値")).toHaveCount(0);
  await expect(now(other)).toContainText("20,000,000人");
});

test("what is being typed is kept when the page goes", async ({ page, open }) => {
  await open("kpis/13-1/");
  await toForm(page);
  await enter(page, 2016).click();
  await field(page, "次の取組").fill("書きかけ");
  await page.goto("about:blank");
  await open("kpis/13-1/");
  await entering(page).getByRole("button", { name: "2016年度を直す" }).click();
  await expect(field(page, "次の取組")).toHaveValue("書きかけ");
});

test("where the store refuses, it is said, and what is entered counts in this tab", async ({ page, open }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open("kpis/13-1/");
  await toForm(page);
  await enter(page, 2016).click();
  await fill(page, "測った値（人）", "20,374,645");
  await expect(entering(page).getByRole("alert")).toContainText("端末の保存容量がいっぱいです");
  await expect(now(page)).toContainText("順調");
});

test("it is told in plain Japanese and in English", async ({ page, open }) => {
  await open("en/kpis/13-1/");
  const region = section(page, "Enter measured values");
  await toForm(page);
  await region.getByRole("button", { name: "Enter FY2016", exact: true }).click();
  await region.getByLabel("Measured value (people)").fill("20,374,645 people");
  await region.getByLabel("Source", { exact: true }).fill("Airport statistics");
  await expect(section(page, "Progress")).toContainText("On track");
  await expect(section(page, "Progress")).toContainText("not published by the city");
  await open("easy/kpis/13-1/");
  await expect(page.locator("section[aria-labelledby=now] [data-status=on-track]"), "what was entered counts in each language").toBeVisible();
});

test("the fields of a year, with values and with one that is refused, are for everybody", async ({ page, open }) => {
  await open("kpis/target-1-1/");
  await drawCharts(page);
  await toForm(page);
  await enter(page, 2016).click();
  await fill(page, "この年度だけの値（人）", "累計515（うち2016年度255）");
  await fill(page, "確定日", "5月");
  await expect(said(page, "確定日")).toContainText("日付として読めません");
  await expectForEverybodyEverywhere(page, "with the fields of a year open");
});
