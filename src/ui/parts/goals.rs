//! Goals with what hangs on them: as lines beside the map, and as a band of columns.

use crate::{
    plan::{
        id::{DirectionId, GoalId, ItemId},
        model::{Goal, Measure},
    },
    text::fill,
    ui::{
        html::{Tag, styled, tag},
        parts::{basics::link, mark::mark, words::name},
        scene::Scene,
    },
};

/// How many measures, figures and projects hang on a goal: 「3施策・9指標・9事業例」.
pub(crate) fn counts(scene: Scene, goal: GoalId) -> Tag {
    let measures = scene.plan.measures_under(goal);
    let numbers = [
        measures.clone().count(),
        scene.plan.figures_under(goal).count(),
        measures.map(|measure| measure.projects.len()).sum::<usize>(),
    ];
    let numbers = numbers.map(|number| number.to_string());
    styled("p", "goal-counts").add(fill(scene.t.counts, &numbers.each_ref().map(String::as_str)))
}

/// A goal as a link, with its mark.
pub(crate) fn goal_link(scene: Scene, goal: &Goal) -> Tag {
    link(scene.to_item(&goal.id.into()))
        .attr("class", "goal-link")
        .add(mark(scene, goal))
        .add(styled("span", "goal-name").add(name(scene, &goal.id.into())))
}

/// The zones of a goal as links.
pub(crate) fn zone_links(scene: Scene, goal: GoalId) -> impl Iterator<Item = Tag> {
    scene.plan.zones_of(goal).map(move |zone| {
        let item = ItemId::from(zone.id.clone());
        link(scene.to_item(&item)).attr("class", "zone-link").add(name(scene, &item))
    })
}

/// The goals, each with its mark, its name, its counts and its zones.
pub(crate) fn goal_list(scene: Scene) -> Tag {
    styled("ol", "goal-list").all(scene.plan.goals.iter().map(|goal| goal_line(scene, goal, "li")))
}

/// One goal with its counts and its zones.
pub(crate) fn goal_line(scene: Scene, goal: &Goal, element: &'static str) -> Tag {
    styled(element, "goal-line")
        .attr("data-goal", goal.id.to_string())
        .add(goal_link(scene, goal))
        .add(counts(scene, goal.id))
        .all(zone_links(scene, goal.id))
}

/// Every goal as a column of its directions and their measures.
pub(crate) fn goal_band(scene: Scene) -> Tag {
    styled("div", "band").all(scene.plan.goals.iter().map(|goal| {
        let id = format!("band-{}", goal.id);
        let title = link(scene.to_item(&goal.id.into())).add(mark(scene, goal)).add(tag("span").add(&goal.short));
        styled("section", "band-goal")
            .attr("data-goal", goal.id.to_string())
            .attr("aria-labelledby", id.clone())
            .add(tag("h3").attr("id", id).add(title))
            .add(directions(scene, goal.id))
    }))
}

/// The directions of a goal with their measures.
pub(crate) fn directions(scene: Scene, goal: GoalId) -> Tag {
    styled("ul", "band-directions").all(scene.plan.directions_of(goal).map(|direction| {
        let measures = scene.plan.measures_of(direction.id).map(|measure| tag("li").add(measure_link(scene, measure)));
        tag("li").add(direction_link(scene, direction.id)).add(tag("ul").all(measures))
    }))
}

/// A direction as a link behind its number.
pub(crate) fn direction_link(scene: Scene, id: DirectionId) -> Tag {
    link(scene.to_item(&id.into()))
        .attr("class", "band-direction")
        .add(styled("span", "code").add(id.to_string()))
        .add(tag("span").add(name(scene, &id.into())))
}

/// A measure as a link behind its number.
pub(crate) fn measure_link(scene: Scene, measure: &Measure) -> Tag {
    link(scene.to_item(&measure.id.into()))
        .attr("class", "band-measure")
        .add(styled("span", "disc").add(measure.id.to_string()))
        .add(tag("span").add(name(scene, &measure.id.into())))
}

/// The national goal a goal corresponds to.
pub(crate) fn national(scene: Scene, goal: &Goal) -> Option<Tag> {
    let national = scene.plan.national_goal(goal.national_goal)?;
    Some(styled("p", "national").add(tag("span").add(scene.t.national_goal)).add(&national.name))
}
