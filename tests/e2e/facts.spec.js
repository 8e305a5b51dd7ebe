// Without any script, every fact of the plan stands in the page as its editors wrote it. Expected is what seeds/ says.
import { expect, squeezed, test } from "./support/story.js";
import { directions, figures, goalOf, goals, kpisOf, measures, measuresOf, plan, projects, targetsOf, zones } from "./support/plan.js";

test.use({ javaScriptEnabled: false });
// Without scripts nobody fetches what is preloaded for them, which Chromium remarks upon.
test.beforeEach(({ troubles }) => {
  troubles.allow(/^request failed: \S+\/glue-\S+\.js csp$/);
  troubles.allow(/was preloaded using link preload but not used/);
});

const mainOf = (page) => page.getByRole("main");

/** The lines of a table, each cell as a reader sees it but without the space that lays it out. */
const lines = (table) =>
  table
    .locator("tbody")
    .getByRole("row")
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/gu, ""))));

/** A figure as the table of its goal or measure has to say it. */
const asLine = (figure) =>
  [
    figure.name + figure.mark + figure.notes.map((note) => note.mark + note.text).join(""),
    figure.baseline + figure.baselineMark + (figure.baseline === "―" ? "実績値の記載なし" : figure.measured),
    figure.target + figure.targetMark + figure.due,
    figure.kind + (figure.inferred ? "名称から推定" : ""),
    // No notes without a script, so nothing offers them.
    "",
  ].map(squeezed);

async function expectParagraphs(region, paragraphs) {
  const said = await region.getByRole("paragraph").allInnerTexts();
  expect(said.map(squeezed)).toEqual(expect.arrayContaining(paragraphs.map(squeezed)));
}

test("the seeds hold the whole plan", () => {
  // What the city counts. A line lost in the seeds must not pass because it is then expected nowhere.
  const targets = figures.filter(({ id }) => id.startsWith("target-"));
  expect([goals.length, directions.length, measures.length, projects.length, zones.length]).toEqual([4, 12, 14, 43, 4]);
  expect([targets.length, figures.length - targets.length]).toEqual([10, 36]);
});

test("/kpis/ lists all 46 figures with baseline, target, unit and kind", async ({ page }) => {
  await page.goto("kpis/");
  const table = page.getByRole("table", { name: "すべての数値目標と重要業績評価指標" });
  const expected = figures.map((figure) =>
    [
      figure.name + figure.notes.map((note) => note.mark + note.text).join(""),
      figure.owner,
      figure.baseline,
      figure.measured,
      figure.target,
      figure.due,
      figure.kind + (figure.inferred ? "名称から推定" : ""),
    ].map(squeezed),
  );
  expect(await lines(table)).toEqual(expected);
  for (const { baseline, target, unit, name } of figures) {
    const values = [baseline, target].filter((value) => value !== "―" && value !== "維持");
    for (const value of values) expect(value.endsWith(unit), `${name} says its unit`).toBe(true);
  }
});

for (const address of ["", "kpis/"]) {
  test(`/${address} shows all 46 figures at a glance, each with its drawing`, async ({ page }) => {
    await page.goto(address);
    const tiles = mainOf(page).getByRole("link").filter({ hasText: "目標値" }).filter({ has: page.locator("svg") });
    const said = (await tiles.allInnerTexts()).map(squeezed);
    expect(said).toEqual(figures.map(({ name, notes, baseline, target }) => squeezed(`${name}${notes.map(({ mark }) => mark).join("")}実績値${baseline}→目標値${target}`)));
  });
}

for (const goal of goals) {
  test(`goal ${goal.id}: its issues, its approach, its targets and what hangs on it`, async ({ page }) => {
    await page.goto(`goals/${goal.id}/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(goal.name);
    const national = plan.national_goal.find(({ id }) => id === goal.national_goal);
    await expect(mainOf(page)).toContainText(national.name);
    await expectParagraphs(page.getByRole("region", { name: "現状と課題" }), goal.issues);
    await expectParagraphs(page.getByRole("region", { name: "基本目標と施策の基本的方向" }), goal.approach);
    expect(await lines(page.getByRole("table", { name: "数値目標の実績値と目標値" }))).toEqual(targetsOf(goal).map(asLine));
    const below = page.getByRole("region", { name: "基本的方向と施策" });
    const said = (await below.getByRole("link").allInnerTexts()).map(squeezed);
    const expected = goal.direction.flatMap((direction) => [
      direction.id + direction.name,
      ...measuresOf(direction).map(({ id, name }) => id + name),
    ]);
    expect(said).toEqual(expected.map(squeezed));
  });
}

for (const direction of directions) {
  test(`direction ${direction.id}: its name, its measures and their summaries`, async ({ page }) => {
    await page.goto(`directions/${direction.id}/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(direction.name);
    for (const measure of measuresOf(direction)) {
      const card = page.getByRole("region", { name: measure.name });
      await expectParagraphs(card, measure.summary);
      for (const { name } of kpisOf(measure)) {
        await expect(card.getByRole("link").filter({ hasText: name })).toHaveCount(1);
      }
    }
  });
}

for (const measure of measures) {
  test(`measure ${measure.id}: summary, audience, outcome, KPIs, projects and departments`, async ({ page }) => {
    await page.goto(`measures/${measure.id}/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(measure.name);
    await expect(page).toHaveTitle(`施策${measure.id} ${measure.name}｜${plan.name}`);
    await expectParagraphs(page.getByRole("region", { name: "施策概要" }), measure.summary);
    for (const [name, points] of [["対象", measure.audience], ["目標・成果", measure.outcome]]) {
      await expect(page.getByRole("region", { name, exact: true }).getByRole("listitem")).toHaveText(points);
    }
    const table = page.getByRole("table", { name: "重要業績評価指標の実績値と目標値" });
    expect(await lines(table)).toEqual(kpisOf(measure).map(asLine));

    const region = page.getByRole("region", { name: "具体的な事業例" });
    const headings = (await region.getByRole("heading", { level: 3 }).allInnerTexts()).map(squeezed);
    expect(headings).toEqual(measure.project.map(({ name }) => squeezed(name)));
    for (const project of measure.project) {
      const item = page.locator(`#project-${measure.id}-${project.id}`);
      await expect(item.locator(".tag")).toHaveText(project.tags ?? []);
      await expect(item.getByRole("listitem")).toHaveText(project.departments);
      await expectParagraphs(item, project.text);
      const outline = project.outline_name === undefined
        ? ["この事業例は、計画の一覧表（骨子）には載っていません。"]
        : project.outline_name === project.name ? [] : [`計画の一覧表（骨子）での表記：${project.outline_name}`];
      const asides = (await item.getByRole("paragraph").filter({ hasText: "骨子" }).allInnerTexts()).map(squeezed);
      expect(asides).toEqual(outline.map(squeezed));
    }
  });
}

test("the tree names every project with its tags and departments", async ({ page }) => {
  await page.goto("tree/");
  for (const { measure, id, name, tags, departments } of projects) {
    const item = page.getByRole("listitem").filter({ has: page.locator(`a[href$="#project-${measure.id}-${id}"]`) }).last();
    const expected = `${name}${(tags ?? []).join("")}${departments.join("・")}`;
    expect(squeezed(await item.innerText())).toBe(squeezed(expected));
  }
});

test("each goal on the first page counts its measures, figures and projects", async ({ page }) => {
  await page.goto("");
  for (const goal of goals) {
    const under = measures.filter((measure) => goalOf(measure) === goal);
    const kpis = under.reduce((sum, measure) => sum + measure.kpi.length, goal.target.length);
    const count = under.reduce((sum, measure) => sum + measure.project.length, 0);
    const item = page.getByRole("region", { name: `${goals.length}つの基本目標` }).getByRole("listitem").filter({ hasText: goal.name });
    await expect(item).toContainText(`${under.length}施策・${kpis}指標・${count}事業例`);
  }
});

for (const zone of zones) {
  test(`zone ${zone.name}: theme, goal, measures and on what grounds`, async ({ page }) => {
    await page.goto(`zones/${zone.id}/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(zone.name);
    const main = mainOf(page);
    await expect(main).toContainText(zone.theme);
    await expect(main).toContainText(zone.basis);
    await expect(main).toContainText(plan.map_note);
    const goal = goals.find(({ id }) => id === zone.goal);
    await expect(page.getByRole("region", { name: "つながりのある基本目標" }).getByRole("link")).toContainText(goal.name);
    const linked = page.getByRole("region", { name: "つながりのある施策と事業" }).locator("li");
    const named = zone.link.map(({ item }) => {
      const [kind, id] = item.split("/");
      if (kind === "measure") return squeezed(`${id}${measures.find((measure) => measure.id === Number(id)).name}`);
      return squeezed(projects.find(({ measure, id: own }) => `${measure.id}-${own}` === id).name);
    });
    expect((await linked.getByRole("link").allInnerTexts()).map(squeezed)).toEqual(named);
    // Each with the plan's words for it; what is this site's reading says so.
    const why = (await linked.allInnerTexts()).map(squeezed);
    for (const [at, { words, basis }] of zone.link.entries()) {
      expect(why[at]).toContain(squeezed(words));
      expect(why[at].includes("このサイトの読み取り")).toBe(basis === "reading");
    }
  });
}

test("/about/ says which plan and term this is, and where it departs from the source", async ({ page }) => {
  await page.goto("about/");
  const main = mainOf(page);
  for (const text of [plan.name, plan.chapter, `${plan.term.first}年度`, `${plan.term.last}年度`]) await expect(main).toContainText(text);
  for (const section of plan.chapter_section) await expectParagraphs(page.getByRole("region", { name: section.title, exact: true }), section.text);
  const table = page.getByRole("table", { name: "原文から変えたところ" });
  const said = (await lines(table)).map(([, written, readAs, reason]) => [written, readAs, reason]);
  expect(said).toEqual(plan.correction.map(({ written, read_as, reason }) => [written, read_as, reason].map(squeezed)));
  for (const { name } of plan.national_goal) await expect(main).toContainText(name);
});
