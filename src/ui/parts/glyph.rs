//! A figure as a drawing the size of a word. Says nothing itself: the values stand beside it.

use crate::{
    charts::glyph::{HEIGHT, Shape, WIDTH, glyph},
    plan::figure::Figure,
    ui::scene::Scene,
};
use leptos::prelude::*;

/// The glyph of a figure, in the colour of its goal.
#[component]
pub(crate) fn Glyph(figure: &'static Figure) -> impl IntoView {
    let scene = Scene::get()?;
    let goal = scene.plan.goal_of(&figure.id.into()).map(|goal| goal.to_string());
    let view_box = format!("0 0 {WIDTH} {HEIGHT}");
    let shapes = glyph(figure, scene.plan.term).into_iter().map(drawn).collect_view();
    Some(view! {
        <svg class="glyph" data-goal=goal viewBox=view_box aria-hidden="true" focusable="false">{shapes}</svg>
    })
}

/// Every shape is a path, so that one element serves all and the page stays small.
fn drawn(shape: Shape) -> impl IntoView {
    let (class, path) = match shape {
        Shape::Ground { from, to, y } => ("glyph-ground", format!("M{from} {y}H{to}")),
        Shape::Line { from, to } => ("glyph-line", format!("M{} {}L{} {}", from.0, from.1, to.0, to.1)),
        Shape::Dot { at, radius } => ("glyph-dot", ring(at, radius)),
        Shape::Ring { at, radius } => ("glyph-ring", ring(at, radius)),
    };
    view! { <path class=class d=path></path> }
}

fn ring((x, y): (f64, f64), radius: f64) -> String {
    let (left, width) = (x - radius, radius * 2.0);
    format!("M{left} {y}a{radius} {radius} 0 1 0 {width} 0a{radius} {radius} 0 1 0-{width} 0z")
}
