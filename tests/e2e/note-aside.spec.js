// What stands beside the text of a note: its kind, who wrote it, whether it is shown, its votes.
import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { expect, live, test } from "./support/story.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { measures } from "./support/plan.js";

const { kind: kinds } = parse(readFileSync(new URL("../../seeds/notes/kinds.toml", import.meta.url), "utf8"));
const measure = measures[12];
const PLACE = `measures/${measure.id}/`;

const sheet = (page) => page.getByRole("dialog", { name: `「${measure.name}」のメモ`, exact: true });
const cards = (page) => page.getByRole("region", { name: "メモ", exact: true }).getByRole("listitem");
const done = (page) => page.getByRole("button", { name: "完了", exact: true }).click();

/** Opens the sheet and waits for what stands beside the text. */
async function write(page) {
  await page.getByRole("button", { name: "メモを書く", exact: true }).click();
  await expect(sheet(page).getByRole("group", { name: "種類" })).toBeVisible();
}

test("a note is of a kind, with a sign and a word for it, chosen before or after its text", async ({ page, open }) => {
  await open(PLACE);
  await write(page);
  await expect(sheet(page).getByRole("radio")).toHaveCount(kinds.length + 1);
  await sheet(page).getByRole("radio", { name: "アイデア" }).check();
  await sheet(page).getByRole("textbox", { name: `「${measure.name}」のメモ` }).fill("港の夜景");
  await sheet(page).getByRole("radio", { name: "質問" }).check();
  await done(page);
  await expect(cards(page)).toContainText("質問");
  await expect(cards(page)).toContainText("港の夜景");
  await page.reload();
  await live(page);
  await expect(cards(page)).toContainText("質問");
  await page.getByRole("button", { name: `「${measure.name}」のメモを編集` }).click();
  await expect(sheet(page).getByRole("radio", { name: "質問" })).toBeChecked();
  await sheet(page).getByRole("radio", { name: "決めない" }).check();
  await done(page);
  await expect(cards(page)).not.toContainText("質問");
  await expect(cards(page)).toContainText("港の夜景");
});

test("what is chosen is not lost to letters typed and not kept yet, nor they to it", async ({ page, open }) => {
  await open(PLACE);
  await write(page);
  await page.keyboard.type("打ちかけ");
  await sheet(page).getByRole("radio", { name: "心配な点" }).check();
  await page.reload();
  await live(page);
  await expect(cards(page)).toContainText("打ちかけ");
  await expect(cards(page)).toContainText("心配な点");
});

test("who writes and at which table is typed once and remembered on the device", async ({ page, open }) => {
  await open(PLACE);
  await write(page);
  await sheet(page).getByText("名前・テーブル・表示").click();
  await sheet(page).getByRole("textbox", { name: /ニックネーム/u }).fill("はまなす");
  await sheet(page).getByRole("textbox", { name: /テーブル/u }).fill("3");
  await sheet(page).getByRole("textbox", { name: `「${measure.name}」のメモ` }).fill("一つ目");
  await done(page);
  await expect(cards(page)).toContainText("はまなすさん");
  await expect(cards(page)).toContainText("テーブル 3");
  await page.reload();
  await live(page);
  await write(page);
  await page.keyboard.type("二つ目");
  await done(page);
  await expect(cards(page).filter({ hasText: "二つ目" })).toContainText("はまなすさん");
});

test("a note that names someone is marked to stay off the wall", async ({ page, open }) => {
  await open(PLACE);
  await write(page);
  await page.keyboard.type("○○さんの話");
  await sheet(page).getByText("名前・テーブル・表示").click();
  await sheet(page).getByRole("checkbox", { name: /壁と印刷に出さない/u }).check();
  await done(page);
  await expect(cards(page)).toContainText("壁と印刷に出さない");
});

test("dots are stuck on and taken off, hands are counted, and the reader stays where they are", async ({ page, open }) => {
  await open(PLACE);
  await write(page);
  await page.keyboard.type("案");
  await done(page);
  const add = page.getByRole("button", { name: `「${measure.name}」のメモにシールを貼る` });
  await add.click();
  await expect(cards(page)).toContainText("シール 1枚");
  await expect(add).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cards(page)).toContainText("シール 2枚");
  await page.getByRole("button", { name: `「${measure.name}」のメモからシールを1枚はがす` }).click();
  await expect(cards(page)).toContainText("シール 1枚");
  await page.getByRole("button", { name: `「${measure.name}」のメモを編集` }).click();
  await sheet(page).getByText("名前・テーブル・表示").click();
  await sheet(page).getByRole("spinbutton", { name: "手を挙げた人の数" }).fill("12");
  await done(page);
  await page.reload();
  await live(page);
  await expect(cards(page)).toContainText("シール 1枚");
  await expect(cards(page)).toContainText("挙手 12人");
});

test("two tabs of one device vote as one, and see each other's votes", async ({ page, context, open }) => {
  await open(PLACE);
  await write(page);
  await page.keyboard.type("案");
  await done(page);
  const other = await context.newPage();
  await other.goto(PLACE);
  await live(other);
  for (const tab of [page, other]) {
    await tab.getByRole("button", { name: `「${measure.name}」のメモにシールを貼る` }).click();
    await expect(cards(tab)).toContainText(tab === page ? "シール 1枚" : "シール 2枚");
  }
  await expect(cards(page)).toContainText("シール 2枚");
});

test("a long note is kept whole, and its writer is told kindly", async ({ page, open }) => {
  await open(PLACE);
  await write(page);
  const field = sheet(page).getByRole("textbox", { name: `「${measure.name}」のメモ` });
  await field.fill("あ".repeat(1900));
  await expect(sheet(page).getByText("あと100字で2,000字です")).toBeVisible();
  await field.fill("あ".repeat(2010));
  await expect(sheet(page).getByText(/2,000字を10字超えました/u)).toBeVisible();
  await done(page);
  await expect(cards(page)).toContainText("あ".repeat(2010));
});

for (const [lang, folder, kind] of [["やさしい日本語", "easy/", "しゅるい"], ["English", "en/", "Kind"]]) {
  test(`it speaks ${lang} too`, async ({ page, open }) => {
    await open(`${folder}${PLACE}`);
    await page.keyboard.press("n");
    await expect(page.getByRole("dialog").getByRole("group", { name: kind })).toBeVisible();
  });
}

test("the sheet with all its fields and a card with all its marks are for everybody", async ({ page, open }) => {
  await open(PLACE);
  await write(page);
  await sheet(page).getByText("名前・テーブル・表示").click();
  await sheet(page).getByRole("textbox", { name: /ニックネーム/u }).fill("はまなす");
  await sheet(page).getByRole("checkbox", { name: /壁と印刷に出さない/u }).check();
  await sheet(page).getByRole("radio", { name: "よい点" }).check();
  await sheet(page).getByRole("textbox", { name: `「${measure.name}」のメモ` }).fill("案");
  await expectForEverybodyEverywhere(page, "sheet");
  await done(page);
  await page.getByRole("button", { name: `「${measure.name}」のメモにシールを貼る` }).click();
  await expect(cards(page)).toContainText("シール 1枚");
  await expectForEverybodyEverywhere(page, "card");
});
