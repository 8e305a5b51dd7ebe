//! What the source says and the plan does not: nothing but headings and signs that `seeds/source/document.toml` lists, words the
//! plan has from elsewhere in the source, and page numbers.

use super::{plain::plain, profile::PATH, proven::Proof, seeds::Seeds};
use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    table::File,
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

/// Every stretch of the source that no fact marks and nothing explains, and every listed heading the source does not have.
pub(super) fn diagnostics(proof: &Proof, seeds: &Seeds) -> Vec<Diagnostic> {
    let diagnostics = RefCell::new(Vec::new());
    let (source, profile) = (seeds.source(), proof.profile());
    let listed = &profile.headings;
    let headings: Vec<String> = listed.iter().map(|heading| plain(heading)).collect();
    let mut used = vec![false; headings.len()];
    let mut marks: BTreeMap<u32, Vec<_>> = BTreeMap::new();
    for mark in proof.facts().iter().flat_map(|fact| &fact.marks) {
        marks.entry(mark.line).or_default().push((mark.from, mark.to));
    }
    let said: BTreeSet<String> = proof.facts().iter().map(|fact| plain(&fact.text)).collect();
    let names: Vec<String> =
        proof.facts().iter().filter(|fact| fact.field == "name").map(|fact| plain(&fact.text)).collect();
    // A name may stand torn where the plan has it whole from another place.
    let torn = |piece: &str| piece.chars().nth(1).is_some() && names.iter().any(|name| name.contains(piece));
    for (number, line) in (1..).zip(source.lines()).filter(|(_, line)| profile.page_number(line).is_none()) {
        let marks = marks.get(&number).map(Vec::as_slice).unwrap_or_default();
        let marked = |at: u32| marks.iter().any(|(from, to)| *from <= at && at < *to);
        let left: String = (0..).zip(line.chars()).map(|(at, c)| if marked(at) { '\0' } else { c }).collect();
        for piece in left.split('\0').map(plain).filter(|piece| !piece.is_empty()) {
            if let Some(at) = headings.iter().position(|heading| *heading == piece) {
                used.get_mut(at).into_iter().for_each(|used| *used = true);
            } else if !said.contains(&piece) && !torn(&piece) {
                let (file, line) = (super::SOURCE.to_owned(), usize::try_from(number).unwrap_or_default());
                diagnostics.borrow_mut().push(Diagnostic {
                    file,
                    line,
                    item: String::new(),
                    problem: DiagnosticKind::Untold(piece),
                });
            }
        }
    }
    let list = seeds.text(PATH).unwrap_or_default();
    let file = File { name: PATH, text: list, diagnostics: &diagnostics };
    for (heading, _) in listed.iter().zip(used).filter(|(_, used)| !used) {
        file.report(
            list.find(&format!("\"{heading}\"")).unwrap_or(0),
            "",
            DiagnosticKind::HeadingNotInSource(heading.clone()),
        );
    }
    diagnostics.into_inner()
}
