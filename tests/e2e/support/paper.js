// A page as paper: printed by Chromium, and its words read back out of the PDF.
import { extractText, getDocumentProxy } from "unpdf";

/** Radicals that some fonts tell for kanji, and that Unicode does not make one with them. */
const RADICALS = { "⺠": "民", "⻄": "西", "⻑": "長", "⻘": "青", "⻝": "食" };

/** Words as they are compared: some fonts tell 「⼈」 for 「人」, and 「‧」 for 「・」. */
export const squeezedWords = (text) => text
  .normalize("NFKC")
  .replace(/[⺠⻄⻑⻘⻝]/gu, (radical) => RADICALS[radical])
  .replace(/[‧·･]/gu, "・")
  .replace(/\s+/gu, "");

/** Prints a page as it stands now. Gives how many sheets it takes, and all words on them. */
export async function printed(page, format, landscape = false) {
  const margin = Object.fromEntries(["top", "right", "bottom", "left"].map((side) => [side, "10mm"]));
  const pdf = await page.pdf({ format, landscape, margin });
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return { pdf, sheets: totalPages, words: squeezedWords(text) };
}
