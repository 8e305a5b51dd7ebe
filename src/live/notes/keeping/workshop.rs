//! A workshop, where it lives: a part of the program of its own, fetched on the page for it.
//!
//! [`hall`] is what everything here is told, [`kept`] what this device keeps of it. [`setup`] is the form before it begins, [`joining`] how a
//! tablet comes in by a link, [`gathering`] the link and its QR code. [`stage`] is the running workshop: [`course`] its phases and their time,
//! [`writing`] what a table writes, [`wall`] the notes of a phase, [`voting`] who votes, [`sheet`] what it came to.
//!
//! What is decided is in `crate::notes::workshop` and `crate::app::wall`.

mod course;
mod gathering;
mod hall;
mod joining;
mod kept;
mod setup;
mod sheet;
mod stage;
mod voting;
mod wall;
mod writing;

use super::{controller::Controller, trouble::trouble};
use crate::{
    browser::{
        address,
        dom::{self, Element},
    },
    live::{later_style, mount::mount_in, part_error::PartError},
    notes::workshop::{MARK, read},
    ui::{
        context::PageContext,
        html::{Tag, dynamic, styled, tag},
    },
};
use hall::Hall;
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// Has the page live.
#[wasm_split(workshop, fallible)]
pub(super) fn show(notes: Controller, place: Element, context: PageContext) -> Result<(), PartError> {
    // The reader may have left the page meanwhile.
    if place.is_connected() {
        notes.app.in_page(|| draw(notes, &place, context));
    }
    Ok(())
}

fn draw(notes: Controller, place: &Element, context: PageContext) {
    later_style::when_here(|| {});
    let hall = Hall::open(notes, context);
    let look = move || {
        let fragment = address::fragment();
        if let Some(code) = fragment.strip_prefix(MARK) {
            address::drop_fragment();
            hall.invite(read(code, &context.plan.id));
        }
    };
    look();
    // A camera may open the link in this very tab.
    StoredValue::new_local(dom::listen_everywhere("hashchange", false, Box::new(move |_| look())));
    let view = styled("div", "workshop")
        .add(dynamic(move || trouble(notes)))
        .add(tag("div").attr("role", "status").add(dynamic(move || styled("p", "note-said").add(hall.said().get()))))
        .add(dynamic(move || seen(hall)));
    dom::clear(place);
    StoredValue::new_local(mount_in(place, view));
}

/// What the page shows just now.
fn seen(hall: Hall) -> Tag {
    let broken = hall.refused().map(|fault| joining::refused(hall, fault));
    let view = if hall.is_invited() {
        joining::invited(hall)
    } else if hall.is_running() {
        stage::stage(hall)
    } else {
        setup::setup(hall)
    };
    tag("div").all(broken).add(view)
}
