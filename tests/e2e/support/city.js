// A city's server that a story has in its hand: it goes down, loses files, is published anew. It serves the built site in a folder.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".wasm": "application/wasm",
  ".json": "application/json", ".webmanifest": "application/manifest+json", ".svg": "image/svg+xml", ".png": "image/png", ".txt": "text/plain; charset=utf-8",
};
const made = [];

/** The site as it would be after its next publication: the program under a new name, and another heading on every page. */
export function nextEdition() {
  const site = join(mkdtempSync(join(tmpdir(), "edition-")), "site");
  made.push(site);
  cpSync(join(root, "dist"), site, { recursive: true });
  const assets = JSON.parse(readFileSync(join(root, "target/assets.json"), "utf8"));
  const wasm = "assets/wasm-NEXT0000.wasm";
  renameSync(join(site, assets.wasm), join(site, wasm));
  for (const name of readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html"))) {
    const html = readFileSync(join(site, name), "utf8");
    writeFileSync(join(site, name), html.replaceAll(assets.wasm, wasm).replace("</h1>", "（次の版）</h1>"));
  }
  const list = join(site, "../assets.json");
  writeFileSync(list, JSON.stringify({ ...assets, wasm }));
  execFileSync("node", ["xtask/offline.mjs", site, list], { cwd: root });
  return site;
}

/** Drops what was made for stories. */
export const tidyEditions = () => made.forEach((site) => rmSync(join(site, ".."), { recursive: true, force: true }));

export class City {
  folder = "/machi/keikaku/";
  site = join(root, "dist");
  /** Whether nobody can reach it. */
  down = false;
  /** How many more requests it answers before it goes down. */
  left = Infinity;
  /** What a story has it answer for a path; undefined leaves it to the files. */
  instead = () => undefined;
  asked = [];
  #server;

  async open() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise((listening) => this.#server.listen(0, "127.0.0.1", listening));
    this.address = `http://127.0.0.1:${this.#server.address().port}${this.folder}`;
    return this;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Takes another edition up; the files of the one before are gone. */
  publish(site) {
    this.site = site;
  }

  #answer(request, response) {
    if (this.down || this.left <= 0) return request.socket.destroy();
    this.left -= 1;
    const path = decodeURI(new URL(request.url, this.address).pathname);
    const name = path.startsWith(this.folder) ? path.slice(this.folder.length) : "404.html";
    this.asked.push(name);
    const own = this.instead(name);
    if (own) return void response.writeHead(own.status ?? 200, { "content-type": own.type ?? "text/html" }).end(own.body ?? "");
    let file = join(this.site, name);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!existsSync(file)) return void response.writeHead(404, { "content-type": TYPES[".html"] }).end("404");
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
    response.end(readFileSync(file));
  }
}
