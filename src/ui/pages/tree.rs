//! `/tree/`: national goals, goals, directions, measures and projects, laid out like the plan's own outline.

use crate::{
    plan::{
        id::ItemId,
        model::{Goal, Measure, Project},
    },
    text::fill,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{link, page},
            filters::{Counted, filters},
            goals::{counts, direction_link, measure_link, national},
            mark::mark,
            prose::note,
            source::source,
            words::{name, tags},
        },
    },
};

/// The whole tree.
pub(crate) fn tree(context: PageContext) -> Tag {
    let t = context.t;
    let here = context.to(crate::route::Page::Tree);
    let jumps = context.plan.goals.iter().map(|goal| {
        let jump = link(format!("{here}#goal-{}", goal.id)).add(mark(context, goal)).add(tag("span").add(&goal.short));
        tag("li").of(&goal.id.into()).attr("data-goal", goal.id.to_string()).add(jump)
    });
    page()
        .add(
            styled("header", "head").add(tag("h1").add(t.tree_title)).add(styled("p", "section-lead").add(t.tree_lead)),
        )
        .add(filters(context, Counted::Projects))
        .add(styled("nav", "jumps").attr("aria-label", t.jump_to_goal).add(tag("ul").all(jumps)))
        .all(context.plan.goals.iter().map(|goal| goal_branch(context, goal)))
        .all(note(&context.plan.outline_note))
        .add(source(context, "tree"))
}

fn goal_branch(context: PageContext, goal: &'static Goal) -> Tag {
    let id = format!("goal-{}", goal.id);
    let title = link(context.to_item(&goal.id.into()))
        .add(mark(context, goal))
        .add(tag("span").add(name(context, &goal.id.into())));
    let head = styled("div", "tree-goal-head")
        .add(tag("h2").attr("id", id.clone()).add(title))
        .add(counts(context, goal.id))
        .all(national(context, goal));
    let directions = context.plan.directions_of(goal.id).map(|direction| {
        let measures = context.plan.measures_of(direction.id).map(|measure| measure_branch(context, measure));
        styled("li", "tree-direction")
            .of(&direction.id.into())
            .add(direction_link(context, direction.id))
            .add(styled("ul", "tree-measures").all(measures))
    });
    styled("section", "tree-goal")
        .of(&goal.id.into())
        .attr("data-goal", goal.id.to_string())
        .attr("aria-labelledby", id)
        .add(head)
        .add(tag("ul").all(directions))
}

fn measure_branch(context: PageContext, measure: &'static Measure) -> Tag {
    let numbers = [("kpis", &*measure.kpis.len().to_string()), ("projects", &measure.projects.len().to_string())];
    let summary = fill(context.t.n_kpis_projects, &numbers);
    let projects = styled("details", "tree-projects")
        .attr("open", "")
        .add(tag("summary").add(summary))
        .add(tag("ul").all(measure.projects.iter().map(|project| project_leaf(context, project))));
    styled("li", "tree-measure")
        .of(&measure.id.into())
        .add(styled("div", "tree-measure-head").add(measure_link(context, measure)))
        .add(projects)
}

fn project_leaf(context: PageContext, project: &'static Project) -> Tag {
    let item = ItemId::from(project.id);
    tag("li")
        .of(&item)
        .add(link(context.to_item(&item)).add(name(context, &item)))
        .all(tags(project))
        .add(styled("span", "tree-departments").add(project.departments.join(context.t.list)))
}
