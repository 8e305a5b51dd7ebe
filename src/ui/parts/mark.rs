//! The mark of a goal: a shape beside its colour, so that neither is needed alone.

use crate::plan::model::{Goal, Mark};
use leptos::prelude::*;

/// A goal's mark with its number in it. Says nothing itself: the name stands beside it.
#[component]
pub(crate) fn GoalMark(goal: &'static Goal) -> impl IntoView {
    let goal_number = goal.id.to_string();
    let number = goal_number.clone();
    let path = match goal.look.mark {
        Mark::Circle => "M16 1a15 15 0 1 1 0 30a15 15 0 0 1 0-30z",
        Mark::Triangle => "M16 1.5L31.5 30.5H.5z",
        Mark::Square => "M2 2H30V30H2z",
        Mark::Diamond => "M16 0L32 16L16 32L0 16z",
    };
    let low = matches!(goal.look.mark, Mark::Triangle);
    view! {
        <svg class="mark" data-goal=goal_number viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d=path></path>
            <text x="16" y=if low { "26" } else { "22" } text-anchor="middle">{number}</text>
        </svg>
    }
}
