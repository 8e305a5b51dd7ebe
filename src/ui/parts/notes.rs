//! A reader's notes: where they are shown, and where they are written.
//!
//! [`desk`] holds the notebook for the whole app. On a page, [`note_section`] lists the notes on the page's own item and
//! [`note_corner`] opens those of a single figure or project. All writing happens in one place, the sheet ([`sheet`]).

pub(crate) mod card;
pub(crate) mod desk;
pub(crate) mod sheet;
pub(crate) mod undo;

use crate::{
    plan::id::ItemId,
    text::fill,
    ui::{
        html::{Tag, changing, nothing, styled, tag},
        parts::{mark::drawing, notes::card::cards},
        scene::Scene,
    },
};
use desk::Desk;
use leptos::prelude::*;

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
    let list = changing(move || match notes.get() {
        notes if notes.is_empty() => styled("p", "aside").add(t.note_none),
        notes => cards(scene, desk, &notes),
    });
    styled("section", "notes")
        .at("aria-labelledby", "notes-here")
        .add(styled("div", "section-head").add(tag("h2").at("id", "notes-here").add(t.note_section)).add(write))
        .add(list)
        .add(styled("p", "aside").add(t.note_kept))
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

/// A button that does something with notes.
fn button(class: &'static str, word: &'static str, act: impl Fn() + Send + 'static) -> Tag {
    styled("button", class).at("type", "button").on("click", move |_| act()).add(word)
}
