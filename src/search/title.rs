//! A title in both spellings, as written and as read, and a word found in either or across both.
//!
//! Whoever types 「としょ」, 「図書」 or, with half of it converted, 「図しょ」 means the same title. What is found in a reading
//! is marked in the written title: the whole stretch the reading belongs to.

use super::fold::{Folded, Normalise, Span, is_kanji};
use std::ops::{Range, RangeInclusive};

/// A stretch of a title, and its reading where it is not read as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TitlePiece {
    /// As written.
    pub base: String,
    /// In hiragana.
    pub reading: Option<String>,
}

/// A title, folded.
#[derive(Debug)]
pub(super) struct Title {
    pub(super) name: String,
    /// The signs of each spelling, [`WRITTEN`] and [`READ`].
    spellings: [Folded; 2],
    stretches: Vec<TitleRun>,
}

const WRITTEN: usize = 0;
const READ: usize = 1;

/// Where a piece lies in each spelling.
#[derive(Debug)]
struct TitleRun {
    signs: [Range<usize>; 2],
    has_reading: bool,
}

/// How good a find is: the least is the best.
pub(super) mod cost {
    pub(in crate::search) const WHOLE: usize = 0;
    pub(in crate::search) const TITLE_START: usize = 1;
    pub(in crate::search) const TITLE: usize = 2;
    pub(in crate::search) const READING_START: usize = 3;
    pub(in crate::search) const READING: usize = 4;
    /// What a find in the plan's own title costs more, where a page shows another.
    pub(in crate::search) const OFFICIAL: usize = 5;
    /// A slip of the finger.
    pub(in crate::search) const SLIP: usize = 10;
}

impl Title {
    pub(super) fn of(pieces: &[TitlePiece], normalise: Normalise) -> Self {
        let mut title = Self { name: String::new(), spellings: Default::default(), stretches: Vec::new() };
        for piece in pieces {
            let start = title.name.len();
            title.name.push_str(&piece.base);
            let [written, read] = &mut title.spellings;
            let before = [written.chars().len(), read.chars().len()];
            written.push(&piece.base, start, normalise);
            match &piece.reading {
                Some(reading) => read.push_for(reading, (start, title.name.len()), normalise),
                None => read.push(&piece.base, start, normalise),
            }
            let signs = [before[0]..written.chars().len(), before[1]..read.chars().len()];
            title.stretches.push(TitleRun { signs, has_reading: piece.reading.is_some() });
        }
        title
    }

    /// Marks a word wherever it stands, and tells how good a find it is.
    pub(super) fn find(&self, word: &[char], marks: &mut Vec<Span>) -> Option<usize> {
        let [written, read] = &self.spellings;
        let found = [written.mark(word, marks), read.mark(word, marks)];
        let whole = |at: Option<usize>, spelling: &Folded| at == Some(0) && spelling.chars().len() == word.len();
        Some(match found {
            [at, also] if whole(at, written) || whole(also, read) => cost::WHOLE,
            [Some(0), _] => cost::TITLE_START,
            [Some(_), _] => cost::TITLE,
            [None, Some(0)] => cost::READING_START,
            [None, Some(_)] => cost::READING,
            [None, None] => return self.find_across(word, marks),
        })
    }

    /// Finds a word that is partly written and partly read.
    fn find_across(&self, word: &[char], marks: &mut Vec<Span>) -> Option<usize> {
        let kanji = word.iter().filter(|c| is_kanji(**c)).count();
        if kanji == 0 || kanji == word.len() {
            return None;
        }
        for (number, stretch) in self.stretches.iter().enumerate() {
            for spelling in stretch.spellings() {
                for at in 0..stretch.length(spelling) {
                    if self.follow(number, spelling, at, word, marks) {
                        let to_the_end = marks.last().is_some_and(|(_, end)| *end == self.name.len());
                        return Some(match (number, at) {
                            (0, 0) if to_the_end => cost::WHOLE,
                            (0, 0) => cost::READING_START,
                            _ => cost::READING,
                        });
                    }
                }
            }
        }
        None
    }

    /// Whether a word goes on from a sign of a stretch until it ends; what it goes through is marked.
    fn follow(&self, number: usize, spelling: usize, at: usize, word: &[char], marks: &mut Vec<Span>) -> bool {
        let Some((first, rest)) = word.split_first() else { return true };
        let Some(stretch) = self.stretches.get(number) else { return false };
        if at == stretch.length(spelling) {
            let next = number + 1;
            let spellings = self.stretches.get(next).map_or(0..=0, TitleRun::spellings);
            return spellings.into_iter().any(|spelling| self.follow(next, spelling, 0, word, marks));
        }
        let Some(place) = self.place_of(*first, stretch, spelling, at) else { return false };
        marks.push(place);
        let at = at + 1;
        let found = self.follow(number, spelling, at, rest, marks)
            || stretch.crossings(spelling, at).any(|to| self.follow(number, 1 - spelling, to, rest, marks));
        if !found {
            marks.pop();
        }
        found
    }

    /// The bytes of a sign of a stretch, if it is this one.
    fn place_of(&self, c: char, stretch: &TitleRun, spelling: usize, at: usize) -> Option<Span> {
        let folded = self.spellings.get(spelling)?;
        let at = stretch.signs.get(spelling)?.start + at;
        if *folded.chars().get(at)? == c { folded.places().get(at).copied() } else { None }
    }

    /// The stretch of either spelling that a word differs from by the fewest slips, and their number.
    pub(super) fn nearest(&self, word: &[char], slips: usize) -> Option<(usize, Span)> {
        let mut best: Option<(usize, Span)> = None;
        let text: String = word.iter().collect();
        for folded in self.spellings.iter().filter(|folded| shares(folded.chars(), word, slips)) {
            for length in word.len() - slips..=word.len() + slips {
                for (at, window) in folded.chars().windows(length).enumerate() {
                    if !shares(window, word, slips) {
                        continue;
                    }
                    let found = strsim::osa_distance(&text, &window.iter().collect::<String>());
                    if found <= slips && best.is_none_or(|(least, _)| found < least) {
                        best = folded.place(at, length).map(|place| (found, place));
                    }
                }
            }
        }
        best
    }
}

/// Whether all but a few signs of a word are there at all: quickly told, and seldom so.
fn shares(chars: &[char], word: &[char], slips: usize) -> bool {
    word.iter().filter(|c| !chars.contains(c)).count() <= slips
}

impl TitleRun {
    fn spellings(&self) -> RangeInclusive<usize> {
        WRITTEN..=if self.has_reading { READ } else { WRITTEN }
    }

    fn length(&self, spelling: usize) -> usize {
        self.signs.get(spelling).map_or(0, Range::len)
    }

    /// Where one may go on in the other spelling: each kanji is read with at least one kana, before and behind.
    fn crossings(&self, spelling: usize, at: usize) -> impl Iterator<Item = usize> {
        let [all, others] = [self.length(spelling), self.length(1 - spelling)];
        let fits = move |to: &usize| {
            let (left, left_there) = (all - at, others - to);
            if spelling == WRITTEN { at <= *to && left <= left_there } else { at >= *to && left >= left_there }
        };
        (1..if self.has_reading && at < all { others } else { 0 }).filter(fits)
    }
}
