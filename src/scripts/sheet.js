/** Waits until a style sheet of the site holds; one that does not come leaves its elements plain. `name` is what the app knows it by. In
 * the one file that carries the site it has an address of its own (`src/single/boot.js`). */
export async function sheet(file, name = file) {
  if (document.querySelector(`link[data-sheet="${name}"]`)) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: (await globalThis.carried?.addressOf(file)) ?? file });
  link.dataset.sheet = name;
  const read = new Promise((done) => (link.onload = link.onerror = done));
  document.head.append(link);
  await read;
}
