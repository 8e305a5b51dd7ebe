// The app brings every page to life without a word on the console, and leaves what stands there as it was.
import { expect, hold, live, test } from "./support/story.js";
import { addresses } from "./support/plan.js";
import { differing, routes, titled } from "./support/routes.js";

/** What a reader reads in the page, and what the page is made of; what is on its way is marked as such meanwhile. */
const picture = (page) =>
  page.getByRole("main").evaluate((main) => ({
    text: main.innerText.replace(/\s+/gu, " ").trim(),
    elements: [...main.querySelectorAll("*")].map(({ tagName, attributes }) =>
      [tagName, ...[...attributes].filter(({ name }) => name !== "aria-busy").map(({ name, value }) => `${name}=${value}`).sort()].join(" ")),
  }));

/** On a page of notes the first drawing cannot know whether this reader has any. */
const LOADING = { "": "メモを読み込んでいます。", "easy/": "メモを用意しています。", "en/": "Loading your notes." };
const EMPTY = { "": /まだメモはありません。.*施策の体系を見る/u, "easy/": /メモはまだありません。.*一覧を見る/u, "en/": /You have no notes yet\..*See goals/u };

test("every page of the plan was built, and nothing else", () => {
  expect([...routes].sort()).toEqual([...addresses].sort());
});

for (const route of differing) {
  test(`${titled(route)} is the same before and after it comes alive`, async ({ page }) => {
    // Charts are drawn later, where a reader looks, and what moves the map comes in idle time; they are no part of taking the page over.
    await hold(page, "**/charts-*");
    await hold(page, "**/map-*");
    // What a page tells of what is kept on the device it asks the browser for.
    await hold(page, "**/offline.js");
    // Nor are the measured values of a device, which the board fills in once its words have come.
    await hold(page, "**/data/review/*");
    const wasm = await hold(page, "**/*.wasm");
    // Nor is the workshop of a device.
    await hold(page, "**/workshop-*.wasm");
    await page.goto(route, { waitUntil: "commit" });
    await wasm.requested;
    await page.waitForLoadState("domcontentloaded");
    const before = await picture(page);
    wasm.release();
    await live(page);
    if (route.endsWith("notes/")) {
      const language = route.slice(0, -"notes/".length);
      await expect(page.getByRole("main")).toHaveText(EMPTY[language]);
      const kept = before.text.replace(LOADING[language], "");
      expect(kept).not.toBe(before.text);
      expect((await picture(page)).text.startsWith(kept), "all else stays").toBe(true);
    } else if (route.endsWith("search/")) {
      // What searches is fetched at once here, and says the same words.
      await expect(page.getByRole("main").getByRole("status")).toBeAttached();
      expect((await picture(page)).text).toBe(before.text);
    } else {
      expect(await picture(page)).toEqual(before);
    }
    await expect(page.locator("#start-failed")).toBeHidden();
  });
}
