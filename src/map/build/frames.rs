//! Boxes of texts and marks: how large a text is, and where its box lies beside a point.

use geo::{Coord, Rect};

use super::{
    metrics::{Weight, width},
    plane::Plane,
    seed::Side,
};

/// Sizes in em. The height of a line; how far a line's box reaches above and below its baseline; the radius kept free around a
/// mark; the gap between a mark and its text.
const LINE: f64 = 1.2;
pub(crate) const ABOVE: f64 = 0.95;
const BELOW: f64 = 0.25;
pub(crate) const MARK: f64 = 0.38;
pub(crate) const GAP: f64 = 0.12;

/// How far a mark reaches from its point: half the lake, or the sign's radius.
pub(crate) fn reach(size_km: Option<[f64; 2]>, plane: &Plane, em: f64) -> [f64; 2] {
    size_km.map_or([MARK * em; 2], |size| size.map(|km| km * plane.scale / 2.0))
}

pub(crate) fn around(at: Coord, [across, down]: [f64; 2]) -> Rect {
    Rect::new(at - Coord { x: across, y: down }, at + Coord { x: across, y: down })
}

pub(crate) fn overlap(one: &Rect, other: &Rect) -> bool {
    one.min().x < other.max().x
        && other.min().x < one.max().x
        && one.min().y < other.max().y
        && other.min().y < one.max().y
}

/// Width and height of a text.
pub(crate) fn extent(lines: &[String], weight: Weight, em: f64) -> Coord {
    let widest = lines.iter().map(|line| width(line, weight)).fold(0.0, f64::max);
    let height = lines.iter().skip(1).fold(ABOVE + BELOW, |height, _| height + LINE);
    Coord { x: widest * em, y: height * em }
}

/// The box of a text on one side of a point that reaches `half` across and down.
pub(crate) fn beside(at: Coord, [across, down]: [f64; 2], text: Coord, side: Side) -> Rect {
    // On a diagonal the text may come nearer: the sign is round.
    let near = 0.75;
    let (x, y) = match side {
        Side::C => (0.0, 0.0),
        Side::N => (0.0, -1.0),
        Side::S => (0.0, 1.0),
        Side::E => (1.0, 0.0),
        Side::W => (-1.0, 0.0),
        Side::Ne => (near, -near),
        Side::Se => (near, near),
        Side::Nw => (-near, -near),
        Side::Sw => (-near, near),
    };
    let sign = |step: f64| if step == 0.0 { 0.0 } else { step.signum() };
    let middle = Coord { x: at.x + across * x + sign(x) * text.x / 2.0, y: at.y + down * y + sign(y) * text.y / 2.0 };
    around(middle, [text.x / 2.0, text.y / 2.0])
}

/// The wanted side first, then the others, the easy to read ones sooner.
pub(crate) fn sides(wanted: Side) -> Vec<Side> {
    let others = [Side::E, Side::W, Side::N, Side::S, Side::Ne, Side::Se, Side::Nw, Side::Sw];
    std::iter::once(wanted).chain(others.into_iter().filter(|side| *side != wanted)).collect()
}
