// Takes itself away, with all that was kept. A site that no longer wants to be kept on devices puts this file in the place of
// `worker.js`; the next visit of each reader fetches it. Pages that are open stay as they are. It also stands in the place of
// `worker.js` while one is changing the site (`cargo xtask serve --watch`), where nothing may be older than it seems.
const name = `strategy-explorer ${self.registration.scope}`;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([self.registration.unregister(), caches.delete(name).catch(() => {})])),
);
