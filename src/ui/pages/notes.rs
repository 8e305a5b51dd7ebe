//! `/notes/`: everything the reader wrote, by item, in the order of the plan.

use super::page;
use crate::{
    notes::NoteId,
    plan::{id::ItemId, model::Plan},
    route::Page,
    text::fill,
    ui::{
        html::{Node, Tag, live, styled, tag},
        parts::{
            crumbs::page_head,
            notes::{card::NoteCards, desk::Desk},
            prose::link,
        },
        scene::Scene,
    },
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How many items are drawn at first; more are drawn when asked for, so that a thousand notes open at once.
const STEP: usize = 40;

/// The notebook.
pub(crate) fn notes(scene: Scene) -> Tag {
    let lead = styled("p", "section-lead").add(scene.t.notes_lead);
    page().add(page_head(scene.t.notes_title).add(lead)).add(live(view! { <Notebook scene/> }))
}

#[component]
fn Notebook(scene: Scene) -> impl IntoView {
    let desk = Desk::get()?;
    let t = scene.t;
    let shown = RwSignal::new(STEP);
    let groups = Memo::new(move |_| desk.look(|notebook| in_plan_order(scene.plan, notebook.by_item())));
    let first = move || groups.with(|groups| groups.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let total = move || {
        let count = desk.look(|notebook| notebook.count());
        match (desk.is_open(), count) {
            (false, _) => lead(t.notes_loading),
            (true, 0) => {
                let way = link(scene.to(Page::Tree)).at("class", "button").add(t.notes_empty_action);
                tag("div").add(lead(t.notes_empty)).add(tag("p").add(way))
            }
            (true, count) => lead(fill(t.notes_total, &[&count.to_string()])),
        }
    };
    let more = move || {
        (groups.with(Vec::len) > shown.get()).then(|| {
            view! { <button type="button" class="button" on:click=move |_| shown.update(|shown| *shown += STEP)>{t.notes_more}</button> }
        })
    };
    let trouble = move || {
        desk.obstacle().map(|obstacle| {
            view! { <p class="alert" role="alert">{fill(t.note_memory, &[&obstacle.to_string()])}</p> }
        })
    };
    Some(view! {
        {trouble}
        {total}
        <For each=first key=|(item, _)| item.clone() let:found>{group(scene, desk, found.0)}</For>
        {more}
    })
}

fn lead(text: impl Into<Node>) -> Tag {
    styled("p", "section-lead").add(text)
}

/// The notes on one item, under its name.
fn group(scene: Scene, desk: Desk, item: ItemId) -> Tag {
    let known = scene.plan.name_of(&item).is_some();
    let heading = if known {
        tag("h2").add(link(scene.to_item(&item)).add(scene.numbered(&item)))
    } else {
        tag("h2").add(fill(scene.t.notes_lost_item, &[&item.to_string()]))
    };
    styled("section", "note-group")
        .maybe("data-goal", scene.plan.goal_of(&item).map(|goal| goal.to_string()))
        .add(heading)
        .add(live(view! { <NoteCards notes=desk.on(item)/> }))
}

/// Groups of notes in the order of the plan; items the plan does not have come last.
fn in_plan_order(plan: &Plan, by_item: BTreeMap<&ItemId, Vec<&crate::notes::Note>>) -> Vec<(ItemId, Vec<NoteId>)> {
    let mut groups: Vec<(ItemId, Vec<NoteId>)> = by_item
        .into_iter()
        .map(|(item, notes)| (item.clone(), notes.into_iter().map(crate::notes::Note::id).collect()))
        .collect();
    let order: BTreeMap<ItemId, usize> = plan.items().zip(0..).collect();
    groups.sort_by_key(|(item, _)| order.get(item).copied().unwrap_or(usize::MAX));
    groups
}
