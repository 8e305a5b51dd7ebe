//! All notes, by item, in the order of the plan.

use super::{
    card::card,
    controller::Controller,
    desk,
    section::{STEP, more},
    trouble::trouble,
};
use crate::{
    browser::dom::{self, Element},
    live::{later_style, mount::mount_in},
    notes::{Note, Notebook, Votes},
    plan::{id::ItemId, model::Plan},
    route::Page,
    text::{annotation::plain, fill},
    ui::{
        context::PageContext,
        html::{Node, Tag, dynamic, styled, tag},
        parts::basics::link,
    },
};
use leptos::prelude::*;

/// Shows all notes in their place.
pub(super) fn show(controller: Controller, place: &Element, context: PageContext) {
    let (limit, t) = (RwSignal::new(STEP), controller.app.t());
    {
        later_style::when_here(|| {});
        let groups = Memo::new(move |_| controller.look(|notebook| in_plan_order(context.plan, notebook)));
        let list = dynamic(move || {
            let mut left = limit.get();
            groups.with(|groups| {
                tag("div").all(groups.iter().filter_map(|(item, notes)| {
                    let first = notes.get(..notes.len().min(left))?;
                    left -= first.len();
                    (!first.is_empty()).then(|| group(controller, context, item, first))
                }))
            })
        });
        let count = move || groups.with(|groups| groups.iter().map(|(_, notes)| notes.len()).sum());
        let view = tag("div")
            .add(dynamic(move || trouble(t, controller)))
            .add(desk::tools(controller, context))
            .add(dynamic(move || total(context, count())))
            .add(list)
            .add(more(t, limit, count));
        dom::clear(place);
        StoredValue::new_local(mount_in(place, view));
    }
}

/// How many notes there are, or how to write the first.
fn total(context: PageContext, count: usize) -> Tag {
    let t = context.t;
    if count > 0 {
        return lead(fill(t.notes_total, &[("n", &count.to_string())]));
    }
    let way = link(context.to(Page::Tree)).attr("class", "button").add(t.notes_empty_action);
    tag("div").add(lead(t.notes_empty)).add(styled("p", "links").add(way))
}

fn lead(text: impl Into<Node>) -> Tag {
    styled("p", "section-lead").add(text)
}

/// The notes on one item, under its name.
fn group(controller: Controller, context: PageContext, item: &ItemId, notes: &[(Note, Votes)]) -> Tag {
    let known = context.plan.name_of(item);
    let heading = match known {
        Some(_) => tag("h2").add(link(context.to_item(item)).add(context.numbered(item))),
        None => tag("h2").add(fill(context.t.notes_lost_item, &[("item", &item.to_string())])),
    };
    let name = plain(known.unwrap_or_default());
    styled("section", "note-group")
        .attr_opt("data-goal", context.plan.goal_of(item).map(|goal| goal.to_string()))
        .add(heading)
        .add(styled("ul", "cards").all(notes.iter().map(|(note, votes)| card(controller, &name, note, *votes))))
}

/// Groups of notes in the order of the plan; items the plan does not have come last.
fn in_plan_order(plan: &Plan, notebook: &Notebook) -> Vec<(ItemId, Vec<(Note, Votes)>)> {
    let mut groups: Vec<(ItemId, Vec<(Note, Votes)>)> = plan.items().map(|item| (item, Vec::new())).collect();
    for note in notebook.oldest_first() {
        let row = (note.clone(), notebook.votes_on(note.id()));
        match groups.iter_mut().find(|(item, _)| item == note.item()) {
            Some((_, notes)) => notes.push(row),
            None => groups.push((note.item().clone(), vec![row])),
        }
    }
    groups.retain(|(_, notes)| !notes.is_empty());
    groups
}
