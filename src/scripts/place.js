// Where a page stands, and what scripts that do without the app say in its language.

/** What the page says of itself to scripts. */
export const page = document.querySelector("script[data-page]").dataset;

/** The folder of the page's language, within that of the site; empty for the plan's own. */
export const folder = /^(easy|en)\//u.exec(page.page)?.[0] ?? "";

/** The folder the site lies in, as an address. */
export const site = new URL("./", document.baseURI).href;

const coming = new Map();

/** The words a script says, beside the page they are about (`src/prerender/script_words.rs`); asked for again where they did not come. */
export function words(about) {
  if (!coming.has(about)) {
    const words = fetch(`${site}${folder}${about}words.json`).then((answer) => answer.json());
    words.catch(() => coming.delete(about));
    coming.set(about, words);
  }
  return coming.get(about);
}
