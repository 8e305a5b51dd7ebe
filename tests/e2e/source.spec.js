// 「原文を見る」: a reader checks a page against the source.
import { expect, hold, live, squeezed, test } from "./support/story.js";
import { figures, goals, measures, plan, projects, zones } from "./support/plan.js";

const measure = measures.find(({ id }) => id === 12);
const source = (page) => page.getByRole("group").filter({ hasText: "原文を見る" });

async function expectPassage(page) {
  const marked = (await source(page).locator("mark").allInnerTexts()).map(squeezed).join("");
  for (const text of [measure.summary[0], ...measure.audience, measure.project[1].name]) {
    expect(marked.normalize("NFKC")).toContain(squeezed(text).normalize("NFKC"));
  }
}

test("the passage opens with the words marked that the page shows", async ({ page, open }) => {
  await open("measures/12/");
  await page.getByText("原文を見る", { exact: true }).click();
  await expect(source(page).getByRole("listitem").first()).toContainText("1120");
  await expectPassage(page);
});

test("a passage opened before the app is there comes when it is", async ({ page }) => {
  const wasm = await hold(page, "**/*.wasm");
  await page.goto("measures/12/");
  await page.getByText("原文を見る", { exact: true }).click();
  await expect(source(page)).toHaveAttribute("open");
  wasm.release();
  await live(page);
  await expect(source(page).locator("mark").first()).toBeVisible();
  await expectPassage(page);
});

test("a passage that cannot be fetched is told, and can be asked for again", async ({ page, open, troubles }) => {
  troubles.allow(/data\/source/, /ERR_FAILED/);
  await page.route("**/data/source/**", (route) => route.abort());
  await open("measures/12/");
  const toggle = page.getByText("原文を見る", { exact: true });
  await toggle.click();
  await expect(page.getByText("原文を読み込めませんでした。")).toBeVisible();
  await page.unroute("**/data/source/**");
  await toggle.click();
  await toggle.click();
  await expect(source(page).locator("mark").first()).toBeVisible();
});

test("every kind of page can be checked against the source", async ({ page, open }) => {
  const whole = {
    "": [plan.map_name, ...[...zones, ...goals, ...measures].map(({ name }) => name)],
    "map/": [plan.map_name, ...zones.map(({ theme }) => theme)],
    "tree/": [...measures.map(({ name }) => name), ...projects.flatMap(({ name, departments }) => [name, ...departments])],
    // A footnote's mark may stand within a name in the source.
    "kpis/": figures.flatMap(({ name, mark, target }) => (mark ? [target] : [name, target])),
    "about/": plan.chapter_section.flatMap(({ text }) => text),
    "data/": [plan.name, plan.chapter],
    "glossary/": ["施策", "事業例"],
    "directions/2-2/": measures.filter(({ direction }) => direction === "2-2").flatMap(({ name, summary }) => [name, ...summary]),
    "goals/2/": [plan.national_goal[2].name, goals[1].name],
    "zones/childcare/": [plan.map_note, goals[1].name],
  };
  for (const [address, texts] of Object.entries(whole)) {
    await open(address);
    await page.getByText("原文を見る", { exact: true }).click();
    await expect(source(page).locator("mark").first()).toBeVisible();
    const marked = (await source(page).locator("mark").allInnerTexts()).map(squeezed).join("").normalize("NFKC");
    for (const text of texts) expect(marked, address).toContain(squeezed(text).normalize("NFKC"));
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the whole source is one link away", async ({ page, troubles }) => {
    // A text names no icon of its own, so the browser may ask for the server's.
    troubles.allow(/favicon\.ico/u);
    await page.goto("measures/12/");
    await page.getByText("原文を見る", { exact: true }).click();
    await expect(page.getByText("原文を読み込んでいます。")).toBeHidden();
    const [answer] = await Promise.all([
      page.waitForResponse(/source\.txt$/u),
      page.getByRole("link", { name: "原文の全文（テキストファイル）" }).click(),
    ]);
    expect(squeezed(await answer.text()).normalize("NFKC")).toContain(squeezed(measure.name).normalize("NFKC"));
  });
});
