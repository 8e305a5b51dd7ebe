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

const isFigure = (route) => /(^|\/)kpis\/[^/]/u.test(route);
const folder = (route) => route.slice(0, -route.replace(/^(easy|en)\//u, "").length);
const figures = routes.filter(isFigure);

/** Those that are walked through one by one: all, but of the pages of figures, which are alike, each figure in one language. */
export const walked = routes.filter((route) => {
  if (!isFigure(route)) return true;
  const own = figures.filter((other) => folder(other) === folder(route));
  return own.indexOf(route) % 3 === ["", "easy/", "en/"].indexOf(folder(route));
});

/** How a page is called in the name of a story. */
export const titled = (route) => `/${route}`;
