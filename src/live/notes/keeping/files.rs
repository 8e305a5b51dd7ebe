//! Notes as files: taken away, and brought in. A part of the program, fetched when it is asked for.
//!
//! [`saving`] takes away, [`choosing`] reads what is chosen or dropped, [`preview`] says what it would change before anything is
//! taken, [`faults`] why something is not; [`restoring`] leads back to earlier notes, [`parcel`] hands notes on by link and [`arriving`] takes them in; [`looks`] is what they look like alike.

mod arriving;
mod choosing;
mod faults;
mod looks;
mod parcel;
mod preview;
mod restoring;
mod saving;

use super::{controller::Controller, points, said::say};
use crate::{
    browser::dom::{self, Element},
    live::{mount::mount_in, part_error::PartError},
    notes::words,
    ui::{
        context::PageContext,
        html::{styled, tag},
    },
};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// Makes the restore point of the day, if one is due.
#[wasm_split(files, fallible)]
pub(super) fn see_to_daily(notes: Controller) -> Result<(), PartError> {
    points::see_to_daily(notes);
    Ok(())
}

/// Shows what there is for files in its place, and reads the code of a link that led here.
#[wasm_split(files, fallible)]
pub(super) fn open(
    notes: Controller,
    context: PageContext,
    place: Element,
    code: Option<String>,
) -> Result<(), PartError> {
    // The reader may have left the page meanwhile, or pressed twice.
    if place.is_connected() && dom::find_in(&place, "section").is_none() {
        notes.app.in_page(|| {
            let app = notes.app;
            let view = styled("section", "note-files")
                .attr("aria-labelledby", "note-files")
                .add(tag("h2").attr("id", "note-files").add(say(app, words::FILES_TITLE)))
                .add(styled("p", "section-lead").add(say(app, words::FILES_LEAD)))
                .add(saving::view(notes, context));
            let choosing = choosing::Choosing::new(notes, context);
            let view = view.add(choosing::view(&choosing)).add(restoring::view(notes, &choosing));
            StoredValue::new_local(mount_in(&place, view));
            if let Some(code) = code {
                arriving::arrive(notes, &choosing, &code);
            }
        });
    }
    Ok(())
}
