//! The bar that takes a deletion back. It stays until it is used or closed.

use super::{card::place_of, controller::Controller, said::say};
use crate::{
    browser::{dom, page, task::effect},
    live::mount::{Mounted, mount_in},
    notes::{NoteId, words},
    text::annotation::plain,
    ui::{
        html::{Tag, styled, tag},
        parts::basics::button,
    },
};
use leptos::{leptos_dom::helpers::set_timeout, prelude::*};
use std::time::Duration;

/// Shows the bar while there is a deletion to take back.
pub(super) fn open(controller: Controller) {
    let bar_shown = StoredValue::new_local(None::<Mounted>);
    let announcement = StoredValue::new_local(None::<Mounted>);
    effect(move || {
        let any = !controller.deleted.with(Vec::is_empty);
        let stands = bar_shown.with_value(Option::is_some);
        if any && !stands {
            bar_shown.set_value(dom::body().and_then(|body| mount_in(&body, bar(controller))));
            if announcement.with_value(Option::is_none) {
                announcement.set_value(dom::body().and_then(|body| mount_in(&body, self::announcement())));
            }
        } else if !any && let Some(bar) = bar_shown.try_update_value(Option::take).flatten() {
            bar.remove();
        }
        if any {
            page::focus("undo");
        }
    });
}

/// Takes the reader to a note that is there again, and says that it is.
fn arrive(controller: Controller, note: Option<NoteId>) {
    let place = note.map(place_of).unwrap_or_default();
    if let Some(card) = dom::find(&["[id=\"", &place, "\"]"].concat()) {
        dom::keep_in_sight(&card);
    }
    if !page::focus(&place) {
        page::to_heading();
    }
    if let Some(said) = dom::find("#undone") {
        dom::put_words(&said, &plain(&say(controller.app, words::RESTORED)));
    }
}

/// Where it is said that a note is there again, when the bar is gone.
fn announcement() -> Tag {
    styled("p", "visually-hidden").attr("id", "undone").attr("role", "status")
}

fn bar(controller: Controller) -> Tag {
    let app = controller.app;
    styled("div", "undo")
        .add(tag("span").attr("role", "status").add(say(app, words::DELETED)))
        .add(button("button button-strong", say(app, words::UNDO)).attr("id", "undo").on("click", move |_| {
            let note = controller.take_back();
            // The note is drawn first, and what the bar says goes with it.
            set_timeout(move || arrive(controller, note), Duration::ZERO);
        }))
        .add(button("button", app.t().note_close).on("click", move |_| {
            controller.let_go();
            page::to_heading();
        }))
}
