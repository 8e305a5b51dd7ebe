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

/** How a page is called in the name of a story. */
export const titled = (route) => `/${route}`;
