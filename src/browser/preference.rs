//! What this reader wishes of every page: a mark on the document, kept between visits.
//!
//! Read once the page lives: opening the storage earlier would keep the page from being seen for as long as its layout takes.

use super::storage::LocalStore;
use crate::storage::Store;

/// A wish. The start script knows it too.
#[derive(Debug, Clone, Copy)]
pub struct Preference {
    /// Where it is kept.
    key: &'static str,
    /// What the document bears while it holds.
    mark: &'static str,
}

/// Readings over the kanji.
pub const FURIGANA: Preference = Preference { key: "strategy-explorer/furigana", mark: "data-furigana" };
/// That no letter pressed alone does anything: they come unmeant from those who speak to their device.
pub const NO_KEYS: Preference = Preference { key: "strategy-explorer/no-keys", mark: "data-no-keys" };

impl Preference {
    /// Whether the document bears the mark.
    pub fn is_on(self) -> bool {
        document().is_some_and(|document| document.has_attribute(self.mark))
    }

    /// Whether it was kept on this device.
    pub fn is_kept(self) -> bool {
        LocalStore.read(self.key).is_ok_and(|kept| kept.is_some_and(|kept| !kept.is_empty()))
    }

    /// Sets or takes the mark.
    pub fn mark(self, on: bool) {
        if let Some(document) = document() {
            // A refusal leaves the page as it was, which the switch shows.
            drop(if on { document.set_attribute(self.mark, "") } else { document.remove_attribute(self.mark) });
        }
    }

    /// Keeps the wish, where the browser lets us.
    pub fn keep(self, on: bool) {
        // Where nothing can be kept the wish holds for this page, which is all there is to tell.
        drop(LocalStore.write(self.key, if on { "on" } else { "" }));
    }
}

fn document() -> Option<web_sys::Element> {
    web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element())
}
