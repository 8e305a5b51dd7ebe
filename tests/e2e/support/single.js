// The one file that carries the whole site.
import { readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));

/** What it is called. */
export const name = readdirSync(dist).find((file) => file.endsWith(".html") && !["404.html", "index.html"].includes(file));
/** Its address, without a server. */
export const file = pathToFileURL(dist + name).href;
