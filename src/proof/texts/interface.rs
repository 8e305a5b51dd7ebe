//! The interface's own words in other languages: none missing, none left over, and room for the same parts as in Japanese.

use super::{
    easy::hard,
    english,
    furigana::{self, names_of_holes, without_holes},
};
use crate::{
    plan::{
        diagnostic::DiagnosticKind,
        table::File,
        tree::{Value, ValueKind},
    },
    text::Texts,
};

/// The files, and whether they are in やさしい日本語.
pub(super) const FILES: [(&str, bool); 2] = [("text/ui-easy.toml", true), ("text/ui-en.toml", false)];

/// Checks a file of the interface's words.
pub(super) fn check(file: File<'_>, easy: bool) {
    let Some(entries) = file.parse() else { return };
    let japanese = || Texts::KEYS.iter().copied().zip(Texts::JAPANESE.list());
    for (key, at) in entries.keys() {
        let Some((_, japanese)) = japanese().find(|(known, _)| *known == key) else {
            file.report(at, "", DiagnosticKind::UnknownKey(key.to_owned()));
            continue;
        };
        let Some(Value { at, kind: ValueKind::Text(text) }) = entries.get(key) else {
            let problem = DiagnosticKind::WrongType { key: key.to_owned(), expected: "引用符で囲んだ文字" };
            file.report(at, key, problem);
            continue;
        };
        for problem in wrong(key, text, japanese, easy) {
            file.report(*at, key, problem);
        }
    }
    for key in Texts::KEYS.iter().filter(|key| entries.get(key).is_none()) {
        file.report(0, "", DiagnosticKind::NoWords((*key).to_owned()));
    }
}

fn wrong(key: &str, text: &str, japanese: &str, easy: bool) -> Vec<DiagnosticKind> {
    let mut found = Vec::new();
    if text.is_empty() && !japanese.is_empty() {
        found.push(DiagnosticKind::Empty(key.to_owned()));
    }
    let (found_names, wanted) = (names_of_holes(text), names_of_holes(japanese));
    if !japanese.is_empty() && found_names != wanted {
        found.push(DiagnosticKind::Holes { found: found_names, wanted });
    }
    if easy {
        // What goes into the holes is checked where it comes from.
        let text = without_holes(text);
        found.extend(furigana::diagnostics(&text));
        found.extend(text.lines().flat_map(|line| hard(&furigana::bare(line))));
    } else {
        found.extend(english::diagnostics(text));
    }
    found
}
