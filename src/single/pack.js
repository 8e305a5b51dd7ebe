// The files of the site, as the one file carries them: packed in blocks, each unpacked when the first of its files is asked for.
import { site } from "./address.js";

const TYPES = {
  css: "text/css",
  csv: "text/csv",
  geojson: "application/geo+json",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  txt: "text/plain",
  wasm: "application/wasm",
};

/** In which block a file is. */
let blockOf;
/** The blocks as they stand in the page. */
const packed = new Map();
const unpacked = new Map();

/** Takes the blocks out of the page, where nothing needs them. */
export function take() {
  for (const block of document.querySelectorAll("script[data-block]")) {
    packed.set(block.dataset.block, block.text.trim());
    block.remove();
  }
  blockOf = JSON.parse(packed.get("index"));
}

async function inflate(text) {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

/** The files of a block: a line that says the path and length of each, and then their bytes. */
async function unpack(name) {
  const bytes = await inflate(packed.get(name));
  packed.delete(name);
  const end = bytes.indexOf(10);
  let at = end + 1;
  const files = new Map();
  for (const [path, length] of JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)))) {
    files.set(path, bytes.subarray(at, (at += length)));
  }
  return files;
}

/** The bytes of a file; nothing where the one file does not carry it. */
async function bytesOf(path) {
  const name = Object.hasOwn(blockOf, path) ? blockOf[path] : undefined;
  if (name === undefined) return undefined;
  if (!unpacked.has(name)) unpacked.set(name, unpack(name));
  return (await unpacked.get(name)).get(path);
}

const typeOf = (path) => TYPES[/\.(\w+)$/u.exec(path)?.[1]] ?? "application/octet-stream";

/** A file as text. */
export async function textOf(path) {
  const bytes = await bytesOf(path);
  return bytes && new TextDecoder().decode(bytes);
}

const addresses = new Map();

/** An address by which the browser itself can ask for a file; nothing where it is not carried. */
export async function addressOf(path) {
  if (!addresses.has(path)) {
    const bytes = await bytesOf(path);
    if (!bytes) return undefined;
    addresses.set(path, URL.createObjectURL(new Blob([bytes], { type: typeOf(path) })));
  }
  return addresses.get(path);
}

/** The path of an address below the site's folder; nothing outside of it. */
export function pathOf(address) {
  const { href } = new URL(address, document.baseURI);
  return href.startsWith(site) ? href.slice(site.length).split(/[?#]/u)[0] : undefined;
}

const ask = globalThis.fetch;

/** What the app takes for the window's `fetch`. */
export async function fetchCarried(asked, options) {
  const path = pathOf(asked.url ?? asked);
  if (path === undefined) return ask(asked, options);
  const bytes = await bytesOf(path);
  if (!bytes) return new Response("", { status: 404 });
  return new Response(bytes, { headers: { "content-type": typeOf(path) } });
}
