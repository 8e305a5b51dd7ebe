//! The page in the browser: brings the prerendered HTML to life. `start.js` calls [`begin`] once all of the page, and the words
//! of its language, are there.

use wasm_bindgen::prelude::wasm_bindgen;

/// Brings the page to life. `texts` is the file of the words of the interface; none where they are those of the plan's own
/// language. `page` is the address the page was written for.
#[wasm_bindgen]
pub fn begin(texts: Option<String>, page: &str) {
    strategy_explorer::live::start(texts.as_deref(), page);
}

fn main() {}
