//! The colours of the plan's goals as a style sheet. Which goal has which colour is plan data; what a colour's name means is the
//! design system's (`style/tokens.css` is made from its package).

use crate::plan::model::Plan;

/// `--goal` for everything under `data-goal`, for light and for dark grounds.
pub(super) fn style(plan: &Plan) -> String {
    let rules = |dark: bool| {
        plan.goals
            .iter()
            .map(|goal| {
                let token = if dark { &goal.look.dark } else { &goal.look.light };
                format!("[data-goal=\"{}\"]{{--goal:var(--color-primitive-{token})}}", goal.id)
            })
            .collect::<Vec<_>>()
            .concat()
    };
    format!("@layer tokens{{{}@media screen and (prefers-color-scheme:dark){{{}}}}}\n", rules(false), rules(true))
}
