// Bundles what the pages load, each file named by its content, and says under which names they are now; of what stands in the
// pages themselves it says the text.
// usage: node xtask/bundle.mjs <folder of the programs> <site folder> <assets.json>
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { extname, relative, sep } from "node:path";

const [programs, site, assets] = process.argv.slice(2);

const entries = {
  style: "style/main.css",
  late: "style/late.css",
  moves: "style/parts.css",
  tree: "style/tree.css",
  apart: "style/apart.css",
  paper: "style/paper.css",
  start: "src/start.js",
  charts: "src/browser/echarts.js",
  glue: `${programs}/strategy-explorer.js`,
  wasm: `${programs}/strategy-explorer_bg.wasm`,
};
/** What is there only as long as it has a source. */
const OPTIONAL = ["charts"];

/** What stands in the pages. */
const INLINE = ["style", "start"];

/** Of the design system's colours, keeps those the style sheets name and those the plan's goals have. */
const usedTokens = {
  name: "used-tokens",
  setup({ onLoad }) {
    const texts = (folder, ending) =>
      readdirSync(folder).filter((name) => name.endsWith(ending)).map((name) => readFileSync(`${folder}/${name}`, "utf8"));
    const styles = texts("style", ".css").join();
    const goals = texts(`${process.env.STRATEGY_SEEDS ?? "seeds"}/plan/goals`, ".toml").join();
    const used = (token) => styles.includes(`${token})`) || goals.includes(`"${token.replace("--color-primitive-", "")}"`);
    onLoad({ filter: /design-tokens.dist.tokens-simple\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/^\s*(--[\w-]+):[^;]*;\n/gm, (line, token) => (used(token) ? line : "")),
      loader: "css",
    }));
  },
};

/** A program and its glue call each other by names that end in hashes, which no compression shortens. Numbers do as well. The
 * parts know none of these names: they reach the program through its table and its memory. */
function numberNames(program) {
  const files = [`${programs}/${program}.js`, `${programs}/${program}_bg.wasm`];
  const [glue] = files.map((file) => readFileSync(file, "latin1"));
  const hashes = [...new Set(glue.match(/(?<=\b__wbg_\w+_|__invoke__h)[0-9a-f]{16}\b/g))];
  const number = new Map(hashes.map((hash, at) => [hash, at.toString().padStart(hash.length, "0")]));
  for (const file of files) {
    // One byte a letter, so that the program's bytes stay as they are.
    const text = readFileSync(file, "latin1");
    const numbered = text.replace(/(?<=__wbg_\w+_|__invoke__h)[0-9a-f]{16}/g, (hash) => number.get(hash) ?? hash);
    writeFileSync(file, numbered, "latin1");
  }
}
readdirSync(programs).flatMap((name) => /(.*)_bg\.wasm$/.exec(name)?.[1] ?? []).forEach(numberNames);

/** The parts of the app, each with the files it is fetched as, what it shares with others first, and their bytes. */
const parts = {};

/** Puts the files of the parts into the site, each named by the parts it is for and by its content, and says by which names. */
function placeParts() {
  const listed = Object.entries(JSON.parse(readFileSync(`${programs}/parts.json`, "utf8")));
  const [names, sizes] = [new Map(), new Map()];
  mkdirSync(`${site}/assets`, { recursive: true });
  for (const file of new Set(listed.flatMap(([, files]) => files))) {
    const users = listed.filter(([, files]) => files.includes(file)).map(([part]) => part);
    const content = readFileSync(`${programs}/${file}`);
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 8).toUpperCase();
    names.set(file, `${users.length > 1 ? "shared" : users[0]}-${hash}${extname(file)}`);
    sizes.set(file, content.length);
    writeFileSync(`${site}/assets/${names.get(file)}`, content);
  }
  for (const [part, files] of listed) {
    const bytes = files.reduce((sum, file) => sum + sizes.get(file), 0);
    parts[part] = { files: files.map((file) => `assets/${names.get(file)}`), bytes };
  }
  return names;
}

/** The script that fetches the parts finds them beside itself, by their names in the site. */
const partNames = {
  name: "part-names",
  setup({ onLoad }) {
    const names = placeParts();
    onLoad({ filter: /__wasm_split\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/(?<=^  "\.\/)[^"]+(?=",$)/gm, (file) => names.get(file)),
      loader: "js",
    }));
  },
};

const { metafile } = await build({
  plugins: [usedTokens, partNames],
  entryPoints: Object.entries(entries)
    .filter(([name, path]) => !OPTIONAL.includes(name) || existsSync(path))
    .map(([out, path]) => ({ in: path, out })),
  outdir: `${site}/assets`,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  format: "esm",
  // It is there beside the pages, under a name that stays.
  external: ["./offline.js", "./frame.js"],
  // The oldest engines the site is meant for: tablets of 2022.
  target: ["safari16.4", "chrome111", "firefox113"],
  legalComments: "external",
  loader: { ".wasm": "copy", ".woff2": "file", ".svg": "file", ".png": "file" },
  metafile: true,
  logLevel: "warning",
  // The glue names the script that fetches the parts once for each of them.
  logOverride: { "duplicate-object-key": "silent" },
}).catch(() => process.exit(1)); // esbuild has said by then what is wrong and where.

// What looks after the worker is found under a name that stays, whatever version a page is of. In the worker's place stands one
// that takes all away; `xtask/offline.mjs` puts the real one there once all is written.
await build({
  entryPoints: { offline: "src/offline/page.js", worker: "src/offline/away.js", "worker-away": "src/offline/away.js" },
  outdir: site,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["safari16.4", "chrome111", "firefox113"],
  logLevel: "warning",
}).catch(() => process.exit(1));

// So are what is different in a frame of another page, what that page loads, what makes the code for it, what shares a page, and what
// shows the plan on a wall.
const framing = { bundle: true, minify: true, outdir: site, target: ["safari16.4", "chrome111", "firefox113"], logLevel: "warning" };
const scripts = { frame: "src/embed/frame.js", "embed-builder": "src/embed/builder.js", share: "src/share/share.js", qr: "src/share/qr.js", present: "src/present/present.js" };
const { metafile: sharing } = await build({ ...framing, entryPoints: scripts, format: "esm", metafile: true }).catch(() => process.exit(1));
await build({ ...framing, entryPoints: { frame: "style/frame.css", present: "style/present.css", share: "style/share.css" } }).catch(() => process.exit(1));
await build({ ...framing, entryPoints: { embed: "src/embed/host.js" }, format: "iife" }).catch(() => process.exit(1));

/** Those whose work is in what was bundled: `xtask/inventory.mjs` passes on their terms. What esbuild finds of these inside the sources
 * stands beside each script, as .LEGAL.txt. */
const taken = [metafile, sharing].flatMap(({ inputs }) => Object.keys(inputs)).flatMap((path) => /(?<=node_modules\/)(?:@[^/]+\/)?[^/]+/u.exec(path) ?? []);

const names = { parts, packages: [...new Set(taken)].sort() };
for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
  const name = Object.keys(entries).find((key) => entryPoint && relative(entries[key], entryPoint) === "");
  if (!name) continue;
  if (INLINE.includes(name)) {
    names[name] = readFileSync(file, "utf8").trim();
    rmSync(file);
  } else {
    names[name] = relative(site, file).split(sep).join("/");
  }
}
writeFileSync(assets, `${JSON.stringify(names, null, 2)}\n`);
