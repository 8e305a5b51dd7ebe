//! What can be found: every item with its titles in both spellings and its texts, folded once.

use super::{
    fold::{Folded, Normalise, Place, is_kanji},
    title::{Piece, Title},
};
use crate::plan::id::ItemId;

/// An item, or a part of the plan as a whole, as it comes to the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Which item.
    pub item: ItemId,
    /// The link to where it stands.
    pub link: String,
    /// Its title, stretch by stretch.
    pub title: Vec<Piece>,
    /// Its title in the plan's own words; nothing where that is the same.
    pub official: Vec<Piece>,
    /// What else it says, paragraph by paragraph.
    pub texts: Vec<String>,
}

/// Documents made ready for searching, in the order they were given.
#[derive(Debug)]
pub struct Index {
    pub(super) entries: Vec<Entry>,
}

#[derive(Debug)]
pub(super) struct Entry {
    pub(super) item: ItemId,
    pub(super) link: String,
    pub(super) title: Title,
    pub(super) official: Title,
    pub(super) texts: Vec<Text>,
}

/// A paragraph, folded.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) text: String,
    folded: Folded,
}

impl Index {
    /// Folds every document.
    pub fn of(documents: Vec<Document>, normalise: Normalise) -> Self {
        let text = |text: String| Text { folded: Folded::of(&text, normalise), text };
        let entry = |document: Document| Entry {
            item: document.item,
            link: document.link,
            title: Title::of(&document.title, normalise),
            official: Title::of(&document.official, normalise),
            texts: document.texts.into_iter().map(text).collect(),
        };
        Self { entries: documents.into_iter().map(entry).collect() }
    }
}

impl Text {
    /// Marks a word wherever it stands, and tells the first byte of it.
    pub(super) fn mark(&self, word: &[char], marks: &mut Vec<Place>) -> Option<usize> {
        let first = if counts(word) { self.folded.mark(word, marks) } else { None }?;
        self.folded.places().get(first).map(|place| place.0)
    }

    /// Whether a word stands in it.
    pub(super) fn holds(&self, word: &[char]) -> bool {
        counts(word) && self.folded.holds(word)
    }
}

/// A single kana or letter is in every paragraph; a single kanji means something.
fn counts(word: &[char]) -> bool {
    match word {
        [only] => is_kanji(*only),
        _ => true,
    }
}
