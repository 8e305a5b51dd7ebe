// Takes away all that was kept, and answers nothing, so that the network does. A site that no longer wants to be kept on devices
// puts this file in the place of `worker.js`. It comes to a device as any new version does: offered, and taken up at a press or when
// no page is open. It stays registered, since pages ask for a worker. It also stands in the place of `worker.js` while one is
// changing the site (`cargo xtask serve --watch`), where nothing may be older than it seems.
const kept = `strategy-explorer ${self.registration.scope}`;
const clear = () => caches.delete(kept).catch(() => {});

self.addEventListener("activate", (event) => event.waitUntil(clear()));
self.addEventListener("message", (event) => {
  if (event.data?.ask === "take over") return self.skipWaiting();
  // The one before may have kept an answer that came late; each page asks for something to be kept, and is told that it is not.
  event.waitUntil(clear());
  event.ports[0]?.postMessage({ failed: "NotSupportedError", ended: true });
});
