// The site on paper: nothing of the plan is lost, however a page was left, and each chart says what its axes mean.
import { expect, live, test } from "./support/story.js";
import { printed, squeezedWords } from "./support/paper.js";
import { directions, goals, kpisOf, measures, plan, projects, zones } from "./support/plan.js";

test.skip(({ browserName }) => browserName !== "chromium", "only Chromium prints to a file");

/** Which of some words are not on the paper. */
const missing = (paper, words) => words.filter((word) => !paper.words.includes(squeezedWords(word)));
const inTree = [plan.national_goal, goals, directions, measures, projects, measures.flatMap(kpisOf)].flat().map(({ name }) => name);

test("the tree is one poster on A3, and a few sheets of A4, with every name on it, whatever is folded", async ({ page, open }) => {
  await open("tree/?open=1");
  const poster = await printed(page, "A3", true);
  expect(missing(poster, inTree)).toEqual([]);
  expect(poster.sheets).toBe(1);
  for (const [landscape, most] of [[false, 4], [true, 4]]) {
    const sheets = await printed(page, "A4", landscape);
    expect(missing(sheets, inTree)).toEqual([]);
    expect(sheets.sheets).toBeLessThanOrEqual(most);
  }
});

test("the tree on paper names what it is narrowed to, and has nothing else", async ({ page, open }) => {
  const department = projects[0].departments[0];
  const own = projects.filter((project) => project.departments.includes(department));
  await open(`tree/?department=${encodeURIComponent(department)}`);
  await expect(page.locator(".filter-chosen")).not.toBeEmpty();
  const paper = await printed(page, "A3", true);
  expect(missing(paper, [`しぼり込み：担当課：${department}`, ...own.map(({ name }) => name)])).toEqual([]);
  const others = projects.filter((project) => !own.includes(project) && !inTree.some((name) => name !== project.name && name.includes(project.name)));
  expect(others.filter(({ name }) => paper.words.includes(squeezedWords(name))).map(({ name }) => name)).toEqual([]);
});

test("the map is one sheet across, with its zones and what belongs to them behind it", async ({ page, open }) => {
  await open("map/");
  await expect(page.locator(".map-bar")).toBeVisible();
  for (const format of ["A3", "A4"]) {
    const paper = await printed(page, format, true);
    expect(missing(paper, zones.flatMap(({ name, theme }) => [name, theme]))).toEqual([]);
    expect(paper.sheets).toBeLessThanOrEqual(format === "A3" ? 2 : 4);
  }
});

for (const { id, name, kpi } of measures) {
  test(`measure ${id} on A4 has its figures, and its charts with their axes, none of which was scrolled to`, async ({ page }) => {
    await page.goto(`measures/${id}/`);
    await live(page);
    const axes = await page.locator(".chart-axes span").allTextContents();
    expect(axes.length).toBe(4 * await page.locator(".chart").count());
    const paper = await printed(page, "A4");
    expect(missing(paper, [name, ...kpi.map((figure) => figure.name.replace(/※\d*/u, "")), ...axes])).toEqual([]);
    // Each as often as it is meant: the same year stands under every chart.
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".chart-axes span").filter({ visible: true })).toHaveCount(axes.length);
    await expect(page.locator(".chart .glyph").filter({ visible: true })).toHaveCount(axes.length / 4);
    await expect(page.getByRole("main").getByRole("button").filter({ visible: true }), "nothing to press").toHaveCount(0);
  });
}
