//! The way to the item before and the item after.

use crate::{
    plan::id::ItemId,
    ui::{
        context::PageContext,
        html::{Tag, styled},
        parts::basics::link,
    },
};

/// Links to the neighbours of `here` in `order`.
pub(crate) fn pager(context: PageContext, order: &[ItemId], here: &ItemId) -> Tag {
    pager_to(context, order, here, PageContext::to_item)
}

/// The same, to where `href` says.
pub(crate) fn pager_to(
    context: PageContext,
    order: &[ItemId],
    here: &ItemId,
    href: fn(PageContext, &ItemId) -> String,
) -> Tag {
    let at = order.iter().position(|item| item == here).unwrap_or_default();
    let way = |item: Option<&ItemId>, class: &'static str, rel: &'static str, word: &'static str| {
        item.map(|item| {
            link(href(context, item))
                .attr("class", class)
                .attr("rel", rel)
                .add(styled("span", "pager-word").add(word))
                .add(styled("span", "pager-name").add(context.numbered(item)))
        })
    };
    styled("nav", "pager")
        .attr("aria-label", context.t.pager)
        .all(way(at.checked_sub(1).and_then(|at| order.get(at)), "pager-before", "prev", context.t.before))
        .all(way(order.get(at + 1), "pager-after", "next", context.t.after))
}
