// The plan in three languages: each reader finds their own, stays where they were, and is never far from the official words.
import { expect, live, test, within } from "./support/story.js";
import { addresses, directions, goals, languages, measures, pages, projects, zones } from "./support/plan.js";
import { bare, easy, english } from "./support/words.js";

const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
const switchTo = (page, language) => page.getByRole("navigation", { name: /^言語$|^言葉$|^Language$/u }).getByRole("link", { name: language, exact: true });

test("a reader of English changes the language on a project and stays on it", async ({ page, open, baseURL }) => {
  await open("measures/13/#project-13-2");
  await switchTo(page, "English").click();
  await live(page);
  await expect(page).toHaveURL(within(baseURL, "en/measures/13/#project-13-2"));
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(heading(page, english.measure["13"].title)).toBeVisible();
  await expect(page.locator("#project-13-2")).toBeInViewport();
  await expect(switchTo(page, "English")).toHaveAttribute("aria-current", "true");
  await switchTo(page, "やさしい日本語").click();
  await live(page);
  await expect(page).toHaveURL(within(baseURL, "easy/measures/13/#project-13-2"));
  await expect(heading(page, bare(easy.measure["13"].title))).toBeVisible();
});

test("the way through the plan stays in the reader's language", async ({ page, open, baseURL }) => {
  await open("en/");
  await page.getByRole("link", { name: english.goal["2"].title }).first().click();
  await expect(page).toHaveURL(within(baseURL, "en/goals/2/"));
  await expect(page).toHaveTitle(new RegExp(english.goal["2"].title, "u"));
  await page.getByRole("link", { name: english.measure["4"].title }).first().click();
  await expect(page).toHaveURL(within(baseURL, "en/measures/4/"));
  await page.goBack();
  await expect(heading(page, english.goal["2"].title)).toBeVisible();
});

test("what is explained in other words says so, and the official Japanese is one tap away", async ({ page, open, baseURL }) => {
  for (const [folder, words, name] of [["en/", english, "See this page in the plan’s own Japanese"], ["easy/", easy, "もとの計画の文を見る"]]) {
    await open(`${folder}measures/4/`);
    const brief = page.locator("section", { has: page.getByRole("heading", { name: /^In brief$|^かんたんな説明$/u }) });
    await expect(brief).toContainText(bare(words.measure["4"].explanation));
    const official = page.getByText(measures[3].name, { exact: true });
    await expect(official).toBeVisible();
    await page.getByRole("link", { name, exact: true }).click();
    await live(page);
    await expect(page).toHaveURL(within(baseURL, "measures/4/"));
    await expect(heading(page, measures[3].name)).toBeVisible();
  }
});

test("every title stands in its language without a script, and what is not translated is marked as Japanese", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("en/tree/");
  const tree = page.getByRole("main");
  for (const { id } of goals) await expect(tree).toContainText(english.goal[id].title);
  for (const { id } of directions) await expect(tree).toContainText(english.direction[id].title);
  for (const { id } of measures) await expect(tree).toContainText(english.measure[id].title);
  for (const { id, measure } of projects) await expect(tree).toContainText(english.project[`${measure.id}-${id}`].title);
  await page.goto("en/kpis/");
  for (const group of ["target", "kpi"]) {
    for (const { title } of Object.values(english[group])) await expect(page.getByRole("main")).toContainText(title);
  }
  await page.goto("en/map/");
  for (const { id } of zones) await expect(page.getByRole("main")).toContainText(english.zone[id].title);
  for (const route of ["", ...pages.filter((page) => /^(goals|measures|zones|directions)/u.test(page)), "tree/", "kpis/", "about/", "data/"]) {
    await page.goto(`en/${route}`);
    const unmarked = await page.evaluate(() => {
      const japanese = /[\u3041-\u30ff\u4e00-\u9fff]/u;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (japanese.test(node.data) && node.parentElement.closest("[lang]").getAttribute("lang") !== "ja") found.push(node.data);
      }
      return found;
    });
    expect(unmarked, `Japanese without lang="ja" on en/${route}`).toEqual([]);
  }
  await context.close();
});

test("every page tells where it stands in the other languages", async ({ request, baseURL }) => {
  for (const address of addresses) {
    const html = await (await request.get(within(baseURL, address))).text();
    const own = languages.find((language) => language && address.startsWith(language)) ?? "";
    const page = address.slice(own.length);
    const links = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/gu)].map(([, tag, href]) => `${tag} ${href}`);
    expect(links).toEqual([`ja ${page || "./"}`, `ja-x-easy easy/${page}`, `en en/${page}`, `x-default ${page || "./"}`]);
    expect(html).toContain(`<html lang="${own === "en/" ? "en" : "ja"}">`);
  }
});

test("a reader of Japanese is not sent the words of other languages", async ({ page, open }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open("");
  expect(asked.filter((path) => /\/(en|easy|readings|texts-\w+|documents-\w+)[-_][^/]*$/u.test(path))).toEqual([]);
});

test("a page whose words do not come stays readable, and says that it does not live", async ({ page, troubles }) => {
  troubles.allow(/assets\/texts-en-|ERR_FAILED|Failed to load/u);
  await page.route("**/assets/texts-en-*.txt", (route) => route.abort());
  await page.goto("en/measures/4/");
  await expect(page.getByText(/could not be loaded/u).first()).toBeVisible();
  await expect(heading(page, english.measure["4"].title)).toBeVisible();
});

test("notes written in one language are there in the others", async ({ page, open }) => {
  await open("en/measures/4/");
  await page.getByRole("button", { name: "Write a note", exact: true }).click();
  await page.keyboard.type("Ask about opening hours");
  await page.keyboard.press("Escape");
  await switchTo(page, "日本語").click();
  await live(page);
  await expect(page.getByText("Ask about opening hours")).toBeVisible();
});
