//! The notes on the item a page is about.

use super::{card::card, controller::Controller, trouble::trouble};
use crate::{
    browser::{
        dom::{self, Element},
        task::effect,
    },
    live::{keyed::Keyed, later_style, mount::mount_in},
    notes::{ChangeMark, Note, NoteId, Votes},
    plan::id::ItemId,
    text::live::LiveTexts,
    ui::{
        html::{Node, dynamic, placeholder, styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;

/// How many notes are drawn at first; more are drawn when asked for, so that a thousand notes open at once.
pub(super) const STEP: usize = 40;

/// Shows the notes on an item in their place, which comes with the words for there being none.
pub(super) fn show(controller: Controller, place: Element, item: ItemId, name: String) {
    let owner = Owner::current().unwrap_or_default();
    let view = StoredValue::new_local(None::<View>);
    effect(move || {
        let notes = controller.on(&item);
        let quiet = notes.is_empty() && controller.obstacle().is_none() && controller.unreadable() == 0;
        if quiet && view.with_value(Option::is_none) {
            return;
        }
        // The view lives with what shows it, not with one run of this.
        let new = || owner.with(|| View::new(controller, &place, name.clone()));
        view.update_value(|view| view.get_or_insert_with(new).show(notes));
    });
}

/// What stands in the place once there is something to show.
struct View {
    controller: Controller,
    none: Option<Element>,
    cards: Option<Keyed<NoteId, (Note, Votes)>>,
    name: String,
    /// How many notes there are, and how many of them are drawn.
    count: RwSignal<usize>,
    limit: RwSignal<usize>,
    /// What the notebook was when the page came.
    since: ChangeMark,
}

impl View {
    fn new(controller: Controller, place: &Element, name: String) -> Self {
        let t = controller.app.t();
        // Cards that are read before it is here are only plainer.
        later_style::when_here(|| {});
        let (count, limit) = (RwSignal::new(0), RwSignal::new(STEP));
        let list = StoredValue::new_local(None::<Element>);
        let view = tag("div")
            .add(dynamic(move || trouble(controller)))
            .add(styled("ul", "cards").on_mount(move |element| list.set_value(Some(element))))
            .add(more(t, limit, move || count.get()));
        let none = dom::find_in(place, "p");
        StoredValue::new_local(mount_in(place, view));
        Self { controller, none, cards: list.get_value().map(Keyed::new), name, count, limit, since: controller.mark() }
    }

    fn show(&mut self, notes: Vec<(Note, Votes)>) {
        if let Some(none) = &self.none {
            dom::mark(none, "hidden", !notes.is_empty());
        }
        self.count.set(notes.len());
        let (limit, new) = (self.limit.get(), self.controller.changed_since(self.since));
        // What was written on this page is in sight, however many notes there are.
        let rows = notes.into_iter().enumerate().filter(|(at, (note, _))| *at < limit || new.contains(&note.id()));
        let rows = rows.map(|(_, row)| (row.0.id(), row)).collect();
        let (controller, name) = (self.controller, &self.name);
        if let Some(cards) = &mut self.cards {
            cards.show(rows, &|_, (note, votes)| card(controller, name, note, *votes));
        }
    }
}

/// The way to more notes than are drawn, if there are more.
pub(super) fn more(t: &'static LiveTexts, limit: RwSignal<usize>, count: impl Fn() -> usize + 'static) -> Node {
    dynamic(move || {
        if count() <= limit.get() {
            return placeholder();
        }
        button("button", t.notes_more).on("click", move |_| limit.update(|limit| *limit += STEP))
    })
}
