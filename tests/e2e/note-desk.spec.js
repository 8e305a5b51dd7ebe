// The page for all notes as a table to sort them on: narrowed, searched, sorted, in columns, put into groups.
import { expect, live, test } from "./support/story.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { goals, measures, plan } from "./support/plan.js";

const KEY = `strategy-explorer/notes/${plan.id}`;
const measure = measures[12];

const notes = (page) => page.getByRole("main").locator(".card-text");
const bar = (page) => page.getByRole("search", { name: "メモをしぼり込む・並べる" });
const column = (page, name) => page.getByRole("main").locator("section").filter({ has: page.getByRole("heading", { level: 2, name }) });
const id = (number) => number.toString(16).padStart(32, "0");

/** Notes as an earlier visit has stored them. */
const ALL = [
  { item: "measure/13", text: "港の夜景", kind: "idea", table: "10" },
  { item: "kpi/13-1", text: "空港の数字", kind: "concern", table: "2", nickname: "はまなす" },
  { item: "measure/1", text: "ﾊﾞｲﾄの話", kind: "idea", table: "2" },
  { item: "plan", text: "計画の全体について" },
].map((note, at) => ({ ...note, id: id(at + 1), created: 1000 + at, updated: 1000 + at, by: "00000000000000aa" }));

async function begin(page, address = "notes/") {
  await page.addInitScript(([key, text]) => {
    if (!sessionStorage.getItem("prepared")) localStorage.setItem(key, text);
    sessionStorage.setItem("prepared", "yes");
  }, [KEY, JSON.stringify({ format: "strategy-explorer-notes", version: 1, plan: plan.id, notes: ALL })]);
  await page.goto(address);
  await live(page);
  await expect(bar(page)).toBeVisible();
}

test("notes are narrowed, searched in any spelling and sorted, in words and in the address", async ({ page }) => {
  await begin(page);
  await expect(notes(page)).toHaveCount(4);
  await bar(page).getByLabel("種類").selectOption({ label: "アイデア（2）" });
  await expect(notes(page)).toHaveText(["ﾊﾞｲﾄの話", "港の夜景"]);
  await expect(bar(page).getByRole("status")).toHaveText("メモ 4件のうち2件を表示しています");
  await bar(page).getByLabel("テーブル").selectOption("2");
  await expect(notes(page)).toHaveText(["ﾊﾞｲﾄの話"]);
  expect(new URL(page.url()).search).toBe("?kind=idea&table=2");
  await page.goBack();
  await expect(notes(page)).toHaveCount(2);
  await bar(page).getByRole("button", { name: "しぼり込みをやめる" }).click();
  await expect(notes(page)).toHaveCount(4);

  await bar(page).getByLabel("メモの中をさがす").fill("ばいと");
  await expect(notes(page)).toHaveText(["ﾊﾞｲﾄの話"]);
  // Words the site knows how to read are found by their reading.
  await bar(page).getByLabel("メモの中をさがす").fill("くうこうのすうじ");
  await expect(notes(page)).toHaveText(["空港の数字"]);
  await bar(page).getByLabel("メモの中をさがす").fill("どこにもない");
  await expect(bar(page).getByRole("status")).toHaveText("あてはまるメモはありません。");
  await bar(page).getByLabel("メモの中をさがす").fill("");
  await bar(page).getByLabel("並べ方").selectOption("new");
  await expect(notes(page)).toHaveText(ALL.map(({ text }) => text).reverse());
  await page.reload();
  await live(page);
  await expect(notes(page)).toHaveText(ALL.map(({ text }) => text).reverse());
  await expect(bar(page).getByLabel("並べ方")).toHaveValue("new");
});

test("an address that asks for something unknown says so and shows everything", async ({ page }) => {
  await begin(page, "notes/?kind=Nothing&board=goal&fbclid=1");
  await expect(bar(page).getByRole("status")).toContainText("アドレスにある「Nothing」は");
  await expect(column(page, new RegExp(goals[3].name, "u")).locator(".card-text")).toHaveText(["港の夜景", "空港の数字"]);
  await expect(notes(page)).toHaveCount(4);
});

test("notes are put into groups by two taps, groups into groups, and every step goes back", async ({ page }) => {
  await begin(page, "notes/?board=group");
  const move = (text) => page.getByRole("main").locator(".card").filter({ hasText: text }).getByRole("button", { name: /移す$/u });
  const sheet = page.getByRole("dialog", { name: "どのまとまりへ移しますか" });
  await move("港の夜景").click();
  await sheet.getByLabel("まとまりの名前").fill("海と港");
  await sheet.getByRole("button", { name: "まとまりを作って移す" }).click();
  await expect(column(page, "海と港").locator(".card-text")).toHaveText(["港の夜景"]);
  await expect(move("港の夜景"), "the reader goes with the note").toBeFocused();
  await move("空港の数字").click();
  await sheet.getByRole("button", { name: "海と港" }).click();
  await expect(column(page, "海と港").locator(".card-text")).toHaveText(["港の夜景", "空港の数字"]);
  await expect(page.getByRole("status").getByText("「海と港」へ移しました。")).toBeVisible();

  await page.getByRole("button", { name: "まとまりを作る", exact: true }).click();
  const naming = page.getByRole("dialog", { name: "まとまりを作る" });
  await naming.getByLabel("まとまりの名前").fill("産業");
  await page.keyboard.press("Enter");
  await expect(column(page, "産業")).toBeVisible();
  await page.getByRole("button", { name: "まとまり「海と港」をほかのまとまりへ移す" }).click();
  await sheet.getByRole("button", { name: "産業" }).click();
  await expect(column(page, "産業 › 海と港").locator(".card-text")).toHaveCount(2);
  await page.getByRole("button", { name: "まとまり「産業 › 海と港」の名前を変える" }).click();
  await page.getByRole("dialog").getByLabel("まとまりの名前").fill("港");
  await page.getByRole("dialog").getByRole("button", { name: "名前を変える" }).click();
  await expect(column(page, "産業 › 港")).toBeVisible();
  await move("空港の数字").click();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(move("空港の数字"), "Escape leads back").toBeFocused();

  await bar(page).getByLabel("まとまり").selectOption({ label: "産業（2）" });
  await expect(notes(page)).toHaveText(["港の夜景", "空港の数字"]);
  await page.getByRole("button", { name: "まとまり「産業 › 港」をなくす（メモは残ります）" }).click();
  await expect(column(page, "産業").locator(".card-text")).toHaveText(["港の夜景", "空港の数字"]);
  const back = page.getByRole("button", { name: "元に戻す", exact: true });
  await back.click();
  await expect(column(page, "産業 › 港").locator(".card-text")).toHaveCount(2);
  for (let step = 0; step < 5; step += 1) await back.click();
  await expect(notes(page)).toHaveCount(4);
  await expect(page.getByRole("heading", { name: "海と港" })).toHaveCount(0);
  await page.getByRole("button", { name: "やり直す", exact: true }).click();
  await expect(column(page, "海と港").locator(".card-text")).toHaveText(["港の夜景"]);
  await page.reload();
  await live(page);
  await expect(column(page, "海と港").locator(".card-text"), "it is stored").toHaveText(["港の夜景"]);
});

test("a change redraws one card of a board; the others keep what is chosen in them", async ({ page }) => {
  await begin(page, "notes/?board=table");
  const other = page.getByRole("main").locator(".card").filter({ hasText: "ﾊﾞｲﾄの話" });
  await other.evaluate((card) => (card.kept = true));
  await page.getByRole("main").locator(".card").filter({ hasText: "空港の数字" }).getByRole("button", { name: /シールを貼る$/u }).click();
  await expect(page.getByText("シール 1枚")).toBeVisible();
  expect(await other.evaluate((card) => card.kept)).toBe(true);
});

test("the board, its groups and its sheets are for everybody", async ({ page }) => {
  await begin(page, "notes/?board=kind");
  await expectForEverybodyEverywhere(page, "board by kind");
  await page.goto("notes/?board=group");
  await live(page);
  await page.getByRole("button", { name: "まとまりを作る", exact: true }).click();
  await page.getByLabel("まとまりの名前").fill("海と港とその先にある、とても長い名前のまとまり");
  await page.keyboard.press("Enter");
  await page.getByRole("main").locator(".card").first().getByRole("button", { name: /移す$/u }).click();
  await expectForEverybodyEverywhere(page, "moving");
});
