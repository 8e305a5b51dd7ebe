//! `/`: the whole strategy on one screen.

use crate::{
    plan::id::{GoalId, ItemId},
    route::Page,
    text::fill,
    ui::{
        parts::{
            figures::FigureTile,
            goal_band::{GoalBand, GoalList},
            map_view::{MapCaption, MapView},
            mark::GoalMark,
            notes::NoteSection,
        },
        scene::Scene,
    },
};
use leptos::prelude::*;

/// The map with its zones, the goals beside it, the band of measures, and every figure at a glance.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let scene = Scene::get()?;
    let (t, plan) = (scene.t, scene.plan);
    let numbers = [
        plan.goals.len(),
        plan.directions.len(),
        plan.measures.len(),
        plan.projects().count(),
        plan.figures().count(),
    ]
    .map(|number| number.to_string());
    let lead = fill(t.home_lead, &numbers.each_ref().map(String::as_str));
    let years = [plan.term.first.to_string(), plan.term.last.to_string()];
    let figures_lead = fill(t.home_figures_lead, &years.each_ref().map(String::as_str));
    Some(view! {
        <header class="home-head">
            <h1>{plan.map_name.as_str()}</h1>
            <p class="home-plan">{plan.name.as_str()}</p>
            <p class="home-lead">{lead}</p>
        </header>
        <div class="hero">
            <figure class="hero-map"><MapView/><MapCaption/></figure>
            <section class="hero-goals" aria-labelledby="goals"><h2 id="goals">{t.goals}</h2><GoalList/></section>
        </div>
        <section class="wide" aria-labelledby="tree">
            <div class="section-head">
                <h2 id="tree">{t.home_tree}</h2>
                <a class="more" href=scene.to(Page::Tree)>{t.home_tree_more}</a>
            </div>
            <GoalBand/>
        </section>
        <section class="wide" aria-labelledby="figures">
            <div class="section-head">
                <h2 id="figures">{t.home_figures}</h2>
                <a class="more" href=scene.to(Page::Kpis)>{t.home_figures_more}</a>
            </div>
            <p class="section-lead">{figures_lead}</p>
            {plan.goals.iter().map(|goal| view! { <GoalFigures goal=goal.id/> }).collect_view()}
        </section>
        <NoteSection item=ItemId::Plan/>
    })
}

/// The figures of a goal as tiles.
#[component]
pub(crate) fn GoalFigures(goal: GoalId) -> impl IntoView {
    let scene = Scene::get()?;
    let name = scene.plan.goal(goal)?;
    let tiles =
        scene.plan.figures_under(goal).map(|figure| view! { <li><FigureTile figure/></li> }).collect_view();
    Some(view! {
        <section class="tiles" data-goal=goal.to_string() aria-labelledby=format!("tiles-{goal}")>
            <h3 id=format!("tiles-{goal}")><GoalMark goal=name/><span>{name.name.as_str()}</span></h3>
            <ul>{tiles}</ul>
        </section>
    })
}
