// The finder's own program with what loads it, bundled by itself and loaded by src/browser/finder.rs when a reader searches.

import init, { Finder } from "finder-glue";
import program from "finder-program";

async function read(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.text();
}

/** A finder for a file of documents. */
export async function open(documents) {
  const [text] = await Promise.all([read(documents), init({ module_or_path: new URL(program, import.meta.url) })]);
  const finder = Finder.of(text);
  if (!finder) throw new Error(`${documents} is no file of documents`);
  return finder;
}
