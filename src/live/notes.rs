//! A reader's notes: where they are kept, shown and written.
//!
//! [`controller`] holds the notebook for the whole document; [`section`] lists the notes on the item a page is about;
//! [`notebook`] is the list of all; [`sheet`] is the one place where notes are written, [`undo`] the way back after a deletion.

mod card;
pub(crate) mod controller;
mod notebook;
pub(crate) mod section;
mod sheet;
mod trouble;
mod undo;

use super::{
    app::App,
    parts::{self, with_part},
};
use crate::{
    browser::dom::{self, Element},
    plan::id::ItemId,
    text::fill,
    ui::spot::{NAME, NOTE},
};

/// Opens the notebook, and what stands over every page.
pub(crate) fn open(app: App) {
    app.notes.open(app);
    sheet::open(app);
    undo::open(app);
    crate::browser::task::effect(move || {
        app.notes.track();
        count(app);
    });
}

/// Writes on the item a button names.
pub(crate) fn write_at(app: App, button: &Element) {
    if let Ok(item) = dom::said(button, NOTE).parse() {
        super::glossary::close(app, false);
        app.notes.write_on(item, dom::said(button, NAME));
    }
}

/// Closes the sheet at a press of the key that does.
pub(crate) fn escaped(app: App) {
    app.notes.close();
}

/// Closes the sheet because the reader turns to something else. What is written stays.
pub(crate) fn leave(app: App) {
    app.notes.close();
}

/// Has every button of the page say how many notes its item has.
pub(crate) fn count(app: App) {
    for button in dom::find_all(&["[", NOTE, "]"].concat()) {
        let Some(place) = dom::find_in(&button, ".count") else { continue };
        let Ok(item) = dom::said(&button, NOTE).parse::<ItemId>() else { continue };
        let count = app.notes.count_on(&item);
        dom::mark(&place, "hidden", count == 0);
        let words = if count == 0 { String::new() } else { fill(app.t().note_count, &[&count.to_string()]) };
        dom::put_words(&place, &words);
    }
}

/// Shows all notes on the page for them.
pub(crate) fn attach_notebook(app: App, place: Element) {
    with_part(app, Some(place.clone()), move || {
        let place = place.clone();
        async move { notebook::show(app, parts::shown(app).await?, place).await }
    });
}
