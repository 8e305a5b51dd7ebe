// The chart engine: only the parts of ECharts that src/charts asks for, drawn as SVG. Bundled by itself and loaded by
// src/browser/chart.rs when a chart is about to be seen.
//
// What it draws is data: one file with the option of every figure, written by src/prerender/charts.rs. Where an option
// means a colour it says "@ink"; the style sheet says what that is, by the custom property --chart-ink of the element.
//
// It runs under `style-src 'self'`: the SVG renderer sets styles through CSSOM. The HTML tooltip would not, so no option
// asks for one.

import { init, use } from "echarts/core";
import { LineChart } from "echarts/charts";
import { GridSimpleComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([LineChart, GridSimpleComponent, SVGRenderer]);

// The engine takes a drawing away by writing nothing in its place. Nothing is all that the page's policy lets become HTML.
if (globalThis.trustedTypes && !trustedTypes.defaultPolicy) {
  trustedTypes.createPolicy("default", { createHTML: (html) => (html === "" ? html : null) });
}

/** When one of these turns, the style sheet's colours do. */
const COLOURS_TURN = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)", "print"];

/** An error with a name that src/browser/chart.rs knows. */
function fault(name, message) {
  return Object.assign(new Error(message), { name });
}

/** The options of all figures, once they are asked for. */
let asked = null;

async function read(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.json();
}

/** The options of all figures, fetched once; after a failure, again. */
function options(url) {
  asked ??= read(url).catch((error) => {
    asked = null;
    throw fault("ChartData", error.message);
  });
  return asked;
}

/** An option in the colours and the type that the style sheet gives the element now. */
function painted(option, element) {
  const style = getComputedStyle(element);
  const paint = (_, value) => {
    if (typeof value !== "string" || !value.startsWith("@")) return value;
    const name = `--chart-${value.slice(1)}`;
    const colour = style.getPropertyValue(name).trim();
    if (!colour) throw fault("ChartColour", name);
    return colour;
  };
  const textStyle = { fontFamily: style.fontFamily };
  return { ...JSON.parse(JSON.stringify(option), paint), textStyle };
}

/** A chart in an element, kept at its size and in its colours until it is disposed of. */
class Drawing {
  #element;
  #chart;
  #listening = new AbortController();
  #size = new ResizeObserver(() => this.#fit());

  constructor(element, option, description) {
    const first = painted(option, element);
    this.#element = element;
    this.#chart = init(element, null, { renderer: "svg" });
    this.#show(first, !matchMedia("(prefers-reduced-motion: reduce)").matches);
    this.#size.observe(element);
    for (const query of COLOURS_TURN) {
      // At once and without motion: a page may be about to be printed.
      const repaint = () => this.#show(painted(option, element), false);
      matchMedia(query).addEventListener("change", repaint, { signal: this.#listening.signal });
    }
    // One picture with a name, for whoever does not see it.
    element.setAttribute("role", "img");
    element.setAttribute("aria-label", description);
  }

  #show(option, animation) {
    this.#chart.setOption({ ...option, animation, animationDuration: 200 }, { notMerge: true });
  }

  #fit() {
    const { clientWidth, clientHeight } = this.#element;
    // An observer also speaks when it starts, which would end the motion of the first drawing.
    if (clientWidth === this.#chart.getWidth() && clientHeight === this.#chart.getHeight()) return;
    this.#chart.resize();
  }

  /** Gives everything back; the element is empty afterwards. */
  dispose() {
    this.#listening.abort();
    this.#size.disconnect();
    this.#chart.dispose();
    this.#element.removeAttribute("role");
    this.#element.removeAttribute("aria-label");
  }
}

/** Draws the chart of a figure into an element that has a size. `url` is that of the options. */
export async function draw(element, url, figure, description) {
  const option = (await options(url))[figure];
  if (!option) throw fault("ChartData", figure);
  return new Drawing(element, option, description);
}
