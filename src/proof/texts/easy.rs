//! Whether やさしい日本語 is easy: short sentences, few kanji.

use crate::{plan::diagnostic::DiagnosticKind, text::script::is_kanji};

/// The most characters and the most kanji of a sentence in やさしい日本語.
const LONGEST: usize = 50;
const MOST_KANJI: usize = 12;

/// Sentences that are too hard for やさしい日本語.
pub(super) fn hard(text: &str) -> Vec<DiagnosticKind> {
    let mut diagnostics = Vec::new();
    for sentence in text.split_inclusive(['。', '！', '？']) {
        let long = sentence.chars().count();
        let kanji = sentence.chars().filter(|c| is_kanji(*c)).count();
        let sentence = || sentence.to_owned();
        if long > LONGEST {
            diagnostics.push(DiagnosticKind::LongSentence { sentence: sentence(), found: long, most: LONGEST });
        }
        if kanji > MOST_KANJI {
            diagnostics.push(DiagnosticKind::ManyKanji { sentence: sentence(), found: kanji, most: MOST_KANJI });
        }
    }
    diagnostics
}
