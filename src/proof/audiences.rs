//! The groups of audiences, held against the measures: every audience of the plan in one of them, and no other.

use super::seeds::Seeds;
use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    id::ItemId,
    model::Plan,
    source_map::SourceMap,
    table::File,
    tree::Value,
};
use std::{cell::RefCell, collections::BTreeSet};

const PATH: &str = "plan/audiences.toml";

/// Every fault of the groups but for what reading has told: texts that are missing, and a file that is no TOML.
pub(super) fn diagnostics(plan: &Plan, sources: &SourceMap, seeds: &Seeds) -> Vec<Diagnostic> {
    let diagnostics = RefCell::new(Vec::new());
    let file = File { name: PATH, text: seeds.text(PATH).unwrap_or_default(), diagnostics: &diagnostics };
    let Some(entries) = file.entries() else { return Vec::new() };
    let known: BTreeSet<&str> =
        plan.measures.iter().flat_map(|measure| &measure.audience).map(String::as_str).collect();
    let is_whole = sources.whole(&ItemId::Plan, "measure");
    let (mut ids, mut grouped) = (BTreeSet::new(), BTreeSet::new());
    for group in entries.get("group").map(Value::list).unwrap_or_default().iter().filter_map(Value::table) {
        let id = group.get("id");
        let item = format!("audience/{}", id.and_then(Value::text).unwrap_or_default());
        if let Some(id) = id.filter(|_| !ids.insert(item.clone())) {
            file.report(id.at, &item, DiagnosticKind::Duplicate(item.clone()));
        }
        for value in group.get("phrases").map(Value::list).unwrap_or_default() {
            let Some(phrase) = value.text() else { continue };
            if is_whole && !known.contains(phrase) {
                file.report(value.at, &item, DiagnosticKind::AudienceUnknown(phrase.to_owned()));
            }
            grouped.insert(phrase);
        }
    }
    let audiences = plan.measures.iter().flat_map(|it| it.audience.iter().map(|phrase| (it.id, phrase)));
    let ungrouped = audiences.filter(|(_, phrase)| !grouped.contains(phrase.as_str()));
    let ungrouped = ungrouped.map(|(measure, phrase)| {
        sources.diagnostic(&measure.into(), "audience", DiagnosticKind::AudienceUngrouped(phrase.clone()))
    });
    let ungrouped: Vec<_> = ungrouped.collect();
    diagnostics.into_inner().into_iter().chain(ungrouped).collect()
}
