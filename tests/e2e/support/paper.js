// A page as paper: printed by Chromium, and its words read back out of the PDF.
import { extractText, getDocumentProxy } from "unpdf";

/** Words as they are compared: some fonts tell 「⼈」 for 「人」. */
export const squeezedWords = (text) => text.normalize("NFKC").replace(/\s+/gu, "");

/** Prints a page as it stands now. Gives how many sheets it takes, and all words on them. */
export async function printed(page, format, landscape = false) {
  const margin = Object.fromEntries(["top", "right", "bottom", "left"].map((side) => [side, "10mm"]));
  const pdf = await page.pdf({ format, landscape, margin });
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return { pdf, sheets: totalPages, words: squeezedWords(text) };
}
