// Where notes are kept, said plainly; what was set aside to come back to.
import { expect, live, test } from "./support/story.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { plan } from "./support/plan.js";

const KEY = `strategy-explorer/notes/${plan.id}`;
const cards = (page) => page.getByRole("main").locator(".card-text");
const safety = (page) => page.getByRole("region", { name: "メモの保存" });
const files = (page) => page.getByRole("region", { name: "メモを持ち出す・取り込む" });
const note = (number, text) => ({ item: "plan", text, id: number.toString(16).padStart(32, "0"), created: 1000, updated: 1000, by: "00000000000000aa" });
const envelope = (notes) => JSON.stringify({ format: "strategy-explorer-notes", version: 1, plan: plan.id, notes });

async function begin(page, notes, more = {}) {
  await page.addInitScript(([key, text, more]) => {
    if (sessionStorage.getItem("prepared")) return;
    localStorage.setItem(key, text);
    for (const [name, signs] of Object.entries(more)) localStorage.setItem(name, "あ".repeat(signs));
    sessionStorage.setItem("prepared", "yes");
  }, [KEY, envelope(notes), more]);
  await page.goto("notes/");
  await live(page);
  await expect(safety(page)).toBeVisible();
}

test("what is used and what was not taken away for long is told, and no more once it was", async ({ page }) => {
  await begin(page, [note(1, "港の話"), note(2, "駅の話")], { "another-app": 2_150_000 });
  await expect(safety(page).getByText(/使っている量：約4\.\dMB（ブラウザーが入れる約5MBの8\d%）/u)).toBeVisible();
  await expect(safety(page).getByRole("alert")).toContainText("保存できる量の8割を超えました。");
  await expect(safety(page).getByText("1日以上、ファイルに持ち出していないメモが2件あります。")).toBeVisible();
  await expectForEverybodyEverywhere(page, "with little room");
  await page.getByRole("button", { name: "持ち出す・取り込む" }).click();
  await Promise.all([page.waitForEvent("download"), files(page).getByRole("button", { name: "ほかの端末へ渡すファイル（JSON）" }).click()]);
  await expect(safety(page).getByText("1日以上、ファイルに持ち出していない")).toHaveCount(0);
  await page.reload();
  await live(page);
  await expect(safety(page).getByText(/使っている量/u)).toBeVisible();
  await expect(safety(page).getByText("1日以上、ファイルに持ち出していない")).toHaveCount(0);
});

for (const [name, userAgent, said] of [
  ["LINE", "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0 Mobile Safari/537.36 Line/14.19.1/IAB", "LINEの中で開いています。"],
  ["an iPhone", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "7日間このサイトを開かないと"],
]) {
  test(`in ${name} it is told what becomes of notes`, async ({ browser, baseURL, troubles }) => {
    const context = await browser.newContext({ baseURL, userAgent });
    troubles.watch(context, new URL(baseURL).origin);
    const page = await context.newPage();
    await begin(page, [note(1, "港の話")]);
    await expect(safety(page)).toContainText(said);
    const outside = safety(page).getByRole("link", { name: "ほかのブラウザーで開く" });
    if (name === "LINE") await expect(outside).toHaveAttribute("href", /notes\/\?openExternalBrowser=1$/u);
    else await expect(outside).toHaveCount(0);
    await context.close();
  });
}

test("before files come in the notes are set aside; what was deleted since comes back, and what was written since stays", async ({ page }) => {
  await begin(page, [note(1, "はじめのメモ")]);
  await page.getByRole("button", { name: "持ち出す・取り込む" }).click();
  await files(page).getByLabel("ファイルを選ぶ（いくつでも）").setInputFiles([{ name: "a", mimeType: "text/plain", buffer: Buffer.from(envelope([note(2, "ほかのテーブルのメモ")])) }]);
  await page.getByRole("region", { name: "取り込むとこうなります" }).getByRole("button", { name: "取り込む", exact: true }).press("Enter");
  await expect(cards(page)).toHaveCount(2);
  const points = files(page).getByRole("listitem").filter({ hasText: "取り込む前" });
  await expect(points).toContainText("メモ 1件、まとまり 0");
  await page.getByRole("button", { name: /のメモを削除$/u }).first().click();
  await page.getByRole("button", { name: /のメモを削除$/u }).first().click();
  await expect(cards(page)).toHaveCount(0);
  await points.getByRole("button", { name: /のメモを取り戻す$/u }).press("Enter");
  const preview = page.getByRole("region", { name: "取り込むとこうなります" });
  await expect(preview.getByRole("checkbox", { name: "この端末で消したメモ1件も戻す" })).toBeChecked();
  await preview.getByRole("button", { name: "取り込む", exact: true }).press("Enter");
  await expect(cards(page)).toHaveText(["はじめのメモ"]);
  await files(page).getByRole("button", { name: "いまのメモを控える" }).click();
  await expect(files(page).getByRole("listitem").filter({ hasText: "自分で控えたもの" })).toBeVisible();
  await expectForEverybodyEverywhere(page, "with restore points");
  await page.getByRole("button", { name: "取り込みを元に戻す" }).click();
  await expect(cards(page)).toHaveCount(0);
});

test("a browser without a database says so, and files come in all the same", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await begin(page, [note(1, "はじめのメモ")]);
  await page.getByRole("button", { name: "持ち出す・取り込む" }).click();
  await expect(files(page).getByText("では、控えを残せません。ファイルに持ち出してください。")).toBeVisible();
  await files(page).getByLabel("ファイルを選ぶ（いくつでも）").setInputFiles([{ name: "a", mimeType: "text/plain", buffer: Buffer.from(envelope([note(2, "ほかのメモ")])) }]);
  await page.getByRole("region", { name: "取り込むとこうなります" }).getByRole("button", { name: "取り込む", exact: true }).click();
  await expect(cards(page)).toHaveCount(2);
});
