//! The mark of a goal: a shape beside its colour, so that neither is needed alone.

use crate::{
    plan::model::{Goal, GoalMark},
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
    },
};

/// A goal's mark with its number in it. It says which goal that is, since the words beside it do not.
pub(crate) fn mark(context: PageContext, goal: &Goal) -> Tag {
    let name = context.number(&goal.id.into());
    shape(styled("svg", "mark").attr("viewBox", VIEW_BOX).attr("role", "img").attr("aria-label", name), goal)
}

/// The same where words beside it say the goal's number.
pub(crate) fn quiet_mark(goal: &Goal) -> Tag {
    shape(drawing("mark", VIEW_BOX), goal)
}

const VIEW_BOX: &str = "0 0 32 32";

fn shape(drawing: Tag, goal: &Goal) -> Tag {
    let path = match goal.look.mark {
        GoalMark::Circle => "M16 1a15 15 0 1 1 0 30a15 15 0 0 1 0-30z",
        GoalMark::Triangle => "M16 1.5L31.5 30.5H.5z",
        GoalMark::Square => "M2 2H30V30H2z",
        GoalMark::Diamond => "M16 0L32 16L16 32L0 16z",
        GoalMark::Pentagon => "M16 1L31 12L25.5 30H6.5L1 12z",
        GoalMark::Hexagon => "M8 2H24L32 16L24 30H8L0 16z",
        GoalMark::Cross => "M8 1H24V8H31V24H24V31H8V24H1V8H8z",
        GoalMark::Funnel => "M.5 1.5H31.5L16 30.5z",
    };
    let baseline = match goal.look.mark {
        GoalMark::Triangle => "26",
        GoalMark::Funnel => "17",
        _ => "22",
    };
    let number = tag("text").attr("x", "16").attr("y", baseline).attr("text-anchor", "middle").add(goal.id.to_string());
    drawing.attr("data-goal", goal.id.to_string()).add(tag("path").attr("d", path)).add(number)
}

/// A drawing that says nothing to those who do not see it.
pub(crate) fn drawing(class: &'static str, view_box: impl Into<std::borrow::Cow<'static, str>>) -> Tag {
    styled("svg", class).attr("viewBox", view_box).attr("aria-hidden", "true").attr("focusable", "false")
}

/// A length of a drawing to a tenth of its unit: all a reader can see, and whole numbers keep the printing of fractions out
/// of the wasm.
#[expect(clippy::cast_possible_truncation, reason = "drawings are a few thousand units wide")]
pub(crate) fn length(value: f64) -> String {
    let tenths = (value * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_written_as_short_as_it_can_be() {
        for (value, text) in [(0.0, "0"), (12.0, "12"), (-0.26, "-0.3"), (9.96, "10"), (1000.5, "1000.5")] {
            assert_eq!(length(value), text);
        }
    }
}
