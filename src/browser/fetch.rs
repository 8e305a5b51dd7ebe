//! Files of this site, fetched when a reader asks for what is in them.

use super::task::spawn;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Fetches a text, its address relative to the site's folder, and tells it, or that it could not be had.
pub fn text(address: String, told: impl FnOnce(Option<String>) + 'static) {
    spawn(async move { told(fetch(&address).await.ok().flatten()) });
}

async fn fetch(address: &str) -> Result<Option<String>, JsValue> {
    let Some(window) = web_sys::window() else { return Ok(None) };
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
