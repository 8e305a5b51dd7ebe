// The tree as one picture: opened and folded by buttons and keys, looked through, and every state of it in the address.
import { expect, hold, live, test, within } from "./support/story.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { directions, goals, kpisOf, measures, plan, projects } from "./support/plan.js";

const tree = (page) => page.locator(".tree");
const fold = (page, name) => tree(page).getByRole("button", { name: `「${name}」の内訳`, exact: true });
const level = (page, word) => page.getByRole("group", { name: "どこまで開くか" }).getByRole("button", { name: word });
const field = (page) => page.getByRole("searchbox", { name: "体系の中を探す" });
const shown = (page, kind) => tree(page).locator(`li[data-item^="${kind}/"]`).filter({ visible: true });
const [measure] = measures;

/** How much of each kind is to be seen. */
const seen = async (page) => {
  const count = async (kind) => (await shown(page, kind).count());
  return [await count("goal"), await count("direction"), await count("measure"), await count("project"), await count("kpi")];
};
const figures = measures.flatMap(kpisOf).length;
const LEVELS = [
  [0, 0, 0, 0, 0],
  [goals.length, 0, 0, 0, 0],
  [goals.length, directions.length, 0, 0, 0],
  [goals.length, directions.length, measures.length, 0, 0],
  [goals.length, directions.length, measures.length, projects.length, figures],
];

test("folded to measures, all of it is one picture that fits the screen, its parts joined by lines", async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open("tree/");
  expect(await seen(page)).toEqual(LEVELS[3]);
  const box = await tree(page).boundingBox();
  expect(box.width).toBeLessThanOrEqual(1280);
  expect(box.height, "scrolled to, all of it is seen at once").toBeLessThanOrEqual(900);
  // Each level stands to the right of the one before, and every line meets the box it leads to.
  const gaps = await tree(page).locator("li:has(> .tree-box)").evaluateAll((rows) => rows.flatMap((row) => {
    const parent = row.parentElement.closest("li");
    if (!parent) return [];
    const [own, above] = [row, parent].map((it) => it.querySelector(":scope > .tree-box").getBoundingClientRect());
    const line = getComputedStyle(row, "::before");
    return [{ right: own.left - above.right, line: Number.parseFloat(line.width), drawn: line.borderTopStyle }];
  }));
  expect(gaps.length).toBe(goals.length + directions.length + measures.length);
  for (const { right, line, drawn } of gaps) {
    expect(right).toBeGreaterThan(10);
    expect(drawn).toBe("solid");
    expect(line * 2).toBeCloseTo(right, 0);
  }
});

test("every name of the picture stands in the page without a script, and nothing of it is folded", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("tree/");
  const national = plan.national_goal.map(({ name }) => name);
  const names = [...national, ...[goals, directions, measures, projects, measures.flatMap(kpisOf)].flat().map(({ name }) => name)];
  const said = (await tree(page).innerText()).replace(/\s+/gu, "");
  expect(names.filter((name) => !said.includes(name.replace(/\s+/gu, "")))).toEqual([]);
  expect(await seen(page)).toEqual(LEVELS[4]);
  await expect(tree(page).getByRole("button"), "there is nothing to press").toHaveCount(0);
  await context.close();
});

test("buttons and the keys 1 to 5 open it to a level, and say which", async ({ page, open }) => {
  await open("tree/");
  for (const [at, word] of ["国の基本目標", "基本目標", "基本的方向", "施策", "事業例と指標"].entries()) {
    const button = level(page, `${at + 1} ${word}`);
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    expect(await seen(page), word).toEqual(LEVELS[at]);
  }
  for (const key of [2, 5, 3]) {
    await page.keyboard.press(String(key));
    await expect(level(page, String(key))).toHaveAttribute("aria-pressed", "true");
    expect(await seen(page)).toEqual(LEVELS[key - 1]);
  }
  await level(page, "すべて開く").click();
  await expect(shown(page, "project")).toHaveCount(projects.length);
  await level(page, "すべて閉じる").click();
  await expect(shown(page, "goal")).toHaveCount(0);
  await field(page).focus();
  await page.keyboard.type("5");
  await expect(shown(page, "project"), "a digit in a field is a digit").not.toHaveCount(projects.length);
});

test("folding a branch folds what is in it, and the address says what is open", async ({ page, open, baseURL }) => {
  await open("tree/");
  const { goal, id } = directions.find((direction) => direction.id === measure.direction);
  await fold(page, measure.name).click();
  await expect(fold(page, measure.name)).toHaveAttribute("aria-expanded", "true");
  await expect(shown(page, "project")).toHaveCount(measure.project.length);
  await expect(page).toHaveURL(within(baseURL, `tree/?open=4.m${measure.id}`));
  await fold(page, goal.name).click();
  await expect(fold(page, goal.name)).toHaveAttribute("aria-expanded", "false");
  await fold(page, goal.name).click();
  await expect(tree(page).locator(`li[data-item="direction/${id}"]`)).toBeVisible();
  await expect(tree(page).locator(`li[data-item="measure/${measure.id}"]`), "what was in it stays folded").toBeHidden();
  const url = page.url();
  await page.reload();
  await live(page);
  await expect(fold(page, goal.name)).toHaveAttribute("aria-expanded", "true");
  await expect(tree(page).locator(`li[data-item="measure/${measure.id}"]`)).toBeHidden();
  await page.getByRole("navigation", { name: "言語" }).getByRole("link", { name: "English" }).click();
  await live(page);
  expect(new URL(page.url()).search, "another language keeps it").toBe(new URL(url).search);
});

test("what is looked for is opened, marked, counted and gone through", async ({ page, open }) => {
  await open("tree/");
  const words = "空港";
  const holds = ({ name, departments = [] }) => [name, ...departments].join(" ").includes(words);
  const found = [...goals, ...directions, ...measures, ...projects, ...measures.flatMap(kpisOf)].filter(holds).length;
  expect(found).toBeGreaterThan(1);
  await field(page).fill(words);
  await expect(tree(page).locator("[data-found]")).toHaveCount(found);
  await expect(page.getByText(`${found}件見つかりました`)).toBeVisible();
  await expect(tree(page).locator("[data-found]").filter({ visible: true }), "all of it is to be seen").toHaveCount(found);
  await expect(page).toHaveURL(/\?find=/u);
  await field(page).press("Enter");
  const here = tree(page).locator('[data-found="here"]');
  await expect(here).toBeInViewport();
  const first = await here.getAttribute("data-item");
  await field(page).press("Enter");
  await expect(here).not.toHaveAttribute("data-item", first);
  await page.locator(".tree-search").getByRole("button", { name: "前へ" }).click();
  await expect(here).toHaveAttribute("data-item", first);
  await field(page).fill("ない言葉です");
  await expect(page.getByText("「ない言葉です」は、この体系の名前や担当課にありません。")).toBeVisible();
  await field(page).fill("");
  await expect(tree(page).locator("[data-found]")).toHaveCount(0);
  expect(await seen(page), "what was opened for it is folded again").toEqual(LEVELS[3]);
  expect(new URL(page.url()).search).toBe("");
});

test("looking for something composes undisturbed, and steps back leave the tree, not letter by letter", async ({ page, open, baseURL }) => {
  await open("");
  await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "施策の体系" }).click();
  await expect(tree(page)).toBeVisible();
  await expect(tree(page).locator(".tree-box").first(), "its own sheet is here").toHaveCSS("border-top-style", "solid");
  await field(page).dispatchEvent("compositionstart");
  await field(page).evaluate((input) => {
    input.value = "くうこ";
    input.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
  });
  expect(new URL(page.url()).search).toBe("");
  await field(page).fill("学生");
  await expect(page).toHaveURL(/find=/u);
  await page.goBack();
  await expect(page).toHaveURL(within(baseURL, ""));
});

test("a press before the part of the program is here counts once it is", async ({ page, open }) => {
  const part = await hold(page, "**/tree-*.wasm");
  await open("tree/");
  await fold(page, measure.name).click();
  await part.requested;
  part.release();
  await expect(shown(page, "project")).toHaveCount(measure.project.length);
});

test("all of it is unfolded with the frame after the press", async ({ page, open }) => {
  await open("tree/");
  await level(page, "3 基本的方向").click();
  await expect(shown(page, "measure")).toHaveCount(0);
  const unfolded = await page.evaluate(() => new Promise((resolve) => {
    document.querySelector(".tree-all button").click();
    requestAnimationFrame(() => resolve([...document.querySelectorAll(".tree [data-item^='project/']")].filter((it) => it.checkVisibility()).length));
  }));
  expect(unfolded).toBe(projects.length);
  await level(page, "3 基本的方向").click();
  await expect(shown(page, "measure")).toHaveCount(0);
  await level(page, "すべて開く").click();
  await expect(shown(page, "project")).toHaveCount(projects.length);
});

for (const address of ["tree/", "tree/?open=5", "en/tree/?open=5&find=airport", "easy/tree/?open=2"]) {
  test(`/${address} is for everybody`, async ({ page, open }) => {
    await open(address);
    await expectForEverybodyEverywhere(page, "tree");
  });
}

test("on paper every goal, direction, measure, project and figure stands, whatever is folded, and a filter is named", async ({ page, open, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium prints");
  const department = projects[0].departments[0];
  await open(`tree/?open=1&department=${encodeURIComponent(department)}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".filter-chosen")).toContainText(`しぼり込み：担当課：${department}`);
  await page.goto("tree/?open=1");
  await live(page);
  const items = tree(page).locator('li[data-item]');
  await expect(items.filter({ visible: true })).toHaveCount(goals.length + directions.length + measures.length + projects.length + figures);
});
