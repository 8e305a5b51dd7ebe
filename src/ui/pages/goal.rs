//! `/goals/{1..}/`: one basic goal: why, how, its targets and what hangs on it.

use super::not_found::NotFoundPage;
use crate::{
    plan::id::{GoalId, ItemId},
    ui::{
        parts::{
            chart::Charts,
            crumbs::{Crumbs, Head},
            figures::FigureTable,
            notes::NoteSection,
            pager::Pager,
            prose::Prose,
        },
        scene::Scene,
    },
};
use leptos::prelude::*;

/// One goal.
#[component]
pub(crate) fn GoalPage(id: GoalId) -> impl IntoView {
    let scene = Scene::get()?;
    let Some(goal) = scene.plan.goal(id) else { return Some(view! { <NotFoundPage/> }.into_any()) };
    let t = scene.t;
    let item = ItemId::from(id);
    let national = scene.plan.national_goal(goal.national_goal).map(|national| {
        view! { <p class="national"><span>{t.national_goal}</span>{national.name.as_str()}</p> }
    });
    let zones = scene
        .plan
        .zones_of(id)
        .map(|zone| ItemId::from(zone.id.clone()))
        .map(|item| view! { <a class="zone-link" href=scene.to_item(&item)>{scene.name(&item)}</a> })
        .collect_view();
    let directions = scene
        .plan
        .directions_of(id)
        .map(|direction| {
            let measures = scene
                .plan
                .measures_of(direction.id)
                .map(|measure| {
                    view! {
                        <li>
                            <a class="band-measure" href=scene.to_item(&measure.id.into())>
                                <span class="disc">{measure.id.to_string()}</span><span>{measure.name.as_str()}</span>
                            </a>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <li>
                    <a class="band-direction" href=scene.to_item(&direction.id.into())>
                        <span class="code">{direction.id.to_string()}</span><span>{direction.name.as_str()}</span>
                    </a>
                    <ul>{measures}</ul>
                </li>
            }
        })
        .collect_view();
    let order = scene.plan.goals.iter().map(|goal| goal.id.into()).collect();
    Some(
        view! {
            <Crumbs up=vec![ItemId::Plan] here=scene.number(&item)/>
            <Head item=item.clone() goal=Some(id)/>
            {national}
            <div class="zone-links">{zones}</div>
            <section aria-labelledby="issues"><h2 id="issues">{t.issues}</h2><Prose text=&goal.issues/></section>
            <section aria-labelledby="approach"><h2 id="approach">{t.approach}</h2><Prose text=&goal.approach/></section>
            <section data-goal=id.to_string() aria-labelledby="targets">
                <h2 id="targets">{t.targets}</h2>
                <FigureTable figures=&goal.targets caption=t.targets_caption/>
                <Charts figures=&goal.targets/>
            </section>
            <section data-goal=id.to_string() aria-labelledby="directions">
                <h2 id="directions">{t.directions_and_measures}</h2>
                <ul class="band-directions band-goal">{directions}</ul>
            </section>
            <NoteSection item=item.clone()/>
            <Pager order here=item/>
        }
        .into_any(),
    )
}
