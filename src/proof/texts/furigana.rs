//! Readings within a text, written `{漢字|かんじ}`.

use crate::{
    plan::diagnostic::DiagnosticKind,
    text::{
        annotation::{RubySegment, Written, written},
        holes,
        script::{is_following_kana, is_hiragana, is_kanji},
    },
};
use std::collections::BTreeSet;

/// Takes a text apart. What is not closed or has no `|` is returned as the fault it is.
fn pieces(text: &str) -> Result<Vec<RubySegment<'_>>, DiagnosticKind> {
    let wrong = |found: &str, why| Err(DiagnosticKind::Furigana { found: found.to_owned(), why });
    let mut pieces = Vec::new();
    for piece in written(text) {
        match piece {
            Written::Segment(piece) if piece.words.contains(['}', '|', '{']) => {
                return wrong(piece.words, "「{」「}」「|」の組が合っていません");
            }
            Written::Segment(piece) => pieces.push(piece),
            Written::Hole(inner) => return wrong(inner, "{漢字|かんじ} のように「|」で分けてください"),
            Written::Open(rest) => return wrong(rest, "「}」で閉じてください"),
        }
    }
    Ok(pieces)
}

/// The text without readings.
pub(in crate::proof) fn bare(text: &str) -> String {
    pieces(text).map_or_else(|_| text.to_owned(), |pieces| pieces.iter().map(|piece| piece.words).collect())
}

/// Whether a reading of a text is wrong in itself.
pub(super) fn is_torn(text: &str) -> bool {
    let torn = |problem: &DiagnosticKind| matches!(problem, DiagnosticKind::Furigana { .. });
    diagnostics(&without_holes(text)).iter().any(torn)
}

/// The names of what goes into one of the interface's words, each once and in order: `{name}{year}`.
pub(super) fn names_of_holes(text: &str) -> String {
    let names: BTreeSet<&str> = holes(text).into_iter().filter(|name| !name.contains('|')).collect();
    names.into_iter().flat_map(|name| ["{", name, "}"]).collect()
}

/// One of the interface's words without the names of what goes into it.
pub(super) fn without_holes(text: &str) -> String {
    let named = |name: &&str| !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase());
    holes(text).into_iter().filter(named).fold(text.to_owned(), |text, name| text.replace(&format!("{{{name}}}"), ""))
}

/// Everything wrong with the readings of a text.
pub(in crate::proof) fn diagnostics(text: &str) -> Vec<DiagnosticKind> {
    let pieces = match pieces(text) {
        Ok(pieces) => pieces,
        Err(problem) => return vec![problem],
    };
    pieces.iter().filter_map(diagnostic).collect()
}

fn diagnostic(piece: &RubySegment<'_>) -> Option<DiagnosticKind> {
    let Some(reading) = piece.reading else {
        let kanji: String = piece.words.chars().skip_while(|c| !is_kanji(*c)).take_while(|c| is_kanji(*c)).collect();
        return (!kanji.is_empty()).then_some(DiagnosticKind::WithoutReading(kanji));
    };
    let found = || format!("{{{}|{reading}}}", piece.words);
    if piece.words.is_empty() || !piece.words.chars().all(is_kanji) {
        return Some(DiagnosticKind::Furigana {
            found: found(),
            why: "「|」の前は漢字だけにして、送りがなは外に出してください",
        });
    }
    let why = if reading.is_empty() || !reading.chars().all(is_hiragana) {
        "「|」の後はひらがなだけにしてください"
    } else if reading.starts_with(is_following_kana) {
        "読みは「ー」「ん」や小さいかなでは始まりません"
    } else if !fits(piece.words, reading) {
        "読みの長さが漢字の数と合いません。読みを確かめてください"
    } else {
        return None;
    };
    Some(DiagnosticKind::Furigana { found: found(), why })
}

/// A kanji is read by one kana or more, alone by up to five (志), in a word rarely by more than three.
fn fits(words: &str, reading: &str) -> bool {
    let (kanji, kana) = (words.chars().count(), reading.chars().count());
    (kanji..=3 * kanji + 2).contains(&kana)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_fits_its_kanji() {
        let messages = |text| diagnostics(text).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        assert_eq!(messages("{働|はたら}く{人々|ひとびと}のKPI"), "");
        assert_eq!(bare("{働|はたら}く{人々|ひとびと}のKPI"), "働く人々のKPI");
        for (text, why) in [
            ("{働く|はたらく}", "送りがな"),
            ("{人|ヒト}", "ひらがなだけ"),
            ("{人|}", "ひらがなだけ"),
            ("{人}", "「|」で分けて"),
            ("{人|ひと", "閉じて"),
            ("{仕事|ぬ}", "長さが"),
            ("{人|ながいながい}", "長さが"),
            ("{仕事|ーーーー}", "始まりません"),
            ("{仕事|っこと}", "始まりません"),
            ("人|ひと}", "組が合って"),
            ("{人|ひと}の町", "「町」に読み"),
        ] {
            assert!(messages(text).contains(why), "{text}: {}", messages(text));
        }
    }
}
