//! Words that stand side by side in all languages, for pages that come only as documents (`seeds/conformance/`, `seeds/review/`) and
//! for notes (`seeds/notes/`): plain
//! Japanese that is plain and has its readings, English that is English.

use super::{easy::hard, english, furigana};
use crate::plan::{
    diagnostic::DiagnosticKind,
    table::File,
    tree::{Entries, ValueKind},
};

/// Checks every text of a file. What is no TOML is told by who reads it.
pub(super) fn check(file: File<'_>) {
    if let Some(entries) = file.entries() {
        check_table(file, &entries);
    }
}

fn check_table(file: File<'_>, entries: &Entries) {
    let wanted = entries.get("ja").and_then(|value| value.text()).map(furigana::names_of_holes);
    for (key, _) in entries.keys() {
        let Some(value) = entries.get(key) else { continue };
        match &value.kind {
            ValueKind::Text(text) => {
                let mut found = match key {
                    "easy" => {
                        // What goes into the holes is checked where it comes from.
                        let text = &furigana::without_holes(text);
                        let bare = furigana::bare(text);
                        [furigana::diagnostics(text), bare.lines().flat_map(hard).collect()].concat()
                    }
                    "en" => english::diagnostics(text),
                    _ => Vec::new(),
                };
                let own = furigana::names_of_holes(text);
                if let Some(wanted) = wanted.clone().filter(|wanted| *wanted != own && matches!(key, "easy" | "en")) {
                    found.push(DiagnosticKind::Holes { found: own, wanted });
                }
                for problem in found {
                    file.report(value.at, key, problem);
                }
            }
            ValueKind::Table(entries) => check_table(file, entries),
            ValueKind::List(list) => {
                for value in list {
                    if let ValueKind::Table(entries) = &value.kind {
                        check_table(file, entries);
                    }
                }
            }
            _ => {}
        }
    }
}
