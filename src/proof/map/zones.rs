//! The shapes of the zones and their names on the map, both ways against the plan.

use super::land::{Land, detail, id};
use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    id::ItemId,
    model::{Plan, Zone},
    source_map::SourceMap,
    table::Table,
};
use std::{cell::RefCell, collections::BTreeSet};

/// The detail at which a zone bears its whole name.
const FINEST: i64 = 3;
/// The fewest points that enclose something.
const FEWEST: usize = 3;

/// Checks the file, and that every zone of the plan is in it.
pub(super) fn check(
    table: Table<'_>,
    land: &Land,
    plan: &Plan,
    sources: &SourceMap,
    diagnostics: &RefCell<Vec<Diagnostic>>,
) {
    if let Some(check) = table.table("check") {
        for key in ["inside", "overlap"] {
            if let Some(share) = check.fraction(key)
                && !(0.0..=1.0).contains(&share)
            {
                check.report(
                    key,
                    DiagnosticKind::OutOfRange { key, found: share.to_string(), wanted: "0から1までの数" },
                );
            }
        }
        check.finish();
    }
    // A zone the plan has and that could not be read is not unknown here.
    let whole = sources.whole(&ItemId::Plan, "zone") && !plan.zones.is_empty();
    let mut known = BTreeSet::new();
    let mut all = true;
    for mut zone in table.tables("zone") {
        let before = known.len();
        let id = id(&mut zone, "zone", &mut known);
        // One drawn twice is another.
        let own = known.len() > before;
        all &= own;
        let official = plan.zones.iter().find(|zone| own && zone.id.as_str() == id);
        if official.is_none() && whole && own {
            zone.report("id", DiagnosticKind::Dangling(format!("zone/{id}")));
        }
        shape(&zone, land);
        labels(&zone, land, official);
        zone.finish();
    }
    for zone in plan.zones.iter().filter(|zone| all && !known.contains(zone.id.as_str())) {
        diagnostics.borrow_mut().push(sources.diagnostic(&zone.id.clone().into(), "id", DiagnosticKind::WithoutShape));
    }
    table.finish();
}

fn shape(zone: &Table<'_>, land: &Land) {
    for (at, ring) in zone.rings("shapes") {
        if ring.len() < FEWEST {
            let found = format!("{}点", ring.len());
            zone.report_at(at, DiagnosticKind::OutOfRange { key: "shapes", found, wanted: "3点以上の並び" });
        }
        for point in ring {
            land.check(zone, "shapes", point, false);
        }
    }
}

fn labels(zone: &Table<'_>, land: &Land, official: Option<&Zone>) {
    let mut seen = BTreeSet::new();
    let labels = zone.tables("label");
    let all = labels.len();
    for label in labels {
        let detail = detail(&label);
        if let Some(detail) = detail.filter(|detail| !seen.insert(*detail)) {
            label.report("detail", DiagnosticKind::Duplicate(format!("detail = {detail} の [[zone.label]]")));
        }
        if let Some(at) = label.pair("at") {
            land.check(&label, "at", at, false);
        }
        label.optional_truth("leader");
        let found = label.texts("lines").concat();
        if let Some(Zone { name, .. }) = official {
            let fits = if detail == Some(FINEST) { found == *name } else { name.starts_with(&found) };
            if !fits {
                let official = name.clone();
                label.report("lines", DiagnosticKind::LabelDiffers { found, official });
            }
        }
        label.finish();
    }
    // One of them may be there under another number, which is told already.
    let missing = (1..=FINEST).find(|detail| !seen.contains(detail));
    if let Some(missing) = missing.filter(|_| all < 3) {
        zone.report("label", DiagnosticKind::WithoutLabel(missing));
    }
}
