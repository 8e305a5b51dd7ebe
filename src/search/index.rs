//! What can be found: every item with its titles in both spellings and its texts, folded once.

use super::{
    fold::{Folded, Normalise, Span, is_kanji},
    reading::Read,
    spelling::Spellings,
    subject::Subject,
    title::{Title, TitlePiece},
};
use crate::text::{annotation::plain, reading::Readings};

/// All that can be found in a language, and how its words are read and written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corpus {
    /// What can be found.
    pub documents: Vec<SearchDocument>,
    /// How texts without readings are read, the longest first.
    pub words: Vec<String>,
    /// Groups of spellings of one word.
    pub variants: Vec<Vec<String>>,
    /// Stems of English words, each with the forms of it that texts have.
    pub stems: Vec<Vec<String>>,
}

/// An item, a part of the plan as a whole, or a term, as it comes to the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchDocument {
    /// What it is about.
    pub subject: Subject,
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
    pub(super) spellings: Spellings,
    pub(super) normalise: Normalise,
}

#[derive(Debug)]
pub(super) struct Entry {
    pub(super) subject: Subject,
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
    /// Folds every document.
    pub fn of(corpus: Corpus, normalise: Normalise) -> Self {
        let spellings = Spellings::of(&corpus.variants, &corpus.stems, normalise);
        let readings = Readings::new(corpus.words);
        let text = |text: String| {
            let words = plain(&text).into_owned();
            Text { folded: Folded::of(&words, normalise), read: Read::of(&readings.over(&text), normalise), words }
        };
        let entry = |document: SearchDocument| Entry {
            subject: document.subject,
            link: document.link,
            title: Title::of(&document.title, normalise),
            official: Title::of(&document.official, normalise),
            texts: document.texts.into_iter().map(text).collect(),
        };
        Self { entries: corpus.documents.into_iter().map(entry).collect(), spellings, normalise }
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
