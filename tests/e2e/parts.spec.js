// The app comes in parts: what nobody uses is not fetched, what is used says that it is coming, and what does not come says so.
import { expect, hold, live, test } from "./support/story.js";
import { measures } from "./support/plan.js";

const measure = measures[12];
const address = `measures/${measure.id}/`;
const wayTo = (page, name) => page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name, exact: true });
const write = (page) => page.getByRole("button", { name: "メモを書く", exact: true });
const notice = (page) => page.getByRole("alert").filter({ has: page.getByRole("button", { name: "閉じる", exact: true }) });

/** Every file of the app that was asked for, by the name before its hash. */
function asked(page) {
  const names = [];
  page.on("request", (request) => names.push(...(/\/assets\/([a-z]+)-[^/]*\.wasm$/u.exec(request.url())?.slice(1) ?? [])));
  return names;
}

test("a first visit fetches the start alone until it lives; what a next page needs comes in idle time", async ({ page }) => {
  const names = asked(page);
  let beforeLife;
  await page.exposeFunction("alive", () => (beforeLife ??= [...names]));
  await page.addInitScript(() => new MutationObserver(() => "live" in document.documentElement.dataset && window.alive()).observe(document, { subtree: true, attributes: true }));
  await page.goto("");
  await live(page);
  await expect.poll(() => beforeLife).toEqual(["wasm"]);
  await expect.poll(() => [...new Set(names)].sort()).toEqual(["map", "notes", "pages", "plan", "shared", "wasm"]);
});

test("who saves data is sent nothing they did not ask for", async ({ page, open }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  const names = asked(page);
  await open("");
  // Longer than any idle time is waited for.
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestIdleCallback(done), 1500)));
  expect(names).toEqual(["wasm"]);
  await wayTo(page, "施策の体系").click();
  await expect(page.getByRole("heading", { level: 1, name: "施策の体系" })).toBeVisible();
  expect([...new Set(names)].sort()).toEqual(["pages", "plan", "shared", "wasm"]);
});

test("while what draws a page is on its way the link says so, and the last link pressed is followed, once", async ({ page, open, baseURL }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await open("");
  const part = await hold(page, "**/assets/pages-*.wasm");
  await wayTo(page, "施策の体系").click();
  await expect(wayTo(page, "施策の体系")).toHaveAttribute("aria-busy", "true");
  await wayTo(page, "指標").click();
  part.release();
  await expect(page.locator("main h1")).toHaveText("指標");
  await expect(page).toHaveURL(new URL("kpis/", baseURL).href);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.goBack();
  await expect(page, "one step was taken").toHaveURL(baseURL);
});

test("the sheet opens at once, and what is typed before notes can be kept is kept", async ({ page, open }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await open(address);
  const part = await hold(page, "**/assets/notes-*.wasm");
  await write(page).click();
  await page.keyboard.type("早い文");
  await page.keyboard.press("Escape");
  await write(page).click();
  await page.keyboard.type("もう一つの早い文");
  part.release();
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText("この端末に保存しました");
  await page.keyboard.press("Escape");
  const cards = page.getByRole("region", { name: "メモ", exact: true }).getByRole("listitem");
  await expect(cards).toContainText(["早い文", "もう一つの早い文"]);
});

test("typing goes on over the arrival of what keeps notes, in one note of one text", async ({ page, open }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await open(address);
  const part = await hold(page, "**/assets/notes-*.wasm");
  await write(page).click();
  await page.keyboard.type("はじめ");
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.endsWith("はじめ")));
  part.release();
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText("この端末に保存しました");
  await page.keyboard.type("とつづき");
  await page.keyboard.press("Escape");
  const cards = page.getByRole("region", { name: "メモ", exact: true }).getByRole("listitem");
  await expect(cards).toHaveCount(1);
  await expect(cards.locator(".card-text")).toHaveText(["はじめとつづき"]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("/draft/")))).toEqual([]);
});

test("what is typed is not lost where what keeps notes never comes", async ({ page, open, troubles }) => {
  troubles.allow(/notes-|ERR_FAILED|Failed to load/u);
  await page.route("**/assets/notes-*.wasm", (route) => route.abort());
  await open(address);
  await write(page).click();
  await page.keyboard.type("通信の悪い所で");
  await expect(notice(page)).toContainText("必要な部分を読み込めませんでした。");
  await page.keyboard.press("Escape");
  await page.unroute("**/assets/notes-*.wasm");
  await page.reload();
  await live(page);
  await expect(page.getByRole("region", { name: "メモ", exact: true }).getByRole("listitem")).toContainText(["通信の悪い所で"]);
});

/** What each part is needed for. */
const USES = [
  ["search", (page) => page.getByRole("searchbox").fill("空港")],
  ["filters", async (page) => {
    await page.locator(".filter-head").click();
    await page.getByLabel("基本目標", { exact: true }).selectOption({ index: 1 });
  }, "kpis/"],
  ["glossary", (page) => page.locator(".term").first().click()],
  ["source", (page) => page.locator("details.source summary").click()],
  ["notes", (page) => write(page).click()],
  ["plan", (page) => page.getByRole("button", { name: "ふりがな", exact: true }).click(), undefined, "ふりがなを読み込めませんでした"],
];

test.describe("after a new publication, whose server no longer has the files of the page that is open", () => {
  for (const [part, use, where, own] of USES) {
    test(`${part}: the page keeps what it has, and offers to be read anew`, async ({ page, open, troubles }) => {
      troubles.allow(/404|Failed to load/u);
      await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
      await open(where ?? address);
      await page.route("**/assets/**", (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><title>404</title>" }));
      await page.route((url) => url.pathname === new URL(page.url()).pathname.replace(/(kpis|measures).*/u, ""), async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).replace(/data-wasm="assets\/wasm-/u, 'data-wasm="assets/wasm-NEW') });
      });
      await use(page);
      if (own) return expect(page.getByText(own)).toBeVisible();
      await expect(notice(page)).toContainText("このサイトは更新されました。");
      if (part === "notes") {
        await page.keyboard.type("更新の間に");
        await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes("更新の間に")));
      }
      await page.unrouteAll();
      await notice(page).getByRole("button", { name: "ページを読み直す", exact: true }).click();
      await live(page);
      if (part === "notes") {
        await expect(page.getByRole("region", { name: "メモ", exact: true }).getByRole("listitem")).toContainText(["更新の間に"]);
      }
    });
  }

  test("a link leads on, by the browser's own way", async ({ page, open, troubles }) => {
    troubles.allow(/404|Failed to load/u);
    await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
    await open(address);
    await page.route("**/assets/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    const loaded = page.waitForEvent("load");
    await wayTo(page, "施策の体系").click();
    await page.unrouteAll();
    await loaded;
    await expect(page.getByRole("heading", { level: 1, name: "施策の体系" })).toBeVisible();
  });
});
