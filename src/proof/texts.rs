//! The words beside the plan under `seeds/text/`: English, やさしい日本語, readings and the glossary.
//!
//! Nothing may be missing and nothing left over: [`wanted`] lists what each file owes to the plan, and every entry is held
//! against it. [`furigana`] checks readings, [`word_list`] those of running text, [`two_readings`] that a word is read alike
//! everywhere, [`english`] that English is English, [`numbers`] that none is lost, [`spellings`] that a word is written in one
//! way, [`variants`] its other spellings that are found, [`side_by_side`] those of pages that come as documents, [`glossary`] the terms,
//! [`interface`] the interface's own words.

mod easy;
pub(super) mod english;
pub(super) mod furigana;
mod glossary;
mod interface;
mod numbers;
mod reader;
mod side_by_side;
mod spellings;
mod text_file;
mod two_readings;
mod variants;
mod wanted;
mod word_list;

use super::{findings::PlanFindings, proven::Proof, seeds::Seeds};
use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    model::Plan,
    table::File,
    tree::{Entries, Value, ValueKind},
};
use reader::Reader;
use std::cell::RefCell;
use text_file::TextFile;

/// The files that have readings.
const READ_OUT: [&str; 6] = [
    "map/names-easy.toml",
    "text/easy.toml",
    "text/readings.toml",
    "text/ui-easy.toml",
    glossary::PATH,
    word_list::PATH,
];

/// Every fault of the words, but for those that come from what is told of the plan.
pub(super) fn diagnostics(plan: &Plan, proof: &Proof, seeds: &Seeds, findings: &PlanFindings<'_>) -> Vec<Diagnostic> {
    let diagnostics = RefCell::new(Vec::new());
    for words in TextFile::ALL {
        if let Some(text) = seeds.text(words.path()) {
            let file = File { name: words.path(), text, diagnostics: &diagnostics };
            if let Some(entries) = file.parse() {
                let mut wanted = wanted::wanted(plan, words);
                wanted.retain(|wanted| wanted.group != "unit" || !has_own_words(plan, &wanted.key, &entries));
                Reader { file, words, wanted, findings }.check(&entries);
            }
        }
    }
    if let Some(text) = seeds.text(glossary::PATH) {
        glossary::check(File { name: glossary::PATH, text, diagnostics: &diagnostics }, plan, proof, findings);
    }
    for (path, easy) in interface::FILES {
        if let Some(text) = seeds.text(path) {
            interface::check(File { name: path, text, diagnostics: &diagnostics }, easy);
        }
    }
    for path in crate::conformance::FILES.into_iter().chain(crate::notes::PATHS).chain(crate::review::PATHS) {
        if let Some(text) = seeds.text(path) {
            side_by_side::check(File { name: path, text, diagnostics: &diagnostics });
        }
    }
    let file = |path| Some(File { name: path, text: seeds.text(path)?, diagnostics: &diagnostics });
    if let Some(file) = file(word_list::PATH) {
        word_list::check(file, plan, findings.whole && findings.proven);
    }
    if let Some(file) = file(spellings::PATH) {
        spellings::check(file, seeds);
    }
    if let Some(file) = file(variants::PATH) {
        variants::check(file, seeds.source());
    }
    // What is no TOML has been told above.
    // What the interface says in a language of which the plan has no words is not held against those it has.
    let is_easy = seeds.text("text/easy.toml").is_some();
    let there = READ_OUT.into_iter().filter(|path| is_easy || *path != "text/ui-easy.toml");
    let there: Vec<_> = there.filter_map(file).collect();
    let read: Vec<_> = there.iter().filter_map(|file| Some((*file, file.entries()?))).collect();
    two_readings::check(file(two_readings::PATH), &read, read.len() == there.len());
    for (path, text) in seeds.files().filter(|(path, _)| path.starts_with("text/")) {
        let interface = interface::FILES.iter().any(|(file, _)| *file == path);
        let other =
            [glossary::PATH, two_readings::PATH, word_list::PATH, spellings::PATH, variants::PATH].contains(&path);
        if !other && !interface && TextFile::ALL.iter().all(|words| words.path() != path) {
            File { name: path, text, diagnostics: &diagnostics }.report(0, "", DiagnosticKind::UnknownFile);
        }
    }
    diagnostics.into_inner()
}

/// Whether each figure of a unit has words for it of its own, so that the unit itself needs none.
fn has_own_words(plan: &Plan, unit: &str, entries: &Entries) -> bool {
    let own = |(group, id): &(String, String)| {
        let Some(Value { kind: ValueKind::Table(group), .. }) = entries.get(group) else { return false };
        let Some(Value { kind: ValueKind::Table(fields), .. }) = group.get(id) else { return false };
        fields.get("unit").is_some()
    };
    wanted::counted_in(plan, unit).iter().all(own)
}
