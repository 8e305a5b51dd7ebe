//! `/zones/{id}/`: one zone, and what of the plan its words point at.

use crate::{
    plan::id::{ItemId, ZoneId},
    route::anchor,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{page, section},
            belongings::belongings,
            crumbs::{crumbs, head},
            goals::{counts, goal_link},
            map_view::{map_caption, map_view},
            notes::note_section,
            pager::pager,
            source::source,
            term::termed,
        },
    },
};

/// One zone.
pub(crate) fn zone(context: PageContext, id: &ZoneId) -> Option<Tag> {
    let zone = context.plan.zone(id)?;
    let t = context.t;
    let item = ItemId::from(id.clone());
    let goal = context.plan.goal(zone.goal).map(|goal| {
        styled("div", "goal-line")
            .attr("data-goal", goal.id.to_string())
            .add(goal_link(context, goal))
            .add(counts(context, goal.id))
    });
    let side = tag("div")
        .add(section("goal", t.zone_goal).all(goal))
        .add(section("measures", t.map_belongs).attr("data-goal", zone.goal.to_string()).add(belongings(context, zone)))
        .add(aside(t.zone_basis, &zone.basis))
        .add(aside(t.zone_place, &zone.place));
    let body = styled("div", "map-page")
        .add(tag("figure").add(map_view(context, Some(id))).add(map_caption(context)))
        .add(side);
    let order: Vec<ItemId> = context.plan.zones.iter().map(|zone| zone.id.clone().into()).collect();
    Some(
        page()
            .add(crumbs(context, &[ItemId::Plan], zone.name.clone()))
            .add(head(context, &item, Some(zone.goal)))
            .add(styled("p", "zone-about").all(termed(context, &zone.theme, &mut Vec::new())))
            .add(body)
            .add(source(context, &anchor(&item)))
            .add(note_section(context, &item))
            .add(pager(context, &order, &item)),
    )
}

/// What the makers of the plan's data say of a zone.
fn aside(label: &'static str, text: &'static String) -> Tag {
    styled("p", "aside").add(label).add(tag("span").add(text))
}
