//! Goals with what hangs on them: as lines beside the map, and as a band of columns.

use crate::{
    plan::{
        id::{DirectionId, GoalId, ItemId},
        model::{Goal, Measure},
    },
    text::fill,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{basics::link, mark::mark, words::name},
    },
};

/// How many measures, figures and projects hang on a goal: 「3施策・9指標・9事業例」.
pub(crate) fn counts(context: PageContext, goal: GoalId) -> Tag {
    let measures = context.plan.measures_under(goal);
    let numbers = [
        measures.clone().count(),
        context.plan.figures_under(goal).count(),
        measures.map(|measure| measure.projects.len()).sum::<usize>(),
    ];
    let [measures, figures, projects] = &numbers.map(|number| number.to_string());
    let counted = [("measures", &**measures), ("figures", figures), ("projects", projects)];
    styled("p", "goal-counts").add(fill(context.t.counts, &counted))
}

/// A goal as a link, with its mark.
pub(crate) fn goal_link(context: PageContext, goal: &Goal) -> Tag {
    link(context.to_item(&goal.id.into()))
        .attr("class", "goal-link")
        .add(mark(context, goal))
        .add(styled("span", "goal-name").add(name(context, &goal.id.into())))
}

/// The zones of a goal as links.
pub(crate) fn zone_links(context: PageContext, goal: GoalId) -> impl Iterator<Item = Tag> {
    context.plan.zones_of(goal).map(move |zone| {
        let item = ItemId::from(zone.id.clone());
        link(context.to_item(&item)).attr("class", "zone-link").add(name(context, &item))
    })
}

/// The goals, each with its mark, its name, its counts and its zones.
pub(crate) fn goal_list(context: PageContext) -> Tag {
    styled("ol", "goal-list").all(context.plan.goals.iter().map(|goal| goal_line(context, goal, "li")))
}

/// One goal with its counts and its zones.
pub(crate) fn goal_line(context: PageContext, goal: &Goal, element: &'static str) -> Tag {
    styled(element, "goal-line")
        .attr("data-goal", goal.id.to_string())
        .add(goal_link(context, goal))
        .add(counts(context, goal.id))
        .all(zone_links(context, goal.id))
}

/// Every goal as a column of its directions and their measures.
pub(crate) fn goal_band(context: PageContext) -> Tag {
    styled("div", "band").all(context.plan.goals.iter().map(|goal| {
        let id = format!("band-{}", goal.id);
        let title = link(context.to_item(&goal.id.into())).add(mark(context, goal)).add(tag("span").add(&goal.short));
        styled("section", "band-goal")
            .attr("data-goal", goal.id.to_string())
            .attr("aria-labelledby", id.clone())
            .add(tag("h3").attr("id", id).add(title))
            .add(directions(context, goal.id))
    }))
}

/// The directions of a goal with their measures.
pub(crate) fn directions(context: PageContext, goal: GoalId) -> Tag {
    styled("ul", "band-directions").all(context.plan.directions_of(goal).map(|direction| {
        let measures =
            context.plan.measures_of(direction.id).map(|measure| tag("li").add(measure_link(context, measure)));
        tag("li").add(direction_link(context, direction.id)).add(tag("ul").all(measures))
    }))
}

/// A direction as a link behind its number.
pub(crate) fn direction_link(context: PageContext, id: DirectionId) -> Tag {
    link(context.to_item(&id.into()))
        .attr("class", "band-direction")
        .add(styled("span", "code").add(id.to_string()))
        .add(tag("span").add(name(context, &id.into())))
}

/// A measure as a link behind its number.
pub(crate) fn measure_link(context: PageContext, measure: &Measure) -> Tag {
    link(context.to_item(&measure.id.into()))
        .attr("class", "band-measure")
        .add(styled("span", "disc").add(measure.id.to_string()))
        .add(tag("span").add(name(context, &measure.id.into())))
}

/// The national goal a goal corresponds to.
pub(crate) fn national(context: PageContext, goal: &Goal) -> Option<Tag> {
    let national = context.plan.national_goal(goal.national_goal)?;
    Some(styled("p", "national").add(tag("span").add(context.t.national_goal)).add(&national.name))
}
