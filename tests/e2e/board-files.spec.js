// Measured values as files on /review/: out, cleared and in again; previewed line by line; forms that load back.
import { readFileSync } from "node:fs";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { expect, live, test } from "./support/story.js";

const section = (page, name) => page.getByRole("region", { name, exact: true });
const files = (page) => section(page, "ファイルで出し入れする");
const preview = (page) => section(page, "取り込む前の確認");
const press = (page, name) => files(page).getByRole("button", { name, exact: true }).click();
const total = (page) => page.locator(".board-all");

/** Chooses a file of this name with these bytes. */
const choose = (page, name, content) =>
  files(page).getByLabel("ファイルを選ぶ").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

/** What a button saves. */
async function saved(page, name) {
  const coming = page.waitForEvent("download");
  await press(page, name);
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

const TABLE = `\ufeff指標番号,年度,実績,累計,速報・確定,要因,今後の方針,メモ
kpi/13-1,2016,"20,374,645人",,確定,"新しい便が増えた。
髙 Ⅲ ㎝ ①",継続,
kpi/13-1,平成29,１９０００００人,,,,,
kpi/4-1,2016,集計中,,,,,
kpi/13-1,2020,1,,,,,
target/1-1,2016,,515（うち2016年度255）,,,,
`;

test("a table is previewed line by line, taken in as one step, written as CSV and JSON, cleared, and is equal when it comes back", async ({ page, open }) => {
  await open("review/");
  await choose(page, "課から.csv", TABLE);
  await expect(page.getByRole("heading", { name: "取り込む前の確認" })).toBeFocused();
  await expect(preview(page)).toContainText("追加3件、取り込まない2件");
  await expect(preview(page)).toContainText("読まない列：メモ");
  const row = (text) => preview(page).getByRole("row").filter({ hasText: text });
  await expect(row("髙 Ⅲ ㎝ ①")).toContainText(/新千歳空港の年間利用者数.*2016.*追加.*20,374,645.*確定.*継続/su);
  await expect(row("集計中")).toContainText("5行目の「実績」：「集計中」は数として読めません。");
  await expect(row("2020年度は計画の期間の外です。")).toContainText("取り込まない");
  await expect(total(page), "choosing changes nothing").toContainText("46件中0件に実績あり");
  await press(page, "3件を取り込む");
  await expect(files(page).getByText("3件を取り込みました。")).toBeFocused();
  await expect(total(page)).toContainText("46件中2件に実績あり");
  const [csv, json] = [await saved(page, "CSVで書き出す"), await saved(page, "JSONで書き出す")];
  expect([csv.name, json.name]).toEqual(["review-values.csv", "review-values.json"]);
  expect(csv.text).toContain("\ufeff指標番号,指標名,年度,");
  expect(csv.text).toContain("髙 Ⅲ ㎝ ①");
  for (const file of [csv, json]) {
    await press(page, "この端末の値をすべて消す");
    await expect(total(page)).toContainText("46件中0件に実績あり");
    await choose(page, file.name, file.text);
    await expect(preview(page)).toContainText("追加3件");
    await press(page, "3件を取り込む");
    await expect(total(page)).toContainText("46件中2件に実績あり");
    expect((await saved(page, "CSVで書き出す")).text).toBe(csv.text);
  }
  await press(page, "元に戻す");
  await expect(total(page), "one step takes it back").toContainText("46件中0件に実績あり");
  await press(page, "元に戻す");
  await expect(total(page), "and one more what was cleared").toContainText("46件中2件に実績あり");
  await page.reload();
  await live(page);
  await expect(total(page)).toContainText("46件中2件に実績あり");
});

test("a file of an office’s computer is exact, what it changes is shown beside what is here, and one that is none says why", async ({ page, open }) => {
  await open("review/");
  await choose(page, "a.csv", "figure,year,value,cause\nkpi/13-1,2016,5,前の理由\n");
  await press(page, "1件を取り込む");
  // 「要因」「髙」「①」 as windows-31j has them.
  const office = Buffer.concat([Buffer.from("figure,year,"), Buffer.from([0x97, 0x76, 0x88, 0xf6]), Buffer.from("\r\nkpi/13-1,2016,"), Buffer.from([0xfb, 0xfc, 0x87, 0x40]), Buffer.from("\r\n")]);
  await choose(page, "office.csv", office);
  await expect(preview(page)).toContainText("変更1件");
  await expect(preview(page).getByRole("row").last()).toContainText(/前の理由 → 髙①/u);
  await press(page, "やめる");
  await expect(preview(page)).toHaveCount(0);
  await expect(files(page).getByLabel("ファイルを選ぶ")).toBeFocused();
  for (const [name, content, why] of [
    ["empty.csv", "", "ファイルに何も書かれていません。"],
    ["picture.csv", [0x89, 0x50, 0, 0xff, 0xff, 0x81], "文字の表として読めません。"],
    ["notes.json", '{"format":"strategy-explorer-notes","version":1,"plan":"x","notes":[]}', "このサイトの「測った値」のファイルではありません。"],
    ["torn.json", '{"format":', "JSONとして読めません。"],
    ["other.csv", "a,b\n1,2\n", "「指標番号」の列がありません。"],
  ]) {
    await choose(page, name, content);
    await expect(preview(page)).toContainText(why);
    await expect(preview(page)).toContainText("取り込むものはありません。");
  }
});

test("a form for a department is dropped back filled in, and the page with its preview is for everybody", async ({ page, open }) => {
  await open("review/");
  await files(page).getByLabel("担当課", { exact: true }).selectOption({ index: 1 });
  const form = await saved(page, "様式をCSVで書き出す");
  expect(form.name).toMatch(/^review-form-.+\.csv$/u);
  const [head, first] = form.text.split("\r\n");
  const column = head.replace("\ufeff", "").split(",").indexOf("実績");
  const filled = first.split(",").map((cell, at) => (at === column ? "1" : cell)).join(",");
  const text = form.text.replace(first, filled);
  const data = await page.evaluateHandle(([name, text]) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name));
    return data;
  }, [form.name, text]);
  await files(page).dispatchEvent("drop", { dataTransfer: data });
  await expect(preview(page)).toContainText("追加1件");
  await expectForEverybodyEverywhere(page, "with a preview");
});

test("a workbook goes out with values, comes back after all is cleared, and one that is broken says why", async ({ page, open }) => {
  await open("review/");
  await choose(page, "a.csv", "figure,year,value,cause\nkpi/13-1,2016,20374645,髙 Ⅲ ㎝ ①\n");
  await press(page, "1件を取り込む");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Excelで書き出す")]);
  expect(download.suggestedFilename()).toBe("review-values.xlsx");
  const file = await download.path();
  await press(page, "この端末の値をすべて消す");
  await expect(total(page)).toContainText("46件中0件に実績あり");
  await files(page).getByLabel("ファイルを選ぶ").setInputFiles({ name: "戻り.XLSX", mimeType: "application/octet-stream", buffer: readFileSync(file) });
  await expect(preview(page)).toContainText("追加1件");
  await expect(preview(page)).toContainText("髙 Ⅲ ㎝ ①");
  await press(page, "1件を取り込む");
  await expect(total(page)).toContainText("46件中1件に実績あり");
  await choose(page, "broken.xlsx", [0x50, 0x4b, 3, 4, 0]);
  await expect(preview(page)).toContainText("文字の表として読めません。");
});
