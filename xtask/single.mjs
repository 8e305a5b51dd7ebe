// Puts the whole site into one file that is opened without a server, from a stick or a mail (`src/single/boot.js` starts it): its first
// page as it stands, every other page as a document, and all that these load, packed.
// usage: node xtask/single.mjs <site folder> <assets.json> <output folder>
import { build, transform } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

const [folder, assets, out] = process.argv.slice(2);
const { start, glue, late, paper } = JSON.parse(readFileSync(assets, "utf8"));
const read = (path) => readFileSync(join(folder, path));

/** Replaces what stands in a text so many times; a text that has changed stops the build. */
function put(text, find, replacement, times = 1) {
  const pattern = new RegExp(find.source ?? find.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"), "gu");
  const found = text.match(pattern)?.length;
  if (found !== times) throw new Error(`${find} stands ${found} times, not ${times}`);
  return text.replace(pattern, () => replacement);
}

const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
  .sort();

/** Pages that say how the site is kept and placed elsewhere: a file is neither. */
const LEFT_OUT = /^(easy\/|en\/)?(embed|offline)\//u;
/** What it carries besides pages. */
const CARRIED = /^assets\/.*(?<!\.LEGAL\.txt)$|^data\/.*\.(csv|geojson|json|txt)$|^licences\.txt$|^(share|offline|present|qr)\.js$|^(share|present)\.css$|(^|\/)(words|slides)\.json$/u;

const first = read("index.html").toString();
/** Where the site is published. A name under `.invalid` belongs to nobody. */
const site = /<link rel="canonical" href="([^"]+)"/u.exec(first)?.[1] ?? "https://strategy.invalid/";
const [plan] = /(?<=data-plan=")[^"]+/u.exec(first);

const decoded = (text) =>
  text.replace(/&(lt|gt|quot|amp|#39);/gu, (_, name) => ({ lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" })[name]);
/** The sheets that stand at the end of every page. */
const last = (html) => put(put(html, `<link rel="stylesheet" href="${late}">`, ""), `<link rel="stylesheet" href="${paper}" media="print">`, "");

/** A page as a document: what is its own, and what it tells the app. */
function documentOf(path) {
  const html = last(read(path).toString());
  const [, head, body] = /^([^]*?)<body>([^]*)<\/body>/u.exec(html);
  const [script] = /<script data-page[^>]*>/u.exec(head);
  const { page, ...attributes } = Object.fromEntries(
    [...script.matchAll(/data-([\w-]+)="([^"]*)"/gu)].map(([, name, value]) => [name.replace(/-(\w)/gu, (_, sign) => sign.toUpperCase()), value]),
  );
  const sheets = [...head.matchAll(/<link rel="stylesheet" href="([^"]+)"(?: data-sheet="(\w+)")?>/gu)].map(([, href, sheet]) => ({ href, sheet }));
  const [, title] = /<title>([^]*?)<\/title>/u.exec(head);
  const [, lang] = /<html lang="([^"]+)"/u.exec(head);
  return { attributes, own: { lang, title: decoded(title), page, sheets, body } };
}

/** What scripts ask the window for is given them by another name. */
const define = { location: "carried.location", history: "carried.history" };
const elsewhere = async (code) => (await transform(code, { define, minify: true })).code.trim().replaceAll("import(", "carried.module(");

const blocks = new Map();
const into = (block, path, content) => blocks.set(block, [...(blocks.get(block) ?? []), [path, Buffer.from(content)]]);

for (const path of paths.filter((it) => CARRIED.test(it) && !LEFT_OUT.test(it) || /^(easy\/|en\/)?offline\/words\.json$/u.test(it))) {
  let content = read(path);
  if (path === glue) {
    let code = put(content.toString(), /(?<=\w)\.location\b/u, ".carried.location");
    code = put(code, /(?<=\w)\.history\b/u, ".carried.history");
    content = put(put(code, "import(", "carried.module("), "import.meta.url", `"${site}${glue}"`);
  } else if (path.endsWith(".js") && !path.startsWith("assets/")) {
    content = await elsewhere(content.toString());
  }
  into(path.startsWith("assets/") ? path : "texts", path, content);
}
into("texts", "start.js", await elsewhere(start));

for (const language of ["", "easy/", "en/"].filter((it) => paths.includes(`${it}index.html`))) {
  const pages = {};
  let common;
  for (const path of paths.filter((it) => /(^|\/)index\.html$/u.test(it) && !LEFT_OUT.test(it))) {
    if ((/^(easy|en)\//u.exec(path)?.[0] ?? "") !== language) continue;
    const { attributes, own } = documentOf(path);
    common ??= attributes;
    pages[path.slice(0, -"index.html".length)] = own;
  }
  const missing = language === "" ? documentOf("404.html").own : undefined;
  into(`${language}documents`, `${language}documents`, JSON.stringify({ attributes: common, missing, pages }));
}

const packed = [...blocks].map(([name, files]) => {
  const head = `${JSON.stringify(files.map(([path, content]) => [path, content.length]))}\n`;
  const bytes = gzipSync(Buffer.concat([Buffer.from(head), ...files.map(([, content]) => content)]), { level: 9 });
  return `<script type="text/plain" data-block="${name}">${bytes.toString("base64")}</script>\n`;
});
const index = Object.fromEntries([...blocks].flatMap(([name, files]) => files.map(([path]) => [path, name])));
packed.push(`<script type="application/json" data-block="index">${JSON.stringify(index)}</script>\n`);

const { outputFiles } = await build({
  entryPoints: ["src/single/boot.js"],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  target: ["safari16.4", "chrome111", "firefox113"],
  define: { SITE: JSON.stringify(site) },
  logLevel: "warning",
});
const boot = outputFiles[0].text.trim();
const shows = (await transform(readFileSync("style/single.css", "utf8"), { loader: "css", minify: true })).code.trim();
/** Sharing tells where the site is, which only a published one knows. */
const unpublished = site.endsWith(".invalid/") ? "[data-script=share]{display:none}" : "";

const styles = [...first.matchAll(/<style>([^]*?)<\/style>/gu)].map(([, text]) => text);
/** A sheet as an address that is its text: what stands there no checker takes for a page's own. */
const linked = (path, media = "") => `<link rel="stylesheet" href="data:text/css;base64,${read(path).toString("base64")}"${media}>\n`;
const own = `${shows}${unpublished}`;
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(boot)} blob: 'wasm-unsafe-eval'`,
  `style-src ${[...styles, own].map(hash).join(" ")} blob: data:`,
  "img-src data: blob:",
  "connect-src blob: data:",
  `base-uri ${site}`,
  "form-action 'none'",
].join("; ");

let html = last(first);
html = put(html, /(?<=Content-Security-Policy" content=")[^"]*/u, policy);
html = put(html, /<base href="[^"]*">/u, `<base href="${site}">`);
html = html.replace(/<link rel="(?:alternate|canonical|icon|manifest|preload)"[^>]*>\n/gu, "").replace(/<meta (?:property|name)="(?:og|twitter):[^>]*>\n/gu, "");
html = put(html, /(?<=<script data-page[^>]*>)[^]*?(?=<\/script>)/u, boot);
html = put(html, "</head>", `${linked(late)}${linked(paper, ' media="print"')}<style>${own}</style>\n</head>`);
html = put(html, "</body>", `${packed.join("")}</body>`);
writeFileSync(join(out, `${plan}.html`), html);
