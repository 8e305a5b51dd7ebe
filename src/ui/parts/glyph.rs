//! A figure as a drawing the size of a word. Says nothing itself: the values stand beside it.

use super::mark::{drawing, length};
use crate::{
    charts::glyph::{HEIGHT, Shape, WIDTH},
    plan::figure::Figure,
    ui::{
        context::PageContext,
        html::{Tag, styled},
    },
};

/// The glyph of a figure, in the colour of its goal.
pub(crate) fn glyph(context: PageContext, figure: &Figure) -> Tag {
    let goal = context.plan.goal_of(&figure.id.into()).map(|goal| goal.to_string());
    drawing("glyph", format!("0 0 {} {}", length(WIDTH), length(HEIGHT)))
        .attr_opt("data-goal", goal)
        .all(crate::charts::glyph::glyph(figure, context.plan.term).into_iter().map(drawn))
}

/// Every shape is a path, so that one element serves all and the page stays small.
fn drawn(shape: Shape) -> Tag {
    let at = |(x, y): (f64, f64)| format!("{} {}", length(x), length(y));
    let (class, path) = match shape {
        Shape::Ground { from, to, y } => ("glyph-ground", format!("M{}H{}", at((from, y)), length(to))),
        Shape::Line { from, to } => ("glyph-line", format!("M{}L{}", at(from), at(to))),
        Shape::Dot { at, radius } => ("glyph-dot", ring(at, radius)),
        Shape::Ring { at, radius } => ("glyph-ring", ring(at, radius)),
    };
    styled("path", class).attr("d", path)
}

/// A full circle as a path.
pub(crate) fn ring((x, y): (f64, f64), radius: f64) -> String {
    let (left, y, r, width) = (length(x - radius), length(y), length(radius), length(radius * 2.0));
    format!("M{left} {y}a{r} {r} 0 1 0 {width} 0a{r} {r} 0 1 0-{width} 0z")
}
