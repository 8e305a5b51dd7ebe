//! `/tree/`: national goals, goals, directions, measures and projects, laid out like the plan's own outline.

use crate::{
    plan::{
        id::ItemId,
        model::{Direction, Goal, Measure},
    },
    text::fill,
    ui::{
        parts::{goal_band::counts, mark::GoalMark},
        scene::Scene,
    },
};
use leptos::prelude::*;

/// The whole tree.
#[component]
pub(crate) fn TreePage() -> impl IntoView {
    let scene = Scene::get()?;
    let t = scene.t;
    let goals = scene.plan.goals.iter().map(|goal| view! { <GoalBranch goal/> }).collect_view();
    let jumps = scene
        .plan
        .goals
        .iter()
        .map(|goal| {
            view! {
                <li data-goal=goal.id.to_string()>
                    <a href=format!("#goal-{}", goal.id)><GoalMark goal/><span>{goal.short.as_str()}</span></a>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <header class="head"><h1>{t.tree_title}</h1><p class="section-lead">{t.tree_lead}</p></header>
        <nav class="jumps" aria-label=t.jump_to_goal><ul>{jumps}</ul></nav>
        <div class="tree">{goals}</div>
        <p class="aside">{t.tree_note}</p>
    })
}

#[component]
fn GoalBranch(goal: &'static Goal) -> impl IntoView {
    let scene = Scene::get()?;
    let t = scene.t;
    let national = scene.plan.national_goal(goal.national_goal).map(|national| {
        view! { <p class="national"><span>{t.national_goal}</span>{national.name.as_str()}</p> }
    });
    let directions =
        scene.plan.directions_of(goal.id).map(|direction| view! { <DirectionBranch direction/> }).collect_view();
    let id = format!("goal-{}", goal.id);
    let labelled = id.clone();
    Some(view! {
        <section class="tree-goal" data-goal=goal.id.to_string() aria-labelledby=labelled>
            <div class="tree-goal-head">
                <h2 id=id>
                    <a href=scene.to_item(&goal.id.into())><GoalMark goal/><span>{goal.name.as_str()}</span></a>
                </h2>
                <p class="goal-counts">{counts(scene, goal.id)}</p>
                {national}
            </div>
            <ul class="tree-directions">{directions}</ul>
        </section>
    })
}

#[component]
fn DirectionBranch(direction: &'static Direction) -> impl IntoView {
    let scene = Scene::get()?;
    let measures =
        scene.plan.measures_of(direction.id).map(|measure| view! { <MeasureBranch measure/> }).collect_view();
    Some(view! {
        <li class="tree-direction">
            <a class="band-direction" href=scene.to_item(&direction.id.into())>
                <span class="code">{direction.id.to_string()}</span><span>{direction.name.as_str()}</span>
            </a>
            <ul class="tree-measures">{measures}</ul>
        </li>
    })
}

#[component]
fn MeasureBranch(measure: &'static Measure) -> impl IntoView {
    let scene = Scene::get()?;
    let t = scene.t;
    let numbers = [measure.kpis.len().to_string(), measure.projects.len().to_string()];
    let projects = measure
        .projects
        .iter()
        .map(|project| {
            let tags = project.tags.iter().map(|tag| view! { <span class="tag">{tag.as_str()}</span> }).collect_view();
            let item = ItemId::from(project.id);
            view! {
                <li>
                    <a href=scene.to_item(&item)>{project.name.as_str()}</a>{tags}
                    <span class="tree-departments">{project.departments.join("・")}</span>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <li class="tree-measure">
            <div class="tree-measure-head">
                <a class="band-measure" href=scene.to_item(&measure.id.into())>
                    <span class="disc">{measure.id.to_string()}</span><span>{measure.name.as_str()}</span>
                </a>
            </div>
            <details class="tree-projects" open>
                <summary>{fill(t.n_kpis_projects, &numbers.each_ref().map(String::as_str))}</summary>
                <ul>{projects}</ul>
            </details>
        </li>
    })
}
