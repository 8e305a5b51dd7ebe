// Keeps the site on the device, so that it opens and works without a network. `xtask/offline.mjs` puts in what it keeps (SITE).
//
// Each file is kept under its path and the hash of its content. So a new version takes nothing from the one in use, fetches only
// what has changed, and goes on where it was cut off. It takes over when no page of the old one is open, or when a reader says so;
// until then the old one answers with all it has. Nothing is kept that is not what the build made: no page of a half-copied
// site, no login page of a hall's Wi-Fi. Where the browser lets nothing be kept, the network answers as if this were not here.

/** `files`: path to hash; `mark`: what each page of this version says; `start`: without these it is none; `first`: what it fetches. */
const { files, mark, start, first } = SITE;
const scope = self.registration.scope;
const NAME = `strategy-explorer ${scope}`;
/** Set once a reader has had all of it taken away: pages that are still open keep nothing anew. */
let gone = false;
/** How many files are fetched at once. */
const BESIDE = 6;

const isOurs = (path) => Object.hasOwn(files, path);
const isPage = (path) => path === "" || path.endsWith("/");
const keyOf = (path) => `${scope}${path}?kept=${files[path]}`;

/** The path of an address below the site's folder; nothing outside of it. */
function pathOf({ origin, pathname }) {
  const address = origin + pathname;
  return address.startsWith(scope) ? address.slice(scope.length) : undefined;
}

/** A file that is kept; nothing where it is not, or where the browser does not let us look. */
async function kept(path) {
  try {
    return await (await caches.open(NAME)).match(keyOf(path));
  } catch {
    return undefined;
  }
}

/** Whether an answer is this file of this version. What lies between may have added something to a page. */
async function isMeant(path, bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hash = [...digest.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hash === files[path] || (isPage(path) && new TextDecoder().decode(bytes).includes(mark));
}

/** Keeps an answer where it is this file of this version, with what the server says of it but for how it was packed. */
async function keepAnswer(path, answer) {
  if (gone || !answer.ok) return false;
  const bytes = await answer.arrayBuffer();
  if (!(await isMeant(path, bytes))) return false;
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  await (await caches.open(NAME)).put(keyOf(path), new Response(bytes, { headers }));
  return true;
}

async function keep(path) {
  if (await kept(path)) return true;
  // What is named by its content may come from the browser's own store.
  const cache = path.startsWith("assets/") ? "default" : "no-cache";
  return keepAnswer(path, await fetch(scope + path, { cache }));
}

/** Keeps files, some at once, and says which could not be kept, and whether for want of room. */
async function keepEach(paths, tell = () => {}) {
  const left = [...paths];
  const missing = [];
  let [done, full] = [0, false];
  const one = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const came = await keep(path).catch((error) => {
        full ||= error.name === "QuotaExceededError";
        return false;
      });
      if (came) tell({ done: (done += 1), total: paths.length });
      else missing.push(path);
    }
  };
  await Promise.all(Array.from({ length: BESIDE }, one));
  return { missing, full };
}

/** The paths that are kept, in whatever version. */
async function keptPaths() {
  const keys = await (await caches.open(NAME)).keys();
  return new Set(keys.map(({ url }) => pathOf(new URL(url))).filter(isOurs));
}

/** What an earlier version had is fetched anew; one file that does not come is no reason to stay without the others. What nothing
 * goes without comes last: where the network has failed by then, there is no new version, and the old one stays. */
async function install() {
  const saves = navigator.connection?.saveData;
  const wanted = new Set([...(await keptPaths()), ...(saves ? [] : first)]);
  for (const path of start) wanted.delete(path);
  const { missing } = await keepEach([...wanted]);
  await keepEach(missing);
  for (const path of start) {
    if (!(await keep(path))) throw new Error(`${path} is not what this version has`);
  }
}

/** Drops what other versions kept, unless a page of an old one may still be open, or a new one is on its way. */
async function tidy() {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.length > 1 || self.registration.installing) return;
  const cache = await caches.open(NAME);
  const own = new Set(Object.keys(files).map(keyOf));
  const old = (await cache.keys()).filter(({ url }) => !own.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** Where a reader is led who asks for a page that is not here. */
function notKept(path) {
  const folder = /^(easy|en)\//.exec(path)?.[0] ?? "";
  return Response.redirect(`${scope}${isOurs(`${folder}offline/`) ? folder : ""}offline/#not-kept`);
}

async function answer(event, path) {
  const own = await kept(path);
  if (own) return own;
  let came;
  try {
    came = await fetch(event.request);
  } catch (error) {
    if (event.request.mode === "navigate") return notKept(path);
    throw error;
  }
  event.waitUntil(keepAnswer(path, came.clone()).catch(() => {}));
  return came;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([self.clients.claim(), tidy().catch(() => {})])));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const path = pathOf(url);
  // Who asks for what the server has now is not told of what was.
  if (request.method !== "GET" || path === undefined || request.cache === "no-store") return;
  const navigates = request.mode === "navigate";
  const page = navigates ? path.replace(/(^|\/)index\.html$/, "$1") : path;
  if (isOurs(page)) event.respondWith(answer(event, page));
  else if (navigates && isOurs(`${page}/`)) event.respondWith(Response.redirect(`${scope}${page}/${url.search}`));
  else if (navigates) event.respondWith(fetch(request).catch(() => notKept(path)));
});

/** What a page may ask for; each answer goes to the port that came with it. */
const ASKED = {
  "take over": () => self.skipWaiting(),
  keep: ({ paths }) => keepEach(paths.filter(isOurs)),
  "keep all": async (_, tell) => {
    const paths = Object.keys(files);
    const { missing } = await keepEach(paths, tell);
    const { missing: still, full } = await keepEach(missing);
    return { total: paths.length, missing: still.length, full };
  },
  state: async () => ({ total: Object.keys(files).length, done: (await keptPaths()).size }),
  forget: async () => {
    gone = true;
    await self.registration.unregister();
    await caches.delete(NAME);
  },
};

self.addEventListener("message", (event) => {
  const { data, ports } = event;
  if (!Object.hasOwn(ASKED, data?.ask)) return;
  const tell = (said) => ports[0]?.postMessage(said);
  const work = Promise.resolve(ASKED[data.ask](data, tell));
  event.waitUntil(work.then((said) => tell({ ...said, ended: true }), ({ name }) => tell({ failed: name, ended: true })));
});
