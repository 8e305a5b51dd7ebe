//! The files of `seeds/map/`, held against the plan: nothing missing, nothing twice, nothing that leads nowhere or lies off the
//! map.
//!
//! Whether shapes lie within the city and texts find a place can only be told by drawing; the build does that. [`sheet`] is the
//! map as a whole, [`zones`] the shapes and names of zones, [`marks`] landmarks and railways.

mod marks;
mod sheet;
mod zones;

use super::Seeds;
use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    model::Plan,
    source_map::SourceMap,
    table::{File, Point, Table},
    tree::Entries,
};
use std::{cell::RefCell, collections::BTreeSet};

const SHEET: &str = "map/map.toml";
const ZONES: &str = "map/zones.toml";
const LANDMARKS: &str = "map/landmarks.toml";
const LINES: &str = "map/lines.toml";
/// The details a text or a mark may first be shown at.
const DETAILS: &str = "1、2、3";

/// Every fault of the map.
pub(super) fn diagnostics(plan: &Plan, sources: &SourceMap, seeds: &Seeds) -> Vec<Diagnostic> {
    let diagnostics = RefCell::new(Vec::new());
    let file = |name| Some(File { name, text: seeds.text(name)?, diagnostics: &diagnostics });
    let read = |name| file(name).and_then(|file| Some((file, file.parse()?)));
    let (sheet, zones, landmarks, lines) = (read(SHEET), read(ZONES), read(LANDMARKS), read(LINES));
    let land = table(sheet.as_ref()).map_or(Land::ANY, sheet::check);
    if let Some(zones) = table(zones.as_ref()) {
        zones::check(zones, &land, plan, sources, &diagnostics);
    }
    let marks = table(landmarks.as_ref()).map(|landmarks| marks::landmarks(landmarks, &land));
    if let Some(lines) = table(lines.as_ref()) {
        marks::lines(lines, &land, marks);
    }
    for (name, text) in seeds.files().filter(|(name, _)| name.starts_with("map/")) {
        if ![SHEET, ZONES, LANDMARKS, LINES].contains(&name) {
            File { name, text, diagnostics: &diagnostics }.report(0, "", DiagnosticKind::UnknownFile);
        }
    }
    diagnostics.into_inner()
}

fn table<'a>(read: Option<&'a (File<'a>, Entries)>) -> Option<Table<'a>> {
    read.map(|(file, entries)| Table::new(*file, entries, 0))
}

/// What is drawn, in degrees.
struct Land {
    south_west: [f64; 2],
    north_east: [f64; 2],
}

impl Land {
    /// The earth, where the map does not say what it shows.
    const ANY: Self = Self { south_west: [-90.0, -180.0], north_east: [90.0, 180.0] };

    /// A point must lie on the map, or within the map's own width of it.
    fn check(&self, table: &Table<'_>, key: &'static str, (at, point): Point, around: bool) {
        let within = (0_usize..2).zip(point).all(|(axis, degrees)| {
            let side = |corner: [f64; 2]| corner.into_iter().nth(axis).unwrap_or_default();
            let (least, most) = (side(self.south_west), side(self.north_east));
            let slack = if around { most - least } else { 0.0 };
            (least - slack..=most + slack).contains(&degrees)
        });
        if !within {
            let [lat, lon] = point;
            table.report_at(at, DiagnosticKind::OffTheMap { key, at: format!("{lat}, {lon}") });
        }
    }
}

/// The detail of a table, 1 to 3.
fn detail(table: &Table<'_>) -> Option<i64> {
    let detail = table.number("detail")?;
    if (1..=3).contains(&detail) {
        return Some(detail);
    }
    table.report(
        "detail",
        DiagnosticKind::UnknownWord { key: "detail", word: detail.to_string(), words: DETAILS.to_owned() },
    );
    None
}

/// A number that must be more than nothing.
fn positive(table: &Table<'_>, key: &'static str) -> Option<f64> {
    let number = table.fraction(key)?;
    if number <= 0.0 {
        table.report(key, DiagnosticKind::OutOfRange { key, found: number.to_string(), wanted: "0より大きい数" });
    }
    Some(number)
}

/// The id of a table, which must be told once.
fn id(table: &mut Table<'_>, group: &str, known: &mut BTreeSet<String>) -> String {
    let id = table.text("id");
    table.about(format!("{group}/{id}"));
    if !id.is_empty() && !known.insert(id.clone()) {
        table.report("id", DiagnosticKind::Duplicate(format!("{group}/{id}")));
    }
    id
}
