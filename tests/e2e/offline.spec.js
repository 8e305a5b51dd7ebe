// Without a network: what a reader has opened opens again, and what a facilitator has made ready opens whole.
import { readFileSync } from "node:fs";
import { expect, live } from "./support/story.js";
import { heading, keeps, test, visit } from "./support/offline.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { goals, measures } from "./support/plan.js";
import { routes } from "./support/routes.js";

const measure = measures[12];
const address = `measures/${measure.id}/`;
const status = (page) => page.locator("[data-offline-status]");
const prepare = (page) => page.getByRole("button", { name: "オフラインで使う準備", exact: true });

/** Has everything kept. */
async function prepareAll(page) {
  await page.goto("offline/");
  await live(page);
  await prepare(page).click();
  await expect(status(page)).toHaveText(/^準備ができました。/u, { timeout: 60_000 });
}

test.describe("after a first visit", () => {
  test("what was opened opens without a network; charts, search and notes work; what was not says so", async ({ page, city, troubles }) => {
    troubles.allow(/ERR_|Failed to (load|fetch)/u);
    await visit(page, address);
    // The chart's engine is named by the page.
    await expect.poll(() => keeps(page, "search/"), "what nobody opened is not fetched").toBe(false);
    await page.waitForFunction(async () => {
      const site = new URL("./", document.baseURI).href;
      const cache = await caches.open(`strategy-explorer ${site}`);
      const engine = document.querySelector("script[data-charts]").dataset.charts;
      return (await cache.keys()).some(({ url }) => url.includes(engine));
    });
    city.down = true;
    await page.reload();
    await live(page);
    await expect(heading(page)).toHaveText(measure.name);
    await page.locator(".chart").first().scrollIntoViewIfNeeded();
    await expect(page.locator(".chart-canvas[role=img] svg").first()).toBeVisible();
    await page.getByRole("button", { name: "メモを書く", exact: true }).click();
    await page.keyboard.type("電波のない会場で");
    await expect(page.getByRole("dialog").getByRole("status")).toHaveText("この端末に保存しました");
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").fill("空港");
    await expect(page.locator(".search-finds mark").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "施策の体系", exact: true }).click();
    await expect(heading(page)).toHaveText("施策の体系");
    await page.goto("kpis/1-1/");
    await expect(page).toHaveURL(/\/machi\/keikaku\/offline\/#not-kept$/u);
    await expect(page.getByText("この端末にまだ入っていません。")).toBeVisible();
    await page.goto("en/tree/");
    await expect(page.getByText("is not on this device yet.")).toBeVisible();
  });

  test("a page with something appended to its address, or without its slash, is the same page", async ({ page, city, troubles }) => {
    troubles.allow(/ERR_|Failed to (load|fetch)/u);
    await visit(page, address);
    city.down = true;
    for (const asked of [`${address}?fbclid=abc`, `${address}index.html`, address.slice(0, -1)]) {
      await page.goto(asked);
      await expect(heading(page), asked).toHaveText(measure.name);
    }
  });

  test("who saves data has nothing kept unasked", async ({ page, open }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
    await open(address);
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestIdleCallback(done), 1500)));
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  test("a file that is missing on the server keeps nothing else away", async ({ page, city, troubles }) => {
    troubles.allow(/404|ERR_|Failed to (load|fetch)/u);
    city.instead = (name) => (/assets\/(source-|late-.*map)/u.test(name) ? { status: 404 } : undefined);
    await visit(page, address);
    city.down = true;
    await page.reload();
    await live(page);
    await page.locator("details.source summary").click();
    await expect(page.getByRole("alert").getByRole("button", { name: "もう一度試す" })).toBeVisible();
    await page.getByRole("searchbox").fill("空港");
    await expect(page.locator(".search-finds mark").first()).toBeVisible();
  });

  test("the login page of a hall's Wi-Fi is not kept in the place of a page", async ({ page, city, troubles }) => {
    troubles.allow(/ERR_|Failed to|Unexpected|wasm|WebAssembly|MIME/u);
    await visit(page, address);
    city.instead = () => ({ body: "<!DOCTYPE html><meta charset=utf-8><title>Wi-Fi</title><h1>ログイン</h1>" });
    await page.goto("tree/");
    await expect(heading(page)).toHaveText("ログイン");
    city.instead = () => undefined;
    await page.goto("tree/");
    await expect(heading(page)).toHaveText("施策の体系");
  });

  test("a browser that lets the worker keep nothing shows the site as before", async ({ page, city, troubles }) => {
    troubles.allow(/SecurityError|ServiceWorker/u);
    const worker = readFileSync(`${city.site}/worker.js`, "utf8");
    const denied = 'Object.defineProperty(self,"caches",{get(){throw new DOMException("denied","SecurityError")}});';
    city.instead = (name) => (name === "worker.js" ? { type: "text/javascript", body: denied + worker } : undefined);
    await page.goto(address);
    await live(page);
    await expect.poll(() => city.asked.includes("worker.js")).toBe(true);
    await page.reload();
    await live(page);
    await expect(heading(page)).toHaveText(measure.name);
  });
});

test.describe("made ready by the button", () => {
  for (const [language, folder] of [["Japanese", ""], ["plain Japanese", "easy/"], ["English", "en/"]]) {
    test(`every page in ${language} opens without a network`, async ({ page, city, context, troubles }) => {
      test.setTimeout(240_000);
      troubles.allow(/ERR_|Failed to (load|fetch)/u);
      await prepareAll(page);
      await expect(page.locator("[data-offline-storage]")).toHaveText(/^このサイトが使っている容量：約[\d.]+ MB$/u);
      city.down = true;
      await context.setOffline(true);
      const own = routes.filter((route) => (/^(easy|en)\//u.exec(route)?.[0] ?? "") === folder);
      expect(own.length).toBeGreaterThan(80);
      for (const route of own) {
        await page.goto(route);
        await live(page);
        expect(new URL(page.url()).pathname, "nobody was led elsewhere").toBe(`${city.folder}${route}`);
        await expect(heading(page)).toBeVisible();
      }
    });
  }

  test("files of open data and passages of the source come without a network too", async ({ page, city, troubles }) => {
    troubles.allow(/ERR_|Failed to (load|fetch)/u);
    await prepareAll(page);
    city.down = true;
    await page.goto(address);
    await live(page);
    await page.locator("details.source summary").click();
    await expect(page.locator("details.source mark").first()).toBeVisible();
    expect(await page.evaluate(async () => (await (await fetch("data/plan.json")).json()).goals.length)).toBe(goals.length);
  });

  test("it says what did not come, and a second press gets the rest", async ({ page, city, troubles }) => {
    troubles.allow(/404|500|Failed to (load|fetch)/u);
    city.instead = (name) => (name.startsWith("goals/") ? { status: 500 } : undefined);
    await page.goto("offline/");
    await prepare(page).click();
    await expect(status(page)).toHaveText(new RegExp(`のうち${goals.length}件を入れられませんでした`, "u"), { timeout: 60_000 });
    await expectForEverybodyEverywhere(page, "with what did not come");
    city.instead = () => undefined;
    await prepare(page).click();
    await expect(status(page)).toHaveText(/^準備ができました。/u, { timeout: 60_000 });
    await page.reload();
    await expect(status(page), "it is still so").toHaveText(/^準備ができました。/u);
  });

  test("all of it can be taken away again; notes stay", async ({ page, open }) => {
    await open(address);
    await page.getByRole("button", { name: "メモを書く", exact: true }).click();
    await page.keyboard.type("残るメモ");
    await page.keyboard.press("Escape");
    await prepareAll(page);
    await page.getByRole("button", { name: "入れたものを消す", exact: true }).click();
    await expect(status(page)).toHaveText(/^消しました。/u);
    expect(await page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])).toEqual([0, 0]);
    await open(address);
    await expect(page.getByText("残るメモ")).toBeVisible();
  });
});

test.describe("installed", () => {
  for (const [folder, language] of [["", "ja"], ["easy/", "ja"], ["en/", "en"]]) {
    test(`/${folder} names a manifest whose addresses all lead somewhere`, async ({ page, request, open }) => {
      await open(folder);
      const link = await page.locator("link[rel=manifest]").evaluate((link) => link.href);
      const manifest = await (await request.get(link)).json();
      expect(manifest.lang).toBe(language);
      expect(new URL(manifest.start_url, link).href).toBe(page.url());
      expect(page.url().startsWith(new URL(manifest.scope, link).href)).toBe(true);
      for (const { src, sizes, type } of manifest.icons) {
        const answer = await request.get(new URL(src, link).href);
        expect([answer.status(), answer.headers()["content-type"]], src).toEqual([200, type]);
        // Width and height stand in the head of a PNG.
        if (type === "image/png") expect(`${(await answer.body()).readUInt32BE(16)}x${(await answer.body()).readUInt32BE(20)}`).toBe(sizes);
      }
      for (const { url } of manifest.shortcuts) expect((await request.get(new URL(url, link).href)).status(), url).toBe(200);
    });
  }

  test("the browser finds nothing in the way of installing", async ({ page, open, context }) => {
    await open("");
    await expect.poll(() => keeps(page, "")).toBe(true);
    const devtools = await context.newCDPSession(page);
    await expect.poll(async () => (await devtools.send("Page.getInstallabilityErrors")).installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
  });

  test("its page says the version, and works where nothing can be kept", async ({ page, open }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }));
    await open("offline/");
    await expect(status(page)).toHaveText(/^この開き方では/u);
    await expect(prepare(page)).toHaveCount(0);
    await expect(page.locator("[data-offline-version]")).toHaveText(/^版：\d+\.\d+\.\d+ \(\w{8}\)$/u);
    await expectForEverybodyEverywhere(page);
    await open("about/");
    await expect(page.getByText(/^版：\d+\.\d+\.\d+$/u)).toBeVisible();
  });
});
