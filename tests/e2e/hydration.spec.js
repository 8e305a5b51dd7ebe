// The app takes every page over without a word on the console, and leaves what stands there as it was.
import { expect, hold, live, test } from "./support/story.js";
import { addresses } from "./support/plan.js";
import { routes, titled } from "./support/routes.js";

/** What a reader reads in the page, and what the page is made of. */
const picture = (page) =>
  page.getByRole("main").evaluate((main) => ({
    text: main.innerText.replace(/\s+/gu, " ").trim(),
    elements: [...main.querySelectorAll("*")].map(({ tagName, attributes }) =>
      [tagName, ...[...attributes].map(({ name, value }) => `${name}=${value}`).sort()].join(" ")),
  }));

/** On /notes/ the first drawing cannot know whether this reader has notes. */
const knowingNotes = (text) =>
  text.replace("メモを読み込んでいます。", "まだメモはありません。気になる施策や指標を開き、「メモを書く」を押すと、ここに並びます。 施策の体系を見る");

test("every page of the plan was built, and nothing else", () => {
  expect([...routes].sort()).toEqual([...addresses].sort());
});

for (const route of routes) {
  test(`${titled(route)} is the same before and after it comes alive`, async ({ page }) => {
    // Charts are drawn later, where a reader looks; they are no part of taking the page over.
    await hold(page, "**/charts-*");
    const wasm = await hold(page, "**/*.wasm");
    await page.goto(route, { waitUntil: "commit" });
    await wasm.requested;
    await page.waitForLoadState("domcontentloaded");
    const before = await picture(page);
    wasm.release();
    await live(page);
    if (route === "notes/") {
      await expect(page.getByRole("link", { name: "施策の体系を見る" })).toBeVisible();
      expect((await picture(page)).text).toBe(knowingNotes(before.text));
    } else {
      expect(await picture(page)).toEqual(before);
    }
    await expect(page.locator("#start-failed")).toBeHidden();
  });
}
