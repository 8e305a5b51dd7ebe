//! A note as it is read: its text, when it was written, and what can be done with it.

use super::desk::Desk;
use crate::{
    browser::clock,
    notes::{Moment, NoteId, Stamp},
    text::fill,
    ui::scene::Scene,
};
use leptos::prelude::*;

/// A list of notes. Nothing where there are none.
#[component]
pub(crate) fn NoteCards(#[prop(into)] notes: Signal<Vec<NoteId>>) -> impl IntoView {
    let some = Memo::new(move |_| notes.with(|notes| !notes.is_empty()));
    move || {
        some.get().then(|| {
            view! {
                <ul class="cards">
                    <For each=move || notes.get() key=|id| *id let:id><NoteCard id/></For>
                </ul>
            }
        })
    }
}

#[component]
fn NoteCard(id: NoteId) -> impl IntoView {
    let scene = Scene::get()?;
    let desk = Desk::get()?;
    let t = scene.t;
    let note = Memo::new(move |_| desk.note(id));
    let text = move || note.with(|note| note.as_ref().map(|note| note.text().to_owned()));
    let when = move || note.with(|note| note.as_ref().map(|note| written(scene, note.updated())));
    let name = move || {
        note.with(|note| note.as_ref().map(|note| scene.plan.name_of(note.item()).unwrap_or_default().to_owned()))
            .unwrap_or_default()
    };
    let conflicts = move || {
        note.with(|note| {
            let versions = note.iter().flat_map(|note| note.conflicts());
            versions.map(|version| (version.stamp(), version.text().to_owned())).collect::<Vec<(Stamp, String)>>()
        })
    };
    Some(view! {
        <li class="card">
            <p class="card-text">{text}</p>
            <For each=conflicts key=|(stamp, _)| *stamp let:version>
                <div class="conflict">
                    <p class="aside">{t.note_conflict}</p>
                    <p class="card-text">{version.1}</p>
                    <button type="button" class="button button-small" on:click=move |_| desk.discard(id, version.0)>{t.note_discard}</button>
                </div>
            </For>
            <div class="card-foot">
                <span class="when">{when}</span>
                <button type="button" class="button button-small" aria-label=move || fill(t.note_edit_on, &[&name()]) on:click=move |_| desk.edit(id)>{t.note_edit}</button>
                <button type="button" class="button button-small" aria-label=move || fill(t.note_delete_on, &[&name()]) on:click=move |_| desk.delete(id)>{t.note_delete}</button>
            </div>
        </li>
    })
}

/// When, by the reader's own clock: 「2026年11月22日 9:05」.
fn written(scene: Scene, moment: Moment) -> String {
    let [year, month, day, hour, minute] = clock::local(moment);
    let parts = [year.to_string(), month.to_string(), day.to_string(), hour.to_string(), format!("{minute:02}")];
    fill(scene.t.note_updated, &parts.each_ref().map(String::as_str))
}
