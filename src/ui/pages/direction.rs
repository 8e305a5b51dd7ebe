//! `/directions/{1-1..}/`: one direction and its measures.

use super::page;
use crate::{
    plan::{
        id::{DirectionId, ItemId},
        model::Measure,
    },
    route::anchor,
    text::fill,
    ui::{
        html::{Tag, styled, tag},
        parts::{
            crumbs::{crumbs, head},
            figures::tile,
            goals::measure_link,
            notes::note_section,
            pager::pager,
            prose::prose,
            source::source,
        },
        scene::Scene,
    },
};

/// One direction.
pub(crate) fn direction(scene: Scene, id: DirectionId) -> Option<Tag> {
    scene.plan.direction(id)?;
    let item = ItemId::from(id);
    let order: Vec<ItemId> = scene.plan.directions.iter().map(|direction| direction.id.into()).collect();
    Some(
        page()
            .add(crumbs(scene, &[ItemId::Plan, id.goal().into()], scene.number(&item)))
            .add(head(scene, &item, Some(id.goal())))
            .all(scene.plan.measures_of(id).map(|measure| card(scene, measure)))
            .add(source(scene, &anchor(&item)))
            .add(note_section(scene, &item))
            .add(pager(scene, &order, &item)),
    )
}

/// A measure in short.
fn card(scene: Scene, measure: &'static Measure) -> Tag {
    let heading = format!("measure-{}", measure.id);
    let projects = fill(scene.t.n_projects, &[&measure.projects.len().to_string()]);
    styled("section", "tiles measure-card")
        .attr("data-goal", measure.direction.goal().to_string())
        .attr("aria-labelledby", heading.clone())
        .add(tag("h2").attr("id", heading).add(measure_link(scene, measure)))
        .add(prose(scene, &measure.summary))
        .add(styled("p", "goal-counts").add(projects))
        .add(tag("ul").all(measure.kpis.iter().map(|figure| tile(scene, figure))))
}
