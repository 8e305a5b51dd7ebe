// What a reader does before the app is there: links answer at once, and a press is answered once, as soon as it can be.
import { expect, hold, live, noteButton, test } from "./support/story.js";
import { measures, zones } from "./support/plan.js";

const measure = measures[12];
const write = (page) => page.getByRole("button", { name: "メモを書く", exact: true });
const sheet = (page) => page.getByRole("dialog", { name: `「${measure.name}」のメモ` });

/** Opens the measure's page and holds it back from coming alive. */
async function openEarly(page, address = `measures/${measure.id}/`) {
  const wasm = await hold(page, "**/*.wasm");
  await page.goto(address, { waitUntil: "commit" });
  await wasm.requested;
  return wasm;
}

/** One note, written now, is all that there is. */
async function expectOneAnswer(page) {
  await expect(sheet(page)).toHaveCount(1);
  const field = sheet(page).getByRole("textbox");
  await expect(field).toBeFocused();
  await expect(field, "a key that asks for a note is not typed into it").toHaveValue("");
  await page.keyboard.type("早く押した");
  await page.keyboard.press("Escape");
  await expect(sheet(page), "it is not answered a second time").toHaveCount(0);
  await expect(page.getByRole("region", { name: "メモ" }).getByRole("listitem")).toHaveCount(1);
  await expect(page.getByText("早く押した")).toBeVisible();
}

test("links lead on before the app is there, on the map too", async ({ page }) => {
  const wasm = await openEarly(page, "");
  const zone = zones[0];
  await page.getByRole("group", { name: "ゾーンの地図" }).getByRole("link", { name: zone.name }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: zone.name })).toBeVisible();
  await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "指標", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "指標" })).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-live");
  wasm.release();
  await live(page);
});

test("a place on the same page is reached before the app is there", async ({ page }) => {
  const wasm = await openEarly(page, "kpis/");
  await page.getByRole("link", { name: "表で見る", exact: true }).click();
  await expect(page).toHaveURL(/\/kpis\/#table$/);
  await expect(page.getByRole("heading", { name: "指標の表", exact: true })).toBeInViewport();
  wasm.release();
  await live(page);
});

test("an early press on 「メモを書く」 is answered once", async ({ page }) => {
  const wasm = await openEarly(page);
  await write(page).click();
  await expect(write(page), "the press is seen to be taken").toHaveAttribute("aria-busy", "true");
  await expect(sheet(page)).toHaveCount(0);
  wasm.release();
  await live(page);
  await expect(write(page)).not.toHaveAttribute("aria-busy");
  await expectOneAnswer(page);
});

test("impatient presses are answered once, and the last one counts", async ({ page }) => {
  const wasm = await openEarly(page);
  const figure = page.getByRole("button", { name: noteButton(measure.kpi[0].name) });
  await figure.click();
  await expect(figure).toHaveAttribute("aria-busy", "true");
  for (let presses = 0; presses < 3; presses += 1) await write(page).click();
  await expect(figure).not.toHaveAttribute("aria-busy");
  wasm.release();
  await live(page);
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expectOneAnswer(page);
});

test("an early press of the key n is answered once", async ({ page }) => {
  const wasm = await openEarly(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("n");
  await expect(sheet(page)).toHaveCount(0);
  wasm.release();
  await live(page);
  await expectOneAnswer(page);
});

for (const [what, fail] of [
  ["is cut off", (route) => route.abort()],
  ["is not there", (route) => route.fulfill({ status: 404, body: "" })],
  ["is not what it should be", (route) => route.fulfill({ status: 200, contentType: "application/wasm", body: "no wasm" })],
]) {
  test(`if the app ${what}, the page says so and stays readable`, async ({ page, troubles }) => {
    troubles.allow(/wasm|WebAssembly|ERR_FAILED|404/);
    await page.route("**/*.wasm", fail);
    await page.goto(`measures/${measure.id}/`);
    await expect(page.getByText("一部の機能を読み込めませんでした。本文はお読みいただけます。")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: measure.name })).toBeVisible();
    await expect(write(page)).toHaveAttribute("aria-disabled", "true");
    await write(page).click({ force: true });
    await expect(write(page), "nothing pretends to be under way").not.toHaveAttribute("aria-busy");
    await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "施策の体系" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "施策の体系" })).toBeVisible();
  });
}
