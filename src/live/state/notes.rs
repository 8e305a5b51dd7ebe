//! The note that is being written, and what keeps notes once it is here.

use crate::{
    browser::{dom::Element, page},
    live::drafts,
    notes::NoteId,
    plan::id::ItemId,
    ui::context::PageContext,
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
    /// Has a workshop live in its place.
    fn show_workshop(&self, place: &Element, context: PageContext);
    /// Shows the notes on an item over the page, if it has any; whether it has.
    fn show_list(&self, item: &ItemId, name: &str) -> bool;
    /// Closes what [`Keep::show_list`] shows.
    fn close_list(&self);
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

    /// What keeps notes, once its part of the program is here.
    pub(crate) fn keep(self) -> Option<Rc<dyn Keep>> {
        self.keep.get_value()
    }

    /// Has notes kept by this from here on.
    pub(crate) fn keep_by(self, keep: Rc<dyn Keep>) {
        self.keep.set_value(Some(keep));
        self.take_over();
    }

    /// Opens the sheet.
    pub(crate) fn write_on(self, writing: Writing) {
        self.close();
        self.opener.set_value(page::FocusTarget::of_reader());
        self.said.set(Said::default());
        self.writing.set(Some(writing));
    }

    /// Takes note of what stands in the text field; it is kept when the typing pauses.
    pub(crate) fn type_in(self, text: String) {
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
            None => drafts::put(writing.id, &writing.item, &text),
        }
    }

    /// Closes the sheet, and the list of an item's notes.
    pub(crate) fn close(self) {
        if let Some(keep) = self.keep() {
            keep.close_list();
        }
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
