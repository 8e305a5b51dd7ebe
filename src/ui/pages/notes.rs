//! `/notes/`: everything the reader wrote, by item, in the order of the plan.

use super::page;
use crate::{
    notes::{Note, Notebook},
    plan::{id::ItemId, model::Plan},
    route::Page,
    text::fill,
    ui::{
        html::{Node, Tag, changing, styled, tag},
        parts::{
            crumbs::page_head,
            notes::{STEP, card::cards, desk::Desk, more, trouble},
            prose::link,
        },
        scene::Scene,
    },
};
use leptos::prelude::*;

/// The notebook.
pub(crate) fn notes(scene: Scene) -> Tag {
    let desk = Desk::get();
    let shown = RwSignal::new(STEP);
    let groups = Memo::new(move |_| desk.look(|notebook| in_plan_order(scene.plan, notebook)));
    let list = changing(move || {
        let mut left = shown.get();
        groups.with(|groups| {
            tag("div").all(groups.iter().filter_map(|(item, notes)| {
                let first = notes.get(..notes.len().min(left))?;
                left -= first.len();
                (!first.is_empty()).then(|| group(scene, desk, item, first))
            }))
        })
    });
    let count = move || groups.with(|groups| groups.iter().map(|(_, notes)| notes.len()).sum());
    page()
        .add(page_head(scene.t.notes_title).add(lead(scene.t.notes_lead)))
        .add(changing(move || trouble(scene, desk)))
        .add(changing(move || total(scene, desk, count())))
        .add(list)
        .add(more(scene, shown, count))
}

/// How many notes there are, or how to write the first.
fn total(scene: Scene, desk: Desk, count: usize) -> Tag {
    let t = scene.t;
    match count {
        _ if !desk.is_open() => lead(t.notes_loading),
        0 => {
            let way = link(scene.to(Page::Tree)).at("class", "button").add(t.notes_empty_action);
            tag("div").add(lead(t.notes_empty)).add(tag("p").add(way))
        }
        count => lead(fill(t.notes_total, &[&count.to_string()])),
    }
}

fn lead(text: impl Into<Node>) -> Tag {
    styled("p", "section-lead").add(text)
}

/// The notes on one item, under its name.
fn group(scene: Scene, desk: Desk, item: &ItemId, notes: &[Note]) -> Tag {
    let known = scene.plan.name_of(item).is_some();
    let heading = if known {
        tag("h2").add(link(scene.to_item(item)).add(scene.numbered(item)))
    } else {
        tag("h2").add(fill(scene.t.notes_lost_item, &[&item.to_string()]))
    };
    styled("section", "note-group")
        .maybe("data-goal", scene.plan.goal_of(item).map(|goal| goal.to_string()))
        .add(heading)
        .add(cards(scene, desk, notes))
}

/// Groups of notes in the order of the plan; items the plan does not have come last.
fn in_plan_order(plan: &Plan, notebook: &Notebook) -> Vec<(ItemId, Vec<Note>)> {
    let mut groups: Vec<(ItemId, Vec<Note>)> = plan.items().map(|item| (item, Vec::new())).collect();
    for note in notebook.oldest_first() {
        match groups.iter_mut().find(|(item, _)| item == note.item()) {
            Some((_, notes)) => notes.push(note.clone()),
            None => groups.push((note.item().clone(), vec![note.clone()])),
        }
    }
    groups.retain(|(_, notes)| !notes.is_empty());
    groups
}
