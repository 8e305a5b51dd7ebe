//! The drawn sheet as a Rust expression. The names of types and fields are those of `src/map/shape.rs`.

use geo::{Coord, Rect};

use super::{
    curve::{self, Curve, Pen},
    labels::{Label, Set},
    plane::Plane,
    seed::{Degrees, PlaceKind, Seeds, Zone, Zones},
    survey::Survey,
    zones,
};

/// All there is to write.
pub(crate) struct Drawn<'a> {
    pub(crate) seeds: &'a Seeds,
    pub(crate) plane: &'a Plane,
    pub(crate) survey: &'a Survey,
    pub(crate) zones: &'a [zones::Drawn],
    pub(crate) railways: &'a [Curve],
    pub(crate) sets: &'a [Set],
}

/// Before a field that the app in the browser does without.
const NATIVE: &str = "#[cfg(feature = \"ssr\")]";

pub(crate) fn sheet(drawn: &Drawn<'_>) -> String {
    let Drawn { seeds, plane, survey, zones, railways, sets } = drawn;
    let map = &seeds.map;
    let mut areas: Vec<_> = survey.neighbours.iter().map(|(_, shape)| area("Neighbour", shape)).collect();
    areas.push(area("City", &survey.city));
    let lakes = seeds.landmarks.iter().filter_map(|mark| {
        let radius = mark.size_km?.map(|km| km * plane.scale / 2.0);
        let path = curve::ellipse(plane.at(mark.at), Coord::from(radius));
        Some(format!("Lake {{ path: {path:?} }}"))
    });
    let railways = (seeds.lines.iter().zip(*railways))
        .map(|(line, curve)| format!("Railway {{ {NATIVE} id: {:?}, path: {:?} }}", line.id, curve.path));
    let marks = seeds.landmarks.iter().map(|mark| {
        let (id, kind, at, sign) = (&mark.id, mark.kind, point(plane.at(mark.at)), signed(mark.kind));
        let detail = detail(mark.detail);
        format!("Mark {{ id: {id:?}, kind: MarkKind::{kind:?}, at: {at}, signed: {sign}, detail: {detail} }}")
    });
    let zones = (seeds.zones.zone.iter().zip(*zones))
        .map(|(zone, drawn)| format!("ZoneShape {{ id: {:?}, path: {:?} }}", zone.id, drawn.path));
    let sets = sets.iter().zip(1..).map(|(set, number)| {
        let Set { em, min_px, mark, labels } = set;
        let labels = list(labels.iter().map(label));
        let detail = detail(number);
        format!("LabelSet {{ detail: {detail}, em: {em:.1}, {NATIVE} min_px: {min_px}, {NATIVE} mark: {mark:.1}, labels: {labels} }}")
    });
    format!(
        "Sheet {{ view_box: {}, areas: {}, lakes: {}, railways: {}, marks: {}, zones: {}, label_sets: {}, north: {}, scale: {} }}\n",
        frame(&plane.window),
        list(areas),
        list(lakes),
        list(railways),
        list(marks),
        list(zones),
        list(sets),
        point(plane.at_km(map.furniture.north)),
        scale(seeds, plane),
    )
}

/// The points of each zone's shapes as the seeds give them, but longitude first, as an expression of type
/// `&[(&str, &[&[[f64; 2]]])]`. Open data want degrees, which the sheet no longer has.
pub(crate) fn rings(zones: &Zones) -> String {
    let ring = |points: &Vec<Degrees>| list(points.iter().map(|[lat, lon]| format!("[{lon:?}, {lat:?}]")));
    let zone = |zone: &Zone| format!("({:?}, {})", zone.id, list(zone.shapes.iter().map(ring)));
    list(zones.zone.iter().map(zone)) + "\n"
}

/// Whether a sign is drawn at the point: a lake is its own sign, a district has none.
fn signed(kind: PlaceKind) -> bool {
    !matches!(kind, PlaceKind::Lake | PlaceKind::District)
}

fn area(kind: &str, shape: &geo::MultiPolygon) -> String {
    format!("Area {{ kind: AreaKind::{kind}, path: {:?} }}", curve::outline(shape))
}

fn label(label: &Label) -> String {
    let Label { subject, lines, anchor, at, frame: around, leader } = label;
    let (subject, at, around, lines) =
        (subject.literal(), point(*at), frame(around), list(lines.iter().map(|line| format!("{line:?}"))));
    format!(
        "Label {{ subject: {subject}, lines: {lines}, anchor: Anchor::{anchor}, at: {at}, {NATIVE} frame: {around}, leader: {leader:?} }}"
    )
}

/// A bar with a foot at each end.
fn scale(seeds: &Seeds, plane: &Plane) -> String {
    let furniture = &seeds.map.furniture;
    let end = plane.at_km(furniture.scale);
    let start = end - Coord { x: furniture.scale_km * plane.scale, y: 0.0 };
    let foot = Coord { x: 0.0, y: 6.0 };
    let mut pen = Pen::default();
    pen.start(start - foot);
    for to in [start, end, end - foot] {
        pen.line(to);
    }
    format!("Scale {{ path: {:?} }}", pen.done())
}

fn detail(number: u8) -> &'static str {
    match number {
        1 => "Detail::Narrow",
        2 => "Detail::Medium",
        _ => "Detail::Wide",
    }
}

fn point(at: Coord) -> String {
    format!("Spot {{ x: {:.1}, y: {:.1} }}", at.x, at.y)
}

fn frame(rect: &Rect) -> String {
    let min = rect.min();
    format!("Frame {{ x: {:.1}, y: {:.1}, width: {:.1}, height: {:.1} }}", min.x, min.y, rect.width(), rect.height())
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("&[{}]", items.into_iter().collect::<Vec<_>>().join(",\n"))
}
