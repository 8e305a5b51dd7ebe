// A resident finds the way through the strategy: by mouse, by touch and by keyboard, at whatever folder the site lies.
// Over 300 lines: one way through the plan after another.
import { expect, live, test, within } from "./support/story.js";
import { directions, goalOf, goals, kpisOf, measures, plan, projects, zones } from "./support/plan.js";

const industry = zones.find(({ id }) => id === "industry");

const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
const onMap = (page, zone) =>
  page.getByRole("group", { name: "ゾーンの地図" }).getByRole("link", { name: `${zone.name}（${zone.theme}）`, exact: true });

/** Where a reader would put a finger to mean a shape: the point of it nearest to its middle. */
async function middle(shape) {
  await shape.scrollIntoViewIfNeeded();
  return shape.locator("> path").evaluate((path) => {
    const { x, y, width, height } = path.getBBox();
    const points = [];
    for (let i = 1; i < 20; i += 1) {
      for (let j = 1; j < 20; j += 1) points.push(new DOMPoint(x + (width * i) / 20, y + (height * j) / 20));
    }
    const off = (point) => Math.hypot(point.x - x - width / 2, point.y - y - height / 2);
    const [best] = points.filter((point) => path.isPointInFill(point)).sort((a, b) => off(a) - off(b));
    const onScreen = best.matrixTransform(path.getScreenCTM());
    return { x: onScreen.x, y: onScreen.y };
  });
}

/** Marks the document, to see later that it is still the same one. */
const mark = (page) => page.evaluate(() => (globalThis.sameDocument = true));
const expectSameDocument = async (page) =>
  expect(await page.evaluate(() => globalThis.sameDocument === true), "it is still the same document").toBe(true);

async function expectAt(page, baseURL, address, name) {
  await expect(heading(page, name), "a new page is read from its top").toBeInViewport();
  await expect(page).toHaveURL(within(baseURL, address));
}

/** A press of a zone on a map that lives chooses it; the panel leads to its page. */
async function openChosen(page, zone) {
  await expect(page).toHaveURL(new RegExp(`\\?zone=${zone.id}$`, "u"));
  const panel = page.getByRole("region", { name: "地図で選んだもの" });
  await expect(panel.getByRole("heading", { level: 2 })).toContainText(zone.name);
  return panel.getByRole("link", { name: "くわしいページを開く" });
}

const movesMap = (page) => expect(page.locator(".map-bar"), "the map moves").toBeVisible();

async function expectZonePage(page, baseURL, zone) {
  await expectAt(page, baseURL, `zones/${zone.id}/`, zone.name);
  await expect(page).toHaveTitle(`${zone.name}｜${plan.name}`);
  await expect(page.getByRole("heading", { level: 1 }), "the reader's place is at the new page").toBeFocused();
}

for (const zone of zones) {
  test(`the mouse opens ${zone.name} from its shape on the map, and Back leads home`, async ({ page, open, baseURL }) => {
    await open("");
    await movesMap(page);
    const title = await page.title();
    await mark(page);
    const { x, y } = await middle(onMap(page, zone));
    await page.mouse.click(x, y);
    await (await openChosen(page, zone)).click();
    await expectZonePage(page, baseURL, zone);
    await page.goBack();
    await expect(page).toHaveURL(within(baseURL, `?zone=${zone.id}`));
    await expect(page).toHaveTitle(title);
    await openChosen(page, zone);
    await page.goForward();
    await expectZonePage(page, baseURL, zone);
    await expectSameDocument(page);
  });
}

test.describe("with a finger on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 667 } });

  test("a tap on the map opens a zone, and taps lead on to a project", async ({ page, open, baseURL }) => {
    await open("");
    await movesMap(page);
    await mark(page);
    const { x, y } = await middle(onMap(page, industry));
    await page.touchscreen.tap(x, y);
    await (await openChosen(page, industry)).tap();
    await expectZonePage(page, baseURL, industry);
    const measure = measures.find(({ id }) => id === industry.measures[0]);
    await page.getByRole("region", { name: "つながりのある施策と事業" }).getByRole("link", { name: measure.name }).first().tap();
    await expectAt(page, baseURL, `measures/${measure.id}/`, measure.name);
    await expectSameDocument(page);
  });
});

test.describe("with the keyboard alone", () => {
  /** Presses Tab until the element has the focus. */
  async function tabTo(page, element) {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press("Tab");
      if (await element.evaluate((it) => it === document.activeElement)) return;
    }
    throw new Error("Tab does not reach it");
  }

  test("a zone opens from the map, and its neighbour from there", async ({ page, open, baseURL }) => {
    await open("");
    await movesMap(page);
    await mark(page);
    await tabTo(page, onMap(page, industry));
    await page.keyboard.press("Enter");
    await openChosen(page, industry);
    // The next press opens what is chosen.
    await page.keyboard.press("Enter");
    await expectZonePage(page, baseURL, industry);
    const next = zones[zones.indexOf(industry) + 1];
    await tabTo(page, page.getByRole("navigation", { name: "前後の項目" }).getByRole("link", { name: next.name }));
    await page.keyboard.press("Enter");
    await expectZonePage(page, baseURL, next);
    // Back leads to where one was on the page, which is its lower end here.
    await page.goBack();
    await expect(heading(page, industry.name)).toBeVisible();
    await expect(page).toHaveTitle(`${industry.name}｜${plan.name}`);
    await expectSameDocument(page);
  });

  for (const address of ["", "measures/13/"]) {
    test(`the first Tab on /${address} offers the way past the menu, and it stays on the page`, async ({ page, open, baseURL }) => {
      await open(address);
      const title = await page.title();
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "本文へ移動", exact: true });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await expect(page.getByRole("main").locator(":focus"), "the next Tab goes on within the page's own content").toHaveCount(1);
      await expect(page).toHaveTitle(title);
      expect(page.url().replace(/#main$/, "")).toBe(within(baseURL, address));
    });
  }

  test("projects in the tree are unfolded and folded", async ({ page, open }) => {
    await open("tree/");
    const [{ measure, id }] = projects;
    const project = page.locator(`a[href$="#project-${measure.id}-${id}"]`);
    await expect(project).toBeHidden();
    await tabTo(page, page.getByRole("button", { name: `「${measure.name}」の内訳`, exact: true }));
    await page.keyboard.press("Enter");
    await expect(project).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(project).toBeHidden();
  });
});

test("the five main ways stand on every page and say where one is", async ({ page, open, baseURL }) => {
  const ways = [["この計画について", "about/", "この計画について"], ["地図", "map/", "ゾーンの地図"], ["施策の体系", "tree/", "施策の体系"], ["指標", "kpis/", "指標"], ["メモ", "notes/", "メモ"]];
  await open("");
  const menu = page.getByRole("navigation", { name: "主なページ" });
  for (const [word, address, name] of ways) {
    await menu.getByRole("link", { name: word, exact: true }).click();
    await expectAt(page, baseURL, address, name);
    await expect(page).toHaveTitle(`${word}｜${plan.name}`);
    await expect(menu.locator("[aria-current=page]")).toHaveText([word]);
    // The page about the plan comes as a document of its own; from there on it is one.
    if (address === "about/") {
      await live(page);
      await mark(page);
    }
  }
  await page.getByRole("banner").getByRole("link", { name: plan.map_name, exact: true }).click();
  await expectAt(page, baseURL, "", plan.map_name);
  await expect(menu.locator("[aria-current=page]")).toHaveCount(0);
  await expectSameDocument(page);
});

test("going back to the page about the plan, which is a document of its own, brings all of it", async ({ page, open }) => {
  await open("about/");
  const text = await page.getByRole("main").innerText();
  await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "地図", exact: true }).click();
  await expect(heading(page, "ゾーンの地図")).toBeVisible();
  await page.goBack();
  await expect(heading(page, "この計画について")).toBeVisible();
  await live(page);
  expect(await page.getByRole("main").innerText()).toBe(text);
  const furigana = page.getByRole("button", { name: "ふりがな", exact: true });
  await furigana.click();
  await expect(page.locator("main ruby").first()).toBeVisible();
  await furigana.click();
  await expect(page.locator("main ruby")).toHaveCount(0);
  expect(await page.getByRole("main").innerText()).toBe(text);
});

test("breadcrumbs name the place of a measure and lead up", async ({ page, open, baseURL }) => {
  const measure = measures[12];
  const direction = directions.find(({ id }) => id === measure.direction);
  const goal = goalOf(measure);
  const crumbs = page.getByRole("navigation", { name: "現在の位置" });
  const steps = ["ホーム", `基本目標${goal.id} ${goal.short}`, `基本的方向${direction.id}`, `施策${measure.id}`];
  await open(`measures/${measure.id}/`);
  await mark(page);
  await expect(crumbs.getByRole("listitem")).toHaveText(steps);
  await expect(crumbs.locator("[aria-current=page]")).toHaveText(steps[3]);
  const up = [[2, `directions/${direction.id}/`, direction.name], [1, `goals/${goal.id}/`, goal.name], [0, "", plan.map_name]];
  for (const [step, address, name] of up) {
    await crumbs.getByRole("link", { name: steps[step], exact: true }).click();
    await expectAt(page, baseURL, address, name);
  }
  await expectSameDocument(page);
});

const chains = [
  ["measures", measures.map(({ id, name }) => [`measures/${id}/`, name])],
  ["directions", directions.map(({ id, name }) => [`directions/${id}/`, name])],
  ["goals", goals.map(({ id, name }) => [`goals/${id}/`, name])],
  ["zones", zones.map(({ id, name }) => [`zones/${id}/`, name])],
];
for (const [kind, chain] of chains) {
  test(`next leads through all ${chain.length} ${kind} in order, and previous one back`, async ({ page, open, baseURL }) => {
    const pager = page.getByRole("navigation", { name: "前後の項目" });
    await open(chain[0][0]);
    await mark(page);
    await expect(pager.getByRole("link", { name: /^前へ/ })).toHaveCount(0);
    for (const [address, name] of chain.slice(1)) {
      await pager.getByRole("link", { name: /^次へ/ }).click();
      await expectAt(page, baseURL, address, name);
      await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    }
    await expect(pager.getByRole("link", { name: /^次へ/ })).toHaveCount(0);
    await pager.getByRole("link", { name: /^前へ/ }).click();
    await expectAt(page, baseURL, ...chain.at(-2));
    await expectSameDocument(page);
  });
}

test("the tree shows goals, directions, measures, figures and projects in order, and a project opens at its place", async ({ page, open, baseURL }) => {
  await open("tree/?open=5");
  const leaf = page.locator('.tree a[href*="#project-"]').last();
  await expect(leaf).toBeVisible();
  await mark(page);
  const tree = page.getByRole("main");
  const names = await tree.getByRole("link").allInnerTexts();
  const said = names.map((name) => name.replace(/\s+/g, " ").trim());
  const order = goals.flatMap((goal) => [
    `${goal.id} ${goal.name}`,
    ...goal.direction.flatMap((direction) => [
      `${direction.id} ${direction.name}`,
      ...measures
        .filter((measure) => measure.direction === direction.id)
        .flatMap((measure) => [`${measure.id} ${measure.name}`, ...kpisOf(measure).map(({ name }) => name), ...measure.project.map(({ name }) => name)]),
    ]),
  ]);
  expect(said.slice(-order.length)).toEqual(order);
  const { measure, id, name } = projects.find((project) => project.measure.id === 13 && project.id === 5);
  await tree.getByRole("link", { name, exact: true }).click();
  await expect(page).toHaveURL(within(baseURL, `measures/${measure.id}/#project-${measure.id}-${id}`));
  await expect(heading(page, measure.name)).toBeVisible();
  await expect(page.getByRole("heading", { level: 3, name })).toBeInViewport();
  await expectSameDocument(page);
});

test("a link to a place on the same page stays on that page", async ({ page, open, baseURL }) => {
  await open("kpis/");
  await mark(page);
  await page.getByRole("link", { name: "表で見る", exact: true }).click();
  await expect(page.getByRole("heading", { name: "指標の表", exact: true })).toBeInViewport();
  await expect(page).toHaveURL(within(baseURL, "kpis/#table"));
  await page.setViewportSize({ width: 768, height: 800 });
  await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "施策の体系" }).click();
  await page.getByRole("navigation", { name: "基本目標へ移動" }).getByRole("link", { name: goals[3].short }).click();
  await expect(page.getByRole("heading", { level: 2, name: goals[3].name })).toBeInViewport();
  await expect(page).toHaveURL(within(baseURL, `tree/#goal-${goals[3].id}`));
  await expectSameDocument(page);
});

test("the address of a project or figure opens its page at its place", async ({ page, open }) => {
  await open("measures/13/#project-13-5");
  await expect(page.locator("#project-13-5")).toBeInViewport();
  await open("goals/4/#target-4-1");
  await expect(page.locator("#target-4-1")).toBeInViewport();
});

test("an address that names nothing says so and leads on", async ({ page, baseURL, troubles }, { project }) => {
  test.skip(project.name === "in a folder", "404.html is written for one folder of one server: see `prerender --folder`");
  troubles.allow(/404/);
  const doubled = `${new URL(baseURL).origin}//measures/13/`;
  for (const address of ["nowhere/", "measures/99/", "measures/13/nothing/at/all", "measures//13/", doubled]) {
    const answer = await page.goto(address);
    expect(answer.status()).toBe(404);
    await live(page);
    await expect(heading(page, "ページが見つかりません")).toBeVisible();
    await expect(page).toHaveTitle(`ページが見つかりません｜${plan.name}`);
  }
  await page.getByRole("main").getByRole("link", { name: "施策の体系", exact: true }).click();
  await expectAt(page, baseURL, "tree/", "施策の体系");
});

test("a page is the one that was written, however its address is spelled", async ({ page, open, baseURL }) => {
  await open("measures/%31%33/");
  const { name } = measures.find(({ id }) => id === 13);
  await expect(heading(page, name)).toBeVisible();
  await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "施策の体系" }).click();
  await expectAt(page, baseURL, "tree/", "施策の体系");
  await page.goBack();
  await expect(heading(page, name)).toBeVisible();
});

test("a server that forgives a doubled slash keeps readers on its own site", async ({ page, open, baseURL }) => {
  const { origin, pathname } = new URL(baseURL);
  await page.route((url) => url.pathname.startsWith("//"), async (route) => {
    const url = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: origin + url.pathname.slice(1) }) });
  });
  await open(`${origin}/${pathname}kpis/`);
  await mark(page);
  await page.getByRole("link", { name: "表で見る", exact: true }).click();
  await expect(page.getByRole("heading", { name: "指標の表", exact: true })).toBeInViewport();
  const filters = page.getByRole("search", { name: "しぼり込む" });
  await filters.getByText("しぼり込む", { exact: true }).click();
  await filters.getByLabel("基本目標").selectOption({ index: 1 });
  await expect(page).toHaveURL(`${origin}/${pathname}kpis/?goal=${goals[0].id}#table`);
  await page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name: "施策の体系" }).click();
  await expect(heading(page, "施策の体系")).toBeInViewport();
  await expect(page).toHaveURL(`${origin}/${pathname}tree/`);
  await expectSameDocument(page);
});
