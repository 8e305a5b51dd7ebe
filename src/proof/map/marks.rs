//! Landmarks, and the railways between them.

use super::land::{Land, detail_of_mark, id};
use crate::{
    map::places::naming,
    plan::{diagnostic::DiagnosticKind, model::Plan, table::Table},
};
use std::collections::BTreeSet;

const KINDS: [&str; 9] = ["station", "airport", "port", "mountain", "lake", "forest", "school", "office", "district"];
const SIDES: [&str; 9] = ["n", "ne", "e", "se", "s", "sw", "w", "nw", "c"];

/// One of a few words, or nothing.
fn word(table: &Table<'_>, key: &'static str, words: &[&str]) -> String {
    let word = table.text(key);
    if !word.is_empty() && !words.contains(&word.as_str()) {
        table.report(key, DiagnosticKind::UnknownWord { key, word: word.clone(), words: words.join("、") });
    }
    word
}

/// Checks the landmarks and tells their ids.
pub(super) fn landmarks(table: Table<'_>, land: &Land, plan: Option<&Plan>) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    for mut mark in table.tables("landmark") {
        id(&mut mark, "landmark", &mut known);
        for key in ["name", "label", "source"] {
            mark.text(key);
        }
        let words = mark.optional_texts("words");
        let lacks = |word: &String| plan.is_some_and(|plan| naming(plan, word).next().is_none());
        for word in words.into_iter().filter(lacks) {
            mark.report("words", DiagnosticKind::PlaceNotInPlan(word));
        }
        let kind = word(&mark, "kind", &KINDS);
        word(&mark, "side", &SIDES);
        detail_of_mark(&mark);
        mark.truth("inside");
        if let Some(at) = mark.pair("at") {
            land.check(&mark, "at", at, false);
        }
        if let Some((at, [across, down])) = mark.optional_pair("size_km")
            && (kind != "lake" || across <= 0.0 || down <= 0.0)
        {
            let found = format!("{across}, {down}");
            let wanted = "湖だけに書き、どちらも0より大きい数";
            mark.report_at(at, DiagnosticKind::OutOfRange { key: "size_km", found, wanted });
        }
        mark.finish();
    }
    table.finish();
    known
}

/// Checks the railways and the points they go through. Without landmarks nothing is known to be missing.
pub(super) fn lines(table: Table<'_>, land: &Land, landmarks: Option<BTreeSet<String>>) {
    let whole = landmarks.is_some();
    let mut sources = landmarks.unwrap_or_default();
    for mut point in table.tables("point") {
        id(&mut point, "point", &mut sources);
        for key in ["name", "source"] {
            point.text(key);
        }
        // Railways come from beyond the map.
        if let Some(at) = point.pair("at") {
            land.check(&point, "at", at, true);
        }
        point.finish();
    }
    let mut known = BTreeSet::new();
    for mut line in table.tables("line") {
        id(&mut line, "line", &mut known);
        line.text("name");
        let through = line.texts("through");
        for place in through.iter().filter(|place| whole && !sources.contains(*place)) {
            line.report("through", DiagnosticKind::Dangling(place.clone()));
        }
        if let [only] = through.as_slice() {
            let found = only.clone();
            line.report("through", DiagnosticKind::OutOfRange { key: "through", found, wanted: "2点以上の並び" });
        }
        if let Some(at) = line.optional_pair("label") {
            land.check(&line, "label", at, false);
        }
        line.finish();
    }
    table.finish();
}
