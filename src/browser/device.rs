//! What the device promises of what is kept on it, and what the site stands in: a browser, the home screen, another app.

use super::{
    by_name::{call, get, navigator, new, wait},
    dom,
};
use crate::app::host::Host;
use wasm_bindgen::JsValue;

/// What the site stands in.
pub(crate) fn host() -> Host {
    let Some(navigator) = navigator() else { return Host::Other };
    let agent = get(&navigator, "userAgent").and_then(|agent| agent.as_string()).unwrap_or_default();
    let has_touch = get(&navigator, "maxTouchPoints").and_then(|points| points.as_f64()).unwrap_or_default() > 1.0;
    Host::of(&agent, has_touch, dom::matches("(display-mode: standalone)"))
}

/// Whether the browser has promised to keep what is here until the reader takes it away.
pub async fn is_kept_for_good() -> bool {
    promise("persisted").await
}

/// Asks the browser for that promise. Some ask the reader in turn.
pub async fn ask_to_keep_for_good() -> bool {
    promise("persist").await
}

async fn promise(name: &str) -> bool {
    let Some(storage) = navigator().and_then(|navigator| get(&navigator, "storage")) else { return false };
    wait(&storage, name, &JsValue::UNDEFINED).await.is_ok_and(|promised| promised.is_truthy())
}

/// How many signs the browser's storage holds, names and texts, of all that is in it; nothing where it cannot be looked at.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths fit and are not negative")]
pub fn signs_stored() -> Option<u64> {
    let storage = get(&js_sys::global(), "localStorage")?;
    let length = |of: &JsValue| get(of, "length").and_then(|length| length.as_f64()).unwrap_or_default() as u64;
    // A text is measured where it is: it may be long.
    let signs = |text: JsValue| new("String", &[text]).map(|text| length(&text));
    let mut all = 0;
    for at in 0..length(&storage) {
        let key = call(&storage, "key", &at.to_string().into())?;
        let text = call(&storage, "getItem", &key)?;
        all += signs(key)? + signs(text)?;
    }
    Some(all)
}
