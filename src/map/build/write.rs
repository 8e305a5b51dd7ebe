//! The drawn sheet as a Rust expression. The names of types and fields are those of `src/map/shape.rs`.

use geo::{Coord, Rect};

use super::{
    curve::{self, Curve, Pen},
    frames::MARK,
    labels::{Label, Set},
    plane::Plane,
    seed::{Degrees, Landmark, PlaceKind, Seeds, Zone, Zones},
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
}

/// Before a field that the app in the browser does without.
const NATIVE: &str = "#[cfg(feature = \"ssr\")]";

pub(crate) fn sheet(drawn: &Drawn<'_>) -> String {
    let Drawn { seeds, plane, survey, zones, railways } = drawn;
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
    // Those of the near detail are in the files of what is seen closer.
    let marks = seeds.landmarks.iter().filter(|mark| usize::from(mark.detail) <= map.level.len()).map(|mark| {
        let (id, kind, at, sign) = (&mark.id, mark.kind, point(plane.at(mark.at)), signed(mark.kind));
        let detail = detail(mark.detail);
        format!("Landmark {{ id: {id:?}, kind: LandmarkKind::{kind:?}, at: {at}, signed: {sign}, detail: {detail} }}")
    });
    let zones = (seeds.zones.zone.iter().zip(*zones))
        .map(|(zone, drawn)| format!("ZoneShape {{ id: {:?}, path: {:?} }}", zone.id, drawn.path));
    let levels = map.level.iter().map(|level| {
        let (detail, mark) = (detail(level.detail), MARK * level.em);
        format!("Level {{ detail: {detail}, min_px: {}, mark: {mark:.1} }}", level.min_px)
    });
    format!(
        "Sheet {{ view_box: {}, areas: {}, lakes: {}, railways: {}, marks: {}, zones: {}, {NATIVE} levels: {}, north: {}, scale: {} }}\n",
        frame(&plane.window),
        list(areas),
        list(lakes),
        list(railways),
        list(marks),
        list(zones),
        list(levels),
        point(plane.at_km(map.furniture.north)),
        scale(seeds, plane),
    )
}

/// The sheet of seeds without a map.
pub(crate) fn empty() -> String {
    let (frame, point) = ("Frame { x: 0.0, y: 0.0, width: 0.0, height: 0.0 }", "MapPoint { x: 0.0, y: 0.0 }");
    format!(
        "Sheet {{ view_box: {frame}, areas: &[], lakes: &[], railways: &[], marks: &[], zones: &[], {NATIVE} levels: &[], north: {point}, scale: Scale {{ path: \"\" }} }}\n"
    )
}

/// The points of each zone's shapes as the seeds give them, but longitude first, as an expression of type
/// `&[(&str, &[&[[f64; 2]]])]`. Open data want degrees, which the sheet no longer has.
pub(crate) fn rings(zones: &Zones) -> String {
    let ring = |points: &Vec<Degrees>| list(points.iter().map(|[lat, lon]| format!("[{lon:?}, {lat:?}]")));
    let zone = |zone: &Zone| format!("({:?}, {})", zone.id, list(zone.shapes.iter().map(ring)));
    list(zones.zone.iter().map(zone)) + "\n"
}

/// The landmarks the plan names, with its words for each, as an expression of type `&[(&str, &[&str])]`.
pub(crate) fn named(seeds: &Seeds) -> String {
    let words = |mark: &Landmark| list(mark.words.iter().map(|word| format!("{word:?}")));
    let named = seeds.landmarks.iter().filter(|mark| !mark.words.is_empty());
    list(named.map(|mark| format!("({:?}, {})", mark.id, words(mark)))) + "\n"
}

/// Whether a sign is drawn at the point: a lake is its own sign, a district has none.
fn signed(kind: PlaceKind) -> bool {
    !matches!(kind, PlaceKind::Lake | PlaceKind::District)
}

fn area(kind: &str, shape: &geo::MultiPolygon) -> String {
    format!("Area {{ kind: AreaKind::{kind}, path: {:?} }}", curve::outline(shape))
}

/// The texts of a language as lines: `=`, detail and size before each set; kind, name, anchor, place, leader and the text's
/// own lines for each text, with tabs between. Lengths are in tenths.
pub(crate) fn labels(sets: &[Set]) -> String {
    let set = |(set, number): (&Set, u8)| {
        let detail = detail(number).trim_start_matches("Detail::").to_lowercase();
        std::iter::once(format!("=\t{detail}\t{:.0}\n", 10.0 * set.em))
            .chain(set.labels.iter().map(label))
            .collect::<String>()
    };
    sets.iter().take(DETAILS).zip(1..).map(set).collect()
}

/// How many sets the page itself has.
const DETAILS: usize = 3;

fn label(label: &Label) -> String {
    let Label { subject, lines, anchor, at, leader, .. } = label;
    let [kind, id] = subject.words();
    let (x, y, leader) = (10.0 * at.x, 10.0 * at.y, leader.as_deref().unwrap_or_default());
    format!("{kind}\t{id}\t{anchor}\t{x:.0}\t{y:.0}\t{leader}\t{}\n", lines.join("\t"))
}

/// The marks and texts of a language at every closeness, as lines: `km` and its length, then `=`, the width of the map and the size before each set;
/// `place`, kind, name and place for each mark, and the texts as above. The scale is drawn beside the map there.
pub(crate) fn near(sets: &[Set], seeds: &Seeds, plane: &Plane) -> String {
    let mark = |mark: &Landmark| {
        let (at, kind) = (plane.at(mark.at), format!("{:?}", mark.kind).to_lowercase());
        format!("place\t{kind}\t{}\t{:.0}\t{:.0}\n", mark.id, 10.0 * at.x, 10.0 * at.y)
    };
    let set = |set: &Set| {
        let marks = seeds.landmarks.iter().filter(|shown| set.marks.contains(&shown.id)).map(mark);
        let labels = set.labels.iter().map(label);
        let head = format!("=\t{}\t{:.0}\n", set.min_px, 10.0 * set.em);
        std::iter::once(head).chain(marks).chain(labels).collect::<String>()
    };
    format!("km\t{:.0}\n", 10.0 * plane.scale) + &sets.iter().map(set).collect::<String>()
}

/// The boxes of all texts.
pub(crate) fn frames<'a>(languages: impl Iterator<Item = &'a [Set]>) -> String {
    let set = |set: &Set| list(set.labels.iter().map(|label| frame(&label.frame)));
    list(languages.map(|sets| list(sets.iter().map(set)))) + "\n"
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
    format!("MapPoint {{ x: {:.1}, y: {:.1} }}", at.x, at.y)
}

fn frame(rect: &Rect) -> String {
    let min = rect.min();
    format!("Frame {{ x: {:.1}, y: {:.1}, width: {:.1}, height: {:.1} }}", min.x, min.y, rect.width(), rect.height())
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("&[{}]", items.into_iter().collect::<Vec<_>>().join(",\n"))
}
