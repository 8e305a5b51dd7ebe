//! `/goals/{1..}/`: one basic goal: why, how, its targets and what hangs on it.

use crate::{
    plan::id::{GoalId, ItemId},
    route::anchor,
    ui::{
        context::PageContext,
        html::{Tag, styled},
        parts::{
            basics::{page, section},
            chart::charts,
            crumbs::{crumbs, head},
            figures::figure_table,
            goals::{directions, national, zone_links},
            notes::note_section,
            official::brief,
            pager::pager,
            prose::prose,
            source::source,
        },
    },
};

/// One goal.
pub(crate) fn goal(context: PageContext, id: GoalId) -> Option<Tag> {
    let goal = context.plan.goal(id)?;
    let t = context.t;
    let item = ItemId::from(id);
    let order: Vec<ItemId> = context.plan.goals.iter().map(|goal| goal.id.into()).collect();
    let targets = section("targets", t.targets)
        .attr("data-goal", id.to_string())
        .add(figure_table(context, &goal.targets, t.targets_caption))
        .add(charts(context, &goal.targets));
    let below = section("directions", t.directions_and_measures)
        .attr("class", "band-goal")
        .attr("data-goal", id.to_string())
        .add(directions(context, id));
    Some(
        page()
            .add(crumbs(context, &[ItemId::Plan], context.number(&item)))
            .add(head(context, &item, Some(id)))
            .all(national(context, goal))
            .add(styled("div", "zone-links").attr("data-goal", id.to_string()).all(zone_links(context, id)))
            .all(brief(context, goal.explanation.as_ref()))
            .add(section("issues", t.issues).add(prose(context, &goal.issues)))
            .add(section("approach", t.approach).add(prose(context, &goal.approach)))
            .add(targets)
            .add(below)
            .add(source(context, &anchor(&item)))
            .add(note_section(context, &item))
            .add(pager(context, &order, &item)),
    )
}
