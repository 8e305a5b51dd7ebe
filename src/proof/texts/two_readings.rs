//! The same kanji read in different ways: only those that `seeds/text/two-readings.toml` lists, so that a wrong reading of a
//! known word is told.

use super::furigana;
use crate::{
    plan::{
        diagnostic::DiagnosticKind,
        table::{File, Table},
        tree::{Entries, ValueKind},
    },
    text::annotation::{RubySegment, Written, written},
};
use std::collections::BTreeMap;

pub(super) const PATH: &str = "text/two-readings.toml";

/// A reading of some kanji and where it stands.
struct Use<'a> {
    file: File<'a>,
    at: usize,
    base: &'a str,
    reading: &'a str,
}

/// Holds the readings of all files against one another and against the list. `whole` says that no file is missing.
pub(super) fn check(list: Option<File<'_>>, files: &[(File<'_>, Entries)], whole: bool) {
    let mut uses = Vec::new();
    for (file, entries) in files {
        collect(*file, entries, &mut uses);
    }
    let mut counts: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for used in &uses {
        *counts.entry(used.base).or_default().entry(used.reading).or_default() += 1;
    }
    let entries = list.map(|list| (list, list.parse()));
    // What is no list tells nobody which words have two; without one, none has.
    if matches!(entries, Some((_, None))) {
        return;
    }
    let mut known = BTreeMap::new();
    for (list, entries) in entries.iter().filter_map(|(list, entries)| Some((list, entries.as_ref()?))) {
        let table = Table::new(*list, entries, 0);
        for (base, at) in entries.keys() {
            let readings = table.list_of(base);
            let read = |reading: &String| counts.get(base).is_some_and(|of| of.contains_key(reading.as_str()));
            for reading in readings.iter().filter(|reading| whole && !read(reading)) {
                list.report(at, "", DiagnosticKind::ReadingUnused { base: base.to_owned(), reading: reading.clone() });
            }
            known.insert(base, readings);
        }
    }
    for (base, of) in &counts {
        let usual = of.iter().max_by_key(|(_, count)| **count).map(|(reading, _)| (*reading).to_owned());
        known.entry(base).or_insert_with(|| usual.into_iter().collect());
    }
    for used in &uses {
        let of = known.get(used.base).map(Vec::as_slice).unwrap_or_default();
        if !of.iter().any(|reading| reading == used.reading) {
            let (base, reading) = (used.base.to_owned(), used.reading.to_owned());
            used.file.report(used.at, "", DiagnosticKind::OtherReading { base, reading, known: of.join("、") });
        }
    }
}

/// The readings of a text.
fn readings<'a>(file: File<'a>, at: usize, text: &'a str, uses: &mut Vec<Use<'a>>) {
    for piece in written(text) {
        if let Written::Segment(RubySegment { words: base, reading: Some(reading) }) = piece {
            uses.push(Use { file, at, base, reading });
        }
    }
}

/// The readings of all texts in which nothing else is wrong.
fn collect<'a>(file: File<'a>, entries: &'a Entries, uses: &mut Vec<Use<'a>>) {
    for value in entries.keys().filter_map(|(key, _)| entries.get(key)) {
        match &value.kind {
            ValueKind::Text(text) if !furigana::is_torn(text) => readings(file, value.at, text, uses),
            ValueKind::Table(table) => collect(file, table, uses),
            ValueKind::List(list) => {
                for value in list {
                    match &value.kind {
                        ValueKind::Table(table) => collect(file, table, uses),
                        ValueKind::Text(text) if !furigana::is_torn(text) => readings(file, value.at, text, uses),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}
