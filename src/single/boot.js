// Starts the one file that carries the whole site: opened from a stick or a mail, without a server (`xtask/single.mjs` makes it).
//
// A browser lets a page that comes as a file ask for no other file. So everything stands in it: the pages, the app in its parts, what
// they load. What the app asks the window for it is given here: an address of the site, the history, files. It knows of nothing. A
// page that comes as a document is a document here too: the file is read anew and puts it in its own place.
import { arrive, here, place, site, steps, written } from "./address.js";
import { addressOf, fetchCarried, pathOf, take, textOf } from "./pack.js";
import { save } from "../scripts/saving.js";
import { sheet } from "../scripts/sheet.js";

const root = document.documentElement;
const script = document.querySelector("script[data-glue]");

/** A module of the site, by its address. */
async function module(address) {
  const file = await addressOf(pathOf(address));
  if (!file) throw new Error(`${address} is not carried`);
  return import(file);
}

Object.assign(window, { carried: { location: place, history: steps, module, addressOf }, fetch: fetchCarried });

/** The document of an address; that of missing addresses where there is none. */
async function documentOf(path) {
  const folder = /^(easy|en)\//u.exec(path)?.[0] ?? "";
  const all = JSON.parse(await textOf(`${folder}documents`));
  const found = all.pages[path] ?? JSON.parse(await textOf("documents")).missing;
  return { ...found, attributes: all.attributes };
}

/** Puts a document in the place of the first page, which stands in the file. */
async function show(path) {
  const { lang, title, page, sheets, body, attributes } = await documentOf(path);
  root.lang = lang;
  document.title = title;
  Object.assign(script.dataset, attributes, { page });
  await Promise.all(sheets.map(({ href, sheet: name }) => sheet(href, name)));
  document.body.replaceChildren(...new DOMParser().parseFromString(body, "text/html").body.childNodes);
}

/** What the app leaves to the browser: files to keep, documents, new windows. */
function follow(event) {
  const link = event.target.closest?.("a[href]");
  const path = link && !event.defaultPrevented ? pathOf(link.href) : undefined;
  if (path === undefined) return;
  event.preventDefault();
  if (path !== "" && !path.endsWith("/")) keep(path);
  else if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.target) open(written(new URL(link.href)));
  else place.assign(link.href);
}

/** Gives a reader a file to keep. */
const keep = async (path) => save(await (await fetchCarried(`${site}${path}`)).blob(), path.split("/").at(-1));

// The app hears of presses at the window too, and comes later. So what it has left is known behind whatever listens by then.
for (const name of ["click", "auxclick"]) {
  window.addEventListener(name, () => window.addEventListener(name, follow, { once: true }), { capture: true });
}
window.addEventListener("submit", (event) => {
  window.addEventListener("submit", (last) => {
    if (last.defaultPrevented) return;
    last.preventDefault();
    const form = event.target;
    place.assign(new URL(`?${new URLSearchParams(new FormData(form))}`, form.action).href);
  }, { once: true });
}, { capture: true });

async function begin() {
  take();
  const path = pathOf(here().href);
  if (path !== "") await show(path);
  for (const name of ["moves", "tree"]) script.dataset[name] = await addressOf(script.dataset[name]);
  arrive();
  await module("start.js");
}

root.toggleAttribute("data-unpacking", pathOf(here().href) !== "");
document.addEventListener("DOMContentLoaded", () => {
  // What stands there is readable, and says that it does not live.
  const tell = () => document.getElementById("start-failed")?.removeAttribute("hidden");
  begin().catch(tell).finally(() => root.removeAttribute("data-unpacking"));
});
