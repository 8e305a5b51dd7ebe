// The chart engine: only the parts of ECharts that src/charts asks for, drawn as SVG. Bundled by itself and loaded by
// src/browser/chart.rs when a chart is about to be seen.
//
// It runs under `style-src 'self'`: the SVG renderer sets styles through CSSOM. The HTML tooltip would not, so no option
// asks for one.

import { init, use } from "echarts/core";
import { LineChart } from "echarts/charts";
import { GridSimpleComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([LineChart, GridSimpleComponent, SVGRenderer]);

function set(chart, option, animation) {
  const { fontFamily } = getComputedStyle(chart.getDom());
  chart.setOption({ ...option, animation, animationDuration: 200, textStyle: { fontFamily } }, { notMerge: true });
}

/** Draws a chart into an element that has a size, and returns its handle. */
export function draw(element, option) {
  const chart = init(element, null, { renderer: "svg" });
  set(chart, option, !matchMedia("(prefers-reduced-motion: reduce)").matches);
  return chart;
}

/** Shows another option in the same place, at once: a page may be about to be printed. */
export function redraw(chart, option) {
  set(chart, option, false);
}

/** Takes up the element's new size. */
export function resize(chart) {
  chart.resize();
}

/** Gives everything back; the element is empty afterwards. */
export function dispose(chart) {
  chart.dispose();
}
