// Notes as files: out of one tablet and into another, previewed first, taken back as one, and nothing lost.
import { readFileSync } from "node:fs";
import { expect, live, test } from "./support/story.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { measures, plan } from "./support/plan.js";

const measure = measures[12];
const PLACE = `measures/${measure.id}/`;

const notes = (page) => page.getByRole("main").locator(".card-text");
const files = (page) => page.getByRole("region", { name: "メモを持ち出す・取り込む" });
const preview = (page) => page.getByRole("region", { name: "取り込むとこうなります" });

async function write(page, text) {
  await page.getByRole("button", { name: "メモを書く", exact: true }).click();
  await page.keyboard.insertText(text);
  await page.getByRole("button", { name: "完了", exact: true }).click();
  await expect(notes(page).filter({ hasText: text })).toHaveCount(1);
}

/** A tablet of its own, with its own notes. */
async function tablet(browser, baseURL, troubles) {
  const context = await browser.newContext({ baseURL, acceptDownloads: true });
  troubles.watch(context, new URL(baseURL).origin);
  const page = await context.newPage();
  return page;
}

async function openFiles(page) {
  await page.goto("notes/");
  await live(page);
  await page.getByRole("button", { name: "持ち出す・取り込む" }).click();
  await expect(files(page)).toBeVisible();
}

/** What a press of a button saves: the name of the file, and what is in it. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), files(page).getByRole("button", { name: button }).click()]);
  await expect(files(page).getByRole("status").getByText(`「${download.suggestedFilename()}」を保存しました。`)).toBeVisible();
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

const file = (name, text) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
const choose = (page, ...chosen) => files(page).getByLabel("ファイルを選ぶ（いくつでも）").setInputFiles(chosen);
const take = (page) => preview(page).getByRole("button", { name: "取り込む", exact: true }).click();

test("two tablets come together: both texts kept, the same file twice adds nothing, and it goes back as one", async ({ browser, baseURL, troubles }) => {
  const [one, two] = [await tablet(browser, baseURL, troubles), await tablet(browser, baseURL, troubles)];
  await one.goto(PLACE);
  await live(one);
  await write(one, "もとの文");
  await openFiles(one);
  const first = await saved(one, "ほかの端末へ渡すファイル（JSON）");
  expect(first.name).toMatch(/-notes-\d{8}-\d{4}\.json$/u);
  expect(JSON.parse(first.text)).toMatchObject({ format: "strategy-explorer-notes", version: 1, plan: plan.id });

  // The other tablet takes it in under any name, changes it and writes one of its own.
  await openFiles(two);
  await choose(two, file("うけとったファイル.txt", first.text));
  await expect(preview(two)).toBeFocused();
  await expect(preview(two)).toContainText("新しい 1件");
  await expect(notes(two), "choosing changes nothing").toHaveCount(0);
  await take(two);
  await expect(notes(two)).toHaveText(["もとの文"]);
  await two.goto(PLACE);
  await live(two);
  await two.getByRole("button", { name: `「${measure.name}」のメモを編集` }).click();
  await two.getByRole("dialog").getByRole("textbox").first().fill("二台目の直し");
  await two.getByRole("button", { name: "完了", exact: true }).click();
  await write(two, "二台目の新しいメモ");
  await openFiles(two);
  const second = await saved(two, "ほかの端末へ渡すファイル（JSON）");

  // Meanwhile the first one changes the same note.
  await one.getByRole("button", { name: `「${measure.name}」のメモを編集` }).click();
  await one.getByRole("dialog").getByRole("textbox").first().fill("一台目の直し");
  await one.getByRole("button", { name: "完了", exact: true }).click();
  await choose(one, file("a", second.text), file("b", "{\n  \"format\": oops"));
  await expect(preview(one)).toContainText("新しい 1件");
  await expect(preview(one)).toContainText("両方残す 1件");
  await expect(preview(one).getByText("2行目の13文字目で、形が壊れています")).toBeVisible();
  const both = preview(one).locator(".note-both");
  await expect(both).toContainText("一台目の直し");
  await expect(both).toContainText("二台目の直し");
  await take(one);
  await expect(files(one).getByRole("status").filter({ hasText: "新しいメモ1件" })).toContainText("両方残したメモ1件");
  await expect(notes(one)).toHaveCount(3);
  await expect(one.getByRole("button", { name: "取り込みを元に戻す" })).toBeFocused();

  await choose(one, file("a", second.text), file("a", second.text));
  await expect(preview(one)).toContainText("取り込むものはありません");
  await expect(preview(one).getByRole("button", { name: "取り込む", exact: true })).toHaveCount(0);
  await preview(one).getByRole("button", { name: "やめる" }).click();
  await expect(preview(one)).toHaveCount(0);

  await one.getByRole("button", { name: "取り込みを元に戻す" }).click();
  await expect(notes(one)).toHaveText(["一台目の直し"]);
  await one.getByRole("button", { name: "やり直す", exact: true }).click();
  await expect(notes(one)).toHaveCount(3);
  await one.reload();
  await live(one);
  await expect(notes(one), "it is stored").toHaveCount(3);
  for (const page of [one, two]) await page.context().close();
});

test("files that are broken, hostile or of something else change nothing and say where", async ({ page, open }) => {
  await open(PLACE);
  await write(page, "大事なメモ");
  await openFiles(page);
  const own = JSON.parse((await saved(page, "ほかの端末へ渡すファイル（JSON）")).text);
  const [note] = own.notes;
  const of = (change) => JSON.stringify({ ...own, ...change });
  const bad = [
    ["", "ファイルに何も書かれていません。"],
    ["[".repeat(100_000), "形が壊れています"],
    ["<!doctype html><script>alert(1)</script>", "1行目の1文字目で、形が壊れています"],
    [Buffer.from([0x7b, 0x0a, 0x83, 0x81]), "2行目に読めない文字があります"],
    ["a".repeat(8 * 1024 * 1024 + 1), "ファイルが大きすぎます（8.4MB）"],
    ["{\"format\":\"something else\"}", "このサイトのメモのファイルではありません"],
    [of({ version: 9 }), "新しい版のサイトで作ったファイルです（版9）"],
    [of({ plan: "<b>another</b>" }), "別の計画（<b>another</b>）のメモです"],
    [of({ notes: [{ ...note, id: "?" }, { ...note, updated: "yesterday" }, { ...note, text: "あ".repeat(30_000) }] }), "1件目：メモの名前（id）がないか、正しくありません。"],
  ];
  await choose(page, ...bad.map(([text], at) => file(`file${at}`, text)));
  const rows = preview(page).getByRole("list").first().locator("> li");
  await expect(rows).toHaveCount(bad.length);
  for (const [at, [, said]] of bad.entries()) await expect(rows.nth(at)).toContainText(said);
  await expect(rows.nth(8)).toContainText("2件目：「updated」の日時がないか、正しくありません。");
  await expect(rows.nth(8)).toContainText("3件目：文が長すぎます。");
  await expectForEverybodyEverywhere(page, "preview of files");
  await preview(page).getByRole("button", { name: "やめる" }).click();
  await expect(notes(page)).toHaveText(["大事なメモ"]);

  // What was deleted here does not come back by itself, and can be had back.
  await page.getByRole("button", { name: `「${measure.name}」のメモを削除` }).click();
  await choose(page, file("own", JSON.stringify(own)));
  await preview(page).getByRole("checkbox", { name: "この端末で消したメモ1件も戻す" }).check();
  await take(page);
  await expect(notes(page)).toHaveText(["大事なメモ"]);
});

test("a table and a text leave out what is to stay off prints, and say so; files may be dropped", async ({ page, open }) => {
  await open(PLACE);
  await write(page, "=1+1 を計算する案");
  await openFiles(page);
  const table = await saved(page, "表計算のファイル（CSV）");
  expect(table.text.startsWith("\ufeff項目の番号,")).toBe(true);
  expect(table.text).toContain(",'=1+1 を計算する案,");
  const text = await saved(page, "文章のファイル（Markdown）");
  expect(text.text).toContain(measure.name);
  expect(text.text).toContain("\\=1\\+1 を計算する案");

  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "置いたファイル"));
    return data;
  }, "壊れた");
  await files(page).locator(".note-way").filter({ has: page.locator("#note-file") }).dispatchEvent("drop", { dataTransfer: dropped });
  await expect(preview(page)).toContainText("置いたファイル");
  await expect(preview(page).getByText("1行目の1文字目で、形が壊れています")).toBeVisible();
});

for (const [lang, folder, button, title] of [
  ["やさしい日本語", "easy/", "出す・入れる", "メモを出す・入れる"],
  ["English", "en/", "Take away, bring in", "Taking notes away, bringing notes in"],
]) {
  test(`it speaks ${lang} too`, async ({ page, open }) => {
    await open(`${folder}notes/`);
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("region", { name: title })).toBeVisible();
  });
}

test("steps back and on by button and by key, each said in words", async ({ page, open }) => {
  await open(PLACE);
  await write(page, "港の話");
  await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "メモ", exact: true }).click();
  const back = page.getByRole("button", { name: "元に戻す", exact: true }).first();
  await expect(back).toHaveAttribute("aria-disabled", "false");
  await back.click();
  await expect(notes(page)).toHaveCount(0);
  await expect(page.getByRole("status").getByText("元に戻しました：メモを書く")).toBeVisible();
  await page.keyboard.press("Control+Shift+Z");
  await expect(notes(page)).toHaveText(["港の話"]);
  await expect(page.getByRole("status").getByText("やり直しました：メモを書く")).toBeVisible();
  await page.keyboard.press("Control+Z");
  await expect(notes(page)).toHaveCount(0);
  await expect(back).toHaveAttribute("aria-disabled", "true");
});
