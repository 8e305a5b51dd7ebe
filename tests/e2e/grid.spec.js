// The grid of figures and years on /review/: entered from cell to cell, pasted from a spreadsheet, refused at the cell.
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { figures } from "./support/plan.js";
import { expect, live, test } from "./support/story.js";

const grid = (page) => page.getByRole("region", { name: "表で入力する", exact: true });
const cell = (page, row, column) => grid(page).getByRole("row").nth(row + 1).getByRole("textbox").nth(column);
const at = (id) => figures.findIndex((figure) => figure.id === id);
const total = (page) => page.locator(".board-all");

async function openGrid(page, open) {
  await open("review/");
  await grid(page).getByText("指標と年度の表を開く").click();
  await expect(cell(page, figures.length - 1, 4)).toBeAttached();
}

/** Pastes a text where the focus is. */
const paste = (page, text) => page.evaluate((text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}, text);

test("values are entered from cell to cell; the first letter is not lost, and what is no number is refused at its cell", async ({ page, open }) => {
  await openGrid(page, open);
  const row = at("kpi-13-1");
  await cell(page, row, 1).focus();
  await page.keyboard.type("20374645");
  await page.keyboard.press("Enter");
  await expect(cell(page, row, 1)).toHaveValue("20,374,645");
  await expect(cell(page, row + 1, 1)).toBeFocused();
  await expect(total(page)).toContainText("46件中1件に実績あり");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, row, 2)).toBeFocused();
  await page.keyboard.insertText("さ");
  await expect(cell(page, row, 2)).toHaveValue("さ");
  await page.keyboard.press("ArrowDown");
  await expect(grid(page).getByText("「さ」は数として読めません。数だけを入れてください。")).toBeVisible();
  await expect(cell(page, row, 2)).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Escape");
  await expect(cell(page, row, 2)).toHaveValue("");
  await expect(grid(page).getByText("「さ」は数として読めません。")).toHaveCount(0);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("9");
  await page.keyboard.press("Escape");
  await expect(cell(page, row, 1), "Escape takes back what is being typed").toHaveValue("20,374,645");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Tab");
  await expect(total(page), "an emptied cell is not entered").toContainText("46件中0件に実績あり");
});

test("a block from a spreadsheet goes in as one step, with its line breaks, and what is not understood stays with its reason", async ({ page, open }) => {
  await openGrid(page, open);
  await cell(page, 0, 0).focus();
  await paste(page, `"累計255"\t"累計515\n（うち255）"\r\n\t集計中\r\n1\t2\t3\t4\t5\t6\r\n`);
  await expect(cell(page, 0, 1)).toHaveValue(/^累計515（うち255）$/u);
  await expect(cell(page, 1, 0), "an empty cell says nothing").toHaveValue("");
  await expect(cell(page, 1, 1)).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("貼り付け：入力7件、読めない値1件、表の外1件")).toBeVisible();
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(cell(page, 2, 4), "one step takes the block back").toHaveValue("");
  await cell(page, 1, 1).focus();
  await page.keyboard.press("Escape");
  const block = figures.map(() => Array(5).fill("1").join("\t")).join("\r\n");
  await cell(page, 0, 0).focus();
  await paste(page, `${block}\r\n`);
  await expect(total(page)).toContainText("46件中46件に実績あり");
  await page.reload();
  await live(page);
  await expect(total(page)).toContainText("46件中46件に実績あり");
});

test("the grid with a refused cell is for everybody", async ({ page, open }) => {
  await openGrid(page, open);
  await cell(page, 0, 0).focus();
  await page.keyboard.type("約3");
  await page.keyboard.press("Enter");
  await expect(cell(page, 0, 0)).toHaveAttribute("aria-invalid", "true");
  await expectForEverybodyEverywhere(page, "with the grid");
});
