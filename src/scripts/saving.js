import { element } from "./element.js";

/** Gives the reader a file to keep. It is held for browsers that take their time to save it. */
export function save(blob, name) {
  const file = URL.createObjectURL(blob);
  element("a", { href: file, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}
