//! `/zones/{id}/`: one zone, and what of the plan its words point at.

use super::not_found::NotFoundPage;
use crate::{
    plan::id::{ItemId, ZoneId},
    ui::{
        parts::{
            crumbs::{Crumbs, Head},
            goal_band::counts,
            map_view::{MapCaption, MapView},
            mark::GoalMark,
            notes::NoteSection,
            pager::Pager,
        },
        scene::Scene,
    },
};
use leptos::prelude::*;

/// One zone.
#[component]
pub(crate) fn ZonePage(id: ZoneId) -> impl IntoView {
    let scene = Scene::get()?;
    let Some(zone) = scene.plan.zone(&id) else { return Some(view! { <NotFoundPage/> }.into_any()) };
    let t = scene.t;
    let item = ItemId::from(id.clone());
    let goal = scene.plan.goal(zone.goal).map(|goal| {
        view! {
            <p class="goal-line" data-goal=goal.id.to_string()>
                <a class="goal-link" href=scene.to_item(&goal.id.into())>
                    <GoalMark goal/><span class="goal-name">{goal.name.as_str()}</span>
                </a>
                <span class="goal-counts">{counts(scene, goal.id)}</span>
            </p>
        }
    });
    let measures = zone
        .measures
        .iter()
        .map(|id| ItemId::from(*id))
        .map(|item| view! { <li><a href=scene.to_item(&item)>{scene.numbered(&item)}</a></li> })
        .collect_view();
    let order = scene.plan.zones.iter().map(|zone| zone.id.clone().into()).collect();
    Some(
        view! {
            <Crumbs up=vec![ItemId::Plan] here=zone.name.clone()/>
            <Head item=item.clone() goal=Some(zone.goal)/>
            <p class="zone-about">{zone.theme.as_str()}</p>
            <div class="map-page">
                <figure><MapView only=id/><MapCaption/></figure>
                <div>
                    <section aria-labelledby="goal"><h2 id="goal">{t.zone_goal}</h2>{goal}</section>
                    <section aria-labelledby="measures"><h2 id="measures">{t.zone_measures}</h2><ul class="links">{measures}</ul></section>
                    <p class="aside">{t.zone_basis}{zone.basis.as_str()}</p>
                    {crate::map::sheet().zone(zone.id.as_str()).map(|shape| view! { <p class="aside">{t.zone_place}{shape.reason}</p> })}
                </div>
            </div>
            <NoteSection item=item.clone()/>
            <Pager order here=item/>
        }
        .into_any(),
    )
}
