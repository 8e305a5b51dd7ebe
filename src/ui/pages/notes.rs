//! `/notes/`: everything the reader wrote, by item, in the order of the plan.

use crate::{
    notes::NoteId,
    plan::{id::ItemId, model::Plan},
    route::Page,
    text::fill,
    ui::{
        parts::notes::{card::NoteCards, desk::Desk},
        scene::Scene,
    },
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How many items are drawn at first; more are drawn when asked for, so that a thousand notes open at once.
const STEP: usize = 40;

/// The notebook.
#[component]
pub(crate) fn NotesPage() -> impl IntoView {
    let scene = Scene::get()?;
    let desk = Desk::get()?;
    let t = scene.t;
    let shown = RwSignal::new(STEP);
    let groups = Memo::new(move |_| desk.look(|notebook| in_plan_order(scene.plan, notebook.by_item())));
    let first = move || groups.with(|groups| groups.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let total = move || {
        let count = desk.look(|notebook| notebook.count());
        match (desk.is_open(), count) {
            (false, _) => view! { <p class="section-lead">{t.notes_loading}</p> }.into_any(),
            (true, 0) => view! {
                <p class="section-lead">{t.notes_empty}</p>
                <p><a class="button" href=scene.to(Page::Tree)>{t.notes_empty_action}</a></p>
            }
            .into_any(),
            (true, count) => view! { <p class="section-lead">{fill(t.notes_total, &[&count.to_string()])}</p> }.into_any(),
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
        <header class="head"><h1>{t.notes_title}</h1><p class="section-lead">{t.notes_lead}</p></header>
        {trouble}
        {total}
        <For each=first key=|(item, _)| item.clone() let:group><NoteGroup item=group.0/></For>
        {more}
    })
}

#[component]
fn NoteGroup(item: ItemId) -> impl IntoView {
    let scene = Scene::get()?;
    let desk = Desk::get()?;
    let t = scene.t;
    let known = scene.plan.name_of(&item).is_some();
    let heading = if known {
        view! { <a href=scene.to_item(&item)>{scene.numbered(&item)}</a> }.into_any()
    } else {
        fill(t.notes_lost_item, &[&item.to_string()]).into_any()
    };
    let goal = scene.plan.goal_of(&item).map(|goal| goal.to_string());
    Some(view! {
        <section class="note-group" data-goal=goal>
            <h2>{heading}</h2>
            <NoteCards notes=desk.on(item)/>
        </section>
    })
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
