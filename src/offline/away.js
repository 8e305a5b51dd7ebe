// Takes away all that was kept, and itself: it answers nothing, so that the network does. A site that no longer wants to be kept on
// devices puts this file in the place of `worker.js`; the next visit of each reader fetches it. Pages that are open stay as they are. It also stands in the place of
// `worker.js` while one is changing the site (`cargo xtask serve --watch`), where nothing may be older than it seems.
const name = `strategy-explorer ${self.registration.scope}`;
const clear = () => caches.delete(name).catch(() => {});

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const cleared = clear();
  event.waitUntil(cleared);
  // Not waited for: a page that is being asked for waits until this one is active.
  cleared.then(() => self.registration.unregister());
});
// The one before may have kept an answer that came late; each page asks for something to be kept, and is told that it is not.
self.addEventListener("message", (event) => {
  event.waitUntil(clear());
  event.ports[0]?.postMessage({ failed: "NotSupportedError", ended: true });
});
