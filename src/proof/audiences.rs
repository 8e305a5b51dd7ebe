//! The groups of audiences, held against the measures: every audience of the plan in one of them, and no other.

use super::seeds::Seeds;
use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    id::ItemId,
    model::Plan,
    source_map::SourceMap,
    table::{File, Table},
};
use std::{cell::RefCell, collections::BTreeSet};

const PATH: &str = "plan/audiences.toml";

/// Every fault of the groups but for texts that are missing, which reading has told.
pub(super) fn diagnostics(plan: &Plan, sources: &SourceMap, seeds: &Seeds) -> Vec<Diagnostic> {
    let diagnostics = RefCell::new(Vec::new());
    let known: BTreeSet<_> = plan.measures.iter().flat_map(|measure| &measure.audience).collect();
    let mut grouped = BTreeSet::new();
    let text = seeds.text(PATH).unwrap_or_default();
    let file = File { name: PATH, text, diagnostics: &diagnostics };
    // A file that is no TOML has been told, and says nothing of what is grouped.
    let Some(entries) = file.entries() else { return Vec::new() };
    let told = RefCell::new(Vec::new());
    let table = Table::new(File { name: PATH, text, diagnostics: &told }, &entries, 0);
    let mut ids = BTreeSet::new();
    for mut group in table.tables("group") {
        let id = group.text("id");
        group.text("name");
        let phrases = group.texts("phrases");
        // Reading has asked for these and told what they lack.
        told.borrow_mut().clear();
        group.about(format!("audience/{id}"));
        if !ids.insert(id.clone()) {
            group.report("id", DiagnosticKind::Duplicate(format!("audience/{id}")));
        }
        for phrase in phrases {
            if !known.contains(&phrase) && sources.whole(&ItemId::Plan, "measure") {
                group.report("phrases", DiagnosticKind::AudienceUnknown(phrase.clone()));
            }
            grouped.insert(phrase);
        }
        group.finish();
        diagnostics.borrow_mut().append(&mut told.borrow_mut());
    }
    table.finish();
    diagnostics.borrow_mut().append(&mut told.borrow_mut());
    let mut found = diagnostics.into_inner();
    for measure in &plan.measures {
        for phrase in measure.audience.iter().filter(|phrase| !grouped.contains(*phrase)) {
            let problem = DiagnosticKind::AudienceUngrouped(phrase.clone());
            found.push(sources.diagnostic(&measure.id.into(), "audience", problem));
        }
    }
    found
}
