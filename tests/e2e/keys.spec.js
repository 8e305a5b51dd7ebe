// Single keys: n writes a note, / searches. Who speaks to their device can have them off, for good.
import { expect, hold, live, test } from "./support/story.js";

const keys = (page) => page.getByRole("contentinfo").getByRole("button", { name: /^1文字のショートカットキーを使う/u });
const writing = (page) => page.getByRole("dialog");

test("the keys n and / can be switched off, and stay off", async ({ page, open }) => {
  await open("measures/1/");
  await expect(keys(page)).toHaveAttribute("aria-pressed", "true");
  await keys(page).click();
  await expect(keys(page)).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("n");
  await page.keyboard.press("/");
  await expect(keys(page), "nothing took the reader away").toBeFocused();
  await expect(writing(page)).toHaveCount(0);

  const wasm = await hold(page, "**/*.wasm");
  await page.goto("measures/2/", { waitUntil: "commit" });
  await wasm.requested;
  await page.keyboard.press("n");
  await page.keyboard.press("/");
  wasm.release();
  await live(page);
  await expect(keys(page)).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByRole("searchbox")).not.toBeFocused();
  await expect(writing(page), "nor is what was pressed too early answered").toHaveCount(0);

  await keys(page).click();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.reload();
  await live(page);
  await expect(keys(page)).toHaveAttribute("aria-pressed", "true");
});
