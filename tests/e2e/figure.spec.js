// The page of each figure: what it is, that nothing is measured yet, and the rule it is judged by with its own numbers.
import { expect, test } from "./support/story.js";
import { figures } from "./support/plan.js";

const addressOf = ({ id }) => `kpis/${id.replace("kpi-", "")}/`;
const section = (page, name) => page.getByRole("region", { name, exact: true });

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("each of the 46 figures has a page with its values, its status and the rule", async ({ page }) => {
    for (const figure of figures) {
      await page.goto(addressOf(figure));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(figure.name);
      const row = section(page, "実績値と目標値").getByRole("row").last();
      await expect(row).toContainText(figure.baseline);
      await expect(row).toContainText(figure.target);
      await expect(section(page, "進み具合")).toContainText("実績未入力");
      await expect(section(page, "進み具合")).not.toContainText("%");
      await expect(section(page, "評価の決まり").getByRole("paragraph").first()).toContainText("このサイトが置きました");
      await expect(section(page, "担当課")).not.toBeEmpty();
    }
  });

  test("the rule is told with the figure’s own numbers, year by year", async ({ page }) => {
    await page.goto("kpis/13-1/");
    const rule = section(page, "評価の決まり");
    await expect(rule).toContainText("（測った値 − 19,260,408人）÷（22,046,000人 − 19,260,408人）");
    const rows = await rule.getByRole("table").getByRole("row").allInnerTexts();
    expect(rows.slice(1).map((row) => row.split(/\s+/))).toEqual([
      ["2015年度", "20%", "19,817,527人", "実績未入力"],
      ["2016年度", "40%", "20,374,645人", "実績未入力"],
      ["2017年度", "60%", "20,931,764人", "実績未入力"],
      ["2018年度", "80%", "21,488,882人", "実績未入力"],
      ["2019年度", "100%", "22,046,000人", "実績未入力"],
    ]);
  });

  test("what a figure lacks is said, and no number is made of it", async ({ page }) => {
    for (const [address, said] of [
      ["kpis/8-2/", "計画に実績値がないため、進み具合は計算できません"],
      ["kpis/7-1/", "871,109件との差が5%以内"],
      ["kpis/target-1-1/", "2014年度を0として数えます"],
      ["kpis/13-2/", "8年（2022年度まで）"],
      ["kpis/target-2-1/", "実績値は2008～2012年のものですが"],
    ]) {
      await page.goto(address);
      await expect(section(page, "評価の決まり")).toContainText(said);
    }
    for (const address of ["kpis/8-2/", "kpis/7-1/"]) {
      await page.goto(address);
      await expect(section(page, "評価の決まり").getByRole("table")).toHaveCount(0);
    }
  });
});

test("a reader steps from the table of figures to one of them, on to the next, and back", async ({ page, open }) => {
  const [first, second] = figures.filter(({ id }) => id.startsWith("kpi-"));
  await open("kpis/");
  await page.getByRole("table").getByRole("link", { name: first.name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(first.name);
  await page.getByRole("link", { name: new RegExp(`^次へ .*${second.name}$`, "u") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(second.name);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("指標");
});

test("a note on a figure stands on its page and on that of its measure", async ({ page, open }) => {
  await open("kpis/13-1/");
  await page.getByRole("button", { name: "メモを書く", exact: true }).click();
  await page.keyboard.type("空港の利用者はどう数えるか");
  await page.keyboard.press("Escape");
  await expect(section(page, "メモ").getByText("空港の利用者はどう数えるか")).toBeVisible();
  await page.getByRole("link", { name: /^施策13 / }).click();
  await expect(page.getByRole("row", { name: /新千歳空港/ }).getByRole("button", { name: /1/ })).toBeVisible();
});

test("the rule is told in plain Japanese with its readings, and in English", async ({ page, open }) => {
  await open("easy/kpis/13-1/");
  await expect(page.getByText("÷（22,046,000人 − 19,260,408人）")).toBeVisible();
  await expect(page.locator(".on-wish rt").first()).toBeHidden();
  await page.getByRole("button", { name: "ふりがな", exact: true }).click();
  await expect(page.locator(".on-wish rt").first()).toBeVisible();
  await open("en/kpis/13-1/");
  await expect(page.getByText("Progress = (measured value − 19,260,408 people) ÷ (22,046,000 people − 19,260,408 people)")).toBeVisible();
});
