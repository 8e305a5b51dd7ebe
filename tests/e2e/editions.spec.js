// When the site is published anew: a new version comes when it is whole and wished for, and an old one goes on until then.
import { readFileSync } from "node:fs";
import { expect, live } from "./support/story.js";
import { nextEdition, tidyEditions } from "./support/city.js";
import { heading, test, visit } from "./support/offline.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { measures } from "./support/plan.js";

test.afterAll(tidyEditions);

const measure = measures[12];
const address = `measures/${measure.id}/`;
const offer = (page) => page.locator("#update");
/** The program of the page that is shown. */
const program = (page) => page.evaluate(() => document.querySelector("script[data-wasm]").dataset.wasm);
/** Has pages tell when another version answers for them. The version in use would put it off for as long as it is asked anything. */
const expectTakeover = (page) =>
  page.addInitScript(() => {
    window.takenOver = new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
  });
const takenOver = (page) => page.evaluate(() => window.takenOver.then(() => {}));

test("the new version is offered and waits; whoever writes is not disturbed; every part of the old one works", async ({ page, city, troubles }) => {
  troubles.allow(/404|Failed to (load|fetch)/u);
  const next = nextEdition();
  await visit(page, address);
  await page.getByRole("button", { name: "メモを書く", exact: true }).click();
  await page.keyboard.type("書いている途中");
  city.publish(next);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await expect(offer(page).getByRole("status")).toContainText("このサイトは更新されました。", { timeout: 30_000 });
  await expect(page.getByRole("textbox"), "the cursor stays").toBeFocused();
  await page.keyboard.type("のメモ");
  await page.keyboard.press("Escape");
  await page.locator("details.source summary").click();
  await page.locator(".term").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox").fill("空港");
  await expect(page.locator(".search-finds mark").first()).toBeVisible();
  await page.reload();
  await live(page);
  await expect(heading(page), "not before it is wished for").toHaveText(measure.name);
  await expect(offer(page)).toBeVisible();
  await expectForEverybodyEverywhere(page, "with the offer");
  await offer(page).getByRole("button", { name: "ページを読み直す", exact: true }).click();
  await expect(heading(page)).toHaveText(`${measure.name}（次の版）`);
  await live(page);
  await expect(page.getByText("書いている途中のメモ")).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
  city.down = true;
  troubles.allow(/ERR_/u);
  await page.reload();
  await live(page);
  await expect(heading(page), "it has what the old one had").toHaveText(`${measure.name}（次の版）`);
});

test("an update that is cut off anywhere leaves the old version whole, and comes when it can", async ({ page, city, troubles }) => {
  test.setTimeout(240_000);
  troubles.allow(/404|ERR_|Failed to|ServiceWorker|TypeError/u);
  const next = nextEdition();
  await visit(page, address);
  const old = await program(page);
  for (const left of [0, 1, 2, 3, 5, 8, 13, 21]) {
    city.publish(next);
    [city.left, city.down] = [left, false];
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {}));
    await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()).installing);
    city.down = true;
    await page.reload();
    await live(page);
    expect(await program(page), `cut off after ${left}`).toBe(old);
    await expect(heading(page)).toHaveText(measure.name);
  }
  [city.left, city.down] = [Infinity, false];
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await offer(page).getByRole("button", { name: "ページを読み直す", exact: true }).click({ timeout: 30_000 });
  await expect(heading(page)).toHaveText(`${measure.name}（次の版）`);
});

test("a site that is only half copied is not taken for a new version", async ({ page, city, troubles }) => {
  troubles.allow(/404|Failed to|ServiceWorker/u);
  const next = nextEdition();
  await visit(page, address);
  const worker = readFileSync(`${next}/worker.js`, "utf8");
  city.instead = (name) => (name === "worker.js" ? { type: "text/javascript", body: worker } : undefined);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {}));
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()).installing);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting)).toBe(null);
  await page.reload();
  await live(page);
  await expect(offer(page)).toHaveCount(0);
  city.instead = () => undefined;
  city.publish(next);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await expect(offer(page)).toBeVisible({ timeout: 30_000 });
});

test("a version whose program does not start gives way to the next by itself", async ({ page, city, troubles }) => {
  troubles.allow(/404|Failed to|wasm|WebAssembly/u);
  const next = nextEdition();
  await visit(page, address);
  await expectTakeover(page);
  await page.addInitScript(() => (WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => Promise.reject(new Error("wasm is blocked"))));
  city.publish(next);
  await page.reload();
  await expect(page.getByText("一部の機能を読み込めませんでした。")).toBeVisible();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await takenOver(page);
  await page.locator("#start-failed a").click();
  await expect(heading(page)).toHaveText(`${measure.name}（次の版）`);
});

test("a version that has been offered comes by itself when the program stops", async ({ page, city, troubles }) => {
  troubles.allow(/404|Failed to/u);
  await visit(page, address);
  await expectTakeover(page);
  await page.reload();
  await live(page);
  city.publish(nextEdition());
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await expect(offer(page)).toBeVisible({ timeout: 30_000 });
  // What the program does last of all when it meets a fault.
  await page.evaluate(() => (document.documentElement.dataset.stopped = ""));
  await takenOver(page);
  await expect(offer(page)).toHaveCount(0);
  await page.reload();
  await expect(heading(page)).toHaveText(`${measure.name}（次の版）`);
});

test("the worker that takes all away leaves nothing kept, and the server is asked again", async ({ page, city }) => {
  await visit(page, address);
  const away = readFileSync(`${city.site}/worker-away.js`, "utf8");
  city.instead = (name) => (name === "worker.js" ? { type: "text/javascript", body: away } : undefined);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  const anew = page.waitForEvent("load");
  await offer(page).getByRole("button", { name: "ページを読み直す", exact: true }).click({ timeout: 30_000 });
  await anew;
  await live(page);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 30_000 }).toBe(0);
  city.publish(nextEdition());
  await page.goto(address);
  await expect(heading(page)).toHaveText(`${measure.name}（次の版）`);
});
