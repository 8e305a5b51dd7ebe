//! The words of the pages on the site itself: plain Japanese that is plain and has its readings, English that is English.

use super::{easy::hard, english, furigana};
use crate::plan::{
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
    for (key, _) in entries.keys() {
        let Some(value) = entries.get(key) else { continue };
        match &value.kind {
            ValueKind::Text(text) => {
                let found = match key {
                    "easy" => {
                        let bare = furigana::bare(text);
                        [furigana::diagnostics(text), bare.lines().flat_map(hard).collect()].concat()
                    }
                    "en" => english::diagnostics(text),
                    _ => Vec::new(),
                };
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
