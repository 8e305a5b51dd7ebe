//! What a reader deleted last, and the way back. It stays until it is used or closed.

use super::{button, desk::Desk};
use crate::{
    browser::{effect::effect, page},
    ui::{
        html::{Tag, changing, nothing, styled, tag},
        scene::Scene,
    },
};
use leptos::prelude::*;

/// The bar after a deletion.
pub(crate) fn undo_bar(shown: RwSignal<Scene>) -> Tag {
    let desk = Desk::get();
    effect(move || {
        if !desk.undo.with(Vec::is_empty) {
            page::focus("undo");
        }
    });
    let done = move || {
        page::focus("main");
    };
    let bar = changing(move || {
        if desk.undo.with(Vec::is_empty) {
            return nothing();
        }
        let t = shown.get().t;
        styled("div", "undo")
            .add(tag("span").add(t.note_deleted))
            .add(
                button("button button-strong", t.note_undo, move || {
                    desk.undo();
                    done();
                })
                .at("id", "undo"),
            )
            .add(button("button", t.note_close, move || {
                desk.undo.set(Vec::new());
                done();
            }))
    });
    tag("div").at("role", "status").add(bar)
}
