//! The way to the item before and the item after.

use crate::{plan::id::ItemId, ui::scene::Scene};
use leptos::prelude::*;

/// Links to the neighbours of `here` in `order`.
#[component]
pub(crate) fn Pager(order: Vec<ItemId>, here: ItemId) -> impl IntoView {
    let scene = Scene::get()?;
    let at = order.iter().position(|item| *item == here)?;
    let link = |item: Option<&ItemId>, class: &'static str, rel: &'static str, word: &'static str| {
        item.map(|item| {
            view! {
                <a class=class rel=rel href=scene.to_item(item)>
                    <span class="pager-word">{word}</span>
                    <span class="pager-name">{scene.numbered(item)}</span>
                </a>
            }
        })
    };
    let before = at.checked_sub(1).and_then(|at| order.get(at));
    let after = order.get(at + 1);
    Some(view! {
        <nav class="pager" aria-label=scene.t.pager>
            {link(before, "pager-before", "prev", scene.t.before)}
            {link(after, "pager-after", "next", scene.t.after)}
        </nav>
    })
}
