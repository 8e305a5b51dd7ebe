// What is drawn on a page, as a picture to keep: as it is seen now, with what it is called, whose plan it is from, where it stands and
// when it was saved. A page's drawings get their looks from its sheets, so these are written into the picture.
import { drawn, written } from "../scripts/drawing.js";
import { element } from "../scripts/element.js";
import { save } from "../scripts/saving.js";

/** What of a drawing's looks comes from sheets. */
const LOOKS = [
  "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap",
  "stroke-linejoin", "opacity", "visibility", "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline",
  "letter-spacing", "paint-order", "transform", "transform-origin", "transform-box",
];
/** In units of the picture, which is as wide as the drawing on the screen or a little more. */
const [LEAST, EDGE, TITLE, SMALL, LINE] = [640, 24, 22, 14, 1.5];
/** How many pixels of a PNG a unit is. */
const SHARP = 2;

/** The drawings of the page that can be seen, each with what it is called. */
export function drawings() {
  const map = [...document.querySelectorAll("main svg.map")].map((drawing) => ({ drawing, name: drawing.getAttribute("aria-label"), isMap: true }));
  const charts = [...document.querySelectorAll("main .chart-canvas[role=img] > svg, main .chart-canvas[role=img] > * > svg")].map((drawing) => ({
    drawing,
    name: drawing.closest("figure").querySelector("figcaption").innerText.trim(),
  }));
  return [...map, ...charts].filter(({ drawing }) => drawing.checkVisibility());
}

/** An address within the page is one within the picture. */
const within = (value) => value.replace(/url\("?[^"#)]*#([^")]+)"?\)/gu, "url(#$1)");

/** A copy that bears its own looks, of what can be seen, and of what that is filled with. */
function copy(original, needed) {
  const made = original.cloneNode(false);
  for (const { name } of [...made.attributes]) if (/^(aria-|data-|on|class$|href$|role$|style$|tabindex$|focusable$)/u.test(name)) made.removeAttribute(name);
  const looks = getComputedStyle(original);
  for (const name of LOOKS) {
    const value = within(looks.getPropertyValue(name));
    if (value && value !== "none" && value !== "auto" || name === "fill") made.style.setProperty(name, value);
    const id = /url\(#([^)]+)\)/u.exec(value)?.[1];
    if (id) needed.add(id);
  }
  for (const child of original.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) made.append(child.data);
    else if (child instanceof SVGElement && getComputedStyle(child).display !== "none") made.append(copy(child, needed));
  }
  return made;
}

/** What drawings are filled with may stand in another one of the page. */
function fillings(needed, root) {
  const missing = [...needed].filter((id) => !root.querySelector(`#${CSS.escape(id)}`));
  const found = missing.map((id) => document.getElementById(id)).filter(Boolean);
  return found.map((it) => copy(it, new Set()));
}

/** Breaks a text into lines by how wide its letters are at most: those of Latin are about half as wide as others. */
function lines(text, size, width) {
  const out = [""];
  let filled = 0;
  for (const { segment } of new Intl.Segmenter(document.documentElement.lang, { granularity: "word" }).segment(text)) {
    const wide = [...segment].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2000 ? 0.6 : 1), 0) * size;
    if (filled > 0 && filled + wide > width) {
      out.push("");
      filled = 0;
    }
    out[out.length - 1] += segment;
    filled += wide;
  }
  return out.map((line) => line.trim());
}

/** The picture of a drawing, with a title above it and further lines below. */
export function picture(drawing, title, below) {
  const box = drawing.getBoundingClientRect();
  const width = Math.max(LEAST, Math.ceil(box.width) + 2 * EDGE);
  const { color, backgroundColor, fontFamily } = getComputedStyle(document.body);
  const ground = backgroundColor === "rgba(0, 0, 0, 0)" ? getComputedStyle(document.documentElement).getPropertyValue("--ground") : backgroundColor;
  let y = EDGE;
  const write = (text, size, weight) =>
    lines(text, size, width - 2 * EDGE).map((line) => {
      y += size * LINE;
      return drawn("text", { x: EDGE, y: y - size * 0.4, fill: color, "font-size": size, "font-weight": weight, "font-family": fontFamily }, line);
    });
  const above = write(title, TITLE, 700);
  y += EDGE / 2;
  const needed = new Set();
  const inner = copy(drawing, needed);
  if (!inner.hasAttribute("viewBox")) inner.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`);
  for (const [key, value] of Object.entries({ x: (width - box.width) / 2, y, width: box.width, height: box.height })) inner.setAttribute(key, value);
  inner.style.removeProperty("transform");
  inner.append(drawn("defs", {}, ...fillings(needed, inner)));
  y += box.height + EDGE / 2;
  const under = below.flatMap((text) => write(text, SMALL, 400));
  const height = Math.ceil(y + EDGE);
  const whole = drawn("svg", { viewBox: `0 0 ${width} ${height}`, width, height });
  whole.append(drawn("title", {}, title), drawn("rect", { width, height, fill: ground.trim() || "#fff" }), ...above, inner, ...under);
  return whole;
}

/** Saves a drawing as SVG. */
export const saveSvg = (drawing, name) => save(new Blob([written(drawing)], { type: "image/svg+xml" }), `${name}.svg`);

/** Saves a drawing as PNG, twice as fine as the screen's units. Fails where the browser makes no picture of it. */
export async function savePng(drawing, name) {
  const image = element("img", { src: `data:image/svg+xml,${encodeURIComponent(written(drawing))}` });
  await image.decode();
  const { width, height } = drawing.viewBox.baseVal;
  const canvas = element("canvas", { width: width * SHARP, height: height * SHARP });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("the browser makes no picture");
  save(blob, `${name}.png`);
}
