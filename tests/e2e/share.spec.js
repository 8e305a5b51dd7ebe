// Sharing a page as it is seen: its address, a QR code that reads as that address, and the way to the code for another site.
import { readFileSync } from "node:fs";
import { Resvg, initWasm } from "@resvg/resvg-wasm";
import jsQR from "jsqr";
import { expect, hold, test } from "./support/story.js";
import { drawCharts, expectForEverybodyEverywhere } from "./support/audit.js";
import { plan } from "./support/plan.js";

const shared = (page) => page.getByRole("dialog", { name: "このページを共有" });

test("what is shared is the view, without what others added to follow readers", async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("kpis/?goal=2&fbclid=abc&utm_source=x");
  const button = page.getByRole("button", { name: "このページを共有" });
  await button.click();
  const address = await shared(page).getByLabel("アドレス").inputValue();
  expect(new URL(address).search).toBe("?goal=2");
  await shared(page).getByRole("button", { name: "コピーする" }).click();
  await expect(shared(page).getByText("コピーしました。")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  await expectForEverybodyEverywhere(page);
  await page.keyboard.press("Escape");
  await expect(shared(page)).toHaveCount(0);
  await expect(button, "the focus is where it was").toBeFocused();
});

test("a press before the page lives is answered too", async ({ page }) => {
  const wasm = await hold(page, "**/*.wasm");
  await page.goto("measures/13/", { waitUntil: "commit" });
  await wasm.requested;
  await page.getByRole("button", { name: "このページを共有" }).click();
  wasm.release();
  await expect(shared(page)).toBeVisible({ timeout: 20_000 });
});

/** What a camera would read in a drawing. */
async function readCode(svg) {
  await initWasm(readFileSync(new URL("../../node_modules/@resvg/resvg-wasm/index_bg.wasm", import.meta.url)));
  const { pixels, width, height } = new Resvg(svg, { fitTo: { mode: "width", value: 400 } }).render();
  return jsQR.default(new Uint8ClampedArray(pixels), width, height)?.data;
}

test("the QR code is the address: a file of it is read back", async ({ page, open }) => {
  await open("measures/13/");
  await page.getByRole("button", { name: "このページを共有" }).click();
  await expect(shared(page).getByRole("img", { name: "このページのQRコード" })).toBeVisible();
  const address = await shared(page).getByLabel("アドレス").inputValue();
  const [file] = await Promise.all([page.waitForEvent("download"), shared(page).getByRole("button", { name: "QRコードを保存（SVG）" }).click()]);
  expect(file.suggestedFilename()).toBe("qr.svg");
  expect(await readCode(readFileSync(await file.path(), "utf8"))).toBe(address);
});

/** Saves a picture, and gives its name and what is in it. */
async function savePicture(page, kind) {
  const press = shared(page).getByRole("button", { name: `${kind}で保存` }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), press]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

test("the map is saved as it is seen, with its looks, its source and where it stands", async ({ page, open }) => {
  await open("map/?zone=students");
  await page.getByRole("button", { name: "このページを共有" }).click();
  await expectForEverybodyEverywhere(page, "with a drawing to save", [375, 1280]);
  const address = await shared(page).getByLabel("アドレス").inputValue();
  const { name, content } = await savePicture(page, "SVG");
  expect(name).toBe("map.svg");
  const said = content.toString();
  for (const part of ["ゾーンの地図", "学生とのつながり強化ゾーン", plan.name, "気象庁", address.replaceAll("&", "&amp;")]) expect(said).toContain(part);
  expect(said, "no sheet is needed").not.toMatch(/ class=|var\(--/u);
  // The file stands alone: every filling it names is in it.
  for (const [, id] of said.matchAll(/url\((?:&quot;)?#([\w-]+)/gu)) expect(said).toContain(`id="${id}"`);
  const png = await savePicture(page, "PNG");
  expect(png.name).toBe("map.png");
  const [, width] = /<svg[^>]* width="(\d+)"/u.exec(said);
  expect(png.content.readUInt32BE(16), "twice as fine").toBe(2 * width);
});

test("of several charts that are drawn the reader chooses one", async ({ page, open }) => {
  await open("measures/13/");
  await drawCharts(page);
  await page.getByRole("button", { name: "このページを共有" }).click();
  await expect(shared(page)).toBeVisible();
  const names = await shared(page).getByLabel("保存する図").locator("option").allTextContents();
  expect(names.length).toBeGreaterThan(1);
  await shared(page).getByLabel("保存する図").selectOption({ index: 1 });
  const { name, content } = await savePicture(page, "SVG");
  expect(name).toBe("measures-13-2.svg");
  expect(content.toString()).toContain(names[1]);
});

test("the way to the code for another site knows the view", async ({ page, open }) => {
  await open("map/?zone=students");
  await page.getByRole("button", { name: "このページを共有" }).click();
  await shared(page).getByRole("link", { name: "ほかのページに埋め込む" }).click();
  await expect(page.getByLabel("高さが中身に合う枠")).toHaveValue(/view="map\/\?zone=students"/u);
});

test("where the script of sharing does not come, the reader is told", async ({ page, open, troubles }) => {
  troubles.allow(/share\.js|ERR_FAILED/u);
  await page.route("**/share.js", (route) => route.abort());
  await open("measures/13/");
  await page.getByRole("button", { name: "このページを共有" }).click();
  await expect(page.getByRole("alert").getByText("一部の機能を読み込めませんでした。")).toBeVisible();
});
