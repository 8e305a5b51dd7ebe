//! The files of `seeds/map/`, held against the plan: nothing missing, nothing twice, nothing that leads nowhere or lies off the
//! map.
//!
//! Whether shapes lie within the city and texts find a place can only be told by drawing; the build does that. [`sheet`] is the
//! map as a whole, [`zones`] the shapes and names of zones, [`marks`] landmarks and railways, [`names`] all of these in other
//! languages.

mod land;
mod marks;
mod names;
mod sheet;
mod zones;

use super::seeds::Seeds;
use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    id::ItemId,
    model::Plan,
    source_map::SourceMap,
    table::{File, Table},
    tree::Entries,
};
use land::Land;
use names::Named;
use std::cell::RefCell;

const SHEET: &str = "map/map.toml";
const ZONES: &str = "map/zones.toml";
const LANDMARKS: &str = "map/landmarks.toml";
const LINES: &str = "map/lines.toml";

/// Every fault of the map. Of a plan that is not `whole`, words may be missing that it has.
pub(super) fn diagnostics(plan: &Plan, sources: &SourceMap, seeds: &Seeds, whole: bool) -> Vec<Diagnostic> {
    let diagnostics = RefCell::new(Vec::new());
    let file = |name| Some(File { name, text: seeds.text(name)?, diagnostics: &diagnostics });
    let read = |name| file(name).and_then(|file| Some((file, file.parse()?)));
    let (sheet, zones, landmarks, lines) = (read(SHEET), read(ZONES), read(LANDMARKS), read(LINES));
    let land = table(sheet.as_ref()).map_or(Land::ANY, sheet::check);
    if let Some(zones) = table(zones.as_ref()) {
        zones::check(zones, &land, plan, sources, &diagnostics);
    }
    let keys = |read: &Option<(File<'_>, Entries)>, groups: &[&str], key| {
        read.as_ref().and_then(|(_, entries)| names::keys(entries, groups, key))
    };
    let named = Named {
        marks: keys(&landmarks, &["landmark"], "id"),
        rails: keys(&lines, &["line"], "id"),
        areas: keys(&sheet, &["city", "neighbour"], "name"),
        zones: (sources.whole(&ItemId::Plan, "zone") && !plan.zones.is_empty())
            .then(|| plan.zones.iter().map(|zone| zone.id.to_string()).collect()),
    };
    names::check(seeds, &land, &named, &diagnostics);
    let marks = table(landmarks.as_ref()).map(|landmarks| marks::landmarks(landmarks, &land, whole.then_some(plan)));
    if let Some(lines) = table(lines.as_ref()) {
        marks::lines(lines, &land, marks);
    }
    for (name, text) in seeds.files().filter(|(name, _)| name.starts_with("map/")) {
        let other = names::FILES.iter().any(|(file, ..)| *file == name);
        if !other && ![SHEET, ZONES, LANDMARKS, LINES].contains(&name) {
            File { name, text, diagnostics: &diagnostics }.report(0, "", DiagnosticKind::UnknownFile);
        }
    }
    diagnostics.into_inner()
}

fn table<'a>(read: Option<&'a (File<'a>, Entries)>) -> Option<Table<'a>> {
    read.map(|(file, entries)| Table::new(*file, entries, 0))
}
