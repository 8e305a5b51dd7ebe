//! `/directions/{1-1..}/`: one direction and its measures.

use super::not_found::NotFoundPage;
use crate::{
    plan::id::{DirectionId, ItemId},
    text::fill,
    ui::{
        parts::{
            crumbs::{Crumbs, Head},
            figures::FigureTile,
            notes::NoteSection,
            pager::Pager,
            prose::Prose,
        },
        scene::Scene,
    },
};
use leptos::prelude::*;

/// One direction.
#[component]
pub(crate) fn DirectionPage(id: DirectionId) -> impl IntoView {
    let scene = Scene::get()?;
    if scene.plan.direction(id).is_none() {
        return Some(view! { <NotFoundPage/> }.into_any());
    }
    let t = scene.t;
    let item = ItemId::from(id);
    let measures = scene
        .plan
        .measures_of(id)
        .map(|measure| {
            let heading = format!("measure-{}", measure.id);
            let labelled = heading.clone();
            let tiles = measure.kpis.iter().map(|figure| view! { <li><FigureTile figure/></li> }).collect_view();
            view! {
                <section class="tiles measure-card" data-goal=id.goal().to_string() aria-labelledby=labelled>
                    <h2 id=heading>
                        <a class="band-measure" href=scene.to_item(&measure.id.into())>
                            <span class="disc">{measure.id.to_string()}</span><span>{measure.name.as_str()}</span>
                        </a>
                    </h2>
                    <Prose text=&measure.summary/>
                    <p class="goal-counts">{fill(t.n_projects, &[&measure.projects.len().to_string()])}</p>
                    <ul>{tiles}</ul>
                </section>
            }
        })
        .collect_view();
    let order = scene.plan.directions.iter().map(|direction| direction.id.into()).collect();
    Some(
        view! {
            <Crumbs up=vec![ItemId::Plan, id.goal().into()] here=scene.number(&item)/>
            <Head item=item.clone() goal=Some(id.goal())/>
            {measures}
            <NoteSection item=item.clone()/>
            <Pager order here=item/>
        }
        .into_any(),
    )
}
