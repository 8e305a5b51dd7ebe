// The plan on a wall: one goal, figure or measure at a time, as large as the screen lets it be. Fetched at a press on the button, or
// the key p (`src/start.js`); what the slides say was made with the pages (`src/prerender/slides.rs`). It needs nothing of the app.
// There is only ever one slide in the page, so nothing else can be read or reached.
import { element } from "../scripts/element.js";
import { fill } from "../scripts/fill.js";
import { folder, page, site } from "../scripts/place.js";
import { sheet } from "../scripts/sheet.js";
import { bareMap } from "./map.js";
import { stayAwake } from "./awake.js";

/** How far a finger goes for a step, in CSS pixels. */
const SWIPE = 50;
/** What a clicker sends, beside the arrows. */
const STEPS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1 };

let coming;

function fetchSlides() {
  coming ??= fetch(`${site}${folder}slides.json`).then((answer) => answer.json());
  coming.catch(() => (coming = undefined));
  return coming;
}

/** The slide of the page that is shown: its own, or that of what it belongs to. */
function firstFor(slides) {
  const here = location.href.split(/[?#]/u)[0].slice(site.length);
  return Math.max(0, slides.findIndex(({ at }) => at === here));
}

/** Draws the chart of a figure by the site's own engine; the words beside it say the same. */
async function draw(place, { chart, text }, words) {
  try {
    const at = (name) => new URL(page[name], document.baseURI).href;
    const engine = await import(at("charts"));
    return await engine.draw(place, at("chartOptions"), chart, text[0]);
  } catch {
    place.replaceWith(element("p", { textContent: words.chart_failed }));
    return undefined;
  }
}

/** Drawings are set for a small screen, and grow with all their letters to the room they have. */
const growing = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const drawn = target.firstElementChild;
    const scale = Math.min(contentRect.width / drawn.offsetWidth, contentRect.height / drawn.offsetHeight);
    drawn.style.transform = `scale(${scale})`;
  }
});

/** A slide as elements. */
function slideOf(slide, map) {
  const words = element(
    "div",
    { className: "present-words", tabIndex: 0 },
    element("p", { className: "present-over", textContent: slide.over }),
    element("h2", { textContent: slide.title }),
    ...(slide.text ?? []).map((textContent) => element("p", { textContent })),
  );
  if (slide.list) words.append(element("ul", {}, ...slide.list.map((textContent) => element("li", { textContent }))));
  const shown = element("section", { className: "present-slide" }, words);
  if (slide.goal) shown.dataset.goal = slide.goal;
  if (slide.chart) {
    const room = element("div", { className: "present-chart" }, element("div", { className: "present-canvas" }));
    growing.disconnect();
    growing.observe(room);
    shown.append(room);
  } else if (slide.zones && map) shown.append(element("div", { className: "present-map" }, bareMap(map, slide.zones)));
  return shown;
}

/** The presentation: its dialog, and what its controls do. */
function present({ words, slides, map }) {
  let at = firstFor(slides);
  let drawing;
  const stage = element("div", { className: "present-stage" });
  const said = element("p", { className: "present-position", role: "status" });
  const bar = element("progress", { max: slides.length });
  bar.setAttribute("aria-hidden", "true");
  const press = (name, sign, act) => {
    const button = element("button", { type: "button", className: "button", textContent: sign, onclick: act });
    button.setAttribute("aria-label", name);
    return button;
  };
  const way = element("a", { className: "button", textContent: words.open });
  const awake = element("span");
  const close = press(words.close, words.close, () => dialog.close());
  const [back, on] = [press(words.previous, "←", () => step(-1)), press(words.next, "→", () => step(1))];
  const goals = slides.flatMap(({ goal, over }, first) => (goal && slides[first - 1]?.goal !== goal ? [[over, first]] : []));
  const ways = goals.map(([name, first], number) => press(name, String(number + 1), () => show(first)));
  const jumps = element("div", { className: "present-goals" }, ...ways);
  const controls = element("div", { className: "present-controls" }, back, said, on, jumps, way, close);
  const hints = element("p", { className: "present-hints" }, element("span", { textContent: `${words.keys} ` }), awake);
  const dialog = element("dialog", { className: "present" }, stage, bar, controls, hints);
  dialog.setAttribute("aria-label", words.present);

  function show(next) {
    at = Math.min(Math.max(next, 0), slides.length - 1);
    const slide = slides[at];
    drawing?.then((drawn) => drawn?.dispose());
    drawing = undefined;
    const shown = slideOf(slide, map);
    stage.replaceChildren(shown);
    const canvas = shown.querySelector(".present-canvas");
    if (canvas) drawing = draw(canvas, slide, words);
    bar.value = at + 1;
    way.href = slide.at;
    back.setAttribute("aria-disabled", String(at === 0));
    on.setAttribute("aria-disabled", String(at === slides.length - 1));
    said.textContent = fill(words.position, { n: at + 1, all: slides.length });
    // Heard as a whole, and what is longer than the screen can be scrolled.
    shown.querySelector(".present-words").focus({ preventScroll: true });
  }
  function step(by) {
    // Who moves on knows how.
    hints.hidden = true;
    show(at + by);
  }

  dialog.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const onControl = event.target.closest("button, a") && [" ", "Enter"].includes(event.key);
    const by = onControl ? undefined : STEPS[event.key];
    if (by) step(by);
    else if (event.key === "Home") show(0);
    else if (event.key === "End") show(slides.length - 1);
    else if (event.key === "b" || event.key === ".") dialog.classList.toggle("present-dark");
    else if (event.key === "p") dialog.close();
    else return;
    event.preventDefault();
  });
  let from;
  stage.addEventListener("pointerdown", ({ isPrimary, clientX, clientY }) => (from = isPrimary ? [clientX, clientY] : undefined));
  stage.addEventListener("pointerup", ({ clientX, clientY }) => {
    const [x, y] = from ? [clientX - from[0], clientY - from[1]] : [0, 0];
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) step(x < 0 ? 1 : -1);
    from = undefined;
  });
  way.addEventListener("click", () => dialog.close());
  return { dialog, awake, begin: () => show(at), end: () => drawing?.then((drawn) => drawn?.dispose()) };
}

/** Opens the presentation; `button` has the focus again when it ends. */
export async function open(button) {
  if (document.querySelector("dialog.present")) return;
  button.setAttribute("aria-busy", "true");
  try {
    const [slides] = await Promise.all([fetchSlides(), sheet("present.css")]);
    const { dialog, awake, begin, end } = present(slides);
    document.body.append(dialog);
    dialog.showModal();
    begin();
    const root = document.documentElement;
    // Where the browser lets nothing fill the screen, the window is filled. Who leaves the full screen ends it.
    const fills = await root.requestFullscreen?.().then(() => true, () => false);
    const leave = () => document.fullscreenElement || dialog.close();
    if (fills) document.addEventListener("fullscreenchange", leave);
    const sleep = stayAwake((is) => (awake.textContent = is ? slides.words.awake : slides.words.not_awake));
    dialog.addEventListener("close", () => {
      document.removeEventListener("fullscreenchange", leave);
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
      sleep();
      end();
      dialog.remove();
      button.focus();
    });
    if (!dialog.open) dialog.dispatchEvent(new Event("close"));
  } finally {
    button.removeAttribute("aria-busy");
  }
}
