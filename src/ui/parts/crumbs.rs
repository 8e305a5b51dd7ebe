//! Where a page stands in the plan.

use crate::{
    plan::id::{GoalId, ItemId},
    ui::{parts::mark::GoalMark, scene::Scene},
};
use leptos::prelude::*;

/// The way from the whole plan down to this page. `up` holds the items above it, the highest first.
#[component]
pub(crate) fn Crumbs(up: Vec<ItemId>, here: String) -> impl IntoView {
    let scene = Scene::get()?;
    let steps = up
        .into_iter()
        .map(|item| {
            let short = match item {
                ItemId::Goal(id) => scene.plan.goal(id).map(|goal| format!("{} {}", scene.number(&item), goal.short)),
                ItemId::Plan => Some(scene.t.nav_home.to_owned()),
                _ => None,
            };
            let text = short.unwrap_or_else(|| scene.number(&item));
            view! { <li><a href=scene.to_item(&item)>{text}</a></li> }
        })
        .collect_view();
    Some(view! {
        <nav class="crumbs" aria-label=scene.t.crumbs>
            <ol>{steps}<li><span aria-current="page">{here}</span></li></ol>
        </nav>
    })
}

/// The head of an item's page: what it is, with its goal's mark, and its name.
#[component]
pub(crate) fn Head(item: ItemId, goal: Option<GoalId>) -> impl IntoView {
    let scene = Scene::get()?;
    let goal = goal.and_then(|id| scene.plan.goal(id));
    let mark = goal.map(|goal| view! { <GoalMark goal/> });
    let number = match &item {
        ItemId::Zone(_) => scene.t.zone.to_owned(),
        item => scene.number(item),
    };
    Some(view! {
        <header class="head" data-goal=goal.map(|goal| goal.id.to_string())>
            <p class="head-kind">{mark}<span>{number}</span></p>
            <h1>{scene.name(&item)}</h1>
        </header>
    })
}
