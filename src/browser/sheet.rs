//! Style sheets of their own: fetched when something is about to be shown that needs them.

use super::{dom, page};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Waits until a sheet holds, which the page's start script names in the attribute `data-` and its name. Whether it does: one that
/// does not come is forgotten, so that it can be tried again.
pub async fn here(name: &'static str) -> bool {
    let link = dom::find(&["link[data-sheet=", name, "]"].concat()).or_else(|| begin(name));
    let Some(link) = link else { return false };
    if !holds(&link) {
        let mut wait = |done: js_sys::Function, _: js_sys::Function| {
            for event in ["load", "error"] {
                // It fails only on what is no target of events.
                drop(link.add_event_listener_with_callback(event, &done));
            }
        };
        let ended = JsFuture::from(js_sys::Promise::new(&mut wait)).await;
        if ended.is_err() || !holds(&link) {
            link.remove();
            return false;
        }
    }
    true
}

fn begin(name: &str) -> Option<dom::Element> {
    let link = dom::create("link", false)?;
    dom::say(&link, "rel", "stylesheet");
    dom::say(&link, "data-sheet", name);
    dom::say(&link, "href", &page::file(&["data-", name].concat()));
    dom::append(&dom::body()?, &link);
    Some(link)
}

/// A link has its sheet once it is read.
fn holds(link: &JsValue) -> bool {
    js_sys::Reflect::get(link, &"sheet".into()).is_ok_and(|sheet| sheet.is_object())
}
