//! A reader's notes, as far as the start of the app goes: the sheet they are written on opens at once, and what keeps them comes
//! when there is something to keep.
//!
//! Most first visits have no notes, so what reads, merges and stores them is a part of the program ([`keeping`]): fetched in
//! idle time, at the first press, or at once where this device has notes. What is typed before it is there is put into the
//! storage as a draft ([`drafts`]), which the part takes in whenever it comes; nothing that was typed depends on a fetch.

mod drafts;
pub(crate) mod keeping;
mod sheet;

use super::{
    app::App,
    navigate::in_page,
    parts::{self, PartError, with_part},
};
use crate::{
    browser::{
        clock,
        dom::{self, Element},
        page, task,
    },
    notes::NoteId,
    plan::id::ItemId,
    ui::{
        context::PageContext,
        spot::{NAME, NOTE, OF},
    },
};
use leptos::{
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
};
use std::{rc::Rc, time::Duration};

/// How long a pause in typing is: then what was typed is kept.
const PAUSE: Duration = Duration::from_millis(400);

/// A note being written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Writing {
    /// The note.
    pub(crate) id: NoteId,
    /// What it is pinned to.
    pub(crate) item: ItemId,
    /// What that is called.
    pub(crate) name: String,
    /// What it says so far.
    pub(crate) text: String,
}

/// What the sheet says of where the note is kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Said {
    pub(crate) words: String,
    pub(crate) is_trouble: bool,
}

/// What keeps notes, once its part of the program is here.
pub(crate) trait Keep {
    /// Writes what was typed.
    fn write(&self, writing: &Writing, text: String);
    /// Ends the writing of a note. One left empty is deleted; what it said before can be had back.
    fn end(&self, writing: &Writing);
    /// Shows the notes on an item in their place, which comes with the words for there being none.
    fn show_section(&self, place: Element, item: ItemId, name: String);
    /// Shows all notes in their place, by item, in the order of the plan.
    fn show_all(&self, place: &Element, context: PageContext);
    /// Has every button of the page say how many notes its item has.
    fn count(&self);
}

/// The notes of the document. A handle, free to copy.
#[derive(Clone, Copy)]
pub(crate) struct Notes {
    keep: StoredValue<Option<Rc<dyn Keep>>, LocalStorage>,
    /// The note on the sheet, if the sheet is open.
    pub(crate) writing: RwSignal<Option<Writing>>,
    pub(crate) said: RwSignal<Said>,
    /// What is typed and not written yet.
    typed: StoredValue<Option<String>>,
    timer: StoredValue<Option<TimeoutHandle>, LocalStorage>,
    /// Where the reader was when the sheet opened.
    opener: StoredValue<Option<page::FocusTarget>, LocalStorage>,
}

impl Notes {
    pub(crate) fn new() -> Self {
        Self {
            keep: StoredValue::new_local(None),
            writing: RwSignal::new(None),
            said: RwSignal::new(Said::default()),
            typed: StoredValue::new(None),
            timer: StoredValue::new_local(None),
            opener: StoredValue::new_local(None),
        }
    }

    fn keep(self) -> Option<Rc<dyn Keep>> {
        self.keep.get_value()
    }

    /// Opens the sheet.
    pub(crate) fn write_on(self, writing: Writing) {
        self.close();
        self.opener.set_value(page::FocusTarget::of_reader());
        self.said.set(Said::default());
        self.writing.set(Some(writing));
    }

    /// Takes note of what stands in the text field; it is kept when the typing pauses.
    fn type_in(self, text: String) {
        self.typed.set_value(Some(text));
        self.timer.update_value(|timer| {
            if let Some(timer) = timer.take() {
                timer.clear();
            }
            // Without a timer the text is still kept when the sheet is closed or the page is left.
            *timer = set_timeout_with_handle(move || self.take_over(), PAUSE).ok();
        });
    }

    /// Keeps what was typed: as a note, or as a draft as long as what keeps notes is not here.
    pub(crate) fn take_over(self) {
        let Some(writing) = self.writing.get_untracked() else { return };
        let Some(text) = self.typed.try_update_value(Option::take).flatten() else { return };
        match self.keep() {
            Some(keep) => keep.write(&writing, text),
            None => drafts::put(&writing, &text),
        }
    }

    /// Closes the sheet.
    pub(crate) fn close(self) {
        let Some(writing) = self.writing.get_untracked() else { return };
        self.take_over();
        if let Some(keep) = self.keep() {
            keep.end(&writing);
        }
        self.writing.set(None);
        if let Some(place) = self.opener.try_update_value(Option::take).flatten() {
            place.go_back();
        }
    }
}

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
    match app.notes.keep() {
        Some(keep) => Ok(keep),
        None => keeping::open(app).await,
    }
}

/// Shows on the page what there is of notes, as far as it is known.
pub(crate) fn attach(app: App) {
    let Some(keep) = app.notes.keep() else { return };
    keep.count();
    in_page(app, || {
        for place in dom::find_all("main [data-spot=notes]") {
            if let Ok(item) = dom::said(&place, OF).parse() {
                keep.show_section(place.clone(), item, dom::said(&place, NAME));
            }
        }
    });
}

/// Writes on the item a button names.
pub(crate) fn write_at(app: App, button: &Element) {
    let Ok(item) = dom::said(button, NOTE).parse() else { return };
    super::glossary::close(app, false);
    let name = dom::said(button, NAME);
    app.notes.write_on(Writing { id: clock::new_note(), item, name, text: String::new() });
    keep_notes(app);
}

/// Closes the sheet because the reader turns to something else, or presses the key that does. What is written stays.
pub(crate) fn leave(app: App) {
    app.notes.close();
}

/// Shows all notes on the page for them.
pub(crate) fn attach_notebook(app: App, place: Element) {
    with_part(app, Some(place.clone()), move || {
        let place = place.clone();
        async move {
            let context = parts::shown(app).await?;
            let keep = arrive(app).await?;
            if place.is_connected() {
                in_page(app, || keep.show_all(&place, context));
            }
            Ok(())
        }
    });
}
