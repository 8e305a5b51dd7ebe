//! The page in the browser: takes the prerendered HTML over and makes it live. `start.js` calls [`begin`] once all of the
//! page, and the words of its language, are there.

use wasm_bindgen::prelude::wasm_bindgen;

/// Takes the page over. `words` is the file of words of the page's language; none where that is the plan's own. `page` is the
/// address it was written for.
#[wasm_bindgen]
pub fn begin(words: Option<String>, page: &str) {
    strategy_explorer::start(words.as_deref(), page);
}

fn main() {}
