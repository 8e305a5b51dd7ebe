/** Waits until a style sheet of the site holds, which a script needs; one that does not come leaves its elements plain. In the one file
 * that carries the site it has an address of its own (`src/single/boot.js`). */
export async function sheet(name) {
  if (document.querySelector(`link[data-of="${name}"]`)) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: (await globalThis.carried?.addressOf(name)) ?? name });
  link.dataset.of = name;
  const read = new Promise((done) => (link.onload = link.onerror = done));
  document.head.append(link);
  await read;
}
