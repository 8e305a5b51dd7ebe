// Pages that something else has altered: pretty-printers, tag managers, extensions, ad blockers, the browser's own translation.
// Whatever stands before, between or instead of the app's elements, the page works, or says so and leaves links to the browser.
import { expect, live, test } from "./support/story.js";
import { measures } from "./support/plan.js";

const measure = measures[12];
const address = `measures/${measure.id}/`;
const write = (page) => page.getByRole("button", { name: "メモを書く", exact: true });
const notes = (page) => page.getByRole("region", { name: "メモ" });
const wayTo = (page, name) => page.getByRole("navigation", { name: "主なページ" }).getByRole("link", { name, exact: true });

/** Serves the page with its HTML altered. */
async function openAltered(page, route, alter) {
  await page.route((url) => url.pathname.endsWith(`/${route}`), async (request) => {
    if (request.request().resourceType() !== "document") return request.continue();
    const answer = await request.fetch();
    return request.fulfill({ response: answer, body: alter(await answer.text()) });
  });
  await page.goto(route);
}

/** Wraps every text of the body as a browser's translation does. Runs in the page. */
function translate() {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement.closest("svg, script, style, textarea, option")) continue;
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    outer.style.verticalAlign = "inherit";
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(text);
  }
}

/** Alters the page before the app comes, when the parser is done. */
const before = (change) => (page) =>
  page.addInitScript({ content: `document.addEventListener("DOMContentLoaded", ${change});` });

const inHtml = (find, put) => (html) => {
  const altered = html.replace(find, put);
  expect(altered, "the page was altered").not.toBe(html);
  return altered;
};

/** A way of altering the page: of its HTML, or of its elements. Some take a thing away that then cannot be used. */
const ALTERED = [
  ["a line break behind <body>", { html: inHtml("<body>", "<body>\n  ") }],
  ["a comment behind <body>", { html: inHtml("<body>", "<body><!-- tag manager -->") }],
  ["<noscript> behind <body>", { html: inHtml("<body>", '<body><noscript><p>…</p></noscript>') }],
  ["an element behind <body>", { html: inHtml("<body>", '<body><div id="banner">お知らせ</div>') }],
  ["a data block behind <body>", { html: inHtml("<body>", '<body><script type="application/json">{}</script>') }],
  ["every tag on a line of its own", { html: inHtml(/<body>[^]*(?=<link rel="stylesheet")/u, (body) => body.replace(/></gu, ">\n<")) }],
  ["no line breaks at all", { html: inHtml(/<body>[^]*/u, (body) => body.replace(/>\s+</gu, "><")) }],
  ["an element before all others in the body", { page: () => document.body.prepend(document.createElement("aside")) }],
  ["an element before all others in the app", { page: () => document.querySelector(".app").prepend(document.createElement("div")) }],
  ["an element before all others in the content", { page: () => document.querySelector("main").prepend(document.createElement("div")) }],
  ["an element before all others in the page", { page: () => document.querySelector(".page").prepend("お知らせ", document.createElement("div")) }],
  ["an element before every other", { page: () => document.querySelectorAll("main *").forEach((it) => !it.closest("svg, table, select") && it.before(document.createElement("span"))) }],
  ["the breadcrumbs taken out", { page: () => document.querySelector(".crumbs").remove() }],
  ["the header taken out", { page: () => document.querySelector("header.site").remove(), lacks: "ways" }],
  ["the footer taken out", { page: () => document.querySelector("footer").remove() }],
  ["the charts taken out", { page: () => document.querySelector(".charts").remove() }],
  ["the button for notes taken out", { page: () => document.querySelector("[aria-keyshortcuts=n]").remove(), lacks: "write" }],
  ["the list of notes taken out", { page: () => document.querySelector("[data-spot=notes]").remove(), lacks: "list" }],
  ["the content without its name", { page: () => document.querySelector("main").removeAttribute("id") }],
  ["the app taken apart", { page: () => document.querySelector(".app").replaceWith(...document.querySelector(".app").childNodes) }],
  ["every text wrapped", { page: translate }],
  ["every text split in two", { page: () => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) if (text.length > 3) text.splitText(2);
  } }],
  ["attributes on every element", { page: () => document.querySelectorAll("*").forEach((it) => it.setAttribute("data-darkreader", "")) }],
];

for (const [what, { html, page: change, lacks }] of ALTERED) {
  test(`with ${what} the page works`, async ({ page }) => {
    if (change) await before(change)(page);
    await openAltered(page, address, html ?? ((text) => text));
    await live(page);
    if (lacks !== "write") {
      await write(page).click();
      await page.keyboard.type("変えられたページで");
      await page.keyboard.press("Escape");
      if (lacks !== "list") await expect(notes(page).getByRole("listitem")).toHaveText(/変えられたページで/u);
    }
    if (lacks !== "ways") {
      await wayTo(page, "施策の体系").click();
    } else {
      await page.getByRole("link", { name: /次へ/u }).click();
    }
    await expect(page).toHaveURL(lacks === "ways" ? /\/measures\/14\/$/u : /\/tree\/$/u);
    await expect(page.locator("main h1")).toHaveCount(1);
    await expect(page.locator("main h1")).toHaveText(lacks === "ways" ? measures[13].name : "施策の体系");
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: measure.name })).toBeVisible();
  });
}

const TRANSLATED = ["", "map/", "tree/", "kpis/", "measures/13/", "goals/2/", "zones/industry/", "search/", "notes/", "glossary/"];

for (const route of TRANSLATED) {
  for (const when of ["before", "after"]) {
    test(`/${route} translated by the browser ${when} it lives is used as before`, async ({ page }) => {
      if (when === "before") await before(translate)(page);
      await page.goto(route);
      await live(page);
      if (when === "after") await page.evaluate(translate);
      await wayTo(page, "指標").click();
      await expect(page.locator("main h1")).toHaveText("指標");
      await page.evaluate(translate);
      await page.locator(".filter-head").click();
      await page.getByLabel("基本目標", { exact: true }).selectOption({ index: 1 });
      await expect(page).toHaveURL(/goal=1/u);
      await expect(page.getByRole("search").getByRole("status")).toContainText(/46/u);
      await page.locator('main a[href*="measures/"]').filter({ visible: true }).first().click();
      await expect(page).toHaveURL(/\/measures\/\d+\//u);
      await page.evaluate(translate);
      await write(page).click();
      await page.keyboard.type("訳したページから");
      await page.keyboard.press("Escape");
      await expect(notes(page).getByRole("listitem")).toHaveCount(1);
      await page.evaluate(translate);
      await notes(page).getByRole("button", { name: /のメモを削除$/u }).click();
      await expect(notes(page).getByRole("listitem")).toHaveCount(0);
    });
  }
}

test("an app that stops gives links back to the browser and says that its buttons do nothing", async ({ page, open, troubles }) => {
  await open(address);
  await page.evaluate(() => document.documentElement.setAttribute("data-stopped", ""));
  await write(page).click({ force: true });
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(write(page)).toHaveAttribute("aria-disabled", "true");
  const loaded = page.waitForEvent("load");
  await wayTo(page, "施策の体系").click();
  await loaded;
  await live(page);
  await expect(page.getByRole("heading", { level: 1, name: "施策の体系" })).toBeVisible();
  expect(troubles.unmeant()).toEqual([]);
});
