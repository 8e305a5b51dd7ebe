//! An editor's slips: each is seeded into a copy of the shipped files and must be told with its file, its line and a way to
//! mend it.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

#[path = "diagnostics/figures.rs"]
mod figures;
#[path = "diagnostics/items.rs"]
mod items;
#[path = "diagnostics/map.rs"]
mod map;
#[path = "diagnostics/notes.rs"]
mod notes;
#[path = "diagnostics/review.rs"]
mod review;
#[path = "diagnostics/slip.rs"]
mod slip;
#[path = "diagnostics/source.rs"]
mod source;
#[path = "diagnostics/words.rs"]
mod words;
#[path = "diagnostics/writing.rs"]
mod writing;

use slip::Slip;
use std::{collections::BTreeSet, num::NonZero, thread};
use strategy_explorer::{plan::diagnostic::DiagnosticKind, proof::Seeds};

/// What an editor did, where it must be told (the file, and the line that holds these words after the slip; with `^` the
/// line above it), and words of what must be told.
type Story = (&'static str, Slip, &'static str, &'static str, &'static str);

fn stories() -> impl Iterator<Item = &'static Story> {
    [
        writing::STORIES,
        items::STORIES,
        figures::STORIES,
        source::STORIES,
        words::STORIES,
        map::STORIES,
        notes::STORIES,
        review::STORIES,
    ]
    .into_iter()
    .flatten()
}

/// Slips that are told at more than one place, with how many faults there are: each of them is one to mend or to know of.
const TOLD_MORE_OFTEN: &[(&str, usize)] = &[
    // Every field behind the new heading is missing before it.
    ("a paragraph stands without its brackets", 8),
    // One key is missing, the other is unknown.
    ("a key is misspelt", 2),
    ("the first of several KPIs has a slip", 2),
    ("words under a key nobody reads", 2),
    ("a key of the map is misspelt", 2),
    // What is there is unknown, and what should be there is missing.
    ("a name on the map for what is not there", 2),
    ("an audience that no measure has", 2),
    // The measures behind it are out of order, and whom it alone was for is in a group.
    ("a measure's file is lost", 2),
    // Both ends of a reference hang in the air.
    ("a mark without its note", 2),
    ("a shape of a zone that is not there", 2),
    ("words for an item that is not there", 5),
    // The line of figures, the period that a note tells, and the note.
    ("a note without its mark", 3),
    // The outline and the measure's own page.
    ("a name is changed", 2),
    // A baseline that was within the term is no more.
    ("a year of the term is changed", 2),
    // A title, an explanation and three lists.
    ("a translation is lost", 5),
];

/// The line that holds `words`, from 1; with `^` before them the line above. A text that is none has but one place.
fn line(slip: Slip, file: &str, words: &str) -> usize {
    if let Slip::Save(path, from, _) = slip {
        let shipped = Seeds::shipped();
        let (before, _) = shipped.text(path).unwrap().split_once(from).unwrap();
        return before.matches('\n').count() + 1;
    }
    let (words, above) = words.strip_prefix('^').map_or((words, 0), |words| (words, 1));
    let seeds = slip.seeds();
    let text = seeds.text(file).unwrap_or_default();
    let at = text.find(words).unwrap_or_else(|| panic!("{file} does not hold {words} after the slip"));
    text[..at].matches('\n').count() + 1 - above
}

/// The kind of a problem, by its name in the code.
fn kind(problem: &DiagnosticKind) -> String {
    let debug = format!("{problem:?}");
    debug.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

/// What is wrong with how a slip is told, and the kind of what is told where it should be.
fn told((story, slip, file, words, message): &Story) -> (Vec<String>, Option<String>) {
    let mut missed = Vec::new();
    let line = line(*slip, file, words);
    let diagnostics = slip.diagnostics();
    let all = || diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n    ");
    let found = diagnostics.iter().find(|diagnostic| {
        diagnostic.file == *file && diagnostic.line == line && diagnostic.problem.to_string().contains(message)
    });
    if found.is_none() {
        missed.push(format!("{story}: expected {file}:{line} {message}; told\n    {}", all()));
    }
    let expected = TOLD_MORE_OFTEN.iter().find(|(other, _)| other == story).map_or(1, |(_, count)| *count);
    if diagnostics.len() != expected {
        missed.push(format!("{story}: {} faults, not {expected}:\n    {}", diagnostics.len(), all()));
    }
    (missed, found.map(|diagnostic| kind(&diagnostic.problem)))
}

#[test]
fn each_slip_is_told_with_its_file_and_line_and_how_to_mend_it_and_nothing_else_is() {
    // Each checks a whole plan: no processor should wait for the others.
    let stories: Vec<&Story> = stories().collect();
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let results: Vec<_> = thread::scope(|scope| {
        let shares = stories.chunks(stories.len().div_ceil(threads));
        let work: Vec<_> =
            shares.map(|share| scope.spawn(|| share.iter().map(|story| told(story)).collect::<Vec<_>>())).collect();
        work.into_iter().flat_map(|work| work.join().unwrap()).collect()
    });
    assert_eq!(results.len(), stories.len());
    let missed: Vec<&str> = results.iter().flat_map(|(missed, _)| missed).map(String::as_str).collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    let kinds: BTreeSet<&String> = results.iter().filter_map(|(_, kind)| kind.as_ref()).collect();
    println!("{} slips, {} kinds of fault", stories.len(), kinds.len());
    let there_are: BTreeSet<_> = kinds_there_are().collect();
    assert_eq!(
        there_are.iter().collect::<BTreeSet<_>>().difference(&kinds).collect::<Vec<_>>(),
        Vec::<&&String>::new(),
        "without a story"
    );
}

/// Every kind of problem there is, from the code that lists them.
fn kinds_there_are() -> impl Iterator<Item = String> {
    let code = include_str!("../src/plan/diagnostic.rs");
    let list = code.split_once("pub enum DiagnosticKind {").and_then(|(_, list)| list.split_once("\n}")).unwrap().0;
    let lines = list.lines().filter_map(|line| line.strip_prefix("    "));
    let names = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()));
    names.map(|line| line.split(|c: char| !c.is_alphanumeric()).next().unwrap().to_owned())
}

#[test]
fn stories_are_told_once_each() {
    let names: BTreeSet<_> = stories().map(|(story, ..)| story).collect();
    assert_eq!(names.len(), stories().count());
    assert!(TOLD_MORE_OFTEN.iter().all(|(story, _)| names.contains(story)));
}
