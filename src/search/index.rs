//! What can be found: every item with its titles in both spellings and its texts, folded once.

use super::{
    fold::{Folded, Normalise, Span, is_kanji},
    reading::Read,
    title::{Title, TitlePiece},
};
use crate::{
    plan::id::ItemId,
    text::{annotation::plain, reading::Readings},
};

/// An item, or a part of the plan as a whole, as it comes to the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchDocument {
    /// Which item.
    pub item: ItemId,
    /// The link to where it stands.
    pub link: String,
    /// Its title, stretch by stretch.
    pub title: Vec<TitlePiece>,
    /// Its title in the plan's own words; nothing where that is the same.
    pub official: Vec<TitlePiece>,
    /// What else it says, paragraph by paragraph, with readings where the list of words does not give them.
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
    pub(super) words: String,
    folded: Folded,
    /// None where it is read as it is written.
    read: Option<Read>,
}

impl Index {
    /// Folds every document. `words` tell how texts without readings are read, the longest first.
    pub fn of(documents: Vec<SearchDocument>, words: Vec<String>, normalise: Normalise) -> Self {
        let readings = Readings::new(words);
        let text = |text: String| {
            let words = plain(&text).into_owned();
            Text { folded: Folded::of(&words, normalise), read: Read::of(&readings.over(&text), normalise), words }
        };
        let entry = |document: SearchDocument| Entry {
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
    pub(super) fn mark(&self, word: &[char], marks: &mut Vec<Span>) -> Option<usize> {
        if !counts(word) {
            return None;
        }
        let before = marks.len();
        if is_letter(word) {
            marks.extend(self.alone(word));
        } else {
            self.folded.mark(word, marks);
        }
        marks.extend(self.read.iter().flat_map(|read| read.places(word)));
        marks.get(before..)?.iter().map(|place| place.0).min()
    }

    /// Whether a word stands in it.
    pub(super) fn holds(&self, word: &[char]) -> bool {
        let is_read = || self.read.as_ref().is_some_and(|read| read.places(word).next().is_some());
        let is_written = || if is_letter(word) { self.alone(word).next().is_some() } else { self.folded.holds(word) };
        counts(word) && (is_written() || is_read())
    }

    /// Where a letter or digit stands as a word of its own.
    fn alone<'a>(&'a self, word: &'a [char]) -> impl Iterator<Item = Span> + 'a {
        let found = self.folded.chars().iter().zip(self.folded.places()).filter(move |(c, _)| word == [**c]);
        let runs_on = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let is_alone = move |(from, to): &Span| {
            let before = self.words.get(..*from).and_then(|before| before.chars().next_back());
            !runs_on(before) && !runs_on(self.words.get(*to..).and_then(|after| after.chars().next()))
        };
        found.map(|(_, place)| *place).filter(is_alone)
    }
}

/// A single kana is in every paragraph; a single kanji means something, and so does a letter or digit that stands alone.
fn counts(word: &[char]) -> bool {
    match word {
        [only] => is_kanji(*only) || is_letter(word),
        _ => true,
    }
}

/// Whether a word is a single letter or digit.
fn is_letter(word: &[char]) -> bool {
    matches!(word, [only] if only.is_ascii_alphanumeric())
}
