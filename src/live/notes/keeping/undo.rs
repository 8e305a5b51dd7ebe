//! The bar that takes a deletion back. It stays until it is used or closed.

use super::controller::Controller;
use crate::{
    browser::{dom, page, task::effect},
    live::mount::{Mounted, mount_in},
    ui::{
        html::{Tag, styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;

/// Shows the bar while there is a deletion to take back.
pub(super) fn open(controller: Controller) {
    let shown = StoredValue::new_local(None::<Mounted>);
    effect(move || {
        let any = !controller.undo.with(Vec::is_empty);
        let stands = shown.with_value(Option::is_some);
        if any && !stands {
            shown.set_value(dom::body().and_then(|body| mount_in(&body, bar(controller))));
        } else if !any && let Some(bar) = shown.try_update_value(Option::take).flatten() {
            bar.remove();
        }
        if any {
            page::focus("undo");
        }
    });
}

fn bar(controller: Controller) -> Tag {
    let t = controller.app.t();
    styled("div", "undo")
        .add(tag("span").attr("role", "status").add(t.note_deleted))
        .add(button("button button-strong", t.note_undo).attr("id", "undo").on("click", move |_| {
            controller.take_back();
            page::to_heading();
        }))
        .add(button("button", t.note_close).on("click", move |_| {
            controller.let_go();
            page::to_heading();
        }))
}
