//! The notebook of the whole document: opened once its part of the program is here, changed by edits, saved at each, folded
//! when the reader rests.
//!
//! Over 300 lines: one handle, whose small methods are all it is.

use super::{obstacle::why, open_list::OpenList, writer};
use crate::{
    browser::{
        clock, dom, page,
        storage::LocalStore,
        task::{effect, when_idle},
    },
    live::{
        app::App,
        state::notes::{Said, Writing},
    },
    notes::{
        Absorbed, ChangeMark, Edit, Moment, Note, NoteContent, NoteId, NoteStore, Notebook, Obstacle, Saving, Stamp,
        Undo, Votes,
    },
    plan::id::ItemId,
    text::fill,
};
use leptos::{leptos_dom::helpers::set_timeout, prelude::*};
use std::time::Duration;

/// How long the reader rests before everything is put in its place.
const REST: Duration = Duration::from_secs(2);
/// After how long what was deleted is erased, in milliseconds: no tab offers to take it back by then.
const UNDONE_BY: u64 = 24 * 60 * 60 * 1000;

/// The notebook and what is open around it. A handle, free to copy.
#[derive(Clone, Copy)]
pub(super) struct Controller {
    pub(super) app: App,
    store: StoredValue<NoteStore, LocalStorage>,
    /// The version the writer has before their eyes.
    over: StoredValue<Option<Stamp>>,
    /// What was chosen on the sheet beside the text of a note.
    pub(super) chosen: StoredValue<Option<(NoteId, NoteContent)>>,
    /// The name under which this device votes.
    pub(super) device: NoteId,
    /// Whether the field was left blank. A blank is never written: the note goes, with all it said, when the sheet closes.
    blank: StoredValue<bool>,
    /// Whether everything will be put in its place when the reader rests.
    rests: StoredValue<bool>,
    /// Counts changes of the notebook.
    changes: RwSignal<u32>,
    /// Where the notes are kept.
    saving: RwSignal<Saving>,
    /// How many stored texts could not be read. They are kept as they were.
    pub(super) unreadable: RwSignal<usize>,
    /// The list of an item's notes that is open over the page, and what was pressed for it.
    pub(super) list: StoredValue<Option<OpenList>, LocalStorage>,
    /// What takes each deletion back, the last one last.
    pub(super) undo: RwSignal<Vec<Undo>>,
}

impl Controller {
    /// Opens the notebook and hears of other tabs from here on. Opening writes nothing.
    pub(super) fn open(app: App) -> Self {
        let store = NoteStore::open(LocalStore, &page::named("data-plan"), clock::new_session());
        let (saving, unreadable) = (store.saving().clone(), store.unreadable_count());
        let controller = Self {
            app,
            store: StoredValue::new_local(store),
            over: StoredValue::new(None),
            chosen: StoredValue::new(None),
            device: writer::device(),
            blank: StoredValue::new(false),
            rests: StoredValue::new(false),
            changes: RwSignal::new(0),
            saving: RwSignal::new(saving),
            unreadable: RwSignal::new(unreadable),
            list: StoredValue::new_local(None),
            undo: RwSignal::new(Vec::new()),
        };
        controller.listen();
        effect(move || controller.say());
        controller
    }

    fn listen(self) {
        let app = self.app;
        app.on("pagehide", false, move |_| self.fold());
        app.on("visibilitychange", true, move |_| {
            if page::is_hidden() {
                self.fold();
            }
        });
        app.on("storage", false, move |event| {
            let Some((key, text)) = dom::stored(&event) else { return };
            match self.change(|store| store.absorb(key.as_deref(), || text)) {
                Some(Absorbed::Everything) => self.fold(),
                Some(Absorbed::Records) => self.changed(),
                Some(Absorbed::Nothing) | None => {}
            }
        });
        // A page kept by the browser comes back as it was, and another may have written meanwhile.
        app.on("pageshow", false, move |_| self.fold());
        // Only where notes are in this tab alone does leaving it lose them.
        app.on("beforeunload", false, move |event| {
            app.notes.take_over();
            if matches!(self.saving.get_untracked(), Saving::Memory(_))
                && self.store.with_value(|store| !store.replica().is_empty())
            {
                event.prevent_default();
            }
        });
    }

    fn change<T>(self, change: impl FnOnce(&mut NoteStore) -> T) -> Option<T> {
        self.store.try_update_value(change)
    }

    fn changed(self) {
        self.changes.update(|changes| *changes += 1);
    }

    /// Looks something up in the notebook, again whenever it changes.
    pub(super) fn look<T>(self, look: impl FnOnce(&Notebook) -> T) -> T {
        self.changes.track();
        self.store.with_value(|store| look(store.replica()))
    }

    /// Follows the notebook: what reads this is done again whenever it changes.
    pub(super) fn track(self) {
        self.changes.track();
    }

    /// What the notebook is now, to ask later what has changed.
    pub(super) fn mark(self) -> ChangeMark {
        self.store.with_value(|store| store.replica().mark())
    }

    /// The notes that have changed since.
    pub(super) fn changed_since(self, mark: ChangeMark) -> Vec<NoteId> {
        self.store.with_value(|store| store.replica().changed_since(mark).unwrap_or_default().to_vec())
    }

    /// The version a record shows, if it is there.
    pub(super) fn stamp(self, id: NoteId) -> Option<Stamp> {
        self.store.with_value(|store| store.replica().record(id).map(Note::stamp))
    }

    /// The notes on an item with their votes, oldest first.
    pub(super) fn on(self, item: &ItemId) -> Vec<(Note, Votes)> {
        let voted = |notebook: &Notebook, note: &Note| (note.clone(), notebook.votes_on(note.id()));
        self.look(|notebook| notebook.notes_on(item).into_iter().map(|note| voted(notebook, note)).collect())
    }

    /// Opens the sheet with a note that is there; `name` is what its item is called.
    pub(super) fn edit(self, id: NoteId, name: String) {
        let note = untrack(|| self.look(|notebook| notebook.note(id).filter(|note| note.deleted().is_none()).cloned()));
        if let Some(note) = note {
            let writing = Writing { id, item: note.item().clone(), name, text: note.text().to_owned() };
            self.app.notes.write_on(writing);
            self.over.set_value(Some(note.stamp()));
            self.say();
        }
    }

    /// Deletes a note, and keeps what takes that back.
    pub(super) fn delete(self, id: NoteId) {
        if let Some(undo) = self.apply(Edit::Delete { id, at: clock::now() }) {
            self.undo.update(|undos| undos.push(undo));
        }
    }

    /// Takes the last deletion back; which note is there again.
    pub(super) fn take_back(self) -> Option<NoteId> {
        let undo = self.undo.try_update(Vec::pop).flatten()?;
        let id = undo.id();
        self.apply(undo.at(clock::now()));
        Some(id)
    }

    /// Takes no deletion back any more: what was deleted is erased.
    pub(super) fn let_go(self) {
        let undone = self.undo.try_update(std::mem::take).unwrap_or_default();
        self.change(|store| {
            for undo in &undone {
                store.erase(undo.id());
            }
        });
        self.save();
    }

    /// Settles a conflict by dropping one of a note's versions.
    pub(super) fn discard(self, id: NoteId, version: Stamp) {
        self.apply(Edit::Discard { id, version, at: clock::now() });
    }

    /// Makes a note of a draft; whether it is stored.
    pub(super) fn take_in(self, id: NoteId, item: ItemId, text: String) -> bool {
        if !text.trim().is_empty() {
            let content = NoteContent { text, ..self.aside(id, &item) };
            self.apply(Edit::Write { id, content: content.into(), over: self.stamp(id), at: clock::now() });
        }
        matches!(self.saving.get_untracked(), Saving::Saved | Saving::BesideNewer)
    }

    /// Applies an edit and stores it.
    pub(super) fn apply(self, edit: Edit) -> Option<Undo> {
        let undo = self.change(|store| store.apply(edit)).flatten();
        if undo.is_some() {
            self.save();
        }
        undo
    }

    /// Stores what was changed, and has everything put in its place when the reader rests.
    fn save(self) {
        self.stored(|store| store.save().clone());
        if !self.rests.get_value() {
            self.rests.set_value(true);
            set_timeout(
                move || {
                    when_idle(move || {
                        self.rests.set_value(false);
                        self.fold();
                    });
                },
                REST,
            );
        }
    }

    /// Takes over what other tabs have stored, and puts everything in its place.
    fn fold(self) {
        let before = clock::now().millis().saturating_sub(UNDONE_BY);
        self.stored(|store| {
            if store.is_compaction_due() {
                store.erase_deleted(Moment::from_millis(before));
            }
            store.compact().clone()
        });
    }

    fn stored(self, store: impl FnOnce(&mut NoteStore) -> Saving) {
        let Some(saving) = self.change(store) else { return };
        let unreadable = self.store.with_value(NoteStore::unreadable_count);
        if self.saving.get_untracked() != saving {
            self.saving.set(saving);
        }
        if self.unreadable.get_untracked() != unreadable {
            self.unreadable.set(unreadable);
        }
        self.changed();
    }

    /// Why notes are in this tab only, if they are.
    pub(super) fn obstacle(self) -> Option<Obstacle> {
        match self.saving.get() {
            Saving::Memory(obstacle) => Some(obstacle),
            Saving::Saved | Saving::Waiting | Saving::BesideNewer => None,
        }
    }

    /// Says on the sheet where the note being written is kept.
    fn say(self) {
        let t = self.app.t();
        let Some(writing) = self.app.notes.writing.get() else { return };
        let written = self.look(|notebook| notebook.note(writing.id).is_some_and(|note| note.deleted().is_none()));
        let words = match self.saving.get() {
            Saving::Saved if written => t.note_saved.to_owned(),
            Saving::Saved => String::new(),
            Saving::Waiting => t.note_saving.to_owned(),
            Saving::BesideNewer => t.note_beside_newer.to_owned(),
            Saving::Memory(obstacle) => fill(t.note_memory, &[("why", &why(t, &obstacle))]),
        };
        self.app.notes.said.set(Said { words, is_trouble: self.obstacle().is_some() });
    }

    /// Writes what was typed.
    pub(super) fn write(self, writing: &Writing, text: String) {
        let blank = text.trim().is_empty();
        self.blank.set_value(blank);
        if blank {
            return;
        }
        self.write_over(writing.id, NoteContent { text, ..self.aside(writing.id, &writing.item) });
    }

    /// Writes the note on the sheet, in place of the version its writer has before their eyes.
    pub(super) fn write_over(self, id: NoteId, content: NoteContent) {
        // A note whose first words came in as a draft is written on, not beside it.
        let over = self.over.get_value().or_else(|| self.stamp(id));
        if self.apply(Edit::Write { id, content: content.into(), over, at: clock::now() }).is_some() {
            self.over.set_value(self.stamp(id));
        }
    }

    /// Ends the writing of a note. One left empty is deleted; what it said before can be had back.
    pub(super) fn end(self, writing: &Writing) {
        if self.blank.get_value() {
            self.delete(writing.id);
        }
        self.blank.set_value(false);
        self.chosen.set_value(None);
        self.over.set_value(None);
    }

    /// How many notes an item has.
    pub(super) fn count_on(self, item: &ItemId) -> usize {
        self.store.with_value(|store| store.replica().count_on(item))
    }
}
