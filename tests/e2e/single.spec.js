// The whole site in one file, opened as from a stick: no server, no network, and all of the main journey.
import { readFileSync } from "node:fs";
import { expect, live, test } from "./support/story.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { addresses, languages, measures } from "./support/plan.js";
import { file, name } from "./support/single.js";

const measure = measures[12];

const heading = (page) => page.getByRole("heading", { level: 1 });

/** Opens an address of the one file, in a document of its own. */
async function open(page, address) {
  await page.goto("about:blank");
  await page.goto(`${file}#/${address}`);
  await live(page);
}

test("a resident opens the file, walks to a measure, sees its chart, writes a note and finds it again", async ({ page }) => {
  await page.goto(file);
  await live(page);
  await page.getByRole("link", { name: new RegExp(`^\\s*13\\s*${measure.name}`, "u") }).first().click();
  await expect(heading(page)).toHaveText(measure.name);
  expect(page.url()).toBe(`${file}#/measures/13/`);
  await page.locator(".chart").first().scrollIntoViewIfNeeded();
  await expect(page.locator(".chart-canvas[role=img] svg").first()).toBeVisible();
  await page.getByRole("button", { name: "メモを書く", exact: true }).click();
  await page.keyboard.type("USBメモリーで持ち歩く");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText("この端末に保存しました");
  await page.keyboard.press("Escape");
  await page.reload();
  await live(page);
  await expect(heading(page)).toHaveText(measure.name);
  await expect(page.getByText("USBメモリーで持ち歩く")).toBeVisible();
});

test("it searches, in what is typed and in what its address asks for", async ({ page }) => {
  await page.goto(file);
  await live(page);
  await page.getByRole("searchbox").fill("空港");
  await expect(page.locator(".search-finds mark").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${file}#/search/?q=${encodeURIComponent("空港")}`);
  await page.reload();
  await live(page);
  await expect(page.locator("main mark").first()).toHaveText("空港");
});

test("documents, languages and the way back are steps within it", async ({ page }) => {
  await open(page, "measures/13/");
  const japanese = await heading(page).innerText();
  await page.getByRole("link", { name: "English", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await live(page);
  expect(page.url()).toBe(`${file}#/en/measures/13/`);
  await page.goBack();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await live(page);
  await expect(heading(page)).toHaveText(japanese);
  await page.locator("main a[href^='kpis/13-1/']").first().click();
  await expect(page).toHaveURL(`${file}#/kpis/13-1/`);
  await live(page);
  await page.goBack();
  await expect(heading(page)).toHaveText(japanese);
});

test("a place on a page is where its address leads, and an address of nothing says so", async ({ page }) => {
  await open(page, "measures/13/#projects");
  await expect(page.locator("#projects")).toBeInViewport();
  await open(page, "nowhere/at/all/");
  await expect(heading(page)).toHaveText("ページが見つかりません");
  for (const hostile of ["https://example.invalid/", "/../../x", "%", "//example.invalid/x"]) {
    await open(page, hostile);
    await expect(heading(page), hostile).toBeVisible();
  }
});

test("open data is kept as files out of it, and ways that lead nowhere from a file are not offered", async ({ page }) => {
  await open(page, "data/");
  const [kept] = await Promise.all([page.waitForEvent("download"), page.locator("main a[href='data/kpis.csv']").click()]);
  expect(kept.suggestedFilename()).toBe("kpis.csv");
  expect(readFileSync(await kept.path())).toEqual(readFileSync(new URL("../../dist/data/kpis.csv", import.meta.url)));
  await expect(page.locator(`main a[href="${name}"]`)).toBeHidden();
  for (const way of ["offline/", "embed/"]) await expect(page.locator(`footer a[href$="${way}"]`)).toBeHidden();
});

test("its pages are for everybody", async ({ page }) => {
  for (const address of ["review/", "en/measures/13/"]) {
    await open(page, address);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main"), "the way past the header").toBeFocused();
    // axe knows such a way by its address, which in a file is not the page's own.
    await page.locator(".skip").evaluate((way) => way.remove());
    await expectForEverybodyEverywhere(page, address, [320, 1280]);
  }
});

test("it carries every page of the plan but those about servers and frames", async ({ page }) => {
  await page.goto(file);
  await live(page);
  const carried = await page.evaluate(async (languages) => {
    const documents = await Promise.all(languages.map((language) => fetch(`${language}documents`).then((answer) => answer.json())));
    return documents.flatMap(({ pages }) => Object.keys(pages));
  }, languages);
  expect(carried.sort()).toEqual(addresses.filter((address) => !/(embed|offline)\/$/u.test(address)).sort());
});
