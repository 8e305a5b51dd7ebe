// Every page, at three widths, by day and by night, is for everybody: see support/audit.js for what that means. Of pages that are
// alike each is looked at in one of these widths.
import { expect, live, test } from "./support/story.js";
import { WIDTHS, drawCharts, expectForEverybody, expectForEverybodyEverywhere } from "./support/audit.js";
import { placeAmongAlike, titled, walked } from "./support/routes.js";

const forcedColours = ["", "measures/13/", "zones/industry/", "kpis/", "tree/"];

async function writeNote(page, text) {
  await page.getByRole("button", { name: "メモを書く", exact: true }).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Escape");
  await expect(page.getByText(text)).toBeVisible();
}

for (const route of walked) {
  test(`${titled(route)} is for everybody`, async ({ page, open }) => {
    await open(route);
    await drawCharts(page);
    const place = placeAmongAlike(route);
    await expectForEverybodyEverywhere(page, "", place === undefined ? WIDTHS : [WIDTHS[Math.floor(place / 3) % WIDTHS.length]]);
  });
}

for (const route of forcedColours) {
  test(`${titled(route)} is for those who force their own colours`, async ({ page, open }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await open(route);
    await drawCharts(page);
    await expectForEverybody(page, "with forced colours");
  });
}

test("the page of a missing address is for everybody", async ({ page, troubles }) => {
  troubles.allow(/404/);
  await page.goto("nowhere/");
  await live(page);
  await expectForEverybodyEverywhere(page);
});

test("the open sheet is for everybody", async ({ page, open }) => {
  await open("measures/13/");
  await drawCharts(page);
  await page.getByRole("button", { name: "メモを書く", exact: true }).click();
  await page.keyboard.type("いま書いているメモ");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText("この端末に保存しました");
  await expectForEverybodyEverywhere(page, "with the sheet open");
});

test("notes on a page, and the bar that takes a deletion back, are for everybody", async ({ page, open }) => {
  await open("zones/industry/");
  await writeNote(page, "ひとつめのメモ");
  await writeNote(page, "ふたつめのメモ");
  await page.getByRole("button", { name: /のメモを削除$/ }).first().click();
  await expect(page.getByRole("button", { name: "元に戻す", exact: true })).toBeVisible();
  await expectForEverybodyEverywhere(page, "with notes and the undo bar");
});

test("the notebook with notes is for everybody", async ({ page, open }) => {
  await open("measures/13/");
  await writeNote(page, "とても長い語が折り返すか見るメモhttps://example.invalid/".repeat(4));
  await open("goals/1/");
  await writeNote(page, "目標についてのメモ");
  await open("notes/");
  await expect(page.getByText("メモ 2件")).toBeVisible();
  await expectForEverybodyEverywhere(page, "with notes");
});

test("what is said when notes cannot be stored is for everybody", async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  });
  await open("notes/");
  await expect(page.getByRole("alert")).toBeVisible();
  await expectForEverybodyEverywhere(page, "with the alert");
  await open("zones/industry/");
  await page.getByRole("button", { name: "メモを書く", exact: true }).click();
  await page.keyboard.type("大事なこと");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("許可されていません");
  await expectForEverybodyEverywhere(page, "with trouble on the sheet");
});

test("what is said when the app does not start is for everybody", async ({ page, troubles }) => {
  troubles.allow(/wasm|WebAssembly|ERR_FAILED/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("measures/13/");
  await expect(page.getByText("一部の機能を読み込めませんでした。")).toBeVisible();
  await expectForEverybodyEverywhere(page, "without the app");
});
