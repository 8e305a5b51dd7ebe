// Brings a prerendered page to life, and keeps what the reader does until then.
// It stands in the head and is run before anything can be seen, so there is nothing to press before it listens.
// Links work without us. A button or key pressed too early is remembered and answered once, as soon as the app lives.

const script = document.querySelector("script[data-glue][data-wasm]");
const KEYS = ["n", "/"];
const FURIGANA = "strategy-explorer/furigana";
const NO_KEYS = "strategy-explorer/no-keys";
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

function onKey(event) {
  if (!KEYS.includes(event.key) || "noKeys" in document.documentElement.dataset || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
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

/** Marks the document for those who want readings over the kanji or no single keys, before anything is seen. */
function recall() {
  const { dataset, lang } = document.documentElement;
  try {
    if (lang === "ja" && localStorage.getItem(FURIGANA)) dataset.furigana = "";
    if (localStorage.getItem(NO_KEYS)) dataset.noKeys = "";
  } catch {
    // Storage is denied, so there is nothing to recall.
  }
}

/** The file of words of the page's language; none where that is the plan's own. */
async function wordsOf(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} ${answer.status}`);
  return answer.text();
}

async function start() {
  const at = (name) => new URL(script.dataset[name], document.baseURI);
  const words = script.dataset.words ? wordsOf(at("words")) : undefined;
  // Reported below, when it is waited for.
  words?.catch(() => {});
  const wasm = fetch(at("wasm"));
  // A refusal is reported by `init` below; here it must only not count as unhandled while the glue is on its way.
  wasm.catch(() => {});
  const glue = await import(at("glue").href);
  // The app takes the whole page over, so all of it has to be there.
  if (document.readyState === "loading") {
    await new Promise((parsed) => document.addEventListener("DOMContentLoaded", parsed, { once: true }));
  }
  await glue.default({ module_or_path: wasm });
  glue.begin(await words, script.dataset.page);
  // What the app has put off to the end of this task, such as listening for keys, is done in the next.
  await new Promise((done) => setTimeout(done));
}

if (script) {
  recall();
  const options = { capture: true, signal: listening.signal };
  window.addEventListener("click", onClick, options);
  window.addEventListener("keydown", onKey, options);
  start().then(
    () => {
      const last = release();
      document.documentElement.dataset.live = "";
      performance.mark("live");
      if (last) answer(last);
    },
    () => {
      release();
      document.getElementById("start-failed")?.removeAttribute("hidden");
    },
  );
}
