// Charts: drawn when a reader comes near them, never waited for, and never missed, since the table says the same.
import { expect, test } from "./support/story.js";
import { kpisOf, measures } from "./support/plan.js";

const measure = measures[12];
const ENGINE = /\/charts-[^/]*$/;
const failed = "図を読み込めませんでした。表をご覧ください。";
const chart = (page, figure) => page.getByRole("figure").filter({ has: page.getByText(figure.name, { exact: true }) });

/** The drawn chart: one picture to those who do not see it, named by what it shows. */
const picture = (page, figure) => chart(page, figure).getByRole("img", { name: new RegExp(`^${figure.name}：`) });

/** Counts requests for the chart engine, and for what it draws, from now on. */
function engineRequests(page) {
  const requests = [];
  page.on("request", (request) => ENGINE.test(new URL(request.url()).pathname) && requests.push(request.url()));
  return requests;
}

/** Reads a page down to its end. */
async function readThrough(page) {
  const atEnd = () => page.evaluate(() => innerHeight + scrollY >= document.documentElement.scrollHeight - 2);
  while (!(await atEnd())) {
    await page.mouse.wheel(0, 500);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
}

for (const address of ["", "kpis/", "tree/"]) {
  test(`/${address} is read to its end without the chart engine`, async ({ page, open }) => {
    const requests = engineRequests(page);
    await open(address);
    await expect(page.locator("script[data-charts]"), "the page knows an engine not to load").toHaveCount(1);
    await readThrough(page);
    await page.waitForLoadState("networkidle");
    expect(requests).toEqual([]);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 375, height: 600 } });

  test("the engine comes once, when a chart is near", async ({ page, open }) => {
    const requests = engineRequests(page);
    await open(`measures/${measure.id}/`);
    await page.waitForLoadState("networkidle");
    expect(requests, "nothing is loaded for charts that are far below").toEqual([]);
    for (const figure of kpisOf(measure)) {
      await chart(page, figure).scrollIntoViewIfNeeded();
      await expect(picture(page, figure)).toBeVisible();
    }
    expect(new Set(requests).size, "nothing is loaded twice").toBe(requests.length);
    expect(requests.filter((request) => request.endsWith(".js"))).toHaveLength(1);
  });
});

test("every chart is one picture with a description that says its values", async ({ page, open }) => {
  await open(`measures/${measure.id}/`);
  for (const figure of kpisOf(measure)) {
    await chart(page, figure).scrollIntoViewIfNeeded();
    const drawn = picture(page, figure);
    await expect(drawn).toHaveCount(1);
    await expect(drawn.locator("svg")).toBeVisible();
    const values = [figure.baseline, figure.target].filter((value) => value !== "―");
    for (const value of values) await expect(drawn).toHaveAccessibleName(new RegExp(value));
    const [number] = figure.target.match(/[\d,.]+/);
    await expect(drawn.locator("text").filter({ hasText: number }), "the target is written at its point").not.toHaveCount(0);
  }
});

test("a chart keeps to the width of its place", async ({ page, open }) => {
  await open(`measures/${measure.id}/`);
  const [figure] = kpisOf(measure);
  await chart(page, figure).scrollIntoViewIfNeeded();
  const drawing = picture(page, figure).locator("svg");
  await expect(drawing).toBeVisible();
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expect
      .poll(() => drawing.evaluate((svg) => Math.abs(svg.getBoundingClientRect().width - svg.closest("[role=img]").clientWidth)))
      .toBeLessThan(1);
  }
});

test("charts go and come with their page", async ({ page, open }) => {
  await open(`measures/${measure.id}/`);
  await chart(page, kpisOf(measure)[0]).scrollIntoViewIfNeeded();
  await expect(picture(page, kpisOf(measure)[0])).toBeVisible();
  const next = measures[13];
  await page.getByRole("navigation", { name: "前後の項目" }).getByRole("link", { name: /^次へ/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: next.name })).toBeVisible();
  for (const figure of kpisOf(next)) {
    await chart(page, figure).scrollIntoViewIfNeeded();
    await expect(picture(page, figure).locator("svg")).toBeVisible();
  }
  await page.goBack();
  await chart(page, kpisOf(measure)[0]).scrollIntoViewIfNeeded();
  await expect(picture(page, kpisOf(measure)[0]).locator("svg")).toBeVisible();
});

test("a figure without any number has its table, not an empty chart", async ({ page, open }) => {
  for (const measure of measures) {
    await open(`measures/${measure.id}/`);
    const drawings = await page.getByRole("figure").count();
    const drawable = kpisOf(measure).filter((figure) => figure.baseline !== "―" || figure.target !== "維持");
    expect(drawings, `measure ${measure.id}`).toBe(drawable.length);
  }
});

test("if the engine does not come, each chart points to its table", async ({ page, open, troubles }) => {
  troubles.allow(/charts-|ERR_FAILED/);
  await page.route(ENGINE, (route) => route.abort());
  await open(`measures/${measure.id}/`);
  for (const figure of kpisOf(measure)) {
    await chart(page, figure).scrollIntoViewIfNeeded();
    await expect(chart(page, figure)).toContainText(failed);
  }
  await expect(page.getByRole("table", { name: "重要業績評価指標の実績値と目標値" })).toContainText(measure.kpi[0].target);
  await page.getByRole("button", { name: "メモを書く", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("textbox"), "everything else goes on").toBeFocused();
});
