//! The finder: searches the documents of a language in the browser. A program of its own, loaded by those who search
//! (`src/browser/finder.js`), so that it is no part of a first visit. What it does is all in `strategy_explorer::search`.

use strategy_explorer::{
    browser::normalise::nfkc,
    search::{Index, Query, wire},
};
use wasm_bindgen::prelude::wasm_bindgen;

/// Documents, ready to be searched.
#[wasm_bindgen]
pub struct Finder {
    index: Index,
}

#[wasm_bindgen]
impl Finder {
    /// Makes a file of documents ready. Nothing where it is not one of this build.
    pub fn of(documents: &str) -> Option<Finder> {
        let (documents, words) = wire::read_documents(documents).ok()?;
        Some(Self { index: Index::of(documents, words, nfkc) })
    }

    /// What is found for what a reader typed, at most so many of a kind, as `strategy_explorer::search::Found::read` reads it.
    pub fn find(&self, typed: &str, most: usize) -> String {
        self.index.find(&Query::of(typed, nfkc), most).write()
    }
}

fn main() {}
