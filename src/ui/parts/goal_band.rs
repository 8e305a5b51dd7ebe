//! Goals with what hangs on them: as lines beside the map, and as a band of columns.

use crate::{
    plan::{
        id::{GoalId, ItemId},
        model::Goal,
    },
    text::fill,
    ui::{parts::mark::GoalMark, scene::Scene},
};
use leptos::prelude::*;

/// How many measures, figures and projects hang on a goal: 「3施策・9指標・9事業例」.
pub(crate) fn counts(scene: Scene, goal: GoalId) -> String {
    let measures = scene.plan.measures_under(goal);
    let numbers = [
        measures.clone().count(),
        scene.plan.figures_under(goal).count(),
        measures.map(|measure| measure.projects.len()).sum::<usize>(),
    ];
    fill(scene.t.counts, &numbers.map(|number| number.to_string()).each_ref().map(String::as_str))
}

/// The goals, each with its mark, its name, its counts and its zones.
#[component]
pub(crate) fn GoalList() -> impl IntoView {
    let scene = Scene::get()?;
    let goals = scene
        .plan
        .goals
        .iter()
        .map(|goal| {
            let zones = scene
                .plan
                .zones_of(goal.id)
                .map(|zone| {
                    let item = ItemId::from(zone.id.clone());
                    view! { <a class="zone-link" href=scene.to_item(&item) data-zone=zone.id.to_string()>{scene.name(&item)}</a> }
                })
                .collect_view();
            view! {
                <li class="goal-line" data-goal=goal.id.to_string()>
                    <a class="goal-link" href=scene.to_item(&goal.id.into())>
                        <GoalMark goal/>
                        <span class="goal-name">{goal.name.as_str()}</span>
                    </a>
                    <p class="goal-counts">{counts(scene, goal.id)}</p>
                    {zones}
                </li>
            }
        })
        .collect_view();
    Some(view! { <ol class="goal-list">{goals}</ol> })
}

/// Every goal as a column of its directions and their measures.
#[component]
pub(crate) fn GoalBand() -> impl IntoView {
    let scene = Scene::get()?;
    let columns = scene.plan.goals.iter().map(|goal| view! { <GoalColumn goal/> }).collect_view();
    Some(view! { <div class="band">{columns}</div> })
}

#[component]
fn GoalColumn(goal: &'static Goal) -> impl IntoView {
    let scene = Scene::get()?;
    let directions = scene
        .plan
        .directions_of(goal.id)
        .map(|direction| {
            view! {
                <li>
                    <a class="band-direction" href=scene.to_item(&direction.id.into())>
                        <span class="code">{direction.id.to_string()}</span>
                        <span>{direction.name.as_str()}</span>
                    </a>
                    <ul>
                        {scene
                            .plan
                            .measures_of(direction.id)
                            .map(|measure| {
                                view! {
                                    <li>
                                        <a class="band-measure" href=scene.to_item(&measure.id.into())>
                                            <span class="disc">{measure.id.to_string()}</span>
                                            <span>{measure.name.as_str()}</span>
                                        </a>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <section class="band-goal" data-goal=goal.id.to_string() aria-labelledby=format!("band-{}", goal.id)>
            <h3 id=format!("band-{}", goal.id)>
                <a href=scene.to_item(&goal.id.into())><GoalMark goal/><span>{goal.short.as_str()}</span></a>
            </h3>
            <ul class="band-directions">{directions}</ul>
        </section>
    })
}
