// Shares the page that is shown, as it is seen: its address to copy, for another app, as a QR code for a hall, and the way to the code
// that puts it into another page. Fetched when somebody presses the button (`src/start.js`). Nothing leaves the device unless the
// reader sends it.
import { encode } from "uqr";
import { copy } from "../scripts/copying.js";
import { element } from "../scripts/element.js";
import { folder, site, words } from "../scripts/place.js";

/** What others write into addresses to follow readers, and what only a frame is asked for. */
const NOT_OURS = /^(utm_.*|fbclid|gclid|yclid|msclkid|embed|theme|furigana)$/u;
const SVG = "http://www.w3.org/2000/svg";

/** This view's address, for anybody. */
function addressHere() {
  const address = new URL(location.href);
  for (const key of [...address.searchParams.keys()]) if (NOT_OURS.test(key)) address.searchParams.delete(key);
  return address.href;
}

/** The way to the code for this view in a frame; nothing where that page is about no part of the plan. */
function wayToEmbed(address) {
  const { pathname, search } = new URL(address);
  const page = pathname.slice(new URL(site).pathname.length + folder.length);
  return `${folder}embed/?${new URLSearchParams({ view: page + search })}`;
}

/** The QR code of a text: dark on light whatever the page's colours are, with the quiet edge readers need. */
function qrCode(text, name) {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const drawing = document.createElementNS(SVG, "svg");
  const attributes = { xmlns: SVG, viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": name, "shape-rendering": "crispEdges" };
  for (const [key, value] of Object.entries(attributes)) drawing.setAttribute(key, value);
  const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  for (const [fill, d] of [["#fff", `M0 0h${size}v${size}H0z`], ["#000", dark]]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("fill", fill);
    path.setAttribute("d", d);
    drawing.append(path);
  }
  return drawing;
}

/** Saves a drawing as a file. */
function save(drawing, name) {
  const file = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(drawing)], { type: "image/svg+xml" }));
  element("a", { href: file, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

async function style() {
  if (document.querySelector("link[href='share.css']")) return;
  const sheet = element("link", { rel: "stylesheet", href: "share.css" });
  const dressed = new Promise((done) => (sheet.onload = sheet.onerror = done));
  document.head.append(sheet);
  await dressed;
}

function draw(said, address) {
  const status = element("span", { role: "status" });
  const field = element("input", { id: "share-address", className: "share-address", readOnly: true, value: address });
  const take = element("button", { type: "button", className: "button button-strong", textContent: said.copy });
  take.onclick = () => void copy(field, status, said);
  const actions = element("p", { className: "share-actions" }, take);
  if (navigator.share) {
    const send = element("button", { type: "button", className: "button", textContent: said.share_system });
    // A reader who thinks better of it has not failed.
    send.onclick = () => navigator.share({ title: document.title, url: address }).catch(() => {});
    actions.append(send);
  }
  actions.append(status);
  const code = qrCode(address, said.share_qr);
  const keep = element("button", { type: "button", className: "button button-small", textContent: said.share_qr_save });
  keep.onclick = () => save(code, "qr.svg");
  const close = element("button", { type: "button", className: "button", textContent: said.close });
  const dialog = element(
    "dialog",
    { className: "share" },
    element("h2", { id: "share-title", textContent: said.share }),
    element("p", { className: "share-what", textContent: document.title }),
    element("p", {}, element("label", { htmlFor: field.id, textContent: said.share_address }), field),
    actions,
    element("div", { className: "share-code" }, code, element("div", {}, element("p", { textContent: said.share_qr_text }), keep)),
    element("p", { className: "links" }, element("a", { href: wayToEmbed(address), hreflang: document.documentElement.lang, textContent: said.embed })),
    element("p", { className: "share-foot" }, close),
  );
  dialog.setAttribute("aria-labelledby", "share-title");
  dialog.addEventListener("click", ({ target }) => {
    if (target === close || target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  return dialog;
}

/** Opens what shares the page; `button` says that it is busy meanwhile, and has the focus again when all is closed. */
export async function share(button) {
  button.setAttribute("aria-busy", "true");
  try {
    const [said] = await Promise.all([words("embed/"), style()]);
    document.querySelector("dialog.share")?.remove();
    const dialog = draw(said, addressHere());
    document.body.append(dialog);
    dialog.showModal();
  } finally {
    button.removeAttribute("aria-busy");
  }
}
