// A workshop without a server: set up, joined by a link, written in at a table, shown, grouped, voted on with a limit, taken home.
import { readFileSync } from "node:fs";
import { expect, live, test } from "./support/story.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { measures, plan } from "./support/plan.js";

const NAME = "駅前を考える";
const QUESTION = "駅前に何があるといいですか";
const measure = measures[12];

const stage = (page) => page.locator(".workshop-stage");
const cards = (page) => stage(page).locator(".card .card-text");
const next = (page, phase) => page.getByRole("button", { name: `次へ：${phase}` }).click();
const heading = (page, name) => page.getByRole("heading", { level: 2, name, exact: true });

async function setUp(page, fields = {}) {
  await page.goto("workshop/");
  await live(page);
  const all = { 名前: NAME, 場所: "市民会館", 今日の問い: QUESTION, テーブルの数: "３", 一人のシールの数: "2", ...fields };
  for (const [label, value] of Object.entries(all)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole("button", { name: "はじめる" }).click();
  await expect(heading(page, "集まる")).toBeFocused();
  return page.getByLabel("加わるリンク").inputValue();
}

async function write(page, text, hidden = false) {
  await page.getByRole("button", { name: "問いへのメモを書く" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("textbox", { name: `「${QUESTION}」のメモ` }).fill(text);
  if (hidden) {
    await sheet.getByText("名前・テーブル・表示").click();
    await sheet.getByLabel("壁と印刷に出さない").check();
  }
  await sheet.getByRole("button", { name: "完了", exact: true }).click();
  await expect(cards(page).filter({ hasText: text })).toHaveCount(1);
}

test("a tablet joins by the link, writes at its table, and goes on where it was", async ({ page, browser, baseURL, troubles }) => {
  const link = await setUp(page);
  await expect(page.getByRole("img", { name: "ワークショップに加わるQRコード" })).toBeVisible();
  expect(link, "what is set up is behind the hash, which no server sees").toMatch(/\/workshop\/#workshop=[\w-]+$/u);

  const context = await browser.newContext({ baseURL, hasTouch: true, viewport: { width: 768, height: 1024 } });
  troubles.watch(context, new URL(baseURL).origin);
  const tablet = await context.newPage();
  await tablet.goto(link);
  await live(tablet);
  await expect(tablet.getByRole("heading", { level: 2, name: `「${NAME}」に加わる` })).toBeVisible();
  expect(new URL(tablet.url()).hash, "the link is used up").toBe("");
  await tablet.getByRole("button", { name: "テーブル 2", exact: true }).tap();
  await expect(tablet.getByText("この端末：テーブル 2")).toBeVisible();
  await next(tablet, "書く");
  await write(tablet, "雨でも遊べるところ");
  await write(tablet, "田中さんの意見", true);
  await tablet.getByLabel("計画の項目").selectOption(`measure/${measure.id}`);
  await tablet.getByRole("button", { name: "項目を選んで書く" }).tap();
  await tablet.getByRole("dialog").getByRole("textbox", { name: `「${measure.name}」のメモ` }).fill("工場を見に行く日");
  await tablet.getByRole("dialog").getByRole("button", { name: "完了", exact: true }).tap();
  await expect(cards(tablet)).toHaveText(["工場を見に行く日", "田中さんの意見", "雨でも遊べるところ"]);

  await tablet.reload();
  await live(tablet);
  await expect(heading(tablet, "書く")).toBeVisible();
  await expect(cards(tablet)).toHaveCount(3);
  const kept = await tablet.evaluate((key) => Object.keys(localStorage).filter((name) => name.startsWith(key)).map((name) => localStorage.getItem(name)).join(), `strategy-explorer/notes/${plan.id}`);
  expect(kept).toContain(`"workshop":"${NAME} `);
  expect(kept).toContain("\"table\":\"2\"");

  // Another table's tablet, which this one is for a while, sees nothing of it yet; the wall sees all but what names someone.
  await tablet.getByRole("button", { name: "前へ：集まる" }).tap();
  await tablet.getByRole("button", { name: "テーブル 3", exact: true }).tap();
  await next(tablet, "書く");
  await expect(cards(tablet)).toHaveCount(0);
  await next(tablet, "見せる");
  await expect(cards(tablet)).toHaveText(["雨でも遊べるところ", "工場を見に行く日"]);
  await expect(tablet.getByText("「壁と印刷に出さない」メモ1件は、ここに出していません。")).toBeVisible();
  await context.close();
});

test("by keyboard: notes are grouped, voted on with a limit a person, and taken home with the measures they touch", async ({ page }) => {
  await setUp(page);
  await page.getByRole("button", { name: "次へ：書く" }).press("Enter");
  await expect(heading(page, "書く")).toBeFocused();
  await write(page, "夜の図書館");
  await write(page, "駅前の広場");
  await page.getByLabel("計画の項目").selectOption(`measure/${measure.id}`);
  await page.getByRole("button", { name: "項目を選んで書く" }).press("Enter");
  await page.getByRole("dialog").getByRole("textbox").first().fill("工場を見に行く日");
  await page.keyboard.press("Escape");
  await next(page, "見せる");
  await next(page, "まとめる");
  for (const [text, name] of [["夜の図書館", "学ぶ"], ["工場を見に行く日", null]]) {
    await page.getByRole("button", { name: `「${text}」をまとまりへ移す` }).press("Enter");
    const sheet = page.getByRole("dialog", { name: "どのまとまりへ移しますか" });
    if (name) {
      await sheet.getByLabel("まとまりの名前").fill(name);
      await page.keyboard.press("Enter");
    } else {
      await sheet.getByRole("button", { name: "学ぶ" }).press("Enter");
    }
    await expect(page.getByRole("button", { name: `「${text}」をまとまりへ移す` })).toBeFocused();
  }
  await expect(page.getByRole("heading", { level: 4 })).toHaveText(["まとまりに入れていないメモ", "学ぶ"]);

  await next(page, "投票");
  const give = (text) => page.getByRole("button", { name: `「${text}」にシールを貼る` });
  await expect(page.getByText("シールはあと2枚")).toBeVisible();
  await give("工場を見に行く日").press("Enter");
  await give("工場を見に行く日").press("Enter");
  await expect(page.getByText("シールはもうありません。次の人に代わってください。")).toBeVisible();
  await expect(give("夜の図書館")).toHaveAttribute("aria-disabled", "true");
  await give("夜の図書館").press("Enter");
  await page.getByRole("button", { name: "「工場を見に行く日」からシールをはがす" }).press("Enter");
  await expect(page.getByText("シールはあと1枚")).toBeVisible();
  await page.reload();
  await live(page);
  await expect(page.getByText("シールはあと1枚"), "nobody votes twice by loading the page anew").toBeVisible();
  await page.getByRole("button", { name: "次の人に代わる" }).press("Enter");
  await expect(page.getByText("2人目")).toBeVisible();
  await give("工場を見に行く日").press("Enter");
  await expect(stage(page).locator(".card").filter({ hasText: "工場を見に行く日" })).toContainText("シール 2枚");

  await next(page, "話す");
  await expect(page.getByRole("heading", { level: 4 })).toHaveText(["学ぶシール 2枚", "まとまりに入れていないメモ"]);
  await next(page, "終わりの紙");
  const paper = page.getByRole("article", { name: NAME });
  await expect(paper.getByRole("heading", { level: 4 })).toHaveText(["学ぶ", "まとまりに入れていないメモ"]);
  await expect(paper).toContainText(measure.name);
  await expectForEverybodyEverywhere(page, "closing sheet");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "文章のファイル（Markdown）で保存" }).click()]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain(`# ${NAME}`);
  expect(text).toContain("## 学ぶ");
  expect(text).toContain(measure.name);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "印刷する" })).toBeHidden();
  await expect(paper).toBeVisible();
  await expect(page.getByText("この端末：")).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("button", { name: "終わる", exact: true }).click();
  await expect(page.getByText(`「${NAME}」を終わりました。メモはこの端末に残っています。`)).toBeVisible();
  await page.getByRole("button", { name: "終わるのをやめて戻る" }).click();
  await expect(heading(page, "終わりの紙")).toBeFocused();
});

test("the time is told in words at its last minute and its end, stands still and is made longer", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-27T10:00:00+09:00") });
  await setUp(page, { 書く: "2" });
  await next(page, "書く");
  const clock = page.getByRole("timer");
  await page.clock.fastForward("00:30");
  await expect(clock).toHaveText("1:30");
  await page.clock.fastForward("00:35");
  await expect(page.getByRole("status").getByText("あと1分です")).toBeVisible();
  await page.getByRole("button", { name: "時間を止める" }).click();
  await expect(page.getByRole("status").getByText("止まっています")).toBeVisible();
  await page.clock.fastForward("10:00");
  await expect(clock).toHaveText("0:55");
  await page.getByRole("button", { name: "時間を進める" }).click();
  await page.clock.fastForward("01:00");
  await expect(clock).toHaveText("0:00");
  await expect(page.getByRole("status").getByText("時間です")).toBeVisible();
  await expectForEverybodyEverywhere(page, "time is up");
  await page.getByRole("button", { name: "1分のばす" }).click();
  await expect(clock).toHaveText("1:00");
});

test("a form with slips and links that cannot be used say so; the page is for everybody", async ({ page }) => {
  await page.goto("workshop/");
  await live(page);
  await page.getByLabel("テーブルの数").fill("たくさん");
  await page.getByRole("button", { name: "はじめる" }).click();
  await expect(page.getByRole("alert")).toContainText("名前を入れてください。");
  await expect(page.getByRole("alert")).toContainText("テーブルの数は1から60までで入れてください。");
  await expect(page.getByLabel("名前", { exact: true })).toBeFocused();
  await expectForEverybodyEverywhere(page, "form with slips");
  const code = (list) => Buffer.from(JSON.stringify(list)).toString("base64url");
  for (const [list, said] of [
    ["<script>", "このリンクは途中で切れているか"],
    [[1, "another"], "別の計画のワークショップのリンクです。"],
    [[2], "新しい版のサイトで作ったリンクです。"],
    [[1, plan.id, "x", "", "", "", "999", [], ["1", "1", "1", "1", "1"], "3"], "このリンクは途中で切れているか"],
  ]) {
    await page.goto(`workshop/#workshop=${code(list)}`);
    await expect(page.getByRole("alert").filter({ hasText: said })).toBeVisible();
  }
  await page.goto(`workshop/#workshop=${code([1, plan.id, "<img src=x onerror=alert(1)>", "2026-11-27", "", "", "4", [], ["1", "1", "1", "1", "1"], "3"])}`);
  await expect(page.getByRole("heading", { level: 2, name: "「<img src=x onerror=alert(1)>」に加わる" })).toBeVisible();
  await expectForEverybodyEverywhere(page, "invitation");
  await page.getByRole("button", { name: "進行役・壁に映す端末" }).click();
  await expect(heading(page, "集まる")).toBeFocused();
  await expectForEverybodyEverywhere(page, "gathering");
});

for (const [folder, begin] of [["easy/", "はじめる"], ["en/", "Start"]]) {
  test(`it is there under ${folder}`, async ({ page, open }) => {
    await open(`${folder}workshop/`);
    await expect(page.getByRole("button", { name: begin })).toBeVisible();
    await expectForEverybodyEverywhere(page, "form");
  });
}
