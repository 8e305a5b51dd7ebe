//! The page for all notes as a table to sort them on. A part of the program of its own, fetched when that page is opened.
//!
//! [`tools`] takes steps back and on and leads to files, [`sifting`] chooses what is shown, [`columns`] shows it as a list or a board,
//! [`moving`] puts notes into groups, [`safety`] tells where they are kept.

mod columns;
pub(super) mod moving;
mod safety;
pub(super) mod scene;
mod sifting;
mod tools;

use super::{
    controller::Controller,
    section::{STEP, more},
    trouble::trouble,
};
use crate::{
    browser::dom::{self, Element},
    live::{later_style, mount::mount_in, part_error::PartError},
    notes::Notebook,
    route::Page,
    text::fill,
    ui::{
        context::PageContext,
        html::{Tag, dynamic, styled, tag},
        parts::basics::link,
    },
};
use leptos::prelude::*;
use scene::Scene;
use wasm_split_helpers::wasm_split;

/// Shows all notes in their place.
#[wasm_split(desk, fallible)]
pub(super) fn show(notes: Controller, place: Element, context: PageContext) -> Result<(), PartError> {
    // The reader may have left the page meanwhile.
    if place.is_connected() {
        notes.app.in_page(|| draw(notes, &place, context));
    }
    Ok(())
}

fn draw(notes: Controller, place: &Element, context: PageContext) {
    later_style::when_here(|| {});
    let t = notes.app.t();
    let scene = Scene::new(notes, context, STEP);
    let count = Memo::new(move |_| notes.look(Notebook::note_count));
    let columns = styled("div", "note-columns").on_mount(move |element| columns::follow(&scene, element));
    let view = tag("div")
        .add(dynamic(move || trouble(notes)))
        .add(tools::view(&scene, count))
        .add(dynamic(move || total(context, count.get())))
        .add(sifting::view(&scene, count))
        .add(columns)
        .add(more(t, scene.limit, move || scene.longest.get()))
        .add(safety::view(&scene, count));
    dom::clear(place);
    StoredValue::new_local(mount_in(place, view));
}

/// How many notes there are, or how to write the first.
fn total(context: PageContext, count: usize) -> Tag {
    let t = context.t;
    if count > 0 {
        return styled("p", "section-lead").add(fill(t.notes_total, &[("n", &count.to_string())]));
    }
    let way = link(context.to(Page::Tree)).attr("class", "button").add(t.notes_empty_action);
    tag("div").add(styled("p", "section-lead").add(t.notes_empty)).add(styled("p", "links").add(way))
}
