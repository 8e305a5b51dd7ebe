// Brings a prerendered page to life, and keeps what the reader does until then.
// It stands in the head and is run before anything can be seen, so there is nothing to press before it listens.
// Links work without us. A button or key pressed too early is remembered and answered once, as soon as the app lives; where it
// does not come, or stops, the page is a document again: links and forms are the browser's, and buttons say that they do nothing.

const script = document.querySelector("script[data-glue][data-wasm]");
const root = document.documentElement;
const KEYS = ["n", "/"];
const NO_KEYS = "strategy-explorer/no-keys";
/** What the app hears of, so that nothing reaches an app that has stopped. */
const HEARD = ["click", "submit", "keydown", "input", "change", "focusin", "toggle", "compositionend"];
const listening = new AbortController();

/** The last thing the reader asked for: an element that was clicked, or a key with the place it was pressed in. */
let asked = null;

function ask(next) {
  asked?.element?.removeAttribute("aria-busy");
  asked = next;
  asked?.element?.setAttribute("aria-busy", "true");
}

function onClick(event) {
  if (event.button !== 0 || event.target.closest("a[href]")) return;
  const element = event.target.closest("button");
  // A form that leads somewhere works without us.
  if (!element || element.disabled || element.form?.hasAttribute("action")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  ask({ element });
}

/** Whether a key alone was pressed that means something, by a reader who writes nothing and wants such keys. */
const isKeyOf = (keys, event) =>
  keys.includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
    && !event.target.closest("input, textarea, select, [contenteditable]") && !areKeysOff();

function onKey(event) {
  if (!isKeyOf(KEYS, event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  ask({ key: event.key, code: event.code, target: event.target });
}

/** Stops listening and hands over what was asked for last, once. */
function release() {
  listening.abort();
  const last = asked;
  ask(null);
  return last;
}

function answer({ element, target, key, code }) {
  const place = element ?? target;
  const options = { bubbles: true, cancelable: true, composed: true };
  const event = element ? new MouseEvent("click", options) : new KeyboardEvent("keydown", { ...options, key, code });
  (place.isConnected ? place : document.body).dispatchEvent(event);
}

/** Whether this reader wants no single keys. Asked only when one is pressed: opening the storage takes as long as the first layout
 * of a page. */
function areKeysOff() {
  try {
    return Boolean(localStorage.getItem(NO_KEYS));
  } catch {
    // Storage is denied, so nothing is kept in it.
    return false;
  }
}

/** What the address asks for stands in the field of the search while the app is on its way. */
function recallQuery() {
  const field = document.querySelector("#main input[name=q]");
  if (field && !field.value) field.value = new URLSearchParams(location.search).get("q") ?? "";
}

/** The file of the words of the interface; none where they are those of the plan's own language. */
async function textsOf(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} ${answer.status}`);
  return answer.text();
}

async function start() {
  const at = (name) => new URL(script.dataset[name], document.baseURI);
  const texts = script.dataset.texts ? textsOf(at("texts")) : undefined;
  // Reported below, when it is waited for.
  texts?.catch(() => {});
  const wasm = fetch(at("wasm"));
  // A refusal is reported by `init` below; here it must only not count as unhandled while the glue is on its way.
  wasm.catch(() => {});
  const glue = await import(at("glue").href);
  // What comes alive may stand anywhere in the page, so all of it has to be there.
  if (document.readyState === "loading") {
    await new Promise((parsed) => document.addEventListener("DOMContentLoaded", parsed, { once: true }));
  }
  recallQuery();
  await glue.default({ module_or_path: wasm });
  glue.begin(await texts, script.dataset.page);
  // What the app has put off to the end of this task, such as reading the notes, is done in the next.
  await new Promise((done) => setTimeout(done));
}

/** Buttons that only the app can answer say so. The way to read the page anew leads to where the reader is by now. */
function retire() {
  const again = document.querySelector("#start-failed a");
  if (again) again.href = location.href;
  for (const control of document.querySelectorAll("button:not([type=submit]), select")) {
    if (control.closest("form[action], #start-failed")) continue;
    control.setAttribute("aria-disabled", "true");
  }
}

function stopped() {
  release();
  root.dataset.stopped = "";
  tellThatPartIsMissing();
}

function tellThatPartIsMissing() {
  document.getElementById("start-failed")?.removeAttribute("hidden");
}

// What is different in a frame of another page is a script of its own; only what would be seen at once is marked here.
const wished = new URLSearchParams(location.search);
for (const name of wished.has("embed") ? ["embed", "furigana"] : []) if (wished.has(name)) root.dataset[name] = "";
if (script && (self !== top || "embed" in root.dataset)) import("./frame.js").catch(() => {});

// A page is shared, and shown on a wall, without the app: buttons name the scripts that do it.
const perform = (button) =>
  button && import(new URL(`${button.dataset.script}.js`, document.baseURI).href).then(({ open }) => open(button)).catch(tellThatPartIsMissing);
window.addEventListener("click", ({ target }) => perform(target.closest?.("[data-script]")));
window.addEventListener("keydown", (event) => isKeyOf(["p"], event) && perform(document.querySelector("[data-script=present]")));

if (script) {
  const options = { capture: true, signal: listening.signal };
  window.addEventListener("click", onClick, options);
  window.addEventListener("keydown", onKey, options);
  const hold = (event) => "stopped" in root.dataset && event.stopImmediatePropagation();
  for (const name of HEARD) window.addEventListener(name, hold, { capture: true });
  // The page shown is another than the one the history names, and only a document can be that one now.
  window.addEventListener("popstate", () => "stopped" in root.dataset && location.reload(), { capture: true });
  new MutationObserver((_, observer) => {
    if (!("stopped" in root.dataset)) return;
    observer.disconnect();
    retire();
  }).observe(root, { attributeFilter: ["data-stopped"] });
  start().then(
    () => {
      const last = release();
      root.dataset.live = "";
      performance.mark("live");
      if (last) answer(last);
    },
    stopped,
    // What keeps the site on the device, and offers a new version, also of an app that does not start.
  ).finally(() => import("./offline.js")).catch(() => {});
}
