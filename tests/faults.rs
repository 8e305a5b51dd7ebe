//! An editor's slips: each is seeded into a copy of the shipped files and must be told with its file, its line and a way to
//! mend it.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

#[path = "faults/figures.rs"]
mod figures;
#[path = "faults/items.rs"]
mod items;
#[path = "faults/slip.rs"]
mod slip;
#[path = "faults/source.rs"]
mod source;
#[path = "faults/words.rs"]
mod words;
#[path = "faults/writing.rs"]
mod writing;

use slip::Slip;
use std::{collections::BTreeSet, mem::discriminant};
use strategy_explorer::proof::Seeds;

/// What an editor did, where it must be told (the file, and the line that holds these words after the slip; with `^` the
/// line above it), and words of what must be told.
type Story = (&'static str, Slip, &'static str, &'static str, &'static str);

fn stories() -> impl Iterator<Item = &'static Story> {
    [writing::STORIES, items::STORIES, figures::STORIES, source::STORIES, words::STORIES].into_iter().flatten()
}

/// The line that holds `words`, from 1; with `^` before them the line above.
fn line(seeds: &Seeds, file: &str, words: &str) -> usize {
    let (words, above) = words.strip_prefix('^').map_or((words, 0), |words| (words, 1));
    let text = seeds.text(file).unwrap_or_default();
    let at = text.find(words).unwrap_or_else(|| panic!("{file} does not hold {words} after the slip"));
    text[..at].matches('\n').count() + 1 - above
}

#[test]
fn each_slip_is_told_with_its_file_and_line_and_how_to_mend_it() {
    let mut missed = Vec::new();
    let mut kinds = Vec::new();
    for (story, slip, file, words, told) in stories() {
        let seeds = slip.seeds();
        let line = line(&seeds, file, words);
        let faults = slip.faults();
        let found = faults
            .iter()
            .find(|fault| fault.file == *file && fault.line == line && fault.problem.to_string().contains(told));
        match found {
            Some(fault) => kinds.push(discriminant(&fault.problem)),
            None => missed.push(format!(
                "{story}: expected {file}:{line} {told}; told\n    {}",
                faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n    ")
            )),
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    let mut different = Vec::new();
    for kind in kinds {
        if !different.contains(&kind) {
            different.push(kind);
        }
    }
    println!("{} slips, {} kinds of fault", stories().count(), different.len());
    assert!(different.len() >= 30, "only {} kinds", different.len());
}

#[test]
fn stories_are_told_once_each() {
    let names: BTreeSet<_> = stories().map(|(story, ..)| story).collect();
    assert_eq!(names.len(), stories().count());
}
