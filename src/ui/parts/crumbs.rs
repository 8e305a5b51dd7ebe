//! Where a page stands in the plan, and its head.

use crate::{
    plan::id::{GoalId, ItemId},
    text::fill,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::link,
            mark::{mark, quiet_mark},
            official::official,
            words::name,
        },
    },
};

/// The way from the whole plan down to this page. `up` holds the items above it, the highest first.
pub(crate) fn crumbs(context: PageContext, up: &[ItemId], here: String) -> Tag {
    let steps = up.iter().map(|item| {
        let words = match item {
            ItemId::Goal(id) => context
                .plan
                .goal(*id)
                .map(|goal| fill(context.t.numbered, &[("number", &context.number(item)), ("name", &goal.short)]))
                .unwrap_or_default(),
            ItemId::Plan => context.t.nav_home.to_owned(),
            item => context.number(item),
        };
        tag("li").add(link(context.to_item(item)).add(words))
    });
    let here = tag("li").add(tag("span").attr("aria-current", "page").add(here));
    styled("nav", "crumbs").attr("aria-label", context.t.crumbs).add(tag("ol").all(steps).add(here))
}

/// The head of an item's page: what it is, with its goal's mark, and its name.
pub(crate) fn head(context: PageContext, item: &ItemId, goal: Option<GoalId>) -> Tag {
    let goal = goal.and_then(|id| context.plan.goal(id));
    let number = match item {
        ItemId::Zone(_) => context.t.zone.to_owned(),
        item => context.number(item),
    };
    styled("header", "head")
        .attr_opt("data-goal", goal.map(|goal| goal.id.to_string()))
        .add(
            styled("p", "head-kind")
                .all(
                    goal.map(
                        |goal| if matches!(item, ItemId::Goal(_)) { quiet_mark(goal) } else { mark(context, goal) },
                    ),
                )
                .add(tag("span").add(number)),
        )
        .add(tag("h1").add(name(context, item)))
        .all(official(context, item))
}

/// The head of a page that is not about one item.
pub(crate) fn page_head(title: &'static str) -> Tag {
    styled("header", "head").add(tag("h1").add(title))
}
