// Writes each file of the site as .br and .gz into a folder of its own, and the three sizes of each into sizes.json.
// usage: node xtask/compress.mjs <site folder> <output folder>
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [site, out] = process.argv.slice(2);
const shrinks = /\.(bin|css|csv|geojson|html|ics|js|json|map|md|svg|txt|wasm|webmanifest|xml)$/;
/** What is packed already, as the one file that carries the site is, gets no smaller by trying harder. */
const brotli = (raw) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: raw.length > 1_000_000 ? 5 : 11 } });

rmSync(out, { recursive: true, force: true });
const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const sizes = {};
await Promise.all(
  files.map(async (entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = relative(site, path).split(sep).join("/");
    const raw = readFileSync(path);
    if (!shrinks.test(name)) {
      sizes[name] = [raw.length, raw.length, raw.length];
      return;
    }
    const [gz, br] = await Promise.all([promisify(gzip)(raw, { level: 9 }), promisify(brotliCompress)(raw, brotli(raw))]);
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, `${name}.gz`), gz);
    writeFileSync(join(out, `${name}.br`), br);
    sizes[name] = [raw.length, gz.length, br.length];
  }),
);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "sizes.json"), JSON.stringify(Object.fromEntries(Object.entries(sizes).sort())));
