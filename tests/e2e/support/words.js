// What the plan is called in other words, read straight from seeds/text/ and not through the app.
import { readFileSync } from "node:fs";
import { parse } from "smol-toml";

const read = (name) => parse(readFileSync(new URL(`../../../seeds/text/${name}.toml`, import.meta.url), "utf8"));

export const readings = read("readings");
export const easy = read("easy");
export const english = read("en");
export const easyInterface = read("ui-easy");
export const englishInterface = read("ui-en");

/** A text without its readings: `{漢字|かんじ}` is 漢字. */
export const bare = (text) => text.replace(/\{([^|{}]+)\|[^{}]+\}/gu, "$1");
/** A text as it is read: `{漢字|かんじ}` is かんじ. */
export const inKana = (text) => text.replace(/\{[^|{}]+\|([^{}]+)\}/gu, "$1");
