// The page's side of what is kept on the device: it asks for the worker, tells it which pages are read, offers a new version, and
// does what the buttons of `/offline/` say. It depends on nothing of the app, so that an app that does not start can be replaced.
import { element } from "../scripts/element.js";
import { fill } from "../scripts/fill.js";
import { page, site, words as wordsOf } from "../scripts/place.js";

const workers = navigator.serviceWorker;
/** What was fetched first may be asked for again by a page that stays open for days. */
const HOUR = 3_600_000;

const idle = (work) => (globalThis.requestIdleCallback ? requestIdleCallback(work) : setTimeout(work, 1000));

const words = () => wordsOf("offline/");

/** Whether the connection may be used for what nobody has asked for. */
const mayFetch = () => !navigator.connection?.saveData && navigator.connection?.type !== "cellular";

/** The worker of this very site: another may be kept for a folder above. */
async function known() {
  const registration = await workers.getRegistration(site);
  return registration?.scope === site ? registration : undefined;
}

/** Once a worker is in one of these states; it may be given up on the way. */
const until = (worker, states) =>
  new Promise((done, failed) => {
    const look = () => {
      if (states.includes(worker.state)) done(worker);
      else if (worker.state === "redundant") failed(new Error("the worker was given up"));
    };
    worker.addEventListener("statechange", look);
    look();
  });

/** The worker that answers for this site, once there is one. */
const active = async (registration) =>
  registration.active ?? until(registration.installing ?? registration.waiting, ["activating", "activated"]);

/** Asks the worker for something; `tell` hears how far it is. */
function ask(worker, what, tell = () => {}) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done, failed) => {
    port1.onmessage = ({ data }) => {
      if (!data.ended) return tell(data);
      port1.close();
      if (data.failed) failed(new Error(data.failed));
      else done(data);
    };
    worker.postMessage(what, [port2]);
  });
}

/** The page's policy lets no other script be run by its address (`src/prerender/document.rs`). */
const policy = globalThis.trustedTypes?.createPolicy("worker", {
  createScriptURL: (address) => (address === `${site}worker.js` ? address : null),
});

function register() {
  const address = `${site}worker.js`;
  return workers.register(policy?.createScriptURL(address) ?? address, { updateViaCache: "none" });
}

/** The page that is shown, the files it names, and its passage of the source. */
function here() {
  const path = location.href.split(/[?#]/)[0].slice(site.length);
  const passage = document.querySelector("[data-spot=source]")?.dataset.of;
  return [path, `data/source/${passage}.txt`, ...Object.values(page).filter((name) => name.startsWith("assets/"))];
}

/** Has what is read, and what it is read with, kept. */
async function follow(registration) {
  const worker = await active(registration);
  const keep = () => ask(registration.active ?? worker, { ask: "keep", paths: here() }).catch(() => {});
  // Pages that the app draws are kept as documents too, where the browser tells of steps.
  globalThis.navigation?.addEventListener("currententrychange", () => idle(keep));
  await keep();
}

/** Offers a version that waits, now or when it comes. */
function watch(registration) {
  const offerWaiting = () => registration.waiting && registration.active && offer(registration.waiting).catch(() => {});
  const coming = () => registration.installing && until(registration.installing, ["installed"]).then(offerWaiting, () => {});
  registration.addEventListener("updatefound", coming);
  coming();
  offerWaiting();
  // The app may stop after a version has been offered; then nobody has to be asked any more.
  new MutationObserver(offerWaiting).observe(document.documentElement, { attributeFilter: ["data-stopped"] });
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

async function offer(waiting) {
  document.getElementById("update")?.remove();
  // An app that does not run holds nothing that could be lost; its page has the way to read it anew.
  const stopped = () => "stopped" in document.documentElement.dataset;
  const takeOver = () => waiting.postMessage({ ask: "take over" });
  if (stopped()) return takeOver();
  const said = await words();
  if (stopped()) return takeOver();
  const spoken = element("span", { role: "status" });
  const bar = element("div", { id: "update", className: "notice" }, spoken);
  // It is news, no trouble.
  bar.style.color = "inherit";
  const button = (className, word, act) => element("button", { type: "button", className, textContent: word, onclick: act });
  bar.append(
    button("button button-strong", said.reload, () => {
      workers.addEventListener("controllerchange", () => location.reload(), { once: true });
      takeOver();
    }),
    button("button", said.note_close, () => bar.remove()),
  );
  document.body.append(bar);
  // What a screen reader is to hear comes into a place it knows of.
  requestAnimationFrame(() => (spoken.textContent = said.updated));
}

/** The buttons of `/offline/`. */
async function attach(place) {
  const at = (name) => document.querySelector(`[data-offline-${name}]`);
  const [status, progress, storage] = [at("status"), at("progress"), at("storage")];
  const [prepare, forget] = [at("prepare"), at("forget")];
  // The number says which release it is, the name of the program which build.
  at("version").append(` (${/-(\w+)\./u.exec(page.wasm)?.[1]})`);
  const said = await words();
  if (!workers || window.top !== window) {
    status.textContent = said.offline_unsupported;
    return;
  }

  async function tellStorage() {
    const { usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
    const size = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
    storage.textContent = usage ? fill(said.offline_storage, { size: `${size.format(usage / 1_000_000)} MB` }) : "";
  }

  async function tellState() {
    const registration = await known();
    const { done, total } = registration?.active ? await ask(registration.active, { ask: "state" }) : {};
    const whole = total && done === total;
    status.textContent = total ? fill(whole ? said.offline_done : said.offline_state, { done, total }) : "";
    forget.hidden = !registration;
    await tellStorage();
  }

  async function prepareAll() {
    const worker = await active(await register());
    // Asked for by the reader's own press, so that the browser may grant it.
    await navigator.storage?.persist?.().catch(() => {});
    progress.hidden = false;
    let told = 0;
    const { total, missing, full } = await ask(worker, { ask: "keep all" }, ({ done, total }) => {
      [progress.max, progress.value] = [total, done];
      // Who listens is told now and then.
      if (Date.now() - told < 1000) return;
      told = Date.now();
      status.textContent = fill(said.offline_coming, { done, total });
    });
    const left = full ? said.offline_full : fill(said.offline_partly, { missing, total });
    status.textContent = missing ? left : fill(said.offline_done, { total });
  }

  const press = (button, act) => async () => {
    if (button.getAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    await act().catch(() => (status.textContent = said.offline_failed));
    progress.hidden = true;
    button.removeAttribute("aria-busy");
  };
  prepare.onclick = press(prepare, async () => {
    await prepareAll();
    forget.hidden = false;
    await tellStorage();
  });
  forget.onclick = press(forget, async () => {
    const registration = await known();
    if (registration?.active) await ask(registration.active, { ask: "forget" });
    await registration?.unregister();
    status.textContent = said.offline_gone;
    await tellStorage();
    forget.hidden = true;
    prepare.focus();
  });
  await tellState().catch(() => {});
  prepare.hidden = false;
  place.dataset.offline = "ready";
}

async function begin() {
  const registration = await known();
  if (!registration && !mayFetch()) return;
  const own = await register();
  watch(own);
  await follow(own);
  document.querySelector("[data-offline-forget]")?.removeAttribute("hidden");
}

const place = document.querySelector("[data-offline]");
if (place) attach(place).catch(() => {});
// A frame of another site has a store of its own, which nobody would come back to.
if (workers && window.top === window) idle(() => begin().catch(() => {}));
