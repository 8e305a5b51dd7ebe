//! The files of `seeds/notes/`, and every fault of theirs. Native only; the app has what the build made of them.

use super::{
    kinds::{KindId, KindSign},
    words, workshop,
};
use crate::{
    plan::{
        diagnostic::{Diagnostic, DiagnosticKind},
        table::{File, Table},
    },
    text::localized::LocalizedText,
};
use std::cell::RefCell;

const KINDS: &str = "notes/kinds.toml";
const WORDS: &str = "notes/words.toml";
const WORKSHOP: &str = "notes/workshop.toml";

/// The files, by their path below `seeds/`.
pub const PATHS: [&str; 3] = [KINDS, WORDS, WORKSHOP];

/// Every fault of the files. One that is missing is told elsewhere.
pub fn diagnostics<'a>(text: impl Fn(&str) -> Option<&'a str>) -> Vec<Diagnostic> {
    let diagnostics = RefCell::new(Vec::new());
    for path in PATHS {
        let Some(text) = text(path) else { continue };
        let file = File { name: path, text, diagnostics: &diagnostics };
        let Some(entries) = file.parse() else { continue };
        let table = Table::new(file, &entries, 0);
        if path == KINDS {
            kinds(&table);
        } else {
            for key in if path == WORDS { words::KEYS } else { workshop::words::KEYS } {
                LocalizedText::within(&table, key);
            }
        }
        table.finish();
    }
    diagnostics.into_inner()
}

fn kinds(table: &Table<'_>) {
    let mut known: Vec<String> = Vec::new();
    for mut kind in table.tables("kind") {
        let id = kind.text("id");
        kind.about(&id);
        if let Err(error) = id.parse::<KindId>() {
            kind.report("id", DiagnosticKind::Unreadable { key: "id".to_owned(), why: error.to_string() });
        }
        if known.contains(&id) {
            kind.report("id", DiagnosticKind::Duplicate(id.clone()));
        }
        known.push(id);
        kind.word("sign", KindSign::WORDS, KindSign::from_word);
        LocalizedText::within(&kind, "name");
        kind.finish();
    }
    if known.is_empty() {
        table.report("kind", DiagnosticKind::Without("[[kind]]"));
    }
}
