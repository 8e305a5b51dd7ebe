//! Running texts as they are read: a reader who types 「としょ」 means 「図書」 in a text as well as in a title.
//!
//! A text that bears readings is read by them; one that does not by the list of words the plan's own texts are read by
//! ([`crate::text::reading`]). What is in neither is left as it is written, so a reading is found or not, and never made up.

use super::fold::{Folded, Normalise, Span};
use crate::text::annotation::{RubySegment, has_readings, pieces};

/// A text as it is read.
#[derive(Debug)]
pub(super) struct Read(Folded);

impl Read {
    /// A text with its readings as it is read; nothing where it has none. Places are those of the text without them.
    pub(super) fn of(text: &str, normalise: Normalise) -> Option<Self> {
        let mut read = Folded::default();
        let mut at = 0;
        for RubySegment { words, reading } in if has_readings(text) { pieces(text) } else { Vec::new() } {
            let end = at + words.len();
            match reading {
                Some(reading) => read.push_for(reading, (at, end), normalise),
                None => read.push(words, at, normalise),
            }
            at = end;
        }
        (at > 0).then_some(Self(read))
    }

    /// Where a word in kana stands, from the beginning of a reading or a sign.
    pub(super) fn places<'a>(&'a self, word: &'a [char]) -> impl Iterator<Item = Span> + 'a {
        let places = self.0.places();
        let is_kana = word.iter().all(|c| matches!(c, 'ぁ'..='ゖ' | 'ー'));
        let windows = if is_kana { self.0.chars() } else { &[] }.windows(word.len());
        let begins = move |at: usize| at.checked_sub(1).is_none_or(|before| places.get(before) != places.get(at));
        let found = windows.enumerate().filter(move |(at, window)| *window == word && begins(*at));
        found.filter_map(|(at, _)| self.0.place(at, word.len()))
    }
}
