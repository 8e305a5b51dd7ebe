//! The way to the item before and the item after.

use crate::{
    plan::id::ItemId,
    ui::{
        html::{Tag, styled},
        parts::basics::link,
        scene::Scene,
    },
};

/// Links to the neighbours of `here` in `order`.
pub(crate) fn pager(scene: Scene, order: &[ItemId], here: &ItemId) -> Tag {
    let at = order.iter().position(|item| item == here).unwrap_or_default();
    let way = |item: Option<&ItemId>, class: &'static str, rel: &'static str, word: &'static str| {
        item.map(|item| {
            link(scene.to_item(item))
                .attr("class", class)
                .attr("rel", rel)
                .add(styled("span", "pager-word").add(word))
                .add(styled("span", "pager-name").add(scene.numbered(item)))
        })
    };
    styled("nav", "pager")
        .attr("aria-label", scene.t.pager)
        .all(way(at.checked_sub(1).and_then(|at| order.get(at)), "pager-before", "prev", scene.t.before))
        .all(way(order.get(at + 1), "pager-after", "next", scene.t.after))
}
