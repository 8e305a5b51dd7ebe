// The map in motion: fingers, wheel, buttons and keys move it within its bounds, and what is seen and chosen stands in the address.
// Over 300 lines: one story after another about the same map.
import { expect, live, test } from "./support/story.js";
import { expectForEverybodyEverywhere, expectForEverybody } from "./support/audit.js";
import { zones } from "./support/plan.js";

const FOLDERS = ["", "easy/", "en/"];
const industry = zones.find(({ id }) => id === "industry");

const map = (page) => page.locator("svg.map");
const button = (page, name) => page.getByRole("group", { name: "地図を動かす" }).getByRole("button", { name });

/** How the drawing is stretched and moved. */
const drawn = (page) => map(page).locator(".map-sheet").evaluate((sheet) => {
  const { a, e, f } = sheet.getCTM().multiply(sheet.ownerSVGElement.getCTM()?.inverse() ?? new DOMMatrix());
  const own = sheet.transform.baseVal.consolidate()?.matrix ?? { a: 1, e: 0, f: 0 };
  return { scale: own.a, x: own.e, y: own.f, seen: a > 0 && Number.isFinite(e + f) };
});
const scale = async (page) => (await drawn(page)).scale;

/** Opens a page whose map moves by now. */
async function openMap(page, open, address = "map/") {
  await open(address);
  await expect(page.locator(".map-bar")).toBeVisible();
}

/** Presses a zone at its name. */
const press = (page, id) => map(page).locator(`[data-zone="${id}"] text`).filter({ visible: true }).first().click();

async function closer(page, steps = 1) {
  for (let step = 0; step < steps; step += 1) {
    const before = await scale(page);
    await button(page, "拡大").click();
    await expect.poll(() => scale(page)).toBeGreaterThan(before * 1.45);
  }
}

test("buttons come closer and go back, and say when there is nothing more to press", async ({ page, open }) => {
  await openMap(page, open);
  await expect(button(page, "全体")).toHaveAttribute("aria-disabled", "true");
  await expect(button(page, "縮小")).toHaveAttribute("aria-disabled", "true");
  await closer(page, 2);
  await expect(button(page, "全体")).not.toHaveAttribute("aria-disabled");
  await button(page, "縮小").click();
  await expect.poll(() => scale(page)).toBeCloseTo(1.5, 2);
  await button(page, "全体").click();
  await expect.poll(() => scale(page)).toBe(1);
  await expect(button(page, "全体")).toHaveAttribute("aria-disabled", "true");
});

test("the wheel scrolls the page, and with Ctrl comes closer to what lies under the pointer", async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await openMap(page, open);
  const box = await map(page).boundingBox();
  const at = { x: box.x + box.width * 0.7, y: box.y + box.height * 0.4 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  expect(await scale(page)).toBe(1);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect.poll(() => scale(page)).toBeGreaterThan(1.2);
  const { scale: times, x, y } = await drawn(page);
  const unit = box.width / 1000;
  expect((0.7 * 1000) * times + x, "what was under the pointer is still there").toBeCloseTo(700, 0);
  expect(((at.y - box.y) / unit) * times + y).toBeCloseTo((at.y - box.y) / unit, 0);
});

test("keys move the map where it has the focus, and scroll the page while all of it is seen", async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await openMap(page, open);
  await map(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect.poll(() => scale(page)).toBeCloseTo(2.25, 2);
  const before = await drawn(page);
  const top = await page.evaluate(() => scrollY);
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await drawn(page)).x).toBeCloseTo(before.x - 200, 0);
  expect(await page.evaluate(() => scrollY), "the page stays").toBe(top);
  await page.keyboard.press("-");
  await expect.poll(() => scale(page)).toBeCloseTo(1.5, 2);
  await page.keyboard.press("0");
  await expect.poll(() => scale(page)).toBe(1);
  await expect(page.getByText("矢印").or(page.getByText("← ↑ ↓ →"))).toBeVisible();
});

test("the mouse drags a map that is closer, opens nothing by it, and stays within the sheet", async ({ page, open }) => {
  await openMap(page, open);
  await closer(page, 3);
  const box = await map(page).boundingBox();
  const before = await drawn(page);
  await page.mouse.move(box.x + 400, box.y + 400);
  await page.mouse.down();
  await page.mouse.move(box.x + 500, box.y + 450, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await drawn(page)).x).toBeGreaterThan(before.x + 90);
  await expect(page).toHaveURL(/map\/\?at=/u);
  await page.mouse.move(box.x + 100, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 5000, box.y + 5000, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await drawn(page)).x).toBeCloseTo(0, 1);
  expect((await drawn(page)).y).toBeCloseTo(0, 1);
});

test("more names and places appear as one comes closer, and none is smaller than letters may be", async ({ page, open }) => {
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const folder of FOLDERS) {
      await openMap(page, open, `${folder}map/`);
      const names = () => map(page).locator("text").evaluateAll((texts) => texts
        .filter((text) => text.getBoundingClientRect().width > 0)
        .map((text) => ({ words: text.textContent, px: Number.parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a })));
      let before = (await names()).length;
      for (let step = 0; step < 5; step += 1) {
        const times = await scale(page);
        await page.locator(".map-bar button").first().click();
        await expect.poll(() => scale(page)).toBeGreaterThan(times * 1.3);
        for (const { words, px } of await names()) {
          expect.soft(px, `${words} at ${width} px, step ${step}`).toBeGreaterThanOrEqual(13.9);
          expect.soft(px, `${words} at ${width} px, step ${step}`).toBeLessThanOrEqual(24);
        }
      }
      const now = (await names()).length;
      expect(now, `${folder} at ${width} px`).toBeGreaterThan(before);
      before = now;
    }
  }
});

test("what is seen survives a reload and another language, and the whole map has no trace in the address", async ({ page, open }) => {
  await openMap(page, open);
  await closer(page, 2);
  await expect(page).toHaveURL(/map\/\?at=500-375-225$/u);
  await page.reload();
  await live(page);
  await expect.poll(() => scale(page)).toBeCloseTo(2.25, 2);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/en\/map\/\?at=500-375-225$/u);
  await expect.poll(() => scale(page)).toBeCloseTo(2.25, 2);
  await page.getByRole("button", { name: "Whole map" }).click();
  await expect(page).toHaveURL(/en\/map\/$/u);
});

test("a zone that is pressed is chosen: a panel tells what belongs to it, and Back takes it back", async ({ page, open }) => {
  await openMap(page, open);
  const zone = map(page).getByRole("link", { name: industry.name });
  await press(page, "industry");
  await expect(page).toHaveURL(/map\/\?zone=industry$/u);
  const panel = page.getByRole("region", { name: "地図で選んだもの" });
  await expect(panel.getByRole("heading", { level: 2 })).toContainText(industry.name);
  for (const { words } of industry.link) await expect(panel.locator("q").filter({ hasText: words }).first()).toBeVisible();
  await expect(panel.getByText("このサイトの読み取り", { exact: true })).toHaveCount(industry.link.filter(({ basis }) => basis === "reading").length);
  await expect(zone).toHaveAttribute("aria-current", "true");
  await page.reload();
  await live(page);
  await expect(panel.getByRole("heading", { level: 2 })).toContainText(industry.name);
  await panel.getByRole("link", { name: "くわしいページを開く" }).click();
  await expect(page).toHaveURL(/zones\/industry\/$/u);
  await page.goBack();
  await expect(panel).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/map\/$/u);
  await expect(panel).toBeHidden();
});

test("a chosen zone lights up its goal, its measures and its link; a goal that is reached lights up its zones", async ({ page, open }) => {
  await openMap(page, open, "");
  await press(page, industry.id);
  const main = page.getByRole("main");
  const lit = main.locator("a[data-lit]");
  await expect(lit.and(main.locator(`.band [href="measures/${industry.measures[0]}/"]`))).toHaveCount(1);
  await expect(lit.and(main.locator(`.goal-list [href="goals/${industry.goal}/"]`))).toHaveCount(1);
  await expect(lit.and(main.locator(`.goal-list [href="zones/${industry.id}/"]`))).toHaveCount(1);
  await page.getByRole("button", { name: "選択をやめる" }).click();
  await expect(page).toHaveURL(/\/$/u);
  // The pointer is over what stands there now, which lights up too.
  await page.mouse.move(5, 5);
  await expect(lit).toHaveCount(0);
  const other = zones.find(({ goal }) => goal !== industry.goal);
  await main.locator(`.goal-list [href="goals/${other.goal}/"]`).focus();
  await expect(map(page).locator(`[data-zone="${other.id}"]`)).toHaveAttribute("data-lit", "");
  await expect(map(page).locator(`[data-zone="${industry.id}"]`)).not.toHaveAttribute("data-lit");
});

test("a place the plan names is chosen by keyboard and leads to what names it", async ({ page, open }) => {
  await openMap(page, open);
  const airport = map(page).getByRole("link", { name: "新千歳空港", exact: true });
  await airport.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/map\/\?place=new_chitose_airport$/u);
  const panel = page.getByRole("region", { name: "地図で選んだもの" });
  await expect(panel.getByRole("link", { name: "新千歳空港の年間利用者数" })).toBeVisible();
  await expect(panel.getByRole("link", { name: /新千歳空港の機能充実/u })).toBeVisible();
  await panel.getByRole("link", { name: industry.name }).click();
  await expect(page).toHaveURL(/map\/\?zone=industry$/u);
});

test("goals, measures and departments can be asked for, and what the plan does not know is said in words", async ({ page, open }) => {
  const panel = page.getByRole("region", { name: "地図で選んだもの" });
  for (const [asked, words] of [["goal=4", "基本目標4"], ["measure=13", "施策13"], ["department=%E7%A9%BA%E6%B8%AF%E6%94%BF%E7%AD%96%E8%AA%B2", "空港政策課"]]) {
    await openMap(page, open, `map/?${asked}`);
    await expect(panel.getByRole("heading", { level: 2 }), asked).toContainText(words);
    await expect(map(page).locator('[data-zone="industry"]'), asked).toHaveAttribute("data-lit", "");
  }
  await openMap(page, open, "map/?zone=moon&at=nonsense");
  await expect(panel).toContainText("moon");
  expect(await scale(page)).toBe(1);
});

test("what is only pointed at shows beside the map until the pointer leaves, and Escape takes it away", async ({ page, open }) => {
  await openMap(page, open);
  const panel = page.getByRole("region", { name: "地図で選んだもの" });
  await map(page).locator('[data-zone="childcare"] > path').first().hover();
  await expect(panel.getByRole("heading", { level: 2 })).toContainText("子育て支援ゾーン");
  await expect(page).toHaveURL(/map\/$/u);
  await panel.hover();
  await expect(panel).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(panel).toBeHidden();
});

test("without a script the lists tell the same", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("map/");
  const places = page.getByRole("region", { name: "計画に名前が出てくる場所" });
  await expect(places.getByRole("link", { name: "新千歳空港の年間利用者数" })).toBeVisible();
  await page.goto("zones/industry/");
  for (const { words } of industry.link) await expect(page.locator("q").filter({ hasText: words }).first()).toBeVisible();
  await context.close();
});

test("a map that is closer, with something chosen, is for everybody", async ({ page, open }) => {
  test.slow();
  await openMap(page, open, "map/?zone=industry&at=500-375-300");
  await expect(page.getByRole("region", { name: "地図で選んだもの" })).toBeVisible();
  await expectForEverybodyEverywhere(page, "a zone chosen");
  for (const folder of ["easy/", "en/"]) {
    await openMap(page, open, `${folder}map/?place=kosen`);
    await expectForEverybody(page, "a place chosen");
  }
});

test.describe("under fingers", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 700 } });

  /** Fingers that go from some points to others, as the browser gets them from the screen. */
  async function fingers(page, from, to, steps = 8) {
    const cdp = await page.context().newCDPSession(page);
    const at = (part) => from.map(([x, y], id) => ({ id, x: x + (to[id][0] - x) * part, y: y + (to[id][1] - y) * part }));
    await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
    for (let step = 1; step <= steps; step += 1) {
      await cdp.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step / steps) });
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }

  test("one finger scrolls the page while all of the map is seen, and moves the map once it is closer", async ({ page, open }) => {
    await openMap(page, open);
    await map(page).evaluate((it) => it.scrollIntoView({ block: "center" }));
    const top = await page.evaluate(() => scrollY);
    const box = await map(page).boundingBox();
    const middle = [box.x + box.width / 2, box.y + box.height / 2];
    await fingers(page, [middle], [[middle[0], middle[1] - 110]]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 60);
    expect(await scale(page)).toBe(1);

    await map(page).evaluate((it) => it.scrollIntoView({ block: "center" }));
    await closer(page, 2);
    const still = await page.evaluate(() => scrollY);
    const before = await drawn(page);
    const now = await map(page).boundingBox();
    const here = [now.x + now.width / 2, now.y + now.height / 2];
    await fingers(page, [here], [[here[0] - 20, here[1] - 80]]);
    await expect.poll(async () => (await drawn(page)).y).toBeLessThan(before.y - 100);
    expect(await page.evaluate(() => scrollY), "the page stays").toBe(still);
    await button(page, "全体").click();
    await expect.poll(() => scale(page)).toBe(1);
  });

  test("two fingers come closer to the map and not to the page", async ({ page, open }) => {
    await openMap(page, open);
    await map(page).evaluate((it) => it.scrollIntoView({ block: "center" }));
    const box = await map(page).boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await fingers(page, [[x - 30, y], [x + 30, y]], [[x - 110, y], [x + 110, y]]);
    await expect.poll(() => scale(page)).toBeGreaterThan(2);
    expect(await page.evaluate(() => visualViewport.scale)).toBe(1);
  });

  test("a tap chooses, and the panel stands right below the map", async ({ page, open }) => {
    await openMap(page, open);
    await map(page).locator(`[data-zone="exchange"] text`).filter({ visible: true }).first().tap();
    await expect(page).toHaveURL(/\?zone=exchange$/u);
    const panel = page.getByRole("region", { name: "地図で選んだもの" });
    await expect(panel).toBeVisible();
    const [above, below] = [await map(page).boundingBox(), await panel.boundingBox()];
    expect(below.y - (above.y + above.height)).toBeLessThan(40);
  });
});

test("who wants no motion sees the map where it goes at once", async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openMap(page, open);
  await map(page).focus();
  await page.keyboard.press("+");
  // One frame later it is there, not on its way.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await scale(page)).toBeCloseTo(1.5, 3);
});
