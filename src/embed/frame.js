// A page of this site in a frame of another page. The start script fetches it there alone (`src/start.js`).
//
// Asked for with `?embed` the page is quiet: without the header and the footer of the site, with a line that says what it is and
// leads to the whole page. It tells the page around it how high it is (`src/embed/host.js` is the other side), and what does not fit
// into a frame is done another way: links to other pages open beside it, and no notes are written, since what a browser keeps for a
// frame of another site is kept apart and may be gone tomorrow. `theme=light|dark` is as the page around it wishes; so is `furigana`, which
// the app does.
import { element } from "../scripts/element.js";
import { words } from "../scripts/place.js";

const root = document.documentElement;
const asks = new URLSearchParams(location.search);
const isQuiet = asks.has("embed");

/** What is told the page around: the version of this talk, which frame it is about, and how high that wants to be. */
const VERSION = 1;

/** Whether the page around is of another site; what a browser keeps for this one is not what it keeps elsewhere then. */
function isElsewhere() {
  try {
    return self !== top && top.location.origin !== location.origin;
  } catch {
    return true;
  }
}

/** Whether the browser lets this page keep anything. Where not, the app says so itself, and what is written lasts as long as the page. */
function mayKeep() {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}

/** The same view as a page of its own. */
function whole() {
  const address = new URL(location.href);
  for (const key of ["embed", "theme", "furigana"]) address.searchParams.delete(key);
  return address.href;
}

/** A way to the same view as a page of its own: wherever the reader is by the time it is followed. */
function wayOut(words) {
  const way = element("a", { className: "framed-open", href: whole(), target: "_blank", rel: "noopener", textContent: words });
  const follow = () => (way.href = whole());
  for (const event of ["pointerdown", "focus", "click"]) way.addEventListener(event, follow);
  return way;
}

/** Has the page keep to one of its two looks: what the styles ask of the device is answered for them. */
function wear(theme) {
  const isDark = theme === "dark";
  const turn = (rules) => {
    for (const rule of rules) {
      if (rule.media && /prefers-color-scheme/u.test(rule.media.mediaText)) {
        const wantsDark = /dark/u.test(rule.media.mediaText);
        rule.media.mediaText = wantsDark === isDark ? "screen" : "not all";
      }
      if (rule.cssRules) turn(rule.cssRules);
    }
  };
  const turnAll = () => {
    for (const sheet of document.styleSheets) turn(sheet.cssRules);
  };
  turnAll();
  document.querySelector("meta[name=color-scheme]").content = theme;
  root.style.colorScheme = theme;
  // Sheets that come later, for the tree or the map.
  document.addEventListener("load", (event) => event.target.matches?.("link[rel=stylesheet]") && turnAll(), { capture: true });
}

/** Links to other pages open beside the frame: in it they would take the place of what its page shows. */
function lookBeside() {
  const here = () => location.href.split(/[?#]/u)[0];
  const hear = (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.hasAttribute("download") || link.matches(".framed-open, .term")) return;
    if (link.href.split(/[?#]/u)[0] === here()) return;
    Object.assign(link, { target: "_blank", rel: "noopener" });
  };
  addEventListener("click", hear, { capture: true });
  addEventListener("auxclick", hear, { capture: true });
}

/** Says in the place of notes and measured values that none are written here, on this page and on those drawn later. */
function closeNotes(said) {
  root.dataset.noteless = "";
  const hold = (event) => {
    if (event.key !== "n" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!event.target.closest?.("input, textarea, select, [contenteditable]")) event.stopImmediatePropagation();
  };
  addEventListener("keydown", hold, { capture: true });
  const main = document.getElementById("main");
  const say = () => {
    for (const place of main.querySelectorAll("[data-spot=notes], [data-spot=notebook], [data-near=measured]")) {
      if (place.nextElementSibling?.matches(".framed-notes")) continue;
      place.after(element("p", { className: "framed-notes" }, `${said.framed_notes} `, wayOut(said.framed_open)));
    }
  };
  say();
  new MutationObserver(say).observe(main, { childList: true, subtree: true });
}

/** What opens over a page stands where it was asked for: the frame's lower edge may be out of sight. */
function placeSheets() {
  let pressed = 0;
  addEventListener("click", ({ target }) => target.closest && (pressed = target.getBoundingClientRect().bottom + scrollY), { capture: true });
  new MutationObserver(() => {
    const sheet = document.getElementById("explanation");
    if (sheet && !sheet.style.top) sheet.style.top = `${Math.round(pressed + 8)}px`;
  }).observe(document.body, { childList: true });
}

/** Tells the page around how high this one is, whenever that changes. */
function tellHeight() {
  const heightOf = () => {
    const ends = [document.body, ...document.body.querySelectorAll(":scope > .sheet")].map((it) => it.getBoundingClientRect().bottom);
    return Math.ceil(Math.max(...ends) + scrollY);
  };
  let told;
  const tell = () => {
    const height = heightOf();
    if (height === told) return;
    told = height;
    // It holds nothing that is not public, and the page around checks whom it comes from.
    parent.postMessage({ strategyView: VERSION, id: asks.get("embed"), height, title: document.title }, "*");
  };
  new ResizeObserver(tell).observe(document.body);
  new MutationObserver(tell).observe(document.body, { childList: true });
  addEventListener("message", ({ data, source }) => {
    if (source !== parent || data?.strategyView !== VERSION) return;
    // The page around gives the frame the height it asks for; then nothing is left to scroll.
    if (data.fits) root.dataset.fits = "";
    else told = undefined;
    tell();
  });
  tell();
}

/** The line below a quiet page: what this is, and the way to the whole of it. */
function addFoot(said) {
  const name = element("span", { textContent: said.plan });
  const tabs = element("span", { textContent: said.framed_tabs });
  document.body.append(element("footer", { className: "framed-foot" }, name, tabs, wayOut(said.framed_open)));
}

async function begin() {
  if (!isQuiet && !(isElsewhere() && mayKeep())) return;
  const theme = asks.get("theme");
  const sheet = element("link", { rel: "stylesheet", href: "frame.css" });
  const dressed = new Promise((done) => (sheet.onload = sheet.onerror = done));
  document.head.append(sheet);
  if (isQuiet && ["light", "dark"].includes(theme)) wear(theme);
  if (isQuiet) lookBeside();
  const [said] = await Promise.all([words("embed/"), dressed]);
  closeNotes(said);
  if (!isQuiet) return;
  addFoot(said);
  placeSheets();
  if (self !== parent) tellHeight();
}

// The page itself is there without all this.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => begin().catch(() => {}), { once: true });
else begin().catch(() => {});
