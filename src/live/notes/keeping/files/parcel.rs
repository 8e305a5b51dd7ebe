//! A few notes handed on by a link, or by QR codes from screen to camera.

use crate::{
    browser::{address, dom},
    live::{
        app::App,
        mount::mount_in,
        notes::keeping::{
            controller::Controller,
            copying::{Words, copier},
            qr::qr,
            said::{say, say_with},
        },
    },
    notes::{
        NoteId,
        travel::{MARK, Parcel},
        words, workshop,
    },
    text::annotation::plain,
    ui::{
        html::{Tag, dynamic, styled, tag},
        parts::basics::button,
    },
};
use dom::Element;
use leptos::prelude::*;

/// Shows the codes of notes in their place.
pub(super) fn show(notes: Controller, ids: &[NoteId], place: &Element) {
    let (app, count) = (notes.app, ids.len());
    let parcel = notes.peek(|notebook| Parcel::of(notebook, ids));
    let view = parcel.map_or_else(
        || styled("p", "aside").add(say_with(app, words::TRAVEL_MANY, &[("n", &count.to_string())])),
        |parcel| codes(app, &parcel, count),
    );
    dom::clear(place);
    app.in_page(|| StoredValue::new_local(mount_in(place, view)));
}

/// One code at a time, since a camera that sees two does not know which is meant; and the whole as a link.
fn codes(app: App, parcel: &Parcel, count: usize) -> Tag {
    let link = |code: &str| address::link_with(&[MARK, code].concat());
    let whole = link(&parcel.link());
    let codes: Vec<String> = parcel.row().iter().map(|code| link(code)).collect();
    let (all, at) = (codes.len(), RwSignal::new(0_usize));
    let place =
        move |at: usize| say_with(app, words::TRAVEL_AT, &[("n", &(at + 1).to_string()), ("of", &all.to_string())]);
    let code = dynamic(move || {
        let at = at.get();
        let name = plain(&place(at)).into_owned();
        let code =
            codes.get(at).map(|code| qr(code.clone(), name, plain(&say(app, workshop::words::QR_NONE)).into_owned()));
        tag("div").all(code).add(tag("p").attr("role", "status").add(place(at)))
    });
    let step = move |word, by: usize| {
        button("button", say(app, word)).on("click", move |_| at.update(|at| *at = (*at + by) % all))
    };
    let steps = (all > 1).then(|| {
        styled("div", "note-buttons").add(step(words::TRAVEL_BEFORE, all - 1)).add(step(words::TRAVEL_NEXT, 1))
    });
    let words = Words { copy: words::TRAVEL_COPY, copied: words::TRAVEL_COPIED, failed: words::TRAVEL_NOT_COPIED };
    let copier = copier(app, words, whole, || {});
    let local = address::is_of_this_device().then(|| styled("p", "aside").add(say(app, words::TRAVEL_LOCAL)));
    styled("div", "note-travel")
        .add(tag("p").add(say_with(app, words::TRAVEL_TEXT, &[("n", &count.to_string())])))
        .all(local)
        .add(styled("div", "note-code").add(code))
        .all(steps)
        .add(styled("p", "note-buttons").all(copier))
}
