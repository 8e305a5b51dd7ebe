// The plan on a wall: a facilitator at a projector, with keys, a clicker or a finger.
import { expect, test } from "./support/story.js";
import { expectForEverybody } from "./support/audit.js";
import { figures, goals, measures, projects, targetsOf } from "./support/plan.js";

const dialog = (page) => page.getByRole("dialog", { name: "スライドで見る" });
const title = (page) => dialog(page).getByRole("heading", { level: 2 });
const position = (page) => dialog(page).getByRole("status");
const button = (page, name) => dialog(page).getByRole("button", { name, exact: true });
/** One to begin with, one for each goal, figure and measure, and one for the projects of each measure that has any. */
const count = 1 + goals.length + figures.length + measures.length + new Set(projects.map(({ measure }) => measure.id)).size;

test("it begins at the page shown, goes on with keys and a clicker, and ends where it began", async ({ page, open }) => {
  await open("goals/2/");
  await page.keyboard.press("p");
  await expect(title(page)).toHaveText(goals[1].name);
  await expect(position(page)).toContainText(`${count}枚`);
  await expect(dialog(page).getByRole("img", { name: "子育て支援ゾーン" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  const [target] = targetsOf(goals[1]);
  await expect(title(page)).toHaveText(target.name);
  await expect(dialog(page).locator(".present-canvas[role=img] svg")).toBeVisible();
  await page.keyboard.press("PageUp");
  await expect(title(page)).toHaveText(goals[1].name);
  await page.keyboard.press("End");
  await expect(button(page, "次のスライド")).toHaveAttribute("aria-disabled", "true");
  await button(page, "基本目標1").click();
  await expect(title(page)).toHaveText(goals[0].name);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "スライドで見る" })).toBeFocused();
});

test("what is shown leads to its page", async ({ page, open }) => {
  await open("measures/13/");
  await page.getByRole("button", { name: "スライドで見る" }).click();
  await expect(title(page)).toHaveText(measures[12].name);
  await page.keyboard.press("ArrowRight");
  await dialog(page).getByRole("link", { name: "このページを開く" }).click();
  await expect(page).toHaveURL(/\/kpis\/13-1\/$/u);
  await expect(dialog(page)).toHaveCount(0);
});

test("a finger moves it on, and nothing on it is smaller than a thirtieth of the screen", async ({ page, open }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open("");
  await page.getByRole("button", { name: "スライドで見る" }).click();
  const stage = await dialog(page).locator(".present-stage").boundingBox();
  await page.mouse.move(stage.x + 700, stage.y + 200);
  await page.mouse.down();
  await page.mouse.move(stage.x + 400, stage.y + 205, { steps: 5 });
  await page.mouse.up();
  await expect(title(page)).toHaveText(goals[0].name);
  const smallest = () => dialog(page).evaluate((it) => {
    const own = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const drawn = (element) => (element instanceof SVGElement ? element.getScreenCTM().d : 1);
    const sizes = [...it.querySelectorAll("*")].filter((element) => own(element) && element.checkVisibility());
    return Math.min(...sizes.map((element) => Number.parseFloat(getComputedStyle(element).fontSize) * drawn(element)));
  });
  expect(await smallest()).toBeGreaterThanOrEqual(768 / 30);
  await page.keyboard.press("ArrowRight");
  await expect(dialog(page).locator(".present-canvas[role=img] svg text").first()).toBeVisible();
  await expect.poll(smallest).toBeGreaterThanOrEqual(768 / 30);
});

for (const [address, width, height, colorScheme] of [["goals/1/", 1280, 720, "light"], ["kpis/13-1/", 768, 1024, "dark"], ["en/measures/3/", 375, 667, "light"]]) {
  test(`a slide of /${address} is for everybody at ${width} px`, async ({ page, open }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await open(address);
    await page.keyboard.press("p");
    await expect(page.locator("dialog.present h2")).toBeVisible();
    await expectForEverybody(page, "with a slide");
  });
}

test("the key does nothing for who writes, or wants no single keys", async ({ page, open }) => {
  await open("");
  await page.getByRole("searchbox").press("p");
  await expect(page.getByRole("searchbox")).toHaveValue("p");
  await page.getByRole("button", { name: /^1文字のショートカットキーを使う/u }).click();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("p");
  await page.getByRole("button", { name: "スライドで見る" }).click();
  await expect(dialog(page)).toHaveCount(1);
});
