// Shares the page that is shown, as it is seen: its address to copy, for another app, as a QR code for a hall, what is drawn on it as a
// picture, and the way to the code that puts it into another page. Fetched when somebody presses the button (`src/start.js`). Nothing leaves the device unless the
// reader sends it.
import { copy } from "../scripts/copying.js";
import { element } from "../scripts/element.js";
import { folder, site, words } from "../scripts/place.js";
import { sheet } from "../scripts/sheet.js";
import { qrCode } from "./qr.js";
import { drawings, picture, savePng, saveSvg } from "./picture.js";

/** What others write into addresses to follow readers, and what only a frame is asked for. */
const NOT_OURS = /^(utm_.*|fbclid|gclid|yclid|msclkid|embed|theme|furigana)$/u;

/** This view's address, for anybody. */
function addressHere() {
  const address = new URL(location.href);
  for (const key of [...address.searchParams.keys()]) if (NOT_OURS.test(key)) address.searchParams.delete(key);
  return address.href;
}

/** The path of an address below the site's folder. */
const pathOf = (address) => new URL(address).pathname.slice(new URL(site).pathname.length);

/** The way to the code for this view in a frame. */
function wayToEmbed(address) {
  const view = pathOf(address).slice(folder.length) + new URL(address).search;
  return `${folder}embed/?${new URLSearchParams({ view })}`;
}

/** What saves a drawing of the page as a picture; nothing where none can be seen. */
function pictures(said, address) {
  const found = drawings();
  if (found.length === 0) return [];
  const status = element("span", { role: "status" });
  const options = found.map(({ name }, at) => element("option", { value: at, textContent: name }));
  const choice = element("select", { id: "share-drawing" }, ...options);
  const press = (textContent, keep) => {
    const button = element("button", { type: "button", className: "button", textContent });
    button.onclick = async () => {
      const { drawing, name, isMap } = found[choice.value];
      const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date());
      const below = [said.source, ...(isMap ? [said.map_credit] : []), `${address} (${day})`];
      const file = [pathOf(address).replaceAll("/", "-").replace(/-$/u, "") || "picture", ...(found.length > 1 ? [Number(choice.value) + 1] : [])].join("-");
      status.textContent = "";
      try {
        await keep(picture(drawing, isMap ? `${said.plan} ${name}` : name, below), file);
      } catch {
        status.textContent = said.picture_failed;
      }
    };
    return button;
  };
  const heading = element("h3", { textContent: said.picture });
  const actions = element("p", { className: "share-actions" }, press(said.picture_svg, saveSvg), press(said.picture_png, savePng), status);
  const chosen = element("p", {}, element("label", { htmlFor: choice.id, textContent: said.picture_of }), choice);
  return [element("div", { className: "share-picture" }, heading, ...(found.length > 1 ? [chosen] : []), actions)];
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
  keep.onclick = () => saveSvg(code, "qr");
  const close = element("button", { type: "button", className: "button", textContent: said.close });
  const dialog = element(
    "dialog",
    { className: "share" },
    element("h2", { id: "share-title", textContent: said.share }),
    element("p", { className: "share-what", textContent: document.title }),
    element("p", {}, element("label", { htmlFor: field.id, textContent: said.share_address }), field),
    actions,
    element("div", { className: "share-code" }, code, element("div", {}, element("p", { textContent: said.share_qr_text }), keep)),
    ...pictures(said, address),
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
export async function open(button) {
  button.setAttribute("aria-busy", "true");
  try {
    const [said] = await Promise.all([words("embed/"), sheet("share.css")]);
    document.querySelector("dialog.share")?.remove();
    const dialog = draw(said, addressHere());
    document.body.append(dialog);
    dialog.showModal();
  } finally {
    button.removeAttribute("aria-busy");
  }
}
