// Keeps the screen from going dark, where the browser can.

/** From now on, until what it gives is called; `tell` hears whether it is so. A browser lets go of it whenever the page is hidden. */
export function stayAwake(tell) {
  let lock;
  let ended = false;
  async function hold() {
    if (document.hidden || ended) return;
    try {
      lock = await navigator.wakeLock.request("screen");
      if (ended) await lock.release();
      else tell(true);
    } catch {
      tell(false);
    }
  }
  document.addEventListener("visibilitychange", hold);
  hold();
  return () => {
    ended = true;
    document.removeEventListener("visibilitychange", hold);
    lock?.release().catch(() => {});
  };
}
