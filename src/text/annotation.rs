//! Readings within a text: which kanji are read how.
//!
//! In the seeds a reading is written `{漢字|かんじ}`. In the app it stands between Unicode's own signs for annotations within
//! a line ([`ANCHOR`], [`SEPARATOR`], [`TERMINATOR`]): no keyboard writes them, so what a reader writes is never taken for a
//! reading, and braces stay free for [`super::fill`]. [`annotated`] turns the one into the other, [`pieces`] takes a text apart,
//! [`plain`] is the text alone, for names that are heard and for titles.

use std::borrow::Cow;

/// Before the words.
pub const ANCHOR: char = '\u{fff9}';
/// Between the words and their reading.
pub const SEPARATOR: char = '\u{fffa}';
/// After the reading.
pub const TERMINATOR: char = '\u{fffb}';

/// A stretch of a text, with its reading where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RubySegment<'a> {
    /// The words.
    pub words: &'a str,
    /// How they are read, in hiragana.
    pub reading: Option<&'a str>,
}

/// A stretch of a text as the seeds write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written<'a> {
    /// Words, with their reading where they have one.
    Segment(RubySegment<'a>),
    /// What stands in braces and is no reading: the name of what goes there.
    Hole(&'a str),
    /// All that is behind a `{` that is never closed.
    Open(&'a str),
}

/// The stretches of a text as the seeds write it: `{漢字|かんじ}`.
pub fn written(text: &str) -> Vec<Written<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        pieces.push(Written::Segment(RubySegment { words: before, reading: None }));
        let Some((inner, after)) = behind.split_once('}') else {
            pieces.push(Written::Open(behind));
            return pieces;
        };
        pieces.push(match inner.split_once('|') {
            Some((words, reading)) => Written::Segment(RubySegment { words, reading: Some(reading) }),
            None => Written::Hole(inner),
        });
        rest = after;
    }
    pieces.push(Written::Segment(RubySegment { words: rest, reading: None }));
    pieces
}

/// A text of the seeds with its readings between the signs of this module. What else stands in braces is left.
pub fn annotated(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in written(text) {
        match piece {
            Written::Segment(RubySegment { words, reading: None }) => out.push_str(words),
            Written::Segment(RubySegment { words, reading: Some(reading) }) => {
                out.extend([ANCHOR].into_iter().chain(words.chars()).chain([SEPARATOR]));
                out.extend(reading.chars().chain([TERMINATOR]));
            }
            Written::Hole(inner) => out.extend(["{", inner, "}"]),
            Written::Open(rest) => out.extend(["{", rest]),
        }
    }
    out
}

/// Whether a text has readings.
pub fn has_readings(text: &str) -> bool {
    text.contains(ANCHOR)
}

/// The stretches of a text.
pub fn pieces(text: &str) -> Vec<RubySegment<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(ANCHOR) {
        let (inner, after) = behind.split_once(TERMINATOR).unwrap_or((behind, ""));
        let (words, reading) = inner.split_once(SEPARATOR).unwrap_or((inner, ""));
        pieces.push(RubySegment { words: before, reading: None });
        pieces.push(RubySegment { words, reading: Some(reading).filter(|reading| !reading.is_empty()) });
        rest = after;
    }
    pieces.push(RubySegment { words: rest, reading: None });
    pieces.retain(|piece| !piece.words.is_empty());
    pieces
}

/// A text with its readings, marked where the text alone is marked: pieces of it, each with whether it is. Words under one
/// reading are marked as a whole.
pub fn marked(text: &str, alone: &[(String, bool)]) -> Vec<(String, bool)> {
    let mut marks = alone.iter().flat_map(|(text, marked)| text.chars().map(|_| *marked));
    let mut out: Vec<(String, bool)> = Vec::new();
    let mut add = |text: &str, marked| match out.last_mut() {
        Some((before, last)) if *last == marked => before.push_str(text),
        _ => out.push((text.to_owned(), marked)),
    };
    for RubySegment { words, reading } in pieces(text) {
        if let Some(reading) = reading {
            let any = words.chars().fold(false, |any, _| any | marks.next().unwrap_or_default());
            let mut annotated = String::from(ANCHOR);
            annotated.push_str(words);
            annotated.push(SEPARATOR);
            annotated.push_str(reading);
            annotated.push(TERMINATOR);
            add(&annotated, any);
        } else {
            words.chars().for_each(|c| add(c.encode_utf8(&mut [0; 4]), marks.next().unwrap_or_default()));
        }
    }
    out
}

/// The text without its readings.
pub fn plain(text: &str) -> Cow<'_, str> {
    if has_readings(text) {
        Cow::Owned(pieces(text).iter().map(|piece| piece.words).collect())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_reading_belongs_to_its_words() {
        let text = annotated("{子育|こそだ}て：{n}{件|けん}");
        let found: Vec<_> = pieces(&text).iter().map(|piece| (piece.words, piece.reading)).collect();
        assert_eq!(found, [("子育", Some("こそだ")), ("て：{n}", None), ("件", Some("けん"))]);
        assert_eq!(plain(&text), "子育て：{n}件");
    }

    #[test]
    fn a_text_without_readings_is_left_alone() {
        for text in ["", "KPI {n} 件", "}", "{a}", "a|b", "{a", "{a|b"] {
            assert_eq!(plain(&annotated(text)), text);
        }
    }

    #[test]
    fn marks_reach_over_whole_readings() {
        let alone = |marks: &[(&str, bool)]| {
            marks.iter().map(|(text, marked)| ((*text).to_owned(), *marked)).collect::<Vec<_>>()
        };
        let text = annotated("お{子育|こそだ}ての{店|みせ}");
        let shown = |marks: &[(&str, bool)]| {
            let marked = marked(&text, &alone(marks));
            marked.iter().map(|(text, marked)| (plain(text).into_owned(), *marked)).collect::<Vec<_>>()
        };
        assert_eq!(
            shown(&[("お子", false), ("育て", true), ("の店", false)]),
            alone(&[("お", false), ("子育て", true), ("の店", false)])
        );
        assert_eq!(shown(&[("お", true), ("子育ての店", false)]), alone(&[("お", true), ("子育ての店", false)]));
        assert_eq!(marked(&text, &alone(&[("お子育ての店", true)])), [(text.clone(), true)]);
        assert_eq!(marked(&text, &[]), [(text.clone(), false)]);
    }

    proptest! {
        #[test]
        fn readings_take_no_words_away(words in prop::collection::vec(("[一-龠]{1,3}", "[ぁ-ん]{1,4}", "[ァ-ンa-z]{0,3}"), 0..5)) {
            let written: Vec<_> = words.iter().map(|(kanji, kana, after)| format!("{{{kanji}|{kana}}}{after}")).collect();
            let bare: Vec<_> = words.iter().map(|(kanji, _, after)| format!("{kanji}{after}")).collect();
            let (written, bare) = (written.concat(), bare.concat());
            let annotated = annotated(&written);
            prop_assert_eq!(plain(&annotated), bare);
        }
    }
}
