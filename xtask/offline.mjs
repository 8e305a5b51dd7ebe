// What has the finished site work without a network: its icons, and the worker that keeps it on the device, with the list of all
// its files. Last of all that writes into the site, since it names each file by its content.
// usage: node xtask/offline.mjs <site folder> <assets.json>
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { drawIcons } from "./icons.mjs";

const [site, assets] = process.argv.slice(2);
const { glue, wasm, late, parts, moves, apart } = JSON.parse(readFileSync(assets, "utf8"));

/** What nobody reads without a network: the worker's own files, the page of missing addresses, terms of those whose work this is,
 * what only other programs ask for. */
const LEFT_OUT = /^(worker|worker-away)\.js$|^404\.html$|\.LEGAL\.txt$|^(sitemap\.xml|robots\.txt)$|(^|\/)oembed\.json$/u;

await drawIcons(site);

const files = {};
const found = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
for (const entry of found) {
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const name = relative(site, path).split(sep).join("/");
  if (LEFT_OUT.test(name)) continue;
  const hash = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 8);
  // A page is asked for by its folder.
  files[name.replace(/(^|\/)index\.html$/u, "$1")] = hash;
}

const languages = ["", "easy/", "en/"].filter((folder) => existsSync(`${site}/${folder}index.html`));
/** What a version does not go without: a page to begin with, and what brings it to life. */
const start = [glue, wasm, late, "offline.js", ...languages.flatMap((folder) => [folder, `${folder}offline/`, `${folder}offline/words.json`])];
/** Parts that few open, and that are heavy: kept when somebody has had them, or has everything made ready. */
const SELDOM = ["workbook"];
/** What is fetched unasked besides: the parts of the app, and what the sheets and the sign need. What a language needs its pages name. */
const often = Object.entries(parts).filter(([name]) => !SELDOM.includes(name));
const first = [...new Set([moves, apart, "favicon.svg", "qr.js", ...often.flatMap(([, part]) => part.files)])];

await build({
  entryPoints: ["src/offline/worker.js"],
  outfile: `${site}/worker.js`,
  allowOverwrite: true,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["safari16.4", "chrome111", "firefox113"],
  define: { SITE: JSON.stringify({ files: Object.fromEntries(Object.entries(files).sort()), mark: wasm, start, first }) },
  logLevel: "warning",
}).catch(() => process.exit(1)); // esbuild has said by then what is wrong and where.
