// /review/: what is entered of all figures and what is not, what needs attention, and the list narrowed by the address.
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { figures } from "./support/plan.js";
import { expect, live, test } from "./support/story.js";

const section = (page, name) => page.getByRole("region", { name, exact: true });
const rows = (page) => section(page, "指標ごとの評価").getByRole("table").getByRole("row");
const choose = (page, name, value) => section(page, "指標ごとの評価").getByLabel(name, { exact: true }).selectOption(value);

/** Enters values on the pages of their figures. */
async function enter(page, open, values) {
  for (const [address, year, value] of values) {
    await open(address);
    await page.locator("[data-near=measured]").scrollIntoViewIfNeeded();
    const entering = section(page, "測った値の入力");
    await entering.getByRole("button", { name: `${year}年度に入力`, exact: true }).click();
    const field = entering.getByLabel(/^(測った値|この年度だけの値)/u).first();
    await field.fill(value);
    await field.press("Tab");
    await expect(entering.getByRole("row", { name: new RegExp(`^${year}年度`, "u") })).not.toContainText("実績未入力");
  }
}

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("all 46 figures stand there as not entered, and it is said how to enter some", async ({ page }) => {
    await page.goto("review/");
    await expect(page.getByText("この端末には、まだ何も入力されていません。")).toBeVisible();
    await expect(page.getByText("46件中0件に実績あり、46件が未入力")).toBeVisible();
    await expect(rows(page)).toHaveCount(figures.length + 1);
    await expect(rows(page).filter({ hasText: "実績未入力" })).toHaveCount(figures.length);
    for (const figure of figures) await expect(rows(page).getByRole("link", { name: figure.name, exact: true }).first()).toBeVisible();
    await expect(section(page, "評価ごとの件数").getByRole("row", { name: /^計画全体 数値目標/u })).toContainText("10件中0件");
    await expect(page.locator(".board-filters")).toBeHidden();
  });
});

test("it is found from the figures, counts what is entered, and puts the worst first", async ({ page, open }) => {
  await enter(page, open, [
    ["kpis/13-1/", 2016, "20,374,645"],
    ["kpis/13-1/", 2017, "19,000,000"],
    ["kpis/7-1/", 2015, "871,109"],
  ]);
  await open("kpis/");
  await page.getByRole("link", { name: "評価のまとめ", exact: true }).click();
  await live(page);
  await expect(page.getByText("46件中2件に実績あり、44件が未入力")).toBeVisible();
  await expect(section(page, "入力のようす").getByRole("row", { name: /^2016年度/u })).toContainText("46件中1件");
  const [worst] = await section(page, "注意が必要な指標").getByRole("listitem").allInnerTexts();
  expect(worst).toMatch(/^後退\s+新千歳空港の年間利用者数\s+19,000,000人（2017年度）\s*速報/u);
  await expect(section(page, "評価ごとの件数").getByRole("row", { name: /^計画全体 KPI/u })).toContainText("36件中2件");
  await rows(page).getByRole("link", { name: "新千歳空港の年間利用者数", exact: true }).click();
  await expect(page).toHaveURL(/kpis\/13-1\/$/u);
});

test("what is chosen stands in the address, Back takes it back, and what nobody knows is told", async ({ page, open }) => {
  await open("review/?status=great&goal=4");
  await expect(section(page, "指標ごとの評価").getByRole("status")).toContainText("great");
  await expect(section(page, "指標ごとの評価").getByLabel("基本目標", { exact: true })).toHaveValue("4");
  const ofGoal = figures.filter(({ id, owner }) => id.startsWith("target-4-") || ["施策13", "施策14"].includes(owner)).length;
  await expect(section(page, "指標ごとの評価").getByRole("status")).toContainText(/46件中\d+件を表示/u);
  expect(await rows(page).count()).toBeGreaterThan(ofGoal);
  await choose(page, "評価", "実績未入力");
  await choose(page, "評価の記号", "年数×20%に対する達成度（多摩市）");
  await expect(page).toHaveURL(/review\/\?goal=4&status=not-entered&grading=tama$/u);
  await expect(page.getByText(/^記号の出典：/u)).toBeVisible();
  await choose(page, "評価", "達成");
  await expect(page.getByText("当てはまる指標はありません。")).toBeVisible();
  await page.goBack();
  await expect(section(page, "指標ごとの評価").getByLabel("評価", { exact: true })).toHaveValue("not-entered");
  await page.reload();
  await live(page);
  await expect(page.getByText(/^記号の出典：/u)).toBeVisible();
  await page.getByRole("button", { name: "しぼり込みをやめる" }).click();
  await expect(page).toHaveURL(/review\/\?grading=tama$/u);
  await expect(rows(page)).toHaveCount(figures.length + 1);
  await expect(section(page, "指標ごとの評価").getByLabel("基本目標", { exact: true })).toBeFocused();
});

test("with values, signs and filters it is for everybody", async ({ page, open }) => {
  await enter(page, open, [["kpis/13-1/", 2017, "19,000,000"], ["kpis/8-2/", 2016, "1"]]);
  await open("review/?grading=a-d");
  await expect(section(page, "注意が必要な指標").getByRole("listitem")).toHaveCount(2);
  await expectForEverybodyEverywhere(page, "with values");
});
