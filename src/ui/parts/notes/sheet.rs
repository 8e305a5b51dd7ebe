//! The sheet on which notes are written: over the page's lower edge, so that the page stays in sight.

use super::{
    button,
    desk::{Desk, Writing},
    why,
};
use crate::{
    browser::{dom, effect::effect, page},
    notes::Saving,
    text::fill,
    ui::{
        html::{Node, Tag, changing, nothing, styled, tag},
        scene::Scene,
    },
};
use leptos::prelude::*;

/// The sheet, while a note is being written.
pub(crate) fn sheet(shown: RwSignal<Scene>) -> Node {
    let desk = Desk::get();
    effect(move || {
        if desk.writing.with(Option::is_some) {
            page::focus("sheet-text");
        }
    });
    changing(move || {
        desk.writing.get().map_or_else(nothing, |writing| {
            // What is being written must not be drawn anew under the reader's hands when the words change.
            open(shown.get_untracked(), desk, writing)
        })
    })
}

fn open(scene: Scene, desk: Desk, writing: Writing) -> Tag {
    let t = scene.t;
    let text = untrack(|| desk.note(writing.id)).map(|note| note.text().to_owned()).unwrap_or_default();
    let label = fill(t.note_label, &[scene.plan.name_of(&writing.item).unwrap_or_default()]);
    let field = tag("textarea")
        .at("id", "sheet-text")
        .at("rows", "5")
        .at("placeholder", t.note_placeholder)
        .on("input", move |event| desk.typed(dom::typed(&event)))
        .verbatim(text);
    let status = changing(move || {
        let words = match desk.saving.get() {
            Saving::Saved if desk.is_written(&writing) => t.note_saved.to_owned(),
            Saving::Saved => String::new(),
            Saving::Waiting => t.note_saving.to_owned(),
            Saving::BesideNewer => t.note_beside_newer.to_owned(),
            Saving::Memory(obstacle) => fill(t.note_memory, &[&why(scene, &obstacle)]),
        };
        styled("p", if desk.obstacle().is_some() { "sheet-status trouble" } else { "sheet-status" }).add(words)
    });
    styled("section", "sheet")
        .at("role", "dialog")
        .at("aria-labelledby", "sheet-label")
        .add(tag("label").at("id", "sheet-label").at("for", "sheet-text").add(label))
        .add(field)
        .add(styled("div", "sheet-foot").add(tag("div").at("role", "status").add(status)).add(button(
            "button button-strong",
            t.note_done,
            move || desk.close(),
        )))
}
