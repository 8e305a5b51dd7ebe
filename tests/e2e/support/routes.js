// Every page of the built site, found by walking its folder, so that no page is forgotten.
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));
if (!existsSync(dist)) throw new Error("dist/ is missing: run `cargo xtask build`");

/** Addresses relative to the site's folder: `""`, `measures/13/`. */
export const routes = readdirSync(dist, { recursive: true })
  .map((file) => `/${file.replaceAll("\\", "/")}`)
  .filter((file) => file.endsWith("/index.html"))
  .map((file) => file.slice(1, -"index.html".length))
  .sort();

const kindOf = (route) => /(?<=^|\/)(?:directions|kpis|measures)(?=\/[^/])/u.exec(route)?.[0];
const folder = (route) => route.slice(0, -route.replace(/^(easy|en)\//u, "").length);

/** Where a page stands among those of its language that are like it, drawn by the same code from other data; nothing where none is. */
export function placeAmongAlike(route) {
  const kind = kindOf(route);
  return kind && routes.filter((other) => kindOf(other) === kind && folder(other) === folder(route)).indexOf(route);
}

/** Whether it is in this language that a page is walked through, of those that are alike. */
const inTurn = (route) => placeAmongAlike(route) % 3 === ["", "easy/", "en/"].indexOf(folder(route));

/** Those that are walked through one by one: all, but of the pages of figures each in one language. */
export const walked = routes.filter((route) => kindOf(route) !== "kpis" || inTurn(route));

/** Fewer, where a page differs from those like it in nothing that matters: each of those in one language. */
export const differing = routes.filter((route) => !kindOf(route) || inTurn(route));

/** How a page is called in the name of a story. */
export const titled = (route) => `/${route}`;
