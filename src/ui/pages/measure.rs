//! `/measures/{1..}/`: one measure: what, for whom, to what end, its KPIs and its projects.

use super::not_found::NotFoundPage;
use crate::{
    plan::{
        id::{ItemId, MeasureId},
        model::Project,
    },
    route::anchor,
    ui::{
        parts::{
            chart::Charts,
            crumbs::{Crumbs, Head},
            figures::FigureTable,
            notes::{NoteCorner, NoteSection},
            pager::Pager,
            prose::{Points, Prose},
        },
        scene::Scene,
    },
};
use leptos::prelude::*;

/// One measure.
#[component]
pub(crate) fn MeasurePage(id: MeasureId) -> impl IntoView {
    let scene = Scene::get()?;
    let Some(measure) = scene.plan.measure(id) else { return Some(view! { <NotFoundPage/> }.into_any()) };
    let t = scene.t;
    let item = ItemId::from(id);
    let goal = measure.direction.goal();
    let direction = ItemId::from(measure.direction);
    let projects = measure.projects.iter().map(|project| view! { <ProjectItem project/> }).collect_view();
    let order = scene.plan.measures.iter().map(|measure| measure.id.into()).collect();
    Some(
        view! {
            <Crumbs up=vec![ItemId::Plan, goal.into(), measure.direction.into()] here=scene.number(&item)/>
            <Head item=item.clone() goal=Some(goal)/>
            <p class="under"><a href=scene.to_item(&direction)>{scene.numbered(&direction)}</a></p>
            <section aria-labelledby="summary"><h2 id="summary">{t.summary}</h2><Prose text=&measure.summary/></section>
            <div class="pair">
                <section aria-labelledby="audience"><h2 id="audience">{t.audience}</h2><Points points=&measure.audience/></section>
                <section aria-labelledby="outcome"><h2 id="outcome">{t.outcome}</h2><Points points=&measure.outcome/></section>
            </div>
            <section data-goal=goal.to_string() aria-labelledby="kpis">
                <h2 id="kpis">{t.kpis}</h2>
                <FigureTable figures=&measure.kpis caption=t.kpis_caption/>
                <Charts figures=&measure.kpis/>
            </section>
            <section data-goal=goal.to_string() aria-labelledby="projects">
                <h2 id="projects">{t.projects}</h2>
                <ul class="projects">{projects}</ul>
            </section>
            <NoteSection item=item.clone()/>
            <Pager order here=item/>
        }
        .into_any(),
    )
}

/// One project, with its departments, and whether the outline lists it.
#[component]
fn ProjectItem(project: &'static Project) -> impl IntoView {
    let scene = Scene::get()?;
    let t = scene.t;
    let item = ItemId::from(project.id);
    let place = anchor(&item);
    let tags = project.tags.iter().map(|tag| view! { <span class="tag">{tag.as_str()}</span> }).collect_view();
    let departments =
        project.departments.iter().map(|name| view! { <li>{name.as_str()}</li> }).collect_view();
    let outline = match &project.outline_name {
        None => Some(view! { <p class="aside">{t.not_in_outline}</p> }.into_any()),
        Some(name) if *name != project.name => {
            Some(view! { <p class="aside">{t.outline_name}{name.as_str()}</p> }.into_any())
        }
        Some(_) => None,
    };
    Some(view! {
        <li class="project" id=place>
            <div class="project-head"><h3>{project.name.as_str()}{tags}</h3><NoteCorner item/></div>
            <div class="departments"><span>{t.departments}</span><ul>{departments}</ul></div>
            <Prose text=&project.text/>
            {outline}
        </li>
    })
}
