//! QR codes, drawn by the script that also shares pages (`src/share/qr.js`), so that there is one that does.

use super::{
    by_name::call_with,
    chart::import_module,
    dom::{self, Element},
    page,
};
use wasm_bindgen::JsCast;

/// Draws the code of a text into a place; `name` is what it is for those who do not see it. Whether it did: a text may be too long
/// for one, and the script may not come.
pub async fn draw(place: &Element, text: &str, name: &str) -> bool {
    let Ok(module) = import_module(&page::address_of("qr.js")).await else { return false };
    let code = call_with(&module, "qrCode", &[text.into(), name.into()]);
    let Some(code) = code.and_then(|code| code.dyn_into::<Element>().ok()) else { return false };
    dom::clear(place);
    dom::append(place, &code);
    true
}
