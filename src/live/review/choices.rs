//! The lists by which the figures of the review are narrowed, as they are chosen from and as the address asks for them.

use super::keeping::Keeping;
use crate::{
    browser::{
        dom::{self, Element},
        task::effect,
    },
    review::{Asked, Grading, Status},
    route::query::{Facet, Narrowing, View},
    ui::context::PageContext,
};

/// The lists there may be, by their keys. A page need not have each.
const LISTS: [&str; 5] = ["goal", "measure", "department", "status", "grading"];

fn list_of(key: &str) -> Option<Element> {
    dom::find(&["main .board-filters select[name=", key, "]"].concat())
}

/// What the address asks for, again when that changes.
pub(super) fn asked(keeping: Keeping, context: PageContext) -> Asked {
    Asked::read(&keeping.app.view().narrowing(), context.original, &keeping.pack.gradings)
}

/// The grading set that is asked for.
pub(super) fn grading(keeping: Keeping, asked: &Asked) -> Option<&'static Grading> {
    keeping.pack.gradings.iter().find(|it| asked.grading.as_ref() == Some(&it.id))
}

/// What is chosen in the lists.
pub(super) fn chosen() -> View {
    let [goal, measure, department, status, grading] =
        LISTS.map(|key| list_of(key).map(|list| dom::value(&list)).unwrap_or_default());
    let facets = [(Facet::Goal, goal), (Facet::Department, department)];
    View::narrowed(Narrowing::of(facets).with_review(status, grading).with_measure(measure))
}

/// Has the lists show what is asked for: it may come from the address, and from a step back.
pub(super) fn follow(keeping: Keeping, context: PageContext) {
    effect(move || {
        let asked = asked(keeping, context);
        let goal = asked.goal.map(|it| it.to_string()).unwrap_or_default();
        let measure = asked.measure.map(|it| it.to_string()).unwrap_or_default();
        let status = asked.status.map(Status::word).unwrap_or_default();
        let (department, grading) = (asked.department.unwrap_or_default(), asked.grading.unwrap_or_default());
        for (key, value) in LISTS.iter().zip([&goal, &measure, &*department, status, &*grading]) {
            if let Some(list) = list_of(key) {
                dom::put(&list, value);
            }
        }
    });
}
