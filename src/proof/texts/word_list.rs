//! The list of words with readings that is laid over running text: no kanji of the plan is left without a reading, and no word
//! of the list is without use.

use super::{furigana, wanted::has_own_reading};
use crate::{
    plan::{
        diagnostic::DiagnosticKind,
        model::Plan,
        table::File,
        tree::{Entries, Value, ValueKind},
    },
    text::{
        annotation::{annotated, pieces},
        reading::Readings,
        script::is_kanji,
    },
};
use std::{cmp::Reverse, collections::BTreeSet};

pub(super) const PATH: &str = "text/readings-texts.toml";
const KEY: &str = "words";

/// Checks the list; `whole` says that the plan's own texts are in order.
pub(super) fn check(file: File<'_>, plan: &Plan, whole: bool) {
    let Some(entries) = file.parse() else { return };
    for (key, at) in entries.keys().filter(|(key, _)| *key != KEY) {
        file.report(at, "", DiagnosticKind::UnknownKey(key.to_owned()));
    }
    let mut words = read(file, &entries);
    words.sort_by_key(|(_, word)| Reverse(furigana::bare(word).chars().count()));
    if !whole {
        return;
    }
    let readings = Readings::new(words.iter().map(|(_, word)| annotated(word)));
    let mut used = vec![false; words.len()];
    let mut seen = BTreeSet::new();
    plan.clone().each_text(&mut |place, text| {
        if has_own_reading(&place) || place.key == "title" && place.group == "project" {
            return;
        }
        let mut out = String::new();
        readings.walk(text, &mut |piece, word| {
            out.push_str(piece);
            if let Some(used) = word.and_then(|at| used.get_mut(at)) {
                *used = true;
            }
        });
        for piece in pieces(&out).iter().filter(|piece| piece.reading.is_none()) {
            for run in piece.words.split(|c: char| !is_kanji(c)).filter(|run| !run.is_empty()) {
                if seen.insert(run.to_owned()) {
                    let item = format!("{}/{}/{}", place.group, place.id, place.key);
                    file.report(0, item.trim_end_matches('/'), DiagnosticKind::WithoutReading(run.to_owned()));
                }
            }
        }
    });
    for ((at, word), _) in words.iter().zip(used).filter(|(_, used)| !used) {
        let base = furigana::bare(word);
        let word = annotated(word);
        let reading = pieces(&word).iter().map(|piece| piece.reading.unwrap_or(piece.words)).collect();
        file.report(*at, "", DiagnosticKind::ReadingUnused { base, reading });
    }
}

/// The words that are in order, with their places.
fn read<'a>(file: File<'_>, entries: &'a Entries) -> Vec<(usize, &'a str)> {
    let Some(Value { at, kind }) = entries.get(KEY) else {
        file.report(0, "", DiagnosticKind::NoWords(KEY.to_owned()));
        return Vec::new();
    };
    let wrong =
        |at| file.report(at, "", DiagnosticKind::WrongType { key: KEY.to_owned(), expected: "[\"…\", \"…\"] の並び" });
    let ValueKind::List(list) = kind else {
        wrong(*at);
        return Vec::new();
    };
    let mut bases = BTreeSet::new();
    let mut words = Vec::new();
    for Value { at, kind } in list {
        let ValueKind::Text(word) = kind else {
            wrong(*at);
            continue;
        };
        let diagnostics = furigana::diagnostics(word);
        if diagnostics.is_empty() {
            if bases.insert(furigana::bare(word)) {
                words.push((*at, word.as_str()));
            } else {
                file.report(*at, "", DiagnosticKind::Duplicate(format!("「{}」", furigana::bare(word))));
            }
        }
        for problem in diagnostics {
            file.report(*at, "", problem);
        }
    }
    words
}
