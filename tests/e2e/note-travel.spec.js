// A few notes from tablet to tablet by a link, or by QR codes read one after the other.
import { expect, live, test } from "./support/story.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { plan } from "./support/plan.js";

const KEY = `strategy-explorer/notes/${plan.id}`;
const cards = (page) => page.getByRole("main").locator(".card-text");
const files = (page) => page.getByRole("region", { name: "メモを持ち出す・取り込む" });
const preview = (page) => page.getByRole("region", { name: "取り込むとこうなります" });
let seed = 1;
const digit = () => ((seed = (seed * 48271) % 2147483647) % 16).toString(16);
const hex = () => Array.from({ length: 32 }, digit).join("");
const notes = (count) => Array.from({ length: count }, (_, at) => ({
  item: "plan", text: `${at + 1}番目の意見（${hex()}）：駅前にもっと人が集まる場所がほしいと思います。`, id: hex(), created: 1000 + at, updated: 1000 + at, by: "00000000000000aa",
}));

test("notes that are shown go by a link and are previewed where it is opened; a link that is cut off changes nothing", async ({ page, context, browser, baseURL, troubles }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify({ format: "strategy-explorer-notes", version: 1, plan: plan.id, notes: notes(14) })]);
  await page.goto("notes/");
  await live(page);
  await page.getByRole("button", { name: "持ち出す・取り込む" }).click();
  await files(page).getByRole("button", { name: "リンク・QRコードで渡す" }).press("Enter");
  await expect(files(page).getByText("いま見えているメモ14件が、このコードに入っています。")).toBeVisible();
  await expect(files(page).getByRole("img", { name: /^コード 1 \/ \d$/u })).toBeVisible();
  await files(page).getByRole("button", { name: "次のコード" }).press("Enter");
  await expect(files(page).getByRole("img", { name: /^コード 2 \/ \d$/u })).toBeVisible();
  await expectForEverybodyEverywhere(page, "with a QR code");
  await files(page).getByRole("button", { name: "全部のリンクをコピー" }).click();
  await expect(files(page).getByText("コピーしました。")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/notes\/#notes=[0-9a-f]{8}\.1\.1\.[\w-]+$/u);

  const other = await browser.newContext({ baseURL, hasTouch: true });
  troubles.watch(other, new URL(baseURL).origin);
  const tablet = await other.newPage();
  await tablet.goto(link.slice(0, -20));
  await live(tablet);
  await expect(files(tablet).getByText("このリンクは途中で切れているか、メモのリンクではありません。")).toBeVisible();
  await expect(cards(tablet)).toHaveCount(0);

  // The same in three codes, each opened in the same tab.
  const [, sum, data] = link.match(/#notes=([0-9a-f]{8})\.1\.1\.(.*)$/u);
  const third = Math.ceil(data.length / 3);
  const codes = [0, 1, 2].map((at) => `notes/#notes=${sum}.${at + 1}.3.${data.slice(at * third, (at + 1) * third)}`);
  await tablet.goto(codes[1]);
  await expect(files(tablet).getByText("コード2を読みました（全部で3）。次に読むもの：1・3")).toBeVisible();
  await tablet.goto(codes[2]);
  await expect(files(tablet).getByText("次に読むもの：1", { exact: false }).first()).toBeVisible();
  await tablet.goto(codes[0]);
  await expect(preview(tablet)).toContainText("新しい 14件");
  await preview(tablet).getByRole("button", { name: "取り込む", exact: true }).tap();
  await expect(cards(tablet)).toHaveCount(14);
  await other.close();
});
