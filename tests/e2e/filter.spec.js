// A resident narrows the tree and the figures to what concerns them, and the address remembers it.
import { expect, hold, live, test, within } from "./support/story.js";
import { expectForEverybodyEverywhere } from "./support/audit.js";
import { audiences, figures, goalOf, goals, measures, projects, zones } from "./support/plan.js";

const departments = [...new Set(projects.flatMap((project) => project.departments))];
/** One that has a few projects, under several goals. */
const department = departments.find((name) => {
  const own = projects.filter((project) => project.departments.includes(name));
  return own.length > 2 && new Set(own.map(({ measure }) => goalOf(measure))).size > 1;
});
const ofDepartment = projects.filter((project) => project.departments.includes(department));
const measuresOfDepartment = [...new Set(ofDepartment.map(({ measure }) => measure))];
const goalsOfDepartment = goals.filter((goal) => measuresOfDepartment.some((measure) => goalOf(measure) === goal));

const bar = (page) => page.getByRole("search", { name: "しぼり込む" });
const head = (page) => bar(page).getByText("しぼり込む", { exact: true });
const list = (page, label) => bar(page).getByLabel(label, { exact: true });
const status = (page) => bar(page).getByRole("status");
const clear = (page) => bar(page).getByRole("button", { name: "しぼり込みをやめる", exact: true });
const seen = (page, selector) => page.getByRole("main").locator(selector).filter({ visible: true });
const count = (shown) => `事業例 ${projects.length}件のうち${shown}件を表示しています`;
const countOfFigures = (shown) => `指標 ${figures.length}件のうち${shown}件を表示しています`;
const placeOf = ({ measure, id }) => `measures/${measure.id}/#project-${measure.id}-${id}`;

/** How many are left where only this is chosen, behind its name in the list. */
const counted = (name, count) => `${name}（${count}）`;

async function expectProjects(page, expected) {
  const links = page.getByRole("main").locator('.tree li[data-item^="project/"]:not([hidden]) > a');
  await expect(links).toHaveCount(expected.length);
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual(expected.map(placeOf));
}

async function expectDepartment(page) {
  await expectProjects(page, ofDepartment);
  await expect(seen(page, ".tree-measure-head")).toHaveText(measuresOfDepartment.map(({ name }) => new RegExp(name, "u")));
  await expect(seen(page, ".tree-goal")).toHaveCount(goalsOfDepartment.length);
  await expect(status(page)).toHaveText(count(ofDepartment.length));
  await expect(list(page, "担当課")).toHaveValue(department);
}

async function expectEverything(page) {
  await expectProjects(page, projects);
  await expect(status(page)).toHaveText("");
  await expect(clear(page)).toHaveCount(0);
}

/** An address with what it asks for, however it is written. */
const asked = (address, values) => (url) =>
  url.href.startsWith(address) && url.pathname === new URL(address).pathname
  && JSON.stringify([...url.searchParams]) === JSON.stringify(values);

test("a department's own projects are left of the tree, and its address leads back to them", async ({ page, open, baseURL }) => {
  const here = asked(within(baseURL, "tree/"), [["department", department]]);
  await open("tree/");
  await expectEverything(page);
  await expect(list(page, "担当課"), "the bar is folded").toBeHidden();
  await head(page).click();
  await expect(list(page, "担当課").locator("option")).toHaveText(["すべて", ...departments.map((name) => counted(name, projects.filter((project) => project.departments.includes(name)).length))]);
  await list(page, "担当課").selectOption(department);
  await expectDepartment(page);
  await expect(page).toHaveURL(here);

  await page.reload();
  await live(page);
  await expectDepartment(page);
  await expect(list(page, "担当課"), "what narrows the page can be seen").toBeVisible();

  await seen(page, 'a[href*="#project-"]').first().click();
  await expect(page.getByRole("heading", { level: 1, name: measuresOfDepartment[0].name })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(here);
  await expectDepartment(page);

  await clear(page).click();
  await expect(head(page)).toBeFocused();
  await expectEverything(page);
  await expect(page).toHaveURL(within(baseURL, "tree/"));
});

test("choices narrow together, and a combination without anything says so", async ({ page, open, baseURL }) => {
  const [zone] = zones;
  const measure = measures.find(({ id }) => id === zone.measures[0]);
  const other = goals.find((goal) => goal !== goalOf(measure));
  await open("tree/");
  await head(page).click();
  await list(page, "ゾーン").selectOption(zone.id);
  await expectProjects(page, projects.filter((project) => zone.measures.includes(project.measure.id)));
  await list(page, "対象").selectOption(measure.audience[0]);
  await expectProjects(page, projects.filter((project) => project.measure === measure));
  await list(page, "基本目標").selectOption(String(other.id));
  await expectProjects(page, []);
  await expect(status(page)).toHaveText("この組み合わせに当てはまるものは、計画にありません。");
  await list(page, "対象").selectOption("すべて");
  await list(page, "ゾーン").selectOption("すべて");
  await expectProjects(page, projects.filter((project) => goalOf(project.measure) === other));
  await expect(page).toHaveURL(asked(within(baseURL, "tree/"), [["goal", String(other.id)]]));
  const tagged = projects.filter((project) => project.tags?.length);
  await list(page, "基本目標").selectOption("すべて");
  await list(page, "事業の種類").selectOption(tagged[0].tags[0]);
  await expectProjects(page, tagged.filter((project) => project.tags.includes(tagged[0].tags[0])));
});

test("an address that asks for what the plan does not have says so, and can be cleared", async ({ page, open, baseURL }) => {
  for (const [address, words, clear] of [
    ["tree/?department=xyz&fbclid=1", "アドレスにある「xyz」は、この計画の選択肢にありません。", "すべて表示"],
    ["en/kpis/?goal=99&fbclid=1", "“99” in the address is not one of this plan’s choices.", /.+/u],
  ]) {
    await open(address);
    const bar = page.locator("[data-spot=filters]");
    await expect(bar.getByRole("status")).toContainText(words);
    await bar.getByRole("button", typeof clear === "string" ? {} : { name: clear }).last().click();
    await expect(bar.getByRole("status")).not.toContainText("xyz");
    await expect(page).toHaveURL(within(baseURL, `${address.split("?")[0]}?fbclid=1`));
  }
});

test("a group of audiences shows what is for any of them, and its address leads back", async ({ page, open, baseURL }) => {
  const group = audiences.find(({ id }) => id === "families");
  const own = projects.filter(({ measure }) => measure.audience.some((phrase) => group.phrases.includes(phrase)));
  expect(own.length).toBeGreaterThan(0);
  await open("tree/");
  await head(page).click();
  await expect(list(page, "対象").locator("optgroup")).toHaveCount(audiences.length);
  await list(page, "対象").selectOption(group.id);
  await expectProjects(page, own);
  await expect(page).toHaveURL(asked(within(baseURL, "tree/"), [["audience", group.id]]));
  await open(`en/tree/?audience=${group.id}`);
  await expect(page.getByLabel("Who it is for").locator("option:checked")).toHaveText(`Children and families (all) (${own.length})`);
  await expect(seen(page, 'a[href*="#project-"]')).toHaveCount(own.length);
});

test("a way to a goal on the narrowed page stays on it", async ({ page, open }) => {
  // Where there is room, all goals are in sight and need no way.
  await page.setViewportSize({ width: 768, height: 800 });
  const goal = goalsOfDepartment.at(-1);
  await open(`tree/?department=${encodeURIComponent(department)}`);
  await expectDepartment(page);
  const ways = page.getByRole("navigation", { name: "基本目標へ移動" }).getByRole("link");
  await expect(ways).toHaveCount(goalsOfDepartment.length);
  await ways.last().click();
  await expect(page.getByRole("heading", { level: 2, name: goal.name })).toBeInViewport();
  expect(new URL(page.url()).hash).toBe(`#goal-${goal.id}`);
  await expectDepartment(page);
  await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "施策の体系" }).click();
  await expectEverything(page);
});

test("the keyboard alone narrows and clears", async ({ page, open }) => {
  await open("tree/");
  await head(page).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(list(page, "担当課")).toBeFocused();
  for (let presses = departments.indexOf(department); presses >= 0; presses -= 1) await page.keyboard.press("ArrowDown");
  await expect(list(page, "担当課")).toBeFocused();
  await expectDepartment(page);
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press("Tab");
  await expect(clear(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(head(page)).toBeFocused();
  await expectEverything(page);
});

test("what is chosen before the app is there counts when it is", async ({ page }) => {
  const wasm = await hold(page, "**/*.wasm");
  await page.goto("tree/", { waitUntil: "commit" });
  await wasm.requested;
  await head(page).click();
  await list(page, "担当課").selectOption(department);
  wasm.release();
  await live(page);
  await expectDepartment(page);
});

test("ふりがな keeps what is chosen", async ({ page, open }) => {
  await open("tree/");
  await head(page).click();
  await list(page, "担当課").selectOption(department);
  await page.getByRole("button", { name: "ふりがな" }).click();
  await expect(page.getByRole("main").locator("ruby").filter({ visible: true }).first()).toBeVisible();
  await expect(seen(page, 'a[href*="#project-"]')).toHaveCount(ofDepartment.length);
  await expect(page.getByRole("search").getByLabel(/担当課/u)).toHaveValue(department);
});

test("another language keeps what is chosen, in its own words", async ({ page, open }) => {
  await open(`tree/?department=${encodeURIComponent(department)}`);
  await expectDepartment(page);
  await page.getByRole("navigation", { name: "言語" }).getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/tree\/\?department=/u);
  await live(page);
  const english = page.getByRole("search", { name: "Narrow down" });
  await expect(english.getByRole("status")).toHaveText(`Example projects: ${projects.length}. Shown: ${ofDepartment.length}.`);
  await expect(seen(page, 'a[href*="#project-"]')).toHaveCount(ofDepartment.length);
  const chosen = english.getByLabel("Divisions in charge").locator("option:checked");
  await expect(chosen).toHaveText(/^[\p{ASCII}’]+$/u);
  const audiences = english.getByLabel("Who it is for").locator("option");
  await expect(audiences.nth(0)).not.toHaveAttribute("lang");
  await expect(audiences.nth(1)).not.toHaveAttribute("lang");
  await expect(audiences.nth(1)).toHaveText(/^[\p{ASCII}’]+$/u);
});

test("figures follow the measures and goals they belong to", async ({ page, open, baseURL }) => {
  const goal = goals[1];
  const own = figures.filter(({ owner }) =>
    owner === `基本目標${goal.id}` || measures.some((measure) => owner === `施策${measure.id}` && goalOf(measure) === goal));
  await open("kpis/");
  await expect(seen(page, ".tile")).toHaveCount(figures.length);
  await head(page).click();
  await list(page, "基本目標").selectOption(String(goal.id));
  await expect(status(page)).toHaveText(countOfFigures(own.length));
  await expect(seen(page, ".tile-name")).toHaveText(own.map(({ name }) => new RegExp(name.replace(/[()（）]/gu, "."), "u")));
  await expect(seen(page, "tbody tr")).toHaveCount(own.length);
  await expect(seen(page, ".tiles")).toHaveCount(1);
  await page.getByRole("link", { name: "表で見る", exact: true }).click();
  await expect(page.getByRole("heading", { name: "指標の表", exact: true })).toBeInViewport();
  await expect(status(page)).toHaveText(countOfFigures(own.length));

  await page.goto("kpis/?goal=1&zone=industry");
  await live(page);
  await expect(status(page)).toHaveText("この組み合わせに当てはまるものは、計画にありません。");
  await expect(seen(page, ".tile, table")).toHaveCount(0);
  await clear(page).click();
  await expect(seen(page, ".tile")).toHaveCount(figures.length);
  await expect(page).toHaveURL(within(baseURL, "kpis/"));
});

for (const address of [`tree/?department=${encodeURIComponent(department)}`, "kpis/?goal=2", "en/tree/?zone=industry", "easy/kpis/?goal=1&zone=industry"]) {
  test(`/${decodeURIComponent(address)} is for everybody`, async ({ page, open }) => {
    await open(address);
    await expect(page.locator(".filters").getByRole("button")).toBeVisible();
    await expectForEverybodyEverywhere(page, "narrowed");
  });
}
