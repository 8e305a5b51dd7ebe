//! What a reader deleted last, and the way back. It stays until it is used or closed.

use super::desk::Desk;
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// The bar after a deletion.
#[component]
pub(crate) fn UndoBar() -> impl IntoView {
    let scene = Scene::get()?;
    let desk = Desk::get()?;
    let t = scene.t;
    let bar = move || {
        desk.undo.with(Option::is_some).then(|| {
            view! {
                <div class="undo">
                    <span>{t.note_deleted}</span>
                    <button type="button" class="button button-strong" on:click=move |_| desk.undo()>{t.note_undo}</button>
                    <button type="button" class="button" on:click=move |_| desk.undo.set(None)>{t.note_close}</button>
                </div>
            }
        })
    };
    Some(view! { <div role="status">{bar}</div> })
}
