// What a page must be for everybody: no violation of axe's rules, no sideways scrolling, letters and targets large enough.
import axe from "axe-core";
import { expect } from "./story.js";

export const WIDTHS = [320, 768, 1280];
export const SCHEMES = ["light", "dark"];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Violations of axe's rules, a line each: rule, element, why. */
async function violations(page) {
  // Told to the page once and run as often as its looks change: putting it in anew each time takes longer than running it.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate((tags) => globalThis.axe.run({ runOnly: tags, resultTypes: ["violations"] }), TAGS);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `axe ${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`));
}

/** What does not fit, a line each. Runs in the page. */
function misfits() {
  const found = [];
  const named = (element) => {
    const own = element.id ? `#${element.id}` : [...element.classList].map((name) => `.${name}`).join("");
    const text = (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 30);
    return `<${element.localName}${own}> 「${text}」`;
  };
  const rounded = (number) => Math.round(number * 10) / 10;
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((it) => it.getBoundingClientRect().right > clientWidth + 1 && !it.closest(".scroll"));
    found.push(`sideways: ${scrollWidth} px of content in ${clientWidth} px; reaching out: ${wide.slice(0, 3).map(named).join(", ")}`);
  }
  // Within drawings, Chromium calls visible what has no box.
  const shown = (element) => element.getClientRects().length > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  for (const element of document.body.querySelectorAll("*")) {
    if (!shown(element)) continue;
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!own) continue;
    // Letters in a drawing are as large as the drawing makes them.
    const scale = element instanceof SVGGraphicsElement ? element.getScreenCTM().d : 1;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    // Readings are set at half the size of their words everywhere; ours are never under 10 px.
    const least = element.localName === "rt" ? 10 : 14;
    if (size < least - 0.01) found.push(`small letters: ${named(element)} ${rounded(size)} px`);
  }
  const always = "button, summary, input, select, textarea, [role=button]";
  const inMenus = "nav a, body > header a";
  for (const element of document.querySelectorAll(`${always}, a[href]`)) {
    // The way past the menu stands outside of the window until the keyboard reaches it.
    if (!shown(element) || element.matches(".skip")) continue;
    const { width, height } = element.getBoundingClientRect();
    const least = element.matches(`${always}, ${inMenus}`) ? 44 : 24;
    if (width < least - 0.01 || height < least - 0.01) {
      found.push(`small target: ${named(element)} ${rounded(width)} × ${rounded(height)} px, not ${least}`);
    }
  }
  return found;
}

/** Colours that change slowly have to arrive before they are judged; what is folded away waits until it is unfolded. Runs in the page. */
const settled = () => Promise.all(
  document.getAnimations().filter(({ effect }) => effect.target.checkVisibility()).map((animation) => animation.finished.catch(() => {})),
);

/** Fails with everything that is wrong with the page as it stands now. */
export async function expectForEverybody(page, state = "") {
  const found = [...(await violations(page)), ...(await page.evaluate(misfits))];
  expect.soft(found, `${new URL(page.url()).pathname} ${state}`).toEqual([]);
}

/** The same at every width, or those given, by day and by night. */
export async function expectForEverybodyEverywhere(page, state = "", widths = WIDTHS) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(settled);
      await expectForEverybody(page, `${state} at ${width} px, ${colorScheme}`);
    }
  }
}

/** Has every chart of the page drawn. */
export async function drawCharts(page) {
  for (const canvas of await page.locator(".chart-canvas").all()) {
    await canvas.scrollIntoViewIfNeeded();
    await expect(canvas).toHaveAttribute("role", "img");
  }
  await page.evaluate(() => scrollTo(0, 0));
}
