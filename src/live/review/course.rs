//! The drawing of what was measured of a figure, gone through by keys, mouse or finger: the year one is at is told below it.

use super::entering::Entering;
use crate::{
    browser::{
        dom::{self, Element, Event},
        field,
    },
    charts::progress::progress,
    review::Measurement,
    ui::{
        html::{Node, dynamic, placeholder, styled},
        parts::progress_chart::progress_chart,
    },
};

/// A year in the drawing.
const YEAR: &str = "[role=option]";

/// The drawing, once something is entered that can be drawn.
pub(super) fn course(it: Entering) -> Node {
    dynamic(move || {
        let entered = it.entered();
        let entered: Vec<&Measurement> = entered.iter().collect();
        let (context, rules) = (it.said.context, &it.keeping.pack.rules);
        let Some(drawn) = progress(it.figure, context.plan.term, rules, &entered, context.t) else {
            return placeholder();
        };
        styled("div", "course-live")
            .attr_opt("data-goal", context.plan.goal_of(&it.figure.id.into()).map(|goal| goal.to_string()))
            .all(progress_chart(it.said, it.figure, &drawn))
            .on("focusin", move |event| tell(it, dom::around(&event, YEAR).as_ref()))
            .on("pointerover", move |event| tell(it, dom::around(&event, YEAR).as_ref()))
            .on("pointerleave", move |_| tell(it, None))
            .on("click", move |event| {
                if let Some(year) = dom::around(&event, YEAR) {
                    go(&year);
                }
            })
            .on("keydown", move |event| press(it, &event))
    })
}

/// Tells a year below the drawing; without one how to go through it.
fn tell(it: Entering, year: Option<&Element>) {
    let Some(tip) = dom::find("main .course-tip") else { return };
    let words = year.map_or_else(|| it.said.plain("course_hint", &[]), |year| dom::said(year, "aria-label"));
    dom::put_words(&tip, &words);
}

/// Goes to a year: it is the one that Tab comes back to.
fn go(year: &Element) {
    for other in dom::find_all(&["main .course ", YEAR].concat()) {
        dom::say(&other, "tabindex", "-1");
        dom::say(&other, "aria-selected", "false");
    }
    dom::say(year, "tabindex", "0");
    dom::say(year, "aria-selected", "true");
    dom::focus_on(year);
}

fn press(it: Entering, event: &Event) {
    let Some((false, key)) = field::plain_key(event) else { return };
    let years = dom::find_all(&["main .course ", YEAR].concat());
    let Some(at) = years.iter().position(dom::has_focus) else { return };
    let to = match key.as_str() {
        "ArrowRight" | "ArrowDown" => at + 1,
        "ArrowLeft" | "ArrowUp" => at.saturating_sub(1),
        "Home" => 0,
        "End" => years.len().saturating_sub(1),
        "Escape" => {
            event.prevent_default();
            return tell(it, None);
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(year) = years.get(to) {
        go(year);
    }
}
