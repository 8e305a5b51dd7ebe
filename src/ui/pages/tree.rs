//! `/tree/`: national goals, goals, directions, measures and projects, laid out like the plan's own outline.

use super::page;
use crate::{
    plan::{
        id::ItemId,
        model::{Goal, Measure, Project},
    },
    text::fill,
    ui::{
        html::{Tag, styled, tag},
        parts::{
            basics::link,
            filters::{Counted, filters},
            goals::{counts, direction_link, measure_link, national},
            mark::mark,
            source::source,
            words::{name, tags},
        },
        scene::Scene,
    },
};

/// The whole tree.
pub(crate) fn tree(scene: Scene) -> Tag {
    let t = scene.t;
    let here = scene.to(crate::route::Page::Tree);
    let jumps = scene.plan.goals.iter().map(|goal| {
        let jump = link(format!("{here}#goal-{}", goal.id)).add(mark(scene, goal)).add(tag("span").add(&goal.short));
        tag("li").of(&goal.id.into()).attr("data-goal", goal.id.to_string()).add(jump)
    });
    page()
        .add(
            styled("header", "head").add(tag("h1").add(t.tree_title)).add(styled("p", "section-lead").add(t.tree_lead)),
        )
        .add(filters(scene, Counted::Projects))
        .add(styled("nav", "jumps").attr("aria-label", t.jump_to_goal).add(tag("ul").all(jumps)))
        .all(scene.plan.goals.iter().map(|goal| goal_branch(scene, goal)))
        .add(styled("p", "aside").add(t.tree_note))
        .add(source(scene, "tree"))
}

fn goal_branch(scene: Scene, goal: &'static Goal) -> Tag {
    let id = format!("goal-{}", goal.id);
    let title =
        link(scene.to_item(&goal.id.into())).add(mark(scene, goal)).add(tag("span").add(name(scene, &goal.id.into())));
    let head = styled("div", "tree-goal-head")
        .add(tag("h2").attr("id", id.clone()).add(title))
        .add(counts(scene, goal.id))
        .all(national(scene, goal));
    let directions = scene.plan.directions_of(goal.id).map(|direction| {
        let measures = scene.plan.measures_of(direction.id).map(|measure| measure_branch(scene, measure));
        styled("li", "tree-direction")
            .of(&direction.id.into())
            .add(direction_link(scene, direction.id))
            .add(styled("ul", "tree-measures").all(measures))
    });
    styled("section", "tree-goal")
        .of(&goal.id.into())
        .attr("data-goal", goal.id.to_string())
        .attr("aria-labelledby", id)
        .add(head)
        .add(tag("ul").all(directions))
}

fn measure_branch(scene: Scene, measure: &'static Measure) -> Tag {
    let numbers = [measure.kpis.len().to_string(), measure.projects.len().to_string()];
    let summary = fill(scene.t.n_kpis_projects, &numbers.each_ref().map(String::as_str));
    let projects = styled("details", "tree-projects")
        .attr("open", "")
        .add(tag("summary").add(summary))
        .add(tag("ul").all(measure.projects.iter().map(|project| project_leaf(scene, project))));
    styled("li", "tree-measure")
        .of(&measure.id.into())
        .add(styled("div", "tree-measure-head").add(measure_link(scene, measure)))
        .add(projects)
}

fn project_leaf(scene: Scene, project: &'static Project) -> Tag {
    let item = ItemId::from(project.id);
    tag("li")
        .of(&item)
        .add(link(scene.to_item(&item)).add(name(scene, &item)))
        .all(tags(project))
        .add(styled("span", "tree-departments").add(project.departments.join(scene.t.list)))
}
