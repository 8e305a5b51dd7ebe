//! `/tree/`: the plan as one picture, from national goals to projects and figures, its branches joined by lines.

use crate::{
    route::Page,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{link, page},
            filters::{Counted, filters},
            mark::mark,
            outline::{outline, tools},
            prose::note,
            source::source,
        },
        spot::{SPOT, Spot},
    },
};

/// The whole tree.
pub(crate) fn tree(context: PageContext) -> Tag {
    let t = context.t;
    let here = context.to(Page::Tree);
    let jumps = context.plan.goals.iter().map(|goal| {
        let jump = link(format!("{here}#goal-{}", goal.id)).add(mark(context, goal)).add(tag("span").add(&goal.short));
        tag("li").of(&goal.id.into()).attr("data-goal", goal.id.to_string()).add(jump)
    });
    let picture = styled("div", "tree-page").attr(SPOT, Spot::Tree.word()).add(tools(context)).add(outline(context));
    page()
        .add(
            styled("header", "head").add(tag("h1").add(t.tree_title)).add(styled("p", "section-lead").add(t.tree_lead)),
        )
        .add(filters(context, Counted::Projects))
        .add(styled("nav", "jumps").attr("aria-label", t.jump_to_goal).add(tag("ul").all(jumps)))
        .add(picture)
        .all(note(&context.plan.outline_note))
        .add(source(context, "tree"))
}
