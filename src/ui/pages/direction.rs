//! `/directions/{1-1..}/`: one direction and its measures.

use crate::{
    plan::{
        id::{DirectionId, ItemId},
        model::Measure,
    },
    route::anchor,
    text::fill,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::page,
            crumbs::{crumbs, head},
            figures::tile,
            goals::measure_link,
            notes::note_section,
            pager::pager,
            prose::prose,
            source::source,
        },
    },
};

/// One direction.
pub(crate) fn direction(context: PageContext, id: DirectionId) -> Option<Tag> {
    context.plan.direction(id)?;
    let item = ItemId::from(id);
    let order: Vec<ItemId> = context.plan.directions.iter().map(|direction| direction.id.into()).collect();
    Some(
        page()
            .add(crumbs(context, &[ItemId::Plan, id.goal().into()], context.number(&item)))
            .add(head(context, &item, Some(id.goal())))
            .all(context.plan.measures_of(id).map(|measure| card(context, measure)))
            .add(source(context, &anchor(&item)))
            .add(note_section(context, &item))
            .add(pager(context, &order, &item)),
    )
}

/// A measure in short.
fn card(context: PageContext, measure: &'static Measure) -> Tag {
    let heading = format!("measure-{}", measure.id);
    let projects = fill(context.t.n_projects, &[("n", &measure.projects.len().to_string())]);
    styled("section", "tiles measure-card")
        .attr("data-goal", measure.direction.goal().to_string())
        .attr("aria-labelledby", heading.clone())
        .add(tag("h2").attr("id", heading).add(measure_link(context, measure)))
        .add(prose(context, &measure.summary))
        .add(styled("p", "goal-counts").add(projects))
        .add(tag("ul").all(measure.kpis.iter().map(|figure| tile(context, figure))))
}
