//! A place for every text, at each level of detail, such that no two texts and no text and mark overlap.
//!
//! Once for each language, whose words [`Names`] has. Greedy and deterministic: zones' names stand where the seeds put them,
//! then come landmarks in the order of their file, then railways, neighbours and the sea. Each takes the best free one of the
//! sides around its point; the seed's side is best, and a side that would cover a railway is worse. A text that finds no place
//! is a error. Closer than the finest detail zones bear their names within themselves where there is room, and landmarks of the
//! near detail come as soon as they find a place.
//!
//! Over 300 lines: one way from a text to its place, and what only that needs.

use geo::{Area, BoundingRect, Centroid, ClosestPoint, Contains, Coord, Distance, Euclidean, Point, Rect};

use super::{
    curve::{Curve, Pen},
    frames::{ABOVE, GAP, around, beside, extent, overlap, reach, sides},
    metrics::Weight,
    names::Names,
    plane::Plane,
    seed::{Landmark, Level, PlaceKind, SeedError, Seeds, Side},
    zones::Drawn,
};

/// The detail at which everything is named.
const FINEST: u8 = 3;
/// How often letters become smaller by the square root of two, so that on a wide screen at the closest they are still small.
const NEAR_STEPS: u8 = 7;

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
    pub(crate) min_px: u16,
    pub(crate) labels: Vec<Label>,
    /// The landmarks shown.
    pub(crate) marks: Vec<String>,
}

/// The levels of the seeds, and those closer than the finest of them.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some thousand pixels")]
fn levels(seeds: &Seeds) -> Vec<Level> {
    let mut levels = seeds.map.level.clone();
    let Some(finest) = levels.last().cloned() else { return levels };
    for step in 1..=NEAR_STEPS {
        // Files have lengths in tenths.
        let em = (10.0 * finest.em / 2_f64.sqrt().powi(step.into())).ceil() / 10.0;
        let min_px = (LEAST_PX * seeds.map.window.units / em).ceil() as u16;
        levels.push(Level { detail: FINEST + step, em, min_px });
    }
    levels
}

/// The smallest letters, in CSS pixels.
const LEAST_PX: f64 = 14.0;

pub(crate) fn place(
    seeds: &Seeds,
    names: &Names,
    plane: &Plane,
    zones: &[Drawn],
    railways: &[Curve],
) -> Result<Vec<Set>, Vec<SeedError>> {
    let mut sets = Vec::new();
    let mut errors = Vec::new();
    for (level, detail) in levels(seeds).iter().zip(1..) {
        if level.detail != detail {
            errors.push(SeedError::new("seeds/map/map.toml", "level は細かさ 1, 2, 3 の順に書いてください"));
        }
        let mut desk =
            Desk { level, names, plane, railways, taken: Vec::new(), labels: Vec::new(), errors: Vec::new() };
        let marks = desk.all(seeds, zones);
        sets.push(Set { em: level.em, min_px: level.min_px, labels: desk.labels, marks });
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
    /// Sets all texts, and tells the landmarks that are shown.
    fn all(&mut self, seeds: &Seeds, zones: &[Drawn]) -> Vec<String> {
        let (detail, plane) = (self.level.detail, self.plane);
        let marks = || seeds.landmarks.iter().filter(|mark| mark.detail <= detail.min(FINEST));
        for mark in marks().filter(|mark| mark.kind != PlaceKind::District) {
            self.taken.push(around(plane.at(mark.at), reach(mark.size_km, plane, self.level.em)));
        }
        self.furniture(seeds);
        for (zone, drawn) in seeds.zones.zone.iter().zip(zones) {
            self.zone(&zone.id, drawn);
        }
        for mark in marks() {
            let name = self.names.mark.get(&mark.id);
            let (sides, half) = self.sides(mark);
            self.name(Subject::Mark(mark.id.clone()), name, plane.at(mark.at), &sides, half);
        }
        self.areas(seeds);
        let mut labelled: Vec<_> = marks().map(|mark| mark.id.clone()).collect();
        let near = seeds.landmarks.iter().filter(|mark| mark.detail > FINEST && detail > FINEST);
        for mark in near {
            if self.near(mark) {
                labelled.push(mark.id.clone());
            }
        }
        labelled
    }

    /// Sets a zone's name: where the seeds have it, or closer than their finest detail within the zone, if it has room there.
    fn zone(&mut self, id: &str, drawn: &Drawn) {
        let subject = Subject::Zone(id.to_owned());
        let Some(label) = self.names.zone(id, self.level.detail.min(FINEST)) else {
            return self.error(&subject, "label がありません");
        };
        if let Some(frame) = self.inside(&label.lines, drawn) {
            let at = Coord { x: frame.center().x, y: frame.min().y + ABOVE * self.level.em };
            self.taken.push(frame);
            self.labels.push(Label { subject, lines: label.lines.clone(), anchor: "middle", at, frame, leader: None });
            return;
        }
        let index = self.text(subject, label.lines.clone(), self.plane.at(label.at), &[Side::C], [0.0; 2]);
        if let Some(index) = index.filter(|_| label.leader) {
            self.leader(index, drawn);
        }
    }

    /// The free box for a text within a zone that is nearest to the middle of its largest part.
    fn inside(&self, lines: &[String], zone: &Drawn) -> Option<Rect> {
        const STEPS: u8 = 40;
        if self.level.detail <= FINEST {
            return None;
        }
        let part = zone.shape.iter().max_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()))?;
        let (bounds, middle) = (part.bounding_rect()?, part.centroid()?);
        let extent = extent(lines, Weight::Bold, self.level.em);
        let step = |from: f64, size: f64| (0..=STEPS).map(move |step| from + size * f64::from(step) / f64::from(STEPS));
        let frames = step(bounds.min().x, bounds.width())
            .flat_map(|x| step(bounds.min().y, bounds.height()).map(move |y| Coord { x, y }))
            .map(|at| around(at, [extent.x / 2.0, extent.y / 2.0]))
            .filter(|frame| self.free(frame));
        let far = |frame: &Rect| {
            let away = Euclidean.distance(&Point(frame.center()), &middle);
            // A railway under it is worse than some way from the middle.
            away + f64::from(self.rails_under(frame)) * 4.0 * self.level.em
        };
        let mut frames: Vec<(f64, Rect)> = frames.map(|frame| (far(&frame), frame)).collect();
        frames.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        // Whether all of a box lies within takes long to tell, and is asked only where its corners do.
        let is_within = |frame: &Rect| {
            let area = frame.to_polygon();
            area.exterior().points().all(|corner| part.contains(&corner)) && part.contains(&area)
        };
        frames.into_iter().map(|(_, frame)| frame).find(is_within)
    }

    /// The sides a landmark's name may stand on, and how far from its point.
    fn sides(&self, mark: &Landmark) -> (Vec<Side>, [f64; 2]) {
        let gap = if mark.side == Side::C { 0.0 } else { GAP * self.level.em };
        (sides(mark.side), reach(mark.size_km, self.plane, self.level.em).map(|half| half + gap))
    }

    /// Sets a landmark of the near detail with its sign, if there is room for both.
    fn near(&mut self, mark: &Landmark) -> bool {
        let at = self.plane.at(mark.at);
        let sign = around(at, reach(mark.size_km, self.plane, self.level.em));
        let subject = Subject::Mark(mark.id.clone());
        let Some(name) = self.names.mark.get(&mark.id) else {
            self.error(&subject, "名前がありません");
            return false;
        };
        let signed = mark.kind != PlaceKind::District;
        if signed && !self.free(&sign) {
            return false;
        }
        let (sides, half) = self.sides(mark);
        if signed {
            self.taken.push(sign);
        }
        let set = self.set(subject, vec![name.clone()], at, &sides, half).is_some();
        if signed && !set {
            self.taken.pop();
        }
        set
    }

    /// Names the railways, the municipalities and the sea.
    fn areas(&mut self, seeds: &Seeds) {
        let (map, em, detail, names) = (&seeds.map, self.level.em, self.level.detail, self.names);
        let railways = seeds.lines.iter().filter(|_| detail >= FINEST);
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
            self.name(subject, name, self.plane.at(at), &sides(Side::C), [0.6 * em; 2]);
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
        // Closer, both stand beside the map.
        if self.level.detail > FINEST {
            return;
        }
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

    /// Sets a text on the best free side and gives its place in the list. It is a fault where there is none.
    fn text(
        &mut self,
        subject: Subject,
        lines: Vec<String>,
        at: Coord,
        sides: &[Side],
        half: [f64; 2],
    ) -> Option<usize> {
        let set = self.set(subject.clone(), lines, at, sides, half);
        if set.is_none() {
            self.error(&subject, "文字を置く場所がありません。detail を大きくするか、位置や side を変えてください");
        }
        set
    }

    /// Sets a text on the best free side, if there is one, and gives its place in the list.
    fn set(
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
        let (frame, side, _) = free.min_by_key(|(frame, _, rank)| rank + 3 * this.rails_under(frame))?;
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
