// /report/: the review as a report: chosen by the address, with the values and notes of this device, on A4 and as files.
import { readFileSync } from "node:fs";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { printed, squeezedWords } from "./support/paper.js";
import { figures } from "./support/plan.js";
import { expect, live, test } from "./support/story.js";

const report = (page) => page.locator(".report");
const saved = async (page, name) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
};

/** Measured values come in as a department's file does. */
async function take(page, open) {
  await open("review/");
  const head = "指標番号,年度,実績,速報・確定,要因,課題,今後の方針,委員意見";
  const lines = ["kpi/13-1,2016,20374645,確定,新しい便が増えた,冬の便が少ない,継続,よい", "kpi/7-1,2015,871109,速報,,,,"];
  await page.getByLabel("ファイルを選ぶ").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from([head, ...lines].join("\r\n")) });
  await page.getByRole("button", { name: "2件を取り込む", exact: true }).click();
}

test("what the list of the review shows becomes a report with values, words and notes, to print and to save", async ({ page, open, browserName }) => {
  await open("measures/13/");
  const write = async (text) => {
    await page.getByRole("button", { name: "メモを書く", exact: true }).click();
    await page.keyboard.type(text);
  };
  await write("空港のメモ");
  await page.keyboard.press("Escape");
  await write("名前の出るメモ");
  await page.getByRole("dialog").getByText("名前・テーブル・表示").click();
  await page.getByRole("dialog").getByRole("checkbox", { name: /壁と印刷に出さない/u }).check();
  await page.keyboard.press("Escape");
  await take(page, open);
  await page.goto("review/?goal=4");
  await live(page);
  await page.getByRole("link", { name: "この条件で報告書を作る" }).click();
  await expect(page).toHaveURL(/report\/\?goal=4$/u);
  await live(page);
  await expect(report(page)).toContainText(/対象：基本目標4/u);
  await page.getByLabel("施策", { exact: true }).selectOption("13");
  await expect(page).toHaveURL(/report\/\?goal=4&measure=13$/u);
  const airport = report(page).getByRole("row", { name: /^新千歳空港の年間利用者数/u }).first();
  await expect(airport).toContainText(/19,260,408人.*20,374,645人\s*確定.*22,046,000人.*92\.4%\s*順調/su);
  await expect(report(page).getByRole("table", { name: "所見、課題、今後の方針" })).toContainText(/新しい便が増えた.*冬の便が少ない.*継続.*よい/su);
  await expect(report(page)).toContainText("空港のメモ");
  await expect(report(page)).not.toContainText("名前の出るメモ");
  await expect(report(page)).toContainText("メモ1件は載せていません。");
  const markdown = await saved(page, "Markdownで保存");
  expect(markdown.name).toMatch(/-report-\d{8}-\d{4}\.md$/u);
  expect(markdown.text).toContain("20,374,645人（確定）");
  expect(markdown.text).toContain("- 空港のメモ");
  const csv = await saved(page, "CSVで保存");
  expect(csv.text.startsWith("\ufeff")).toBe(true);
  expect(csv.text).toContain("20374645,,確定");
  if (browserName === "chromium") {
    const paper = await printed(page, "A4", true);
    for (const words of ["新しい便が増えた", "20,374,645人", "空港のメモ", "担当課："]) expect(paper.words).toContain(squeezedWords(words));
    expect(paper.words).not.toContain("Markdown");
    expect(paper.sheets).toBeLessThanOrEqual(2);
  }
  await page.goBack();
  await expect(page.getByLabel("施策", { exact: true })).toHaveValue("");
});

test("with values and signs it is for everybody; without a script it is a blank form of all figures", async ({ page, open, browser, baseURL }) => {
  await take(page, open);
  await open("report/?grading=tama&goal=4");
  await expect(report(page).getByRole("columnheader", { name: "評価の記号" }).first()).toBeVisible();
  await expectForEverybodyEverywhere(page, "with values and signs");
  const still = await (await browser.newContext({ javaScriptEnabled: false, baseURL })).newPage();
  await still.goto("report/");
  await expect(report(still).getByRole("table", { name: "年度ごとの実績" }).getByRole("rowheader")).toHaveCount(figures.length);
  await expect(report(still)).toContainText("46件中0件".replace("46", "36"));
  await still.context().close();
});
