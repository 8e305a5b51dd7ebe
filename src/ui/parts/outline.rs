//! The tree of a plan: lists within lists, whose branches a reader opens and folds, and what opens them to a level or finds in them.
//!
//! It is complete in the page; what is folded as it comes is hidden by the style sheet alone, where there is a script that opens
//! it. `crate::live::tree` brings it to life.

use crate::{
    plan::{
        figure::Figure,
        id::{ItemId, NationalGoalId},
        model::{Direction, Goal, Measure, Project},
        outline::{AT_FIRST, Branch, LEAVES, rows},
    },
    text::fill,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::link,
            goals::{counts, direction_link, measure_link},
            mark::mark,
            words::{name, tags},
        },
    },
};

/// On a button: the branch it opens and folds.
pub(crate) const BRANCH: &str = "data-branch";
/// On a button: the level it opens the tree to.
pub(crate) const LEVEL: &str = "data-level";
/// On what hangs on a branch: that the branch is folded.
pub(crate) const FOLDED: &str = "data-folded";
/// On a button: which way it leads through what is found.
pub(crate) const WAY: &str = "data-way";
/// The field for what is looked for.
pub(crate) const FIELD: &str = "tree-find";

/// What opens the tree, and what finds in it.
pub(crate) fn tools(context: PageContext) -> Tag {
    let t = context.t;
    let words = [t.tree_national, t.goal.trim(), t.direction.trim(), t.measure.trim(), t.tree_leaves];
    let levels = (1..=LEAVES).zip(words).map(|(level, word)| {
        button(level.to_string())
            .attr("aria-pressed", if level == AT_FIRST { "true" } else { "false" })
            .attr("aria-keyshortcuts", level.to_string())
            .add(styled("span", "tree-key").add(level.to_string()))
            .add(tag("span").add(word))
    });
    let all = [(LEAVES, t.tree_open_all), (1, t.tree_fold_all)];
    let all = all.map(|(level, word)| button(level.to_string()).add(word));
    let field = tag("input")
        .attr("id", FIELD)
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search");
    let ways = [("-1", t.before), ("1", t.after)];
    let ways = ways.map(|(way, word)| way_button(way).attr("hidden", "").add(word));
    let find = styled("div", "tree-search")
        .add(tag("label").attr("for", FIELD).add(t.tree_find))
        .add(styled("div", "tree-field").add(field).all(ways))
        .add(styled("p", "tree-found").attr("role", "status"));
    let levels = styled("div", "tree-levels")
        .attr("role", "group")
        .attr("aria-label", t.tree_levels)
        .all(levels)
        .add(styled("span", "tree-all").all(all));
    styled("div", "tree-tools scripted").add(levels).add(find).add(styled("p", "tree-keys").add(t.tree_keys))
}

fn button(level: String) -> Tag {
    tag("button").attr("class", "button button-small").attr("type", "button").attr(LEVEL, level)
}

fn way_button(way: &'static str) -> Tag {
    tag("button").attr("class", "button button-small").attr("type", "button").attr(WAY, way)
}

/// The whole tree.
pub(crate) fn outline(context: PageContext) -> Tag {
    let rows = rows(context.plan).into_iter().flat_map(|(national, goals)| {
        let goals = goals.into_iter().filter_map(|id| Some(of_goal(context, context.plan.goal(id)?)));
        match national {
            Some(id) => vec![of_national(context, id, goals.collect())],
            None => goals.collect(),
        }
    });
    styled("div", "tree").add(tag("ul").all(rows))
}

fn of_national(context: PageContext, id: NationalGoalId, goals: Vec<Tag>) -> Tag {
    let words = context.plan.national_goal(id).map(|national| &*national.name).unwrap_or_default();
    let head = tag("p").add(styled("span", "tree-kind").add(context.t.tree_national)).add(words);
    styled("li", "tree-national").all(branch(context, Branch::National(id), words, head, goals))
}

fn of_goal(context: PageContext, goal: &'static Goal) -> Tag {
    let item = ItemId::from(goal.id);
    let title = link(context.to_item(&item)).add(mark(context, goal)).add(tag("span").add(name(context, &item)));
    let head = styled("div", "tree-goal-head")
        .add(tag("h2").attr("id", format!("goal-{}", goal.id)).add(title))
        .add(counts(context, goal.id));
    let directions = context.plan.directions_of(goal.id).map(|direction| of_direction(context, direction)).collect();
    styled("li", "tree-goal").of(&item).attr("data-goal", goal.id.to_string()).all(branch(
        context,
        Branch::Goal(goal.id),
        &goal.name,
        head,
        directions,
    ))
}

fn of_direction(context: PageContext, direction: &Direction) -> Tag {
    let item = ItemId::from(direction.id);
    let measures = context.plan.measures_of(direction.id).map(|measure| of_measure(context, measure)).collect();
    let head = direction_link(context, direction.id);
    let branch = branch(context, Branch::Direction(direction.id), context.name(&item), head, measures);
    styled("li", "tree-direction").of(&item).all(branch)
}

fn of_measure(context: PageContext, measure: &'static Measure) -> Tag {
    let t = context.t;
    let item = ItemId::from(measure.id);
    let kpis = measure.kpis.iter().map(|figure| of_figure(context, figure)).collect();
    let kpis = leaves("tree-kpis", fill(t.n_kpis, &[("n", &measure.kpis.len().to_string())]), kpis);
    let projects = measure.projects.iter().map(|project| of_project(context, project)).collect();
    let words = fill(t.n_projects, &[("n", &measure.projects.len().to_string())]);
    let leaves = kpis.into_iter().chain(leaves("tree-projects", words, projects)).collect();
    let head = styled("div", "tree-measure-head").add(measure_link(context, measure));
    styled("li", "tree-measure").of(&item).all(branch(
        context,
        Branch::Measure(measure.id),
        &measure.name,
        head,
        leaves,
    ))
}

/// What hangs on a measure of one kind, under what it is; nothing where there is nothing.
fn leaves(class: &'static str, words: String, leaves: Vec<Tag>) -> Option<Tag> {
    let any = !leaves.is_empty();
    any.then(|| styled("li", class).add(styled("p", "tree-kind").add(words)).add(tag("ul").all(leaves)))
}

fn of_figure(context: PageContext, figure: &Figure) -> Tag {
    let item = ItemId::from(figure.id);
    tag("li").of(&item).add(link(context.to_item(&item)).add(name(context, &item)))
}

fn of_project(context: PageContext, project: &'static Project) -> Tag {
    let item = ItemId::from(project.id);
    tag("li")
        .of(&item)
        .add(link(context.to_item(&item)).add(name(context, &item)))
        .all(tags(project))
        .add(styled("span", "tree-departments").add(project.departments.join(context.t.list)))
}

/// What a branch says, what opens and folds it, and what hangs on it; no button where nothing does.
fn branch(context: PageContext, branch: Branch, words: &str, head: Tag, inner: Vec<Tag>) -> Vec<Tag> {
    let open = branch.is_open_at(AT_FIRST);
    let any = !inner.is_empty();
    let fold = tag("button")
        .attr("class", "tree-fold scripted")
        .attr("type", "button")
        .attr(BRANCH, branch.to_string())
        .attr("aria-expanded", if open { "true" } else { "false" })
        .attr("aria-label", fill(context.t.tree_fold, &[("name", words)]));
    let row = styled("div", "tree-box").add(head).all(any.then_some(fold));
    let inner = tag("ul").attr_opt(FOLDED, (!open).then_some("")).all(inner);
    std::iter::once(row).chain(any.then_some(inner)).collect()
}
