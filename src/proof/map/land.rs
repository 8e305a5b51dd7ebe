//! What is drawn, and what tables of the map have in common.

use crate::plan::{
    diagnostic::DiagnosticKind,
    table::{Point, Table},
};
use std::collections::BTreeSet;

/// The details of the whole map, at which it has texts.
const DETAILS: [i64; 3] = [1, 2, 3];
/// Those and the one that is shown closer only, at which a landmark may first be shown.
const DETAILS_OF_MARKS: [i64; 4] = [1, 2, 3, 4];

/// What is drawn, in degrees.
pub(super) struct Land {
    pub(super) south_west: [f64; 2],
    pub(super) north_east: [f64; 2],
}

impl Land {
    /// The earth, where the map does not say what it shows.
    pub(super) const ANY: Self = Self { south_west: [-90.0, -180.0], north_east: [90.0, 180.0] };

    /// A point must lie on the map, or within the map's own width of it.
    pub(super) fn check(&self, table: &Table<'_>, key: &'static str, (at, point): Point, around: bool) {
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
pub(super) fn detail(table: &Table<'_>) -> Option<i64> {
    detail_among(table, &DETAILS)
}

/// The detail of a landmark, 1 to 4.
pub(super) fn detail_of_mark(table: &Table<'_>) -> Option<i64> {
    detail_among(table, &DETAILS_OF_MARKS)
}

fn detail_among(table: &Table<'_>, known: &[i64]) -> Option<i64> {
    let detail = table.number("detail")?;
    if known.contains(&detail) {
        return Some(detail);
    }
    let words = known.iter().map(ToString::to_string).collect::<Vec<_>>().join("、");
    table.report("detail", DiagnosticKind::UnknownWord { key: "detail", word: detail.to_string(), words });
    None
}

/// A number that must be more than nothing.
pub(super) fn positive(table: &Table<'_>, key: &'static str) -> Option<f64> {
    let number = table.fraction(key)?;
    if number <= 0.0 {
        table.report(key, DiagnosticKind::OutOfRange { key, found: number.to_string(), wanted: "0より大きい数" });
    }
    Some(number)
}

/// The id of a table, which must be told once.
pub(super) fn id(table: &mut Table<'_>, group: &str, known: &mut BTreeSet<String>) -> String {
    let id = table.text("id");
    table.about(format!("{group}/{id}"));
    if !id.is_empty() && !known.insert(id.clone()) {
        table.report("id", DiagnosticKind::Duplicate(format!("{group}/{id}")));
    }
    id
}
