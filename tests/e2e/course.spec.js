// The drawing of measured values on the page of a figure, and the sheet of all figures and years on /review/.
import { expectForEverybody, expectForEverybodyEverywhere } from "./support/audit.js";
import { figures } from "./support/plan.js";
import { expect, test } from "./support/story.js";

const course = (page) => page.getByRole("listbox", { name: "新千歳空港の年間利用者数の年度ごとの値" });
const year = (page, name) => course(page).getByRole("option", { name: new RegExp(`^${name}年度：`, "u") });
const tip = (page) => page.locator(".course-tip");

/** Measured values come in as a department's file does. */
async function take(page, open) {
  await open("review/");
  const lines = ["指標番号,年度,実績,速報・確定", "kpi/13-1,2015,19500000,確定", "kpi/13-1,2016,20374645,速報"];
  await page.getByLabel("ファイルを選ぶ").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) });
  await page.getByRole("button", { name: "2件を取り込む", exact: true }).click();
}

test("each year of the drawing is gone to by keys or a press, and spoken with all that stands at it", async ({ page, open }) => {
  await take(page, open);
  await open("kpis/13-1/");
  await expect(page.getByText("見込み：このままの速さで進むと2019年度に22,046,001人（測った値ではありません）")).toBeVisible();
  await year(page, 2016).focus();
  await expect(year(page, 2016)).toHaveAttribute("tabindex", "0");
  await expect(tip(page)).toHaveText("2016年度：測った値 20,374,645人（速報）、順調、求められる値 20,374,645人");
  await page.keyboard.press("ArrowLeft");
  await expect(year(page, 2015)).toBeFocused();
  await expect(tip(page)).toContainText("測った値 19,500,000人（確定）");
  await page.keyboard.press("End");
  await expect(tip(page)).toContainText("実績未入力");
  await page.keyboard.press("Escape");
  await expect(tip(page)).toContainText("矢印キー");
  await expect(year(page, 2019)).toBeFocused();
  await year(page, 2014).click();
  await expect(tip(page)).toHaveText("2014年度：実績値 19,260,408人");
  await expectForEverybodyEverywhere(page, "with the drawing");
  await page.emulateMedia({ forcedColors: "active" });
  await expectForEverybody(page, "with the drawing in forced colours");
});

test("the sheet has a row for each figure and a sign with its word for each year, once anything is entered", async ({ page, open }) => {
  await open("review/");
  await expect(page.getByRole("region", { name: "指標と年度の一覧" })).toHaveCount(0);
  await take(page, open);
  const sheet = page.getByRole("region", { name: "指標と年度の一覧" });
  await expect(sheet.getByRole("rowheader", { name: /./u })).toHaveCount(figures.length + 4);
  const row = sheet.getByRole("row", { name: /^新千歳空港の年間利用者数/u });
  await expect(row).toContainText("40%");
  await expect(row.getByRole("cell")).toHaveText(["40%", "遅れ", "順調", "実績未入力", "実績未入力", "実績未入力"]);
  await expectForEverybodyEverywhere(page, "with the sheet");
});
