//! A place for every text, at each level of detail, such that no two texts and no text and mark overlap.
//!
//! Greedy and deterministic: zones' names stand where the seeds put them, then come landmarks in the order of their file,
//! then railways, neighbours and the sea. Each takes the best free one of the sides around its point; the seed's
//! side is best, and a side that would cover a railway is worse. A text that finds no place is a error.

use geo::{ClosestPoint, Contains, Coord, Distance, Euclidean, Point, Rect};

use super::{
    curve::{Curve, Pen},
    frames::{ABOVE, GAP, MARK, around, beside, extent, overlap, reach, sides},
    plane::Plane,
    seed::{Level, PlaceKind, SeedError, Seeds, Side},
    zones::Drawn,
};

/// The detail at which everything is named.
const FINEST: u8 = 3;

/// What a text names. The names are those of `map::Subject`.
#[derive(Clone)]
pub(crate) enum Subject {
    Zone(String),
    Mark(String),
    Railway(String),
    Area(String),
    Sea,
    Scale,
}

impl Subject {
    /// The file it comes from, and its name there.
    fn seed(&self) -> (&'static str, &str) {
        match self {
            Self::Zone(id) => ("zones", id),
            Self::Mark(id) => ("landmarks", id),
            Self::Railway(id) => ("lines", id),
            Self::Area(name) => ("map", name),
            Self::Sea => ("map", "sea"),
            Self::Scale => ("map", "furniture"),
        }
    }

    /// As a Rust expression.
    pub(crate) fn literal(&self) -> String {
        match self {
            Self::Zone(id) => format!("Subject::Zone({id:?})"),
            Self::Mark(id) => format!("Subject::Mark({id:?})"),
            Self::Railway(id) => format!("Subject::Railway({id:?})"),
            Self::Area(name) => format!("Subject::Area({name:?})"),
            Self::Sea => "Subject::Sea".to_owned(),
            Self::Scale => "Subject::Scale".to_owned(),
        }
    }
}

pub(crate) struct Label {
    pub(crate) subject: Subject,
    pub(crate) lines: Vec<String>,
    pub(crate) anchor: &'static str,
    /// Where the first line's baseline meets the anchor.
    pub(crate) at: Coord,
    pub(crate) frame: Rect,
    pub(crate) leader: Option<String>,
}

/// All texts of one level of detail.
pub(crate) struct Set {
    pub(crate) em: f64,
    pub(crate) min_px: u16,
    pub(crate) mark: f64,
    pub(crate) labels: Vec<Label>,
}

pub(crate) fn place(
    seeds: &Seeds,
    plane: &Plane,
    zones: &[Drawn],
    railways: &[Curve],
) -> Result<Vec<Set>, Vec<SeedError>> {
    let mut sets = Vec::new();
    let mut errors = Vec::new();
    for (level, detail) in seeds.map.level.iter().zip(1..) {
        if level.detail != detail {
            errors.push(SeedError::new("seeds/map/map.toml", "level は細かさ 1, 2, 3 の順に書いてください"));
        }
        let mut desk = Desk { level, plane, railways, taken: Vec::new(), labels: Vec::new(), errors: Vec::new() };
        desk.all(seeds, zones);
        sets.push(Set { em: level.em, min_px: level.min_px, mark: MARK * level.em, labels: desk.labels });
        errors.append(&mut desk.errors);
    }
    if errors.is_empty() { Ok(sets) } else { Err(errors) }
}

/// The work on one level.
struct Desk<'a> {
    level: &'a Level,
    plane: &'a Plane,
    railways: &'a [Curve],
    taken: Vec<Rect>,
    labels: Vec<Label>,
    errors: Vec<SeedError>,
}

impl Desk<'_> {
    fn all(&mut self, seeds: &Seeds, zones: &[Drawn]) {
        let (map, em, detail, plane) = (&seeds.map, self.level.em, self.level.detail, self.plane);
        let marks = || seeds.landmarks.iter().filter(|mark| mark.detail <= detail);
        for mark in marks().filter(|mark| mark.kind != PlaceKind::District) {
            self.taken.push(around(plane.at(mark.at), reach(mark.size_km, plane, em)));
        }
        self.furniture(seeds);
        for (zone, drawn) in seeds.zones.zone.iter().zip(zones) {
            let subject = Subject::Zone(zone.id.clone());
            let Some(label) = zone.label.iter().find(|label| label.detail == detail) else {
                self.error(&subject, "label がありません");
                continue;
            };
            let index = self.text(subject, label.lines.clone(), plane.at(label.at), &[Side::C], [0.0; 2]);
            if let Some(index) = index.filter(|_| label.leader) {
                self.leader(index, drawn);
            }
        }
        for mark in marks() {
            let gap = if mark.side == Side::C { 0.0 } else { GAP * em };
            let half = reach(mark.size_km, plane, em).map(|half| half + gap);
            let lines = vec![mark.label.clone()];
            self.text(Subject::Mark(mark.id.clone()), lines, plane.at(mark.at), &sides(mark.side), half);
        }
        let railways = seeds.lines.iter().filter(|_| detail == FINEST);
        let railways = railways.filter_map(|line| Some((Subject::Railway(line.id.clone()), &line.name, line.label?)));
        let neighbours = map.neighbour.iter().filter(|area| area.detail <= detail);
        let areas = neighbours.filter_map(|area| Some((Subject::Area(area.name.clone()), &area.name, area.label?)));
        let city =
            (map.city.detail <= detail).then(|| (Subject::Area(map.city.name.clone()), &map.city.name, map.city.label));
        let sea = (map.sea.detail <= detail).then_some((Subject::Sea, &map.sea.name, map.sea.label));
        for (subject, name, at) in railways.chain(city).chain(areas).chain(sea) {
            self.text(subject, vec![name.clone()], plane.at(at), &sides(Side::C), [0.6 * em; 2]);
        }
    }

    /// Keeps the north arrow's and the scale bar's places free and writes the scale's text over its bar.
    fn furniture(&mut self, seeds: &Seeds) {
        let furniture = &seeds.map.furniture;
        self.taken.push(around(self.plane.at_km(furniture.north), [22.0, 40.0]));
        let end = self.plane.at_km(furniture.scale);
        let start = end - Coord { x: furniture.scale_km * self.plane.scale, y: 0.0 };
        self.taken.push(Rect::new(start - Coord { x: 0.0, y: 6.0 }, end + Coord { x: 0.0, y: 6.0 }));
        let middle = Coord { x: f64::midpoint(start.x, end.x), y: end.y - 8.0 };
        self.text(Subject::Scale, vec![format!("{} km", furniture.scale_km)], middle, &[Side::N], [0.0; 2]);
    }

    fn error(&mut self, subject: &Subject, reason: &str) {
        let (file, name) = subject.seed();
        let detail = self.level.detail;
        self.errors
            .push(SeedError::new(&format!("seeds/map/{file}.toml"), format!("{name}（細かさ {detail}）: {reason}")));
    }

    /// Sets a text on the best free side and gives its place in the list.
    fn text(
        &mut self,
        subject: Subject,
        lines: Vec<String>,
        at: Coord,
        sides: &[Side],
        half: [f64; 2],
    ) -> Option<usize> {
        let extent = extent(&lines, self.level.em);
        let free = sides
            .iter()
            .zip(0_u32..)
            .map(|(side, rank)| (beside(at, half, extent, *side), *side, rank))
            .filter(|(frame, ..)| self.free(frame));
        let best = free.min_by_key(|(frame, _, rank)| rank + 3 * self.rails_under(frame));
        let Some((frame, side, _)) = best else {
            self.error(&subject, "文字を置く場所がありません。detail を大きくするか、位置や side を変えてください");
            return None;
        };
        let (anchor, x) = match side {
            Side::E | Side::Ne | Side::Se => ("Start", frame.min().x),
            Side::W | Side::Nw | Side::Sw => ("End", frame.max().x),
            Side::N | Side::S | Side::C => ("Middle", frame.center().x),
        };
        let at = Coord { x, y: frame.min().y + ABOVE * self.level.em };
        self.taken.push(frame);
        self.labels.push(Label { subject, lines, anchor, at, frame, leader: None });
        Some(self.labels.len() - 1)
    }

    fn free(&self, frame: &Rect) -> bool {
        let window = self.plane.window;
        let inside = frame.min().x >= window.min().x
            && frame.min().y >= window.min().y
            && frame.max().x <= window.max().x
            && frame.max().y <= window.max().y;
        inside && !self.taken.iter().any(|other| overlap(frame, other))
    }

    fn rails_under(&self, frame: &Rect) -> u32 {
        let under = |curve: &Curve| curve.points.coords().any(|point| frame.contains(point));
        self.railways.iter().any(under).into()
    }

    /// Leads from a text to its zone, unless it lies on it.
    fn leader(&mut self, index: usize, zone: &Drawn) {
        let Some(label) = self.labels.get_mut(index) else { return };
        let middle = Point(label.frame.center());
        let Some(to) = zone
            .shape
            .iter()
            .map(|part| part.exterior().closest_point(&middle))
            .filter_map(|closest| match closest {
                geo::Closest::SinglePoint(point) | geo::Closest::Intersection(point) => Some(point),
                geo::Closest::Indeterminate => None,
            })
            .min_by(|a, b| Euclidean.distance(&middle, a).total_cmp(&Euclidean.distance(&middle, b)))
        else {
            return;
        };
        let (min, max) = (label.frame.min(), label.frame.max());
        let from = Coord { x: to.x().clamp(min.x, max.x), y: to.y().clamp(min.y, max.y) };
        let step = to.0 - from;
        let length = step.x.hypot(step.y);
        if length < 0.2 * self.level.em {
            return;
        }
        let end = to.0 + step / length * (0.3 * self.level.em);
        let mut pen = Pen::default();
        pen.start(from);
        pen.line(end);
        label.leader = Some(pen.done());
        for part in [0.2, 0.4, 0.6, 0.8] {
            self.taken.push(around(from + step * part, [1.0, 1.0]));
        }
    }
}
