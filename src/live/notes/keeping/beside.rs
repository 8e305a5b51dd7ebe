//! What the controller does with what is said of notes beside their text.

use super::{
    controller::Controller,
    writer::{self, Seat},
};
use crate::{
    browser::clock,
    notes::{Ballot, Did, Edit, Entry, NoteContent, NoteId},
    plan::id::ItemId,
};
use leptos::prelude::*;

impl Controller {
    /// What stands beside the text of the note on the sheet: as it was chosen there, or as the note has it, or for a new note
    /// what this device remembers of its writer.
    pub(super) fn aside(self, id: NoteId, item: &ItemId) -> NoteContent {
        let chosen =
            self.chosen.with_value(|chosen| chosen.as_ref().filter(|(of, _)| *of == id).map(|it| it.1.clone()));
        chosen.or_else(|| self.kept(id)).unwrap_or_else(|| {
            let new = NoteContent::new(item.clone(), String::new());
            if let Some(Seat { workshop, table, .. }) = writer::seat() {
                // At a table another person writes each time, so nobody's name is remembered.
                return NoteContent { table, workshop: Some(workshop), ..new };
            }
            let [nickname, table] = writer::remembered();
            NoteContent { nickname, table, ..new }
        })
    }

    /// What a note says, if it is there.
    fn kept(self, id: NoteId) -> Option<NoteContent> {
        let notebook = |notebook: &crate::notes::Notebook| {
            notebook.note(id).filter(|note| note.deleted().is_none()).map(|note| note.note().clone())
        };
        untrack(|| self.look(notebook))
    }

    /// Whether a note is there.
    pub(super) fn is_there(self, id: NoteId) -> bool {
        self.kept(id).is_some()
    }

    /// Changes what stands beside the text of the note on the sheet; a note that is there is written at once.
    pub(super) fn change_aside(self, id: NoteId, item: &ItemId, change: impl FnOnce(&mut NoteContent)) {
        // What is typed and not written yet is written first.
        self.app.notes.take_over();
        let mut aside = self.aside(id, item);
        change(&mut aside);
        self.chosen.set_value(Some((id, aside.clone())));
        if let Some(kept) = self.kept(id) {
            self.write_over(id, NoteContent { text: kept.text, ..aside });
        }
    }

    /// Remembers who writes, for the next note.
    pub(super) fn remember_writer(self, id: NoteId) {
        if writer::seat().is_some() {
            return;
        }
        self.chosen.with_value(|chosen| {
            if let Some((_, aside)) = chosen.as_ref().filter(|(of, _)| *of == id) {
                writer::remember(aside.nickname.as_deref(), aside.table.as_deref());
            }
        });
    }

    /// Takes note that all notes were taken away as a file just now.
    pub(super) fn take_note_of_export(self) {
        let now = clock::now();
        writer::remember_export(now);
        self.exported.set(Some(now));
    }

    /// Adds a dot of this device to a note, or takes one off.
    pub(super) fn vote(self, id: NoteId, more: bool) {
        self.cast(id, |ballot| {
            ballot.dots = if more { ballot.dots.saturating_add(1) } else { ballot.dots.saturating_sub(1) }
        });
    }

    /// The dots this device has given to a note.
    pub(super) fn own_dots(self, id: NoteId) -> u32 {
        self.look(|notebook| notebook.ballot(id, self.device).dots)
    }

    /// The hands this device has counted for a note.
    pub(super) fn hands_on(self, id: NoteId) -> u32 {
        untrack(|| self.look(|notebook| notebook.ballot(id, self.device).hands))
    }

    /// Keeps how many hands were counted for a note.
    pub(super) fn count_hands(self, id: NoteId, hands: u32) {
        self.cast(id, |ballot| ballot.hands = hands);
    }

    fn cast(self, on: NoteId, change: impl FnOnce(&mut Ballot)) {
        let mut ballot = untrack(|| self.look(|notebook| notebook.ballot(on, self.device)));
        change(&mut ballot);
        let id = Ballot::id(on, self.device);
        let edit = Edit::Write { id, content: Entry::Ballot(ballot), over: self.stamp(id), at: clock::now() };
        self.act(Did::Voted(on), [edit]);
    }
}
