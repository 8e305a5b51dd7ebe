// In the homepage of another site: views of this one in frames that fit, with and without its script.
import { readFileSync } from "node:fs";
import { expect, within } from "./support/story.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { around, frameOf, framed, misfit, test } from "./support/host.js";
import { zones } from "./support/plan.js";

const FITS = { height: 0, width: 0, bar: 0 };
const fits = (frame, why) => expect.poll(() => misfit(frame), { message: why }).toEqual(FITS);
const script = (baseURL) => `<script src="${within(baseURL, "embed.js")}" async></script>`;

test("views stand in another site's page, each as high as what it shows, at every width", async ({ page, host, baseURL }) => {
  test.setTimeout(90_000);
  host.pages["/"] = around(`<strategy-view view="measures/7"><a href="x">施策7</a></strategy-view>
    <strategy-view view="kpis/13-1/"></strategy-view><strategy-view view="map"></strategy-view>${script(baseURL)}`);
  for (const width of [280, 320, 375, 560, 768, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(host.address);
    for (const view of ["measures/7/", "kpis/13-1/", "map/"]) {
      await page.locator(`strategy-view[view="${view}"], strategy-view[view="${view.slice(0, -1)}"]`).scrollIntoViewIfNeeded();
      await expect.poll(() => page.frames().some((frame) => frame.url().includes(view))).toBe(true);
      const frame = await framed(page, view);
      await fits(frame, `${view} at ${width}`);
      if (view !== "measures/7/") continue;
      await frame.getByText("原文を見る").click();
      await expect(frame.locator(".source-passage").getByText("施策").first()).toBeVisible();
      await fits(frame, `${view} at ${width}, unfolded`);
      await frame.getByText("原文を見る").click();
      await fits(frame, `${view} at ${width}, folded again`);
    }
  }
  await expect(page.getByTitle("施策7"), "named by what stands in it").toBeVisible();
});

test("an explanation opens at its word, not at the far end of the frame", async ({ page, host, baseURL }) => {
  host.pages["/"] = around(`<strategy-view view="measures/13"></strategy-view>${script(baseURL)}`);
  await page.goto(host.address);
  const frame = await framed(page, "measures/13/");
  const term = frame.locator(".term").first();
  await term.click();
  await expect(frame.getByRole("dialog")).toBeVisible();
  const [word, sheet] = [await term.boundingBox(), await frame.getByRole("dialog").boundingBox()];
  expect(sheet.y - word.y - word.height).toBeLessThan(40);
  await fits(frame, "with an explanation");
  await page.keyboard.press("Escape");
  await expect(frame.getByRole("dialog")).toHaveCount(0);
});

test("what is chosen stays, links open beside, and the way out leads to this very view", async ({ page, context, host, baseURL, troubles }) => {
  troubles.allow(/request to another origin/u);
  const [zone] = zones;
  host.pages["/"] = around(`<strategy-view view="map/?zone=${zone.id}" title="地図"></strategy-view>${script(baseURL)}`);
  await page.goto(host.address);
  const frame = await framed(page, "map/");
  await expect(frame.locator(".map-panel").getByRole("heading", { name: zone.name }).first()).toBeVisible();
  const [whole] = await Promise.all([context.waitForEvent("page"), frame.getByRole("link", { name: "別画面で開く" }).last().click()]);
  await whole.waitForLoadState();
  expect(new URL(whole.url()).search).toBe(`?zone=${zone.id}`);
  await expect(whole.getByRole("banner")).toBeVisible();
  const [beside] = await Promise.all([context.waitForEvent("page"), frame.locator("main a[href*='measures/']").first().click()]);
  expect(beside.url()).toContain("measures/");
  expect(frame.url(), "the frame stays").toContain("map/");
});

test("notes are not written in a frame, which says why and leads to where they are", async ({ page, host, baseURL }) => {
  host.pages["/"] = around(`<strategy-view view="measures/13"></strategy-view>${script(baseURL)}`);
  host.pages["/plain"] = around(`<iframe src="${within(baseURL, "measures/13/")}" title="施策" width="100%" height="500"></iframe>`);
  for (const path of ["", "plain"]) {
    await page.goto(host.address + path);
    const frame = await frameOf(page, "measures/13/");
    await expect(frame.getByText("この枠の中では、メモや測った値を書けません。")).toBeVisible({ timeout: 20_000 });
    await expect(frame.locator("html")).toHaveAttribute("data-live", "");
    await expect(frame.getByRole("button", { name: /メモを書く$/u })).toHaveCount(0);
    await frame.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("n");
    await expect(frame.getByRole("textbox", { name: /メモ/u })).toHaveCount(0);
    expect(await frame.evaluate(() => Object.keys(localStorage))).toEqual([]);
  }
});

test("a frame wears the colours and the readings it is asked for, whatever the reader's device says", async ({ page, host, baseURL }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  host.pages["/"] = around(`<strategy-view view="measures/13" theme="light" furigana></strategy-view>${script(baseURL)}`);
  await page.goto(host.address);
  const frame = await framed(page, "measures/13/");
  await expect.poll(() => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgb(255, 255, 255)");
  await expect(frame.locator("h1 ruby").first()).toBeVisible();
  expect(await frame.evaluate(() => localStorage.getItem("strategy-explorer/furigana")), "for this frame alone").toBe(null);
  await fits(frame, "with readings");
});

test("only its own frames are heard, and only where they come from its site", async ({ page, host, stranger, baseURL }) => {
  const claim = (id) => `<script>for (const id of [${JSON.stringify(id)}, "", null]) parent.postMessage({ strategyView: 1, id, height: 7000, title: "x" }, "*")</script>`;
  stranger.pages["/"] = around(claim("preview"));
  host.pages["/own"] = around(`${claim("a")}<script>parent.frames[0].postMessage({ strategyView: 1, id: "", height: 7000 }, "*")</script>`);
  host.pages["/"] = around(`<strategy-view view="measures/7" id="a"></strategy-view>
    <iframe id="stranger" src="${stranger.address}" height="200" title="よそ"></iframe><iframe id="own" src="/own" height="200" title="自分"></iframe>${script(baseURL)}
    <script>addEventListener("load", () => { for (const height of [NaN, "9000", null, -5, 1e9]) postMessage({ strategyView: 1, id: "a", height }, "*"); })</script>`);
  await page.goto(host.address);
  const frame = await framed(page, "measures/7/");
  await fits(frame, "the height is its own");
  expect(await page.locator("#stranger, #own").evaluateAll((all) => all.map((one) => one.clientHeight))).toEqual([200, 200]);
  // From its site, but about another frame, or nothing that is a height.
  const before = (await (await frame.frameElement()).boundingBox()).height;
  await frame.evaluate(() => {
    for (const said of [{ id: "b", height: 99 }, { id: "a", height: "99" }, { id: "a", height: Infinity }, { id: "a", height: 99, strategyView: 2 }]) {
      parent.postMessage({ strategyView: 1, ...said }, "*");
    }
  });
  await frame.evaluate(() => new Promise((done) => setTimeout(done)));
  expect((await (await frame.frameElement()).boundingBox()).height).toBe(before);
});

test("a page whose policy allows only what it has to still has its frames", async ({ page, host, baseURL }) => {
  const { origin } = new URL(baseURL);
  host.pages["/"] = {
    html: around(`<strategy-view view="measures/7"></strategy-view>${script(baseURL)}`),
    policy: `default-src 'none'; img-src data:; script-src ${origin}; frame-src ${origin}`,
  };
  await page.goto(host.address);
  await fits(await framed(page, "measures/7/"), "under a strict policy");
});

test("without the script a frame of a fixed height scrolls, and one that comes later is fitted too", async ({ page, host, baseURL }) => {
  const frame = `<iframe src="${within(baseURL, "measures/7/?embed")}" title="施策7" width="100%" height="320"></iframe>`;
  host.pages["/bare"] = around(frame);
  await page.goto(`${host.address}bare`);
  const bare = await framed(page, "measures/7/");
  expect((await page.getByTitle("施策7").boundingBox()).height).toBeLessThan(330);
  expect(await bare.evaluate(() => (scrollTo(0, 500), scrollY))).toBeGreaterThan(300);
  host.pages["/late"] = around(`${frame}<script>addEventListener("load", () => setTimeout(() => document.head.append(Object.assign(document.createElement("script"), { src: "${within(baseURL, "embed.js")}" })), 300))</script>`);
  await page.goto(`${host.address}late`);
  await fits(await framed(page, "measures/7/"), "fitted late");
});

test("the first embed.js there was still fits, from wherever it is kept", async ({ page, host, baseURL }) => {
  host.pages["/files/embed.js"] = { html: readFileSync(new URL("./fixtures/embed-1.js", import.meta.url), "utf8"), type: "text/javascript" };
  host.pages["/"] = around(`<strategy-view view="en/measures/7"></strategy-view><script src="/files/embed.js" data-site="${baseURL}"></script>`);
  await page.goto(host.address);
  await fits(await framed(page, "en/measures/7/"), "with the first script");
});

test("the page that makes the code shows what the code makes, and the code works elsewhere", async ({ page, host, open, baseURL }) => {
  await open("embed/?view=zones%2Fstudents%2F");
  await expect(page.getByLabel("ページ", { exact: true }).locator("option:checked")).toHaveText(zones.find(({ id }) => id === "students").name);
  await page.getByLabel("ページ", { exact: true }).selectOption({ label: "施策7 苫小牧出身者への継続的な情報発信の拡充" });
  await page.getByLabel("配色").selectOption("暗い配色");
  await page.getByLabel("幅").selectOption("スマートフォン（375px）");
  const frame = await framed(page, "measures/7/");
  await fits(frame, "in the preview");
  await expect.poll(() => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe("rgb(255, 255, 255)");
  await expectForEverybodyEverywhere(page);
  const [fitting, plain] = [await page.getByLabel("高さが中身に合う枠").inputValue(), await page.getByLabel("高さを決めた枠", { exact: true }).inputValue()];
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "コピーする" }).first().click();
  await expect(page.getByText("コピーしました。")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(fitting);
  host.pages["/"] = around(fitting);
  host.pages["/plain"] = around(plain);
  await page.goto(host.address);
  await fits(await framed(page, "measures/7/"), "pasted elsewhere");
  await page.goto(`${host.address}plain`);
  await framed(page, "measures/7/");
  expect((await page.locator("iframe").boundingBox()).height).toBeGreaterThan(590);
});

for (const view of ["measures/13/", "map/", "tree/", "notes/", "en/kpis/13-1/"]) {
  test(`${view} as it stands in a frame is for everybody`, async ({ page, open }) => {
    await open(`${view}?embed`);
    await expect(page.getByRole("banner")).toHaveCount(0);
    await expect(page.locator(".framed-foot")).toBeVisible();
    await expectForEverybodyEverywhere(page);
  });
}
