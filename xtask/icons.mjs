// Draws the icons of the installed site from `public/favicon.svg`, the one source of its sign.
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

/** On a home screen the system cuts its own shape out of this one: its ground goes to the edges, its sign stays well within. */
const masked = (svg) =>
  svg
    .replace(/viewBox="0 0 (\d+) (\d+)"/u, (_, width, height) => `viewBox="${-width * 0.125} ${-height * 0.125} ${width * 1.25} ${height * 1.25}"`)
    .replace(/<rect width="(\d+)" height="(\d+)" rx="\d+"/u, (_, width, height) => `<rect x="${-width}" y="${-height}" width="${width * 3}" height="${height * 3}"`);

/** The icons by their file's name, with how each is drawn. */
const ICONS = [
  ["192.png", 192, (svg) => svg],
  ["512.png", 512, (svg) => svg],
  ["masked-512.png", 512, masked],
];

/** Writes the icons into a folder of the site. */
export async function drawIcons(site) {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const svg = readFileSync(`${site}/favicon.svg`, "utf8");
  mkdirSync(`${site}/icons`, { recursive: true });
  for (const [name, width, drawn] of ICONS) {
    const picture = new Resvg(drawn(svg), { fitTo: { mode: "width", value: width } }).render();
    writeFileSync(`${site}/icons/${name}`, picture.asPng());
  }
}
