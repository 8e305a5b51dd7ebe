//! `/zones/{id}/`: one zone, and what of the plan its words point at.

use super::page;
use crate::{
    plan::id::{ItemId, ZoneId},
    route::anchor,
    ui::{
        html::{Tag, styled, tag},
        parts::{
            basics::section,
            crumbs::{crumbs, head},
            goals::{counts, goal_link, measure_link},
            map_view::{map_caption, map_view},
            notes::note_section,
            pager::pager,
            source::source,
            term::termed,
        },
        scene::Scene,
    },
};

/// One zone.
pub(crate) fn zone(scene: Scene, id: &ZoneId) -> Option<Tag> {
    let zone = scene.plan.zone(id)?;
    let t = scene.t;
    let item = ItemId::from(id.clone());
    let goal = scene.plan.goal(zone.goal).map(|goal| {
        styled("div", "goal-line")
            .attr("data-goal", goal.id.to_string())
            .add(goal_link(scene, goal))
            .add(counts(scene, goal.id))
    });
    let measures = zone.measures.iter().filter_map(|id| scene.plan.measure(*id));
    let measures = measures.map(|measure| tag("li").add(measure_link(scene, measure)));
    let side = tag("div")
        .add(section("goal", t.zone_goal).all(goal))
        .add(section("measures", t.zone_measures).attr("data-goal", zone.goal.to_string()).add(tag("ul").all(measures)))
        .add(aside(t.zone_basis, &zone.basis))
        .add(aside(t.zone_place, &zone.place));
    let body =
        styled("div", "map-page").add(tag("figure").add(map_view(scene, Some(id))).add(map_caption(scene))).add(side);
    let order: Vec<ItemId> = scene.plan.zones.iter().map(|zone| zone.id.clone().into()).collect();
    Some(
        page()
            .add(crumbs(scene, &[ItemId::Plan], zone.name.clone()))
            .add(head(scene, &item, Some(zone.goal)))
            .add(styled("p", "zone-about").all(termed(scene, &zone.theme, &mut Vec::new())))
            .add(body)
            .add(source(scene, &anchor(&item)))
            .add(note_section(scene, &item))
            .add(pager(scene, &order, &item)),
    )
}

/// What the makers of the plan's data say of a zone.
fn aside(label: &'static str, text: &'static String) -> Tag {
    styled("p", "aside").add(label).add(tag("span").add(text))
}
