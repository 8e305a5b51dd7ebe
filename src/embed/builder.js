// What the controls of `/embed/` do: the code for what is chosen, and how it looks. The preview is what the code makes elsewhere.

import { copy } from "../scripts/copying.js";
import { folder as own, site, words } from "../scripts/place.js";

const form = document.querySelector("[data-embed-builder]");
const control = (name) => form.elements.namedItem(name);
const said = await words("embed/");
const preview = form.querySelector("[data-embed-preview]");
const view = document.createElement("strategy-view");
view.id = "preview";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const attributes = (pairs) => pairs.flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(value)}"`])).join("");

/** What is chosen. */
function chosen() {
  const folder = control("lang").value;
  const name = control("view").selectedOptions[0].text;
  return {
    view: control("view").value + asked,
    lang: { "easy/": "ja-x-easy", "en/": "en" }[folder],
    theme: control("theme").value || undefined,
    furigana: control("furigana").value && folder !== "en/" ? "" : undefined,
    height: control("height").value,
    title: said.title.replace("{page}", () => name),
    address: site + folder + control("view").value + asked,
  };
}

/** The code for a frame that fits: the element, with a link for where the script is not run. */
function fitting({ view, lang, theme, furigana, title, address }) {
  const element = attributes([["view", view], ["lang", lang], ["theme", theme], ["furigana", furigana], ["title", title]]);
  return `<strategy-view${element}><a href="${escaped(address)}">${escaped(title)}</a></strategy-view>\n<script src="${site}embed.js" async></script>`;
}

/** The code for a frame alone. */
function plain({ theme, furigana, height, title, address }) {
  const src = new URL(address);
  src.searchParams.set("embed", "");
  if (theme) src.searchParams.set("theme", theme);
  if (furigana !== undefined) src.searchParams.set("furigana", "");
  const frame = attributes([["src", src.href.replace(/(?<=[?&]embed)=/u, "")], ["title", title], ["width", "100%"], ["height", height]]);
  return `<iframe${frame} loading="lazy" allow="fullscreen; clipboard-write; web-share"></iframe>`;
}

function show() {
  const all = chosen();
  control("fitting").value = fitting(all);
  control("plain").value = plain(all);
  control("furigana").disabled = control("lang").value === "en/";
  for (const name of ["view", "lang", "theme", "furigana", "title"]) {
    if (all[name] === undefined) view.removeAttribute(name);
    else view.setAttribute(name, all[name]);
  }
  view.style.width = `${control("width").value}px`;
}

/** What the address asks for: a page, and how it is seen. */
const wished = new URLSearchParams(location.search).get("view") ?? "";
const [wishedPage, wishedView] = wished.split("?");
let asked = "";
control("lang").value = own;
if ([...control("view").options].some(({ value }) => value === wishedPage)) {
  control("view").value = wishedPage;
  if (wishedView) asked = `?${wishedView}`;
}
control("view").addEventListener("change", () => (asked = ""));
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", show);
for (const button of form.querySelectorAll("[data-copy]")) {
  const status = button.parentElement.querySelector("[role=status]");
  button.addEventListener("click", () => copy(control(button.dataset.copy), status, said));
}
form.hidden = false;
show();
preview.append(view);
