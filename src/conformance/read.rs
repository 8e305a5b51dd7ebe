//! How the files of `seeds/conformance/` are read, and every fault of theirs.

use super::model::{Conformance, Conformity, Criterion, Holds, Method, Section};
use crate::{
    plan::{
        diagnostic::{Diagnostic, DiagnosticKind},
        table::{File, Table},
    },
    text::localized::LocalizedText,
};
use std::cell::RefCell;

const STATEMENT: &str = "conformance/statement.toml";
const CRITERIA: &str = "conformance/criteria.toml";
const PRIVACY: &str = "conformance/privacy.toml";

/// The files, by their path below `seeds/`.
pub const FILES: [&str; 3] = [CRITERIA, PRIVACY, STATEMENT];

/// The words tables need.
pub(super) const TERMS: [&str; 13] = [
    "number",
    "criterion",
    "level",
    "result",
    "how",
    "pass",
    "fail",
    "absent",
    "date",
    "chosen",
    "sampled",
    "table",
    "further",
];
const LEVELS: [&str; 2] = ["A", "AA"];
const VERSIONS: [&str; 3] = ["2.0", "2.1", "2.2"];

/// Every fault of the files.
pub fn diagnostics<'a>(text: impl Fn(&str) -> Option<&'a str>) -> Vec<Diagnostic> {
    read(text).1
}

/// What the files say, as far as they can be read, and their faults. A file that is missing is told elsewhere.
pub(super) fn read<'a>(text: impl Fn(&str) -> Option<&'a str>) -> (Conformance, Vec<Diagnostic>) {
    let diagnostics = RefCell::new(Vec::new());
    let mut conformance = Conformance::default();
    let file = |name| Some(File { name, text: text(name)?, diagnostics: &diagnostics });
    if let Some((file, entries)) = file(STATEMENT).and_then(|file| Some((file, file.parse()?))) {
        statement(&mut conformance, Table::new(file, &entries, 0));
    }
    if let Some((file, entries)) = file(CRITERIA).and_then(|file| Some((file, file.parse()?))) {
        let table = Table::new(file, &entries, 0);
        conformance.criteria =
            table.tables("criterion").into_iter().filter_map(|table| criterion(&conformance.methods, table)).collect();
        table.finish();
    }
    if let Some((file, entries)) = file(PRIVACY).and_then(|file| Some((file, file.parse()?))) {
        let table = Table::new(file, &entries, 0);
        conformance.privacy = sections(&table);
        table.finish();
    }
    (conformance, diagnostics.into_inner())
}

fn statement(conformance: &mut Conformance, table: Table<'_>) {
    conformance.date = table.text("date");
    let below = |address: String| address.trim_start_matches('/').to_owned();
    conformance.chosen = table.texts("chosen").into_iter().map(below).collect();
    conformance.sampled = table.number("sampled").and_then(|number| usize::try_from(number).ok()).unwrap_or_default();
    if let Some(terms) = table.table("term") {
        conformance.terms =
            TERMS.iter().filter_map(|key| Some(((*key).to_owned(), LocalizedText::within(&terms, key)?))).collect();
        terms.finish();
    }
    for method in table.tables("method") {
        conformance.methods.push(Method {
            id: method.text("id"),
            name: LocalizedText::within(&method, "name").unwrap_or_default(),
            text: LocalizedText::within(&method, "text").unwrap_or_default(),
        });
        method.finish();
    }
    conformance.sections = sections(&table);
    table.finish();
}

fn criterion(methods: &[Method], mut table: Table<'_>) -> Option<Criterion> {
    let number = table.text("number");
    table.about(&number);
    let verdict = table.word("result", Conformity::WORDS, Conformity::from_word);
    let how = table.texts("how");
    for unknown in how.iter().filter(|id| methods.iter().all(|method| method.id != **id)) {
        table.report("how", DiagnosticKind::Dangling(unknown.clone()));
    }
    let criterion = Criterion {
        number,
        name: LocalizedText::within(&table, "name").unwrap_or_default(),
        level: table.word("level", &LEVELS, |word| one_of(&LEVELS, word)).unwrap_or_default().to_owned(),
        version: table.word("version", &VERSIONS, |word| one_of(&VERSIONS, word)).unwrap_or_default().to_owned(),
        verdict: verdict?,
        how,
        note: if table.has("note") { LocalizedText::within(&table, "note") } else { None },
    };
    // What fails without a word on what and where helps nobody.
    if criterion.verdict == Conformity::Fail && criterion.note.is_none() {
        table.report("result", DiagnosticKind::Missing("note"));
    }
    table.finish();
    Some(criterion)
}

fn one_of(list: &'static [&'static str], word: &str) -> Option<&'static str> {
    list.iter().find(|known| **known == word).copied()
}

fn sections(table: &Table<'_>) -> Vec<Section> {
    let section = |section: Table<'_>| {
        let read = Section {
            id: section.text("id"),
            title: LocalizedText::within(&section, "title").unwrap_or_default(),
            text: section.tables("text").into_iter().map(LocalizedText::read).collect(),
            holds: if section.has("holds") { section.word("holds", Holds::WORDS, Holds::from_word) } else { None },
        };
        section.finish();
        read
    };
    table.tables("section").into_iter().map(section).collect()
}
