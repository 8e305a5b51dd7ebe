//! `/goals/{1..}/`: one basic goal: why, how, its targets and what hangs on it.

use super::page;
use crate::{
    plan::id::{GoalId, ItemId},
    route::anchor,
    ui::{
        html::{Tag, styled},
        parts::{
            basics::section,
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
        scene::Scene,
    },
};

/// One goal.
pub(crate) fn goal(scene: Scene, id: GoalId) -> Option<Tag> {
    let goal = scene.plan.goal(id)?;
    let t = scene.t;
    let item = ItemId::from(id);
    let order: Vec<ItemId> = scene.plan.goals.iter().map(|goal| goal.id.into()).collect();
    let targets = section("targets", t.targets)
        .attr("data-goal", id.to_string())
        .add(figure_table(scene, &goal.targets, t.targets_caption))
        .add(charts(scene, &goal.targets));
    let below = section("directions", t.directions_and_measures)
        .attr("class", "band-goal")
        .attr("data-goal", id.to_string())
        .add(directions(scene, id));
    Some(
        page()
            .add(crumbs(scene, &[ItemId::Plan], scene.number(&item)))
            .add(head(scene, &item, Some(id)))
            .all(national(scene, goal))
            .add(styled("div", "zone-links").attr("data-goal", id.to_string()).all(zone_links(scene, id)))
            .all(brief(scene, goal.explanation.as_ref()))
            .add(section("issues", t.issues).add(prose(scene, &goal.issues)))
            .add(section("approach", t.approach).add(prose(scene, &goal.approach)))
            .add(targets)
            .add(below)
            .add(source(scene, &anchor(&item)))
            .add(note_section(scene, &item))
            .add(pager(scene, &order, &item)),
    )
}
