//! A figure as a drawing the size of a word, for overviews of dozens. Shapes only: the style sheet colours them.

use super::{course::Course, scale::Scale};
use crate::plan::{figure::Figure, model::Term};

/// Width of every glyph, in the units of its shapes.
pub const WIDTH: f64 = 120.0;
/// Height of every glyph.
pub const HEIGHT: f64 = 40.0;

const DOT: f64 = 4.0;
/// Room for a dot at every edge.
const EDGE: f64 = 7.0;

/// One shape of a glyph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// The line of 0, where the scale has it.
    Ground {
        /// Left end.
        from: f64,
        /// Right end.
        to: f64,
        /// Height.
        y: f64,
    },
    /// The straight line of the plan, to be drawn dashed.
    Line {
        /// Start.
        from: (f64, f64),
        /// End.
        to: (f64, f64),
    },
    /// The baseline, to be filled.
    Dot {
        /// Middle.
        at: (f64, f64),
        /// Radius.
        radius: f64,
    },
    /// The target, to be left hollow.
    Ring {
        /// Middle.
        at: (f64, f64),
        /// Radius.
        radius: f64,
    },
}

/// The shapes of a figure, in the order to paint them; none for a figure without a number.
pub fn glyph(figure: &Figure, term: Term) -> Vec<Shape> {
    let course = Course::of(figure, term);
    let Some(scale) = Scale::of(figure, course) else { return Vec::new() };
    let (first, last) = course.years(term);
    let years = f64::from((last - first).max(1));
    let place = |year: i32, value: f64| {
        let x = EDGE + f64::from(year - first) / years * (WIDTH - 2.0 * EDGE);
        let y = HEIGHT - EDGE - scale.share(value) * (HEIGHT - 2.0 * EDGE);
        (tenth(x), tenth(y))
    };

    let ground = scale.has_zero().then(|| Shape::Ground { from: 0.0, to: WIDTH, y: place(first, 0.0).1 });
    let line = course.line().map(|[from, to]| {
        let (from, to) = (place(from.0, from.1), place(to.0, to.1));
        Shape::Line { from, to: short_of(from, to) }
    });
    let dot = course.baseline().map(|point| Shape::Dot { at: place(point.year, point.value), radius: DOT });
    let ring = course.target().map(|point| Shape::Ring { at: place(point.year, point.value), radius: DOT });
    [ground, line, dot, ring].into_iter().flatten().collect()
}

/// Ends a line at the rim of the ring, so that the ring stays hollow without a fill.
fn short_of(from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    if length <= DOT { to } else { (tenth(to.0 - dx / length * DOT), tenth(to.1 - dy / length * DOT)) }
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{self, TERM};

    #[test]
    fn a_glyph_has_a_dot_a_ring_and_a_line_that_ends_at_the_ring() {
        assert_eq!(
            glyph(&samples::visitors(), TERM),
            [
                Shape::Ground { from: 0.0, to: 120.0, y: 33.0 },
                Shape::Line { from: (7.0, 13.0), to: (109.0, 10.2) },
                Shape::Dot { at: (7.0, 13.0), radius: 4.0 },
                Shape::Ring { at: (113.0, 10.1), radius: 4.0 },
            ]
        );
    }

    #[test]
    fn nothing_stands_where_the_plan_says_nothing() {
        let shapes = glyph(&samples::explained(), TERM);
        assert!(matches!(shapes[..], [Shape::Ground { .. }, Shape::Ring { .. }]), "{shapes:?}");
        let shapes = glyph(&samples::new_jobs(), TERM);
        assert!(
            matches!(shapes[..], [Shape::Ground { .. }, Shape::Line { from: (7.0, 33.0), .. }, Shape::Ring { .. }]),
            "{shapes:?}"
        );
    }

    #[test]
    fn a_scale_that_does_not_start_at_0_has_no_ground() {
        let shapes = glyph(&samples::listed(), TERM);
        assert!(matches!(shapes[..], [Shape::Line { .. }, Shape::Dot { .. }, Shape::Ring { .. }]), "{shapes:?}");
    }

    #[test]
    fn every_shape_stays_within_the_box() {
        for figure in [samples::birth_rate(), samples::promotions(), samples::page_views(), samples::cargo()] {
            for shape in glyph(&figure, TERM) {
                if let Shape::Dot { at: (x, y), radius } | Shape::Ring { at: (x, y), radius } = shape {
                    assert!(
                        x - radius > 0.0 && x + radius < WIDTH && y - radius > 0.0 && y + radius < HEIGHT,
                        "{shape:?}"
                    );
                }
            }
        }
    }
}
