//! A reader's notes: where they are shown, and where they are written.
//!
//! [`desk`] holds the notebook for the whole app. On a page, [`note_section`] lists the notes on the page's own item and
//! [`note_corner`] opens those of a single figure or project. All writing happens in one place, the sheet ([`sheet`]).

pub(crate) mod card;
pub(crate) mod desk;
pub(crate) mod sheet;
pub(crate) mod undo;

use crate::{
    notes::{Obstacle, StoreError},
    plan::id::ItemId,
    text::fill,
    ui::{
        html::{Node, Tag, changing, nothing, styled, tag},
        parts::{mark::drawing, notes::card::cards},
        scene::Scene,
    },
};
use desk::Desk;
use leptos::prelude::*;

/// How many notes are drawn at first; more are drawn when asked for, so that a thousand notes open at once.
pub(crate) const STEP: usize = 40;

/// The notes on the item a page is about, and the button to write one. Pressing `n` does the same.
pub(crate) fn note_section(scene: Scene, item: ItemId) -> Tag {
    let t = scene.t;
    let desk = Desk::get();
    desk.stand_at(item.clone());
    let write = {
        let item = item.clone();
        styled("button", "button")
            .at("type", "button")
            .at("aria-keyshortcuts", "n")
            .on("click", move |_| desk.write_on(item.clone()))
            .add(pen())
            .add(t.note_write)
    };
    let notes = desk.on(item);
    let shown = RwSignal::new(STEP);
    let list = changing(move || {
        notes.with(|notes| match notes.get(..notes.len().min(shown.get())) {
            Some(first) if !first.is_empty() => cards(scene, desk, first),
            _ => styled("p", "aside").add(t.note_none),
        })
    });
    styled("section", "notes")
        .at("aria-labelledby", "notes-here")
        .add(styled("div", "section-head").add(tag("h2").at("id", "notes-here").add(t.note_section)).add(write))
        .add(changing(move || trouble(scene, desk)))
        .add(list)
        .add(more(scene, shown, move || notes.with(Vec::len)))
        .add(styled("p", "aside").add(t.note_kept))
}

/// The way to more notes than are drawn, if there are more.
pub(crate) fn more(scene: Scene, shown: RwSignal<usize>, count: impl Fn() -> usize + Send + 'static) -> Node {
    changing(move || {
        if count() <= shown.get() {
            return nothing();
        }
        button("button", scene.t.notes_more, move || shown.update(|shown| *shown += STEP))
    })
}

/// Why notes are in this tab only, where they are, and what could not be read.
pub(crate) fn trouble(scene: Scene, desk: Desk) -> Tag {
    let told = desk.obstacle().map(|obstacle| fill(scene.t.note_memory, &[&why(scene, &obstacle)]));
    let kept = match desk.unreadable.get() {
        0 => None,
        count => Some(fill(scene.t.note_unreadable, &[&count.to_string()])),
    };
    let alerts = told.into_iter().chain(kept);
    tag("div").all(alerts.map(|words| styled("p", "alert").at("role", "alert").add(words)))
}

/// Why notes cannot be stored, for the reader.
pub(crate) fn why(scene: Scene, obstacle: &Obstacle) -> String {
    let t = scene.t;
    match obstacle {
        Obstacle::Store(StoreError::Denied) => t.store_denied.to_owned(),
        Obstacle::Store(StoreError::Full) => t.store_full.to_owned(),
        Obstacle::Store(StoreError::Other(said)) => fill(t.store_other, &[said]),
        Obstacle::Torn => t.store_torn.to_owned(),
        Obstacle::Guarding => t.store_guarding.to_owned(),
    }
}

/// The button of a figure or project: how many notes it has, or the way to write the first.
pub(crate) fn note_corner(scene: Scene, item: ItemId) -> Tag {
    let t = scene.t;
    let desk = Desk::get();
    let of = styled("span", "visually-hidden").add(fill(t.note_of, &[scene.name(&item)]));
    let notes = desk.on(item.clone());
    let count = changing(move || match notes.with(Vec::len) {
        0 => nothing(),
        count => styled("span", "count").add(fill(t.note_count, &[&count.to_string()])),
    });
    styled("button", "button button-small")
        .at("type", "button")
        .on("click", move |_| desk.write_on(item.clone()))
        .add(pen())
        .add(of)
        .add(t.notes)
        .add(styled("span", "visually-hidden").add(t.note_to_write))
        .add(count)
}

fn pen() -> Tag {
    drawing("sign", "0 0 16 16").add(tag("path").at("d", "M2 14l1-4L11 2l3 3l-8 8zM9.5 3.5l3 3"))
}

/// A button that does something.
pub(crate) fn button(class: &'static str, word: &'static str, act: impl Fn() + Send + 'static) -> Tag {
    styled("button", class).at("type", "button").on("click", move |_| act()).add(word)
}
