//! The notes on a figure or project, listed over the page: its button has no room for them in place.

use super::{controller::Controller, open_list::OpenList, said::say_with, section};
use crate::{
    browser::{dom, page, task::effect},
    live::mount::mount_in,
    notes::words,
    plan::id::ItemId,
    ui::{
        html::{styled, tag},
        parts::basics::button,
        spot::{NAME, NOTE},
    },
};
use leptos::prelude::*;

/// Shows the notes on an item.
pub(super) fn show(controller: Controller, item: &ItemId, name: &str) {
    close(controller);
    let opener = page::FocusTarget::of_reader();
    let t = controller.app.t();
    let place = StoredValue::new_local(None);
    // As in the page: a press of it is heard at the window.
    let write = button("button button-strong", t.note_write).attr(NOTE, item.to_string()).attr(NAME, name.to_owned());
    let view = styled("section", "sheet note-list")
        .attr("id", "note-list")
        .attr("role", "dialog")
        .attr("aria-labelledby", "note-list-of")
        .attr("tabindex", "-1")
        .add(tag("h2").attr("id", "note-list-of").add(say_with(controller.app, words::LIST_OF, &[("name", name)])))
        .add(tag("div").on_mount(move |element| place.set_value(Some(element))))
        .add(
            styled("div", "sheet-foot")
                .add(write)
                .add(button("button", t.note_close).on("click", move |_| close(controller))),
        );
    let Some(sheet) = dom::body().and_then(|body| mount_in(&body, view)) else { return };
    let owner = Owner::new();
    controller.list.set_value(Some(OpenList { sheet, opener, owner: owner.clone() }));
    owner.with(|| {
        if let Some(place) = place.get_value() {
            section::show(controller, place, item.clone(), name.to_owned());
        }
        let item = item.clone();
        effect(move || {
            controller.track();
            if controller.count_on(&item) == 0 {
                close(controller);
            }
        });
    });
    page::focus("note-list");
}

/// Closes the list, if one is open, and brings the reader back to what was pressed for it.
pub(super) fn close(controller: Controller) {
    if let Some(OpenList { sheet, opener, owner }) = controller.list.try_update_value(Option::take).flatten() {
        owner.cleanup();
        sheet.remove();
        if let Some(opener) = opener {
            opener.go_back();
        }
    }
}
