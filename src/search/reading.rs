//! Running texts as they are read, as far as words with known readings go: a reader who types 「としょ」 means 「図書」 in a text
//! as well as in a title.
//!
//! Nobody has written readings over running texts. They are put together from words that have one elsewhere ([`Words`]), the
//! longest first; a single kanji counts only where no other follows, since together they may be read otherwise. What is not
//! known is left as it is written, so a reading is found or not, and never made up by rule.

use super::{
    fold::{Folded, Normalise, Place, is_kanji},
    title::Piece,
};

/// Words with their readings, the longest first.
#[derive(Debug, Default)]
pub(super) struct Words(Vec<(String, String)>);

/// A text as it is read.
#[derive(Debug)]
pub(super) struct Read(Folded);

impl Words {
    pub(super) fn of(pieces: Vec<Piece>) -> Self {
        let mut words: Vec<(String, String)> = Vec::new();
        for Piece { base, reading } in pieces {
            let at = words.partition_point(|(other, _)| other.len() >= base.len());
            words.extend(reading.map(|reading| (base, reading)));
            if let Some(tail) = words.get_mut(at..) {
                tail.rotate_right(1);
            }
        }
        Self(words)
    }

    /// A text as it is read; nothing where no word of it is known.
    pub(super) fn read(&self, text: &str, normalise: Normalise) -> Option<Read> {
        let (mut read, mut known) = (Folded::default(), false);
        let mut at = 0;
        while let Some((c, rest)) = text.get(at..).and_then(|rest| Some((rest.chars().next()?, rest))) {
            let begins = |(base, _): &&(String, String)| {
                rest.strip_prefix(base.as_str()).is_some_and(|after| stands(base, after))
            };
            let word = if is_kanji(c) { self.0.iter().find(begins) } else { None };
            let end = at + word.map_or(c.len_utf8(), |(base, _)| base.len());
            match word {
                Some((_, reading)) => read.push_for(reading, (at, end), normalise),
                None => read.push(text.get(at..end).unwrap_or_default(), at, normalise),
            }
            known |= word.is_some();
            at = end;
        }
        known.then_some(Read(read))
    }
}

/// Whether a word may be read by itself before what follows it.
fn stands(word: &str, after: &str) -> bool {
    word.chars().nth(1).is_some() || !after.starts_with(is_kanji)
}

impl Read {
    /// Where a word in kana stands, from the beginning of a reading or a sign.
    pub(super) fn places<'a>(&'a self, word: &'a [char]) -> impl Iterator<Item = Place> + 'a {
        let places = self.0.places();
        let is_kana = word.iter().all(|c| matches!(c, 'ぁ'..='ゖ' | 'ー'));
        let windows = if is_kana { self.0.chars() } else { &[] }.windows(word.len());
        let begins = move |at: usize| at.checked_sub(1).is_none_or(|before| places.get(before) != places.get(at));
        let found = windows.enumerate().filter(move |(at, window)| *window == word && begins(*at));
        found.filter_map(|(at, _)| self.0.place(at, word.len()))
    }
}
