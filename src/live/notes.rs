//! A reader's notes, as far as the start of the app goes: the sheet they are written on opens at once, and what keeps them comes
//! when there is something to keep.
//!
//! Most first visits have no notes, so what reads, merges and stores them is a part of the program ([`keeping`]): fetched in
//! idle time, at the first press, or at once where this device has notes. What is typed before it is there is put into the
//! storage as a draft (`live/drafts.rs`), which the part takes in whenever it comes; nothing that was typed depends on a fetch.

mod keeping;
mod sheet;

use super::{
    app::App,
    drafts,
    part_error::PartError,
    parts::{self, with_part},
    state::notes::{Keep, Writing},
};
use crate::{
    browser::{
        clock,
        dom::{self, Element},
        page, task,
    },
    ui::context::PageContext,
    ui::spot::{LISTS, NAME, NOTE, OF},
};
use std::rc::Rc;

/// Has notes kept from here on, and shows those there are.
pub(crate) fn open(app: App) {
    sheet::open(app);
    // On a tablet a page that goes out of sight may be gone.
    app.on("pagehide", false, move |_| app.notes.take_over());
    app.on("visibilitychange", true, move |_| {
        if page::is_hidden() {
            app.notes.take_over();
        }
    });
    // Another tab may write the first note of this device.
    app.on("storage", false, move |event| {
        if app.notes.keep().is_none() && drafts::is_ours(&event) {
            keep_notes(app);
        }
    });
    if drafts::are_notes() {
        keep_notes(app);
    } else {
        task::when_idle(move || {
            if page::may_prefetch() {
                task::spawn(async move { drop(keeping::fetch().await) });
            }
        });
    }
}

/// Fetches what keeps notes, unless it is here.
fn keep_notes(app: App) {
    if app.notes.keep().is_some() {
        return;
    }
    with_part(app, None, move || async move { arrive(app).await.map(drop) });
}

/// What keeps notes, fetched and opened where it is not yet.
async fn arrive(app: App) -> Result<Rc<dyn Keep>, PartError> {
    if app.notes.keep().is_none() && keeping::open(app).await? {
        attach(app);
    }
    app.notes.keep().ok_or(PartError::Program)
}

/// Shows on the page what there is of notes, as far as it is known.
pub(crate) fn attach(app: App) {
    let Some(keep) = app.notes.keep() else { return };
    keep.count();
    app.in_page(|| {
        for place in dom::find_all("main [data-spot=notes]") {
            if let Ok(item) = dom::said(&place, OF).parse() {
                keep.show_section(place.clone(), item, dom::said(&place, NAME));
            }
        }
    });
}

/// Writes on the item a button names; that of a figure or project that has notes shows them.
pub(crate) fn write_at(app: App, button: &Element) {
    let Ok(item) = dom::said(button, NOTE).parse() else { return };
    app.glossary.close(false);
    let name = dom::said(button, NAME);
    if button.has_attribute(LISTS) && app.notes.keep().is_some_and(|keep| keep.show_list(&item, &name)) {
        return;
    }
    app.notes.write_on(Writing { id: clock::new_note(), item, name, text: String::new() });
    keep_notes(app);
}

/// Has the page of a workshop live. It comes by a part of the program, which the start does not know.
pub(super) fn begin_workshop(app: App, place: Element) {
    attach_all(app, place, |keep, place, context| keep.show_workshop(place, context));
}

/// Shows all notes on the page for them.
pub(crate) fn attach_notebook(app: App, place: Element) {
    attach_all(app, place, |keep, place, context| keep.show_all(place, context));
}

/// Has something of all notes live in its place, once what keeps them is there.
fn attach_all(app: App, place: Element, show: fn(&dyn Keep, &Element, PageContext)) {
    with_part(app, Some(place.clone()), move || {
        let place = place.clone();
        async move {
            let context = parts::current_plan(app).await?;
            let keep = arrive(app).await?;
            if place.is_connected() {
                app.in_page(|| show(&*keep, &place, context));
            }
            Ok(())
        }
    });
}
