//! Files of this site, fetched when a reader asks for what is in them.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A text as the server has it now, whatever the browser keeps of it; nothing where it cannot be had.
pub async fn fresh(address: &str) -> Option<String> {
    let options = web_sys::RequestInit::new();
    options.set_cache(web_sys::RequestCache::NoStore);
    let response = JsFuture::from(web_sys::window()?.fetch_with_str_and_init(address, &options)).await.ok()?;
    let response = response.dyn_into::<web_sys::Response>().ok().filter(web_sys::Response::ok)?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// A text, its address relative to the site's folder; nothing where it cannot be had.
pub async fn of(address: String) -> Option<String> {
    fetch(&address).await.ok().flatten()
}

async fn fetch(address: &str) -> Result<Option<String>, JsValue> {
    let Some(window) = web_sys::window() else { return Ok(None) };
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
