//! The source as it is compared: what is said is kept, how it was set on paper is not.
//!
//! [`plain`] is the whole rule: Unicode NFKC unifies widths and forms, the signs for less than zero are one (△ in accounts, a
//! minus), and all white space goes, so that torn lines join. In the
//! source, lines that hold nothing but a page number go as well. Nothing else is changed. Every character remembers the line
//! and the columns it came from, so that found words can be marked where they stand.

use super::profile::Profile;
use crate::plan::{number::MINUS, source::Lines};
use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A stretch of one line of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlainText {
    /// The line, from 1.
    pub line: u32,
    /// Its first character, from 0.
    pub from: u32,
    /// The character behind its last.
    pub to: u32,
}

/// A text as it is compared.
pub(super) fn plain(text: &str) -> String {
    text.nfkc().filter(|c| !c.is_whitespace()).map(signed).collect()
}

/// The sign for less than zero, whichever the text writes.
fn signed(c: char) -> char {
    if MINUS.contains(&c) { '-' } else { c }
}

/// The source, and where each of its characters came from.
pub(super) struct Plain {
    text: String,
    /// The byte of each character in `text`, and its place in the source.
    sources: Vec<(usize, PlainText)>,
    lines: u32,
}

impl Plain {
    pub(super) fn of(source: &str, profile: &Profile) -> Self {
        let mut plain = Self { text: String::new(), sources: Vec::new(), lines: 0 };
        for (number, line) in (1..).zip(source.lines()) {
            plain.lines = number;
            if profile.page_number(line).is_none() {
                plain.take(number, line);
            }
        }
        plain
    }

    fn take(&mut self, line: u32, text: &str) {
        let mut chars = (0_u32..).zip(text.chars()).peekable();
        while let Some((from, first)) = chars.next() {
            // A letter and the marks that join it become one: `か` and `゙` are `が`.
            let (mut joined, mut to) = (String::from(first), from + 1);
            while let Some((_, mark)) = chars.next_if(|(_, next)| next.nfkc().next().is_some_and(is_combining_mark)) {
                joined.push(mark);
                to += 1;
            }
            for c in joined.nfkc().filter(|c| !c.is_whitespace()).map(signed) {
                self.sources.push((self.text.len(), PlainText { line, from, to }));
                self.text.push(c);
            }
        }
    }

    /// How many lines the source has.
    pub(super) fn lines(&self) -> u32 {
        self.lines
    }

    /// Where lines stand in the plain text.
    pub(super) fn range(&self, lines: Lines) -> Range<usize> {
        let byte = |index: usize| self.sources.get(index).map_or(self.text.len(), |(byte, _)| *byte);
        let first = self.sources.partition_point(|(_, place)| place.line < lines.first());
        let last = self.sources.partition_point(|(_, place)| place.line <= lines.last());
        byte(first)..byte(last)
    }

    /// The first place of words that are plain already.
    pub(super) fn find(&self, words: &str, within: Range<usize>) -> Option<Range<usize>> {
        self.find_all(words, within).next()
    }

    /// Each place of words that are plain already.
    pub(super) fn find_all(&self, words: &str, within: Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let (start, text) = (within.start, self.text.get(within).unwrap_or_default());
        text.match_indices(words).map(move |(at, found)| start + at..start + at + found.len())
    }

    /// Whether a line begins at a byte of the plain text.
    pub(super) fn begins_line(&self, byte: usize) -> bool {
        let index = self.sources.partition_point(|(other, _)| *other < byte);
        let line = |index: usize| self.sources.get(index).map(|(_, place)| place.line);
        index.checked_sub(1).is_none_or(|before| line(before) != line(index))
    }

    /// Whether a line ends before a byte of the plain text.
    pub(super) fn ends_line(&self, byte: usize) -> bool {
        byte == self.text.len() || self.begins_line(byte)
    }

    /// A range of the plain text as stretches of the source, one a line.
    pub(super) fn stretches(&self, range: &Range<usize>) -> Vec<PlainText> {
        let first = self.sources.partition_point(|(byte, _)| *byte < range.start);
        let last = self.sources.partition_point(|(byte, _)| *byte < range.end);
        let mut stretches: Vec<PlainText> = Vec::new();
        for (_, place) in self.sources.get(first..last).unwrap_or_default() {
            match stretches.last_mut() {
                Some(stretch) if stretch.line == place.line => stretch.to = place.to,
                _ => stretches.push(*place),
            }
        }
        stretches
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::*;
    use crate::proof::profile::tests::shipped;

    #[test]
    fn widths_are_unified_and_white_space_goes() {
        assert_eq!(plain("10,630 万㌧（ＫＰＩ） 62.2 ％※３"), "10,630万トン(KPI)62.2%※3");
        assert_eq!(plain("ｶﾞｲﾄﾞ"), "ガイド");
        assert_eq!(plain("△1.2、−3、－4"), "-1.2、-3、-4");
    }

    #[test]
    fn words_torn_over_lines_and_pages_are_found_and_marked_where_they_stand() {
        let source = Plain::of("施策の 概要\n\n- 50 - \n と、ｶﾞｲﾄﾞ の育成\n", &shipped());
        let found = source.find(&plain("概要と、ガイド"), source.range(Lines::new(1, 4).unwrap())).unwrap();
        let stretches = source.stretches(&found);
        assert_eq!(stretches, [PlainText { line: 1, from: 4, to: 6 }, PlainText { line: 4, from: 1, to: 8 }]);
        assert_eq!(source.find("50", source.range(Lines::new(1, 4).unwrap())), None);
        assert_eq!(source.find("育成", source.range(Lines::new(1, 3).unwrap())), None);
        assert_eq!(source.lines(), 4);
    }
}
