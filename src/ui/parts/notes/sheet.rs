//! The sheet on which notes are written: over the page's lower edge, so that the page stays in sight.

use super::desk::{Desk, Writing};
use crate::{
    notes::Saving,
    text::fill,
    ui::scene::Scene,
};
use leptos::{ev::KeyboardEvent, html::Textarea, prelude::*};

/// The sheet, while a note is being written.
#[component]
pub(crate) fn NoteSheet() -> impl IntoView {
    let desk = Desk::get()?;
    Some(move || desk.writing.get().map(|writing| view! { <OpenSheet writing/> }))
}

#[component]
fn OpenSheet(writing: Writing) -> impl IntoView {
    let scene = Scene::get()?;
    let desk = Desk::get()?;
    let t = scene.t;
    let field = NodeRef::<Textarea>::new();
    let text = untrack(|| desk.note(writing.id)).map(|note| note.text().to_owned()).unwrap_or_default();
    let label = fill(t.note_label, &[scene.plan.name_of(&writing.item).unwrap_or_default()]);
    Effect::new(move || {
        if let Some(field) = field.get() {
            // The sheet has just been drawn, so the field can take the cursor; where it cannot, the reader taps it.
            field.focus().ok();
        }
    });
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            desk.close();
        }
    };
    let status = move || match desk.saving.get() {
        Saving::Saved => desk.is_written(&writing).then_some(t.note_saved.to_owned()),
        Saving::Waiting => Some(t.note_saving.to_owned()),
        Saving::BesideNewer => Some(t.note_beside_newer.to_owned()),
        Saving::Memory(obstacle) => Some(fill(t.note_memory, &[&obstacle.to_string()])),
    };
    let troubled = move || desk.obstacle().is_some();
    Some(view! {
        <section class="sheet" role="dialog" aria-labelledby="sheet-label" on:keydown=escape>
            <label id="sheet-label" for="sheet-text">{label}</label>
            <textarea
                id="sheet-text"
                rows="5"
                placeholder=t.note_placeholder
                node_ref=field
                prop:value=text
                on:input=move |event| desk.typed(event_target_value(&event))
            ></textarea>
            <div class="sheet-foot">
                <p class="sheet-status" class:trouble=troubled role="status">{status}</p>
                <button type="button" class="button button-strong" on:click=move |_| desk.close()>{t.note_done}</button>
            </div>
        </section>
    })
}
