//! The finder, fetched when a reader first searches: `finder.js` beside this file, bundled to a file of its own with the
//! program `src/bin/finder.rs`, and the file of documents that the prerenderer wrote.

use super::task::spawn;
use crate::search::Found;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The language's own `import()`.
    #[wasm_bindgen(js_name = import, catch)]
    async fn import_module(url: &str) -> Result<Opener, JsValue>;

    /// The module `finder.js`.
    type Opener;

    #[wasm_bindgen(method, catch)]
    async fn open(this: &Opener, documents: &str) -> Result<Handle, JsValue>;

    /// The class `Finder` of `src/bin/finder.rs`.
    type Handle;

    #[wasm_bindgen(method, catch)]
    fn find(this: &Handle, typed: &str, most: usize) -> Result<String, JsValue>;
}

/// A finder that is ready.
pub struct Finder(Handle);

impl Finder {
    /// Fetches the finder and its documents, by their full addresses, and tells it, or that it could not be had.
    pub fn open(module: String, documents: String, told: impl FnOnce(Option<Self>) + 'static) {
        spawn(async move {
            let opened = async { import_module(&module).await?.open(&documents).await };
            told(opened.await.ok().map(Self));
        });
    }

    /// What is found for what a reader typed, at most so many of a kind; nothing where the finder has stopped.
    pub fn find(&self, typed: &str, most: usize) -> Option<Found> {
        Found::read(&self.0.find(typed, most).ok()?).ok()
    }
}
