//! A place for every text, at each level of detail, such that no two texts and no text and mark overlap.
//!
//! Once for each language, whose words [`Names`] has. Greedy and deterministic: zones' names stand where the seeds put them,
//! then come landmarks in the order of their file, then railways, neighbours and the sea. Each takes the best free one of the
//! sides around its point; the seed's side is best, and a side that would cover a railway is worse. A text that finds no place
//! is a error.

use geo::{ClosestPoint, Contains, Coord, Distance, Euclidean, Point, Rect};

use super::{
    curve::{Curve, Pen},
    frames::{ABOVE, GAP, around, beside, extent, overlap, reach, sides},
    metrics::Weight,
    names::Names,
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

    /// Its kind and its name, as `map::label` reads them.
    pub(crate) fn words(&self) -> [&str; 2] {
        match self {
            Self::Zone(id) => ["zone", id],
            Self::Mark(id) => ["mark", id],
            Self::Railway(id) => ["rail", id],
            Self::Area(name) => ["area", name],
            Self::Sea => ["sea", ""],
            Self::Scale => ["scale", ""],
        }
    }

    fn weight(&self) -> Weight {
        if matches!(self, Self::Zone(_)) { Weight::Bold } else { Weight::Regular }
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
    pub(crate) labels: Vec<Label>,
}

pub(crate) fn place(
    seeds: &Seeds,
    names: &Names,
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
        let mut desk =
            Desk { level, names, plane, railways, taken: Vec::new(), labels: Vec::new(), errors: Vec::new() };
        desk.all(seeds, zones);
        sets.push(Set { em: level.em, labels: desk.labels });
        errors.append(&mut desk.errors);
    }
    if errors.is_empty() { Ok(sets) } else { Err(errors) }
}

/// The work on one level.
struct Desk<'a> {
    level: &'a Level,
    names: &'a Names,
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
        let names = self.names;
        for (zone, drawn) in seeds.zones.zone.iter().zip(zones) {
            let subject = Subject::Zone(zone.id.clone());
            let Some(label) = names.zone(&zone.id, detail) else {
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
            let name = names.mark.get(&mark.id);
            self.name(Subject::Mark(mark.id.clone()), name, plane.at(mark.at), &sides(mark.side), half);
        }
        let railways = seeds.lines.iter().filter(|_| detail == FINEST);
        let railways = railways
            .filter_map(|line| Some((Subject::Railway(line.id.clone()), names.rail.get(&line.id), line.label?)));
        let area = |name: &String| (Subject::Area(name.clone()), names.area.get(name));
        let neighbours = map.neighbour.iter().filter(|area| area.detail <= detail);
        let areas = neighbours.filter_map(|neighbour| {
            let (subject, name) = area(&neighbour.name);
            Some((subject, name, neighbour.label?))
        });
        let city = (map.city.detail <= detail).then(|| {
            let (subject, name) = area(&map.city.name);
            (subject, name, map.city.label)
        });
        let sea = (map.sea.detail <= detail).then_some((Subject::Sea, Some(&names.sea), map.sea.label));
        for (subject, name, at) in railways.chain(city).chain(areas).chain(sea) {
            self.name(subject, name, plane.at(at), &sides(Side::C), [0.6 * em; 2]);
        }
    }

    /// Sets a name of one line, which a language may lack.
    fn name(&mut self, subject: Subject, name: Option<&String>, at: Coord, sides: &[Side], half: [f64; 2]) {
        match name {
            Some(name) => drop(self.text(subject, vec![name.clone()], at, sides, half)),
            None => self.error(&subject, "名前がありません"),
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
        self.errors.push(SeedError::new(&self.names.file(file), format!("{name}（細かさ {detail}）: {reason}")));
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
        let extent = extent(&lines, subject.weight(), self.level.em);
        let near = |step: f64| half.map(|half| half + step * self.level.em);
        let (this, near) = (&*self, &near);
        let free = [0.0, 0.5, 1.0, 1.5]
            .into_iter()
            .flat_map(|step| {
                sides.iter().map(move |side| (this.within(beside(at, near(step), extent, *side), *side), *side))
            })
            .zip(0_u32..)
            .map(|((frame, side), rank)| (frame, side, rank))
            .filter(|(frame, ..)| this.free(frame));
        let best = free.min_by_key(|(frame, _, rank)| rank + 3 * this.rails_under(frame));
        let Some((frame, side, _)) = best else {
            self.error(&subject, "文字を置く場所がありません。detail を大きくするか、位置や side を変えてください");
            return None;
        };
        let (anchor, x) = match side {
            Side::E | Side::Ne | Side::Se => ("start", frame.min().x),
            Side::W | Side::Nw | Side::Sw => ("end", frame.max().x),
            Side::N | Side::S | Side::C => ("middle", frame.center().x),
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

    /// A text above or below its point is moved along where it would leave the map.
    fn within(&self, frame: Rect, side: Side) -> Rect {
        let window = self.plane.window;
        let step = match side {
            Side::N | Side::S => (window.min().x - frame.min().x).max(0.0) - (frame.max().x - window.max().x).max(0.0),
            _ => 0.0,
        };
        let step = Coord { x: step, y: 0.0 };
        Rect::new(frame.min() + step, frame.max() + step)
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
