//! SVG paths: short ones, with relative steps and one decimal, and smooth curves through given points.

use std::collections::HashMap;

use geo::{Coord, LineString, MultiPolygon};

use super::{
    plane::Plane,
    seed::{SeedError, Seeds},
};

/// How finely a curve is sampled where it has to be measured.
const STEPS: [f64; 8] = [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0];

/// Writes a path. Each step starts from the rounded end of the last, so that rounding does not add up.
#[derive(Default)]
pub(crate) struct Pen {
    text: String,
    at: Coord,
}

impl Pen {
    pub(crate) fn done(self) -> String {
        self.text
    }

    pub(crate) fn start(&mut self, to: Coord) {
        self.text.push('M');
        self.at = Coord { x: 0.0, y: 0.0 };
        let to = self.pair(to);
        self.at = to;
    }

    pub(crate) fn line(&mut self, to: Coord) {
        if rounded(to) != self.at {
            self.text.push('l');
            let to = self.pair(to);
            self.at = to;
        }
    }

    fn cubic(&mut self, [first, second, to]: [Coord; 3]) {
        self.text.push('c');
        self.pair(first);
        self.pair(second);
        let to = self.pair(to);
        self.at = to;
    }

    pub(crate) fn close(&mut self) {
        self.text.push('z');
    }

    fn pair(&mut self, to: Coord) -> Coord {
        let to = rounded(to);
        let step = to - self.at;
        self.number(step.x);
        self.number(step.y);
        to
    }

    fn number(&mut self, value: f64) {
        let long = format!("{value:.1}");
        let short = long.strip_suffix(".0").unwrap_or(&long);
        let (sign, size) = short.strip_prefix('-').map_or(("", short), |size| ("-", size));
        let size = if size.len() > 1 { size.strip_prefix('0').unwrap_or(size) } else { size };
        let sign = if size == "0" { "" } else { sign };
        if sign.is_empty() && self.text.ends_with(|last: char| last.is_ascii_digit()) {
            self.text.push(' ');
        }
        self.text.push_str(sign);
        self.text.push_str(size);
    }
}

fn rounded(at: Coord) -> Coord {
    Coord { x: (at.x * 10.0).round() / 10.0, y: (at.y * 10.0).round() / 10.0 }
}

/// An outline with straight sides.
pub(crate) fn outline(shape: &MultiPolygon) -> String {
    let mut pen = Pen::default();
    for ring in shape.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors())) {
        // A ring repeats its first point as its last; `z` draws that side.
        let mut points = ring.coords().skip(1);
        if let Some(first) = points.next() {
            pen.start(*first);
            points.for_each(|point| pen.line(*point));
            pen.close();
        }
    }
    pen.done()
}

/// An ellipse around a point.
pub(crate) fn ellipse(at: Coord, radius: Coord) -> String {
    let Coord { x, y } = at - Coord { x: radius.x, y: 0.0 };
    let (across, rx, ry) = (2.0 * radius.x, radius.x, radius.y);
    format!("M{x:.1} {y:.1}a{rx:.1} {ry:.1} 0 1 0 {across:.1} 0a{rx:.1} {ry:.1} 0 1 0-{across:.1} 0z")
}

/// A smooth line: its path, and points along it for measuring.
pub(crate) struct Curve {
    pub(crate) path: String,
    pub(crate) points: LineString,
}

/// A smooth closed curve through the points.
pub(crate) fn closed(points: &[Coord]) -> Curve {
    let around: Vec<_> = points.last().into_iter().chain(points).chain(points.iter().take(2)).copied().collect();
    let mut pen = Pen::default();
    let points = smooth(&mut pen, &around);
    pen.close();
    Curve { path: pen.done(), points }
}

/// A smooth open curve through the points.
fn open(points: &[Coord]) -> Curve {
    let around: Vec<_> = points.first().into_iter().chain(points).chain(points.last()).copied().collect();
    let mut pen = Pen::default();
    let points = smooth(&mut pen, &around);
    Curve { path: pen.done(), points }
}

/// Draws Catmull-Rom's curve from the second point to the last but one.
fn smooth(pen: &mut Pen, points: &[Coord]) -> LineString {
    let mut along = Vec::new();
    for window in points.windows(4) {
        let &[before, from, to, after] = window else { continue };
        if along.is_empty() {
            pen.start(from);
            along.push(from);
        }
        let (first, second) = (from + (to - before) / 6.0, to - (after - from) / 6.0);
        pen.cubic([first, second, to]);
        along.extend(STEPS.map(|t| {
            let s = 1.0 - t;
            from * (s * s * s) + first * (3.0 * s * s * t) + second * (3.0 * s * t * t) + to * (t * t * t)
        }));
    }
    along.into()
}

/// The railways, in the order of the seeds.
pub(crate) fn railways(seeds: &Seeds, plane: &Plane) -> Result<Vec<Curve>, Vec<SeedError>> {
    let places: HashMap<_, _> = (seeds.landmarks.iter().map(|mark| (mark.id.as_str(), mark.at)))
        .chain(seeds.points.iter().map(|point| (point.id.as_str(), point.at)))
        .collect();
    let mut errors = Vec::new();
    let mut curves = Vec::new();
    for line in &seeds.lines {
        let mut points = Vec::new();
        for id in &line.through {
            match places.get(id.as_str()) {
                Some(at) => points.push(plane.at(*at)),
                None => {
                    errors.push(SeedError::new(
                        "seeds/map/lines.toml",
                        format!("{}の通る点 {id} がありません", line.name),
                    ));
                }
            }
        }
        curves.push(open(&points));
    }
    if errors.is_empty() { Ok(curves) } else { Err(errors) }
}
