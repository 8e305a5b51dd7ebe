//! A reader's notes: where they are shown, and where they are written.
//!
//! [`desk`] holds the notebook for the whole app. On a page, [`NoteSection`] lists the notes on the page's own item and
//! [`NoteCorner`] opens those of a single figure or project. All writing happens in one place, the sheet ([`sheet`]).

pub(crate) mod card;
pub(crate) mod desk;
pub(crate) mod sheet;
pub(crate) mod undo;

use crate::{
    plan::id::ItemId,
    text::fill,
    ui::{parts::notes::card::NoteCards, scene::Scene},
};
use desk::Desk;
use leptos::prelude::*;

/// The notes on the item a page is about, and the button to write one. Pressing `n` does the same.
#[component]
pub(crate) fn NoteSection(item: ItemId) -> impl IntoView {
    let scene = Scene::get()?;
    let desk = Desk::get()?;
    let t = scene.t;
    desk.stand_at(item.clone());
    let none = {
        let notes = desk.on(item.clone());
        move || notes.with(Vec::is_empty).then(|| view! { <p class="aside">{t.note_none}</p> })
    };
    let write = item.clone();
    Some(view! {
        <section class="notes" aria-labelledby="notes-here">
            <div class="section-head">
                <h2 id="notes-here">{t.note_section}</h2>
                <button type="button" class="button" aria-keyshortcuts="n" on:click=move |_| desk.write_on(write.clone())>
                    <PenSign/>{t.note_write}
                </button>
            </div>
            {none}
            <NoteCards notes=desk.on(item)/>
            <p class="aside">{t.note_kept}</p>
        </section>
    })
}

/// The button of a figure or project: how many notes it has, or the way to write the first.
#[component]
pub(crate) fn NoteCorner(item: ItemId) -> impl IntoView {
    let scene = Scene::get()?;
    let desk = Desk::get()?;
    let t = scene.t;
    let label = fill(t.note_write_on, &[scene.name(&item)]);
    let notes = desk.on(item.clone());
    let count = move || {
        let count = notes.with(Vec::len);
        (count > 0).then(|| view! { <span class="count">{fill(t.note_count, &[&count.to_string()])}</span> })
    };
    Some(view! {
        <button type="button" class="button button-small" aria-label=label on:click=move |_| desk.write_on(item.clone())>
            <PenSign/>{t.notes}{count}
        </button>
    })
}

#[component]
fn PenSign() -> impl IntoView {
    view! {
        <svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M2 14l1-4L11 2l3 3l-8 8zM9.5 3.5l3 3"></path>
        </svg>
    }
}
