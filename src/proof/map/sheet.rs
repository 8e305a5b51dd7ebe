//! The map as a whole: what it shows, whose outlines it draws, how large its texts are.

use super::land::{Land, detail, positive};
use crate::plan::{
    diagnostic::DiagnosticKind,
    table::{Point, Table},
};
use std::collections::BTreeSet;

/// Kilometres in a degree of latitude: near enough to tell a slip.
const DEGREE: f64 = 111.2;

/// Checks the file and tells what the map shows.
pub(super) fn check(table: Table<'_>) -> Land {
    let land = land(&table).unwrap_or(Land::ANY);
    let label = |table: &Table<'_>, at: Option<Point>| {
        if let Some(at) = at {
            land.check(table, "label", at, false);
        }
    };
    let mut codes = BTreeSet::new();
    let mut area = |table: &Table<'_>| {
        let code = table.text("code");
        table.text("name");
        if !codes.insert(code.clone()) {
            table.report("code", DiagnosticKind::Duplicate(format!("code {code}")));
        }
    };
    if let Some(city) = table.table("city") {
        area(&city);
        label(&city, city.pair("label"));
        detail(&city);
        if let Some((at, [least, most])) = city.pair("area_km2")
            && least >= most
        {
            let found = format!("{least}, {most}");
            city.report_at(at, DiagnosticKind::OutOfRange { key: "area_km2", found, wanted: "[下限, 上限] の順" });
        }
        city.finish();
    }
    for neighbour in table.tables("neighbour") {
        area(&neighbour);
        label(&neighbour, neighbour.optional_pair("label"));
        if neighbour.has("detail") {
            detail(&neighbour);
        }
        neighbour.finish();
    }
    if let Some(sea) = table.table("sea") {
        sea.text("name");
        label(&sea, sea.pair("label"));
        detail(&sea);
        sea.finish();
    }
    if let Some(furniture) = table.table("furniture") {
        for key in ["north", "scale"] {
            furniture.pair(key);
        }
        positive(&furniture, "scale_km");
        furniture.finish();
    }
    levels(&table);
    table.finish();
    land
}

/// The window of the map in degrees.
fn land(table: &Table<'_>) -> Option<Land> {
    let centre = table.table("centre");
    let centre = centre.and_then(|centre| {
        let found = (centre.fraction("lat"), centre.fraction("lon"));
        centre.finish();
        found.0.zip(found.1)
    });
    let window = table.table("window");
    let window = window.and_then(|window| {
        let side = |key| window.fraction(key);
        let sides = (side("west"), side("east"), side("north"), side("south"));
        positive(&window, "units");
        if let (Some(west), Some(east), Some(north), Some(south)) = sides {
            for (key, low, high, wanted) in
                [("east", west, east, "westより大きい数"), ("south", north, south, "northより大きい数")]
            {
                if low >= high {
                    window.report(key, DiagnosticKind::OutOfRange { key, found: high.to_string(), wanted });
                    return None;
                }
            }
        }
        window.finish();
        Some((sides.0?, sides.1?, sides.2?, sides.3?))
    });
    let ((lat, lon), (west, east, north, south)) = (centre?, window?);
    let wide = DEGREE * lat.to_radians().cos();
    Some(Land {
        south_west: [lat - south / DEGREE, lon + west / wide],
        north_east: [lat - north / DEGREE, lon + east / wide],
    })
}

/// One size of text for each detail, in order.
fn levels(table: &Table<'_>) {
    let levels = table.tables("level");
    if levels.len() != 3 {
        table.report(
            "level",
            DiagnosticKind::OutOfRange {
                key: "level",
                found: format!("{}個", levels.len()),
                wanted: "細かさ 1、2、3 の3個",
            },
        );
    }
    for (level, expected) in levels.into_iter().zip(1..) {
        if let Some(found) = detail(&level)
            && found != expected
        {
            let found = found.to_string();
            level.report("detail", DiagnosticKind::OutOfRange { key: "detail", found, wanted: "1、2、3 の順" });
        }
        positive(&level, "em");
        level.number("min_px");
        level.finish();
    }
}
