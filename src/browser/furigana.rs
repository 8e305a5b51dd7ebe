//! Whether this reader wants readings over the kanji: a mark on the document for the style sheet, kept between visits.
//!
//! The start script sets the mark before anything is seen, so that no page changes under the reader's eyes.

use super::storage::LocalStore;
use crate::notes::Store;

/// Where the wish is kept. The start script knows it too.
const KEY: &str = "strategy-explorer/furigana";
const MARK: &str = "data-furigana";

/// Whether the document bears the mark.
pub fn is_on() -> bool {
    document().is_some_and(|document| document.has_attribute(MARK))
}

/// Sets or takes the mark.
pub fn mark(on: bool) {
    if let Some(document) = document() {
        // A refusal leaves the page without readings, which the switch shows.
        drop(if on { document.set_attribute(MARK, "") } else { document.remove_attribute(MARK) });
    }
}

/// Keeps the wish, where the browser lets us.
pub fn keep(on: bool) {
    // Where nothing can be kept the wish holds for this page, which is all there is to tell.
    drop(LocalStore.write(KEY, if on { "on" } else { "" }));
}

fn document() -> Option<web_sys::Element> {
    web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element())
}
