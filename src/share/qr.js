// QR codes: of the page that is shared (`share.js`), and of what the app hands from screen to camera, which fetches this file by itself
// (`src/browser/qr.rs`). Dark on light whatever the page's colours are, with the quiet edge readers need.
import { encode } from "uqr";
import { drawn } from "../scripts/drawing.js";

/** From how many signs on a text gets less to repair rather than finer modules: it is read from afar and at a slant. */
const LONG = 300;

/** The QR code of a text; `name` is what it is for those who do not see it. Fails where the text is too long for one. */
export function qrCode(text, name) {
  const { data, size } = encode(text, { ecc: text.length > LONG ? "L" : "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  const attributes = { viewBox: `0 0 ${size} ${size}`, role: "img", class: "qr", "aria-label": name, "shape-rendering": "crispEdges" };
  const [light, code] = [["#fff", `M0 0h${size}v${size}H0z`], ["#000", dark]].map(([fill, d]) => drawn("path", { fill, d }));
  return drawn("svg", attributes, light, code);
}
