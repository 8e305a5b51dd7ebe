//! The notebook of the whole document: opened once its part of the program is here, changed by edits, saved at each
//! (`live/keeper.rs`).
//!
//! Over 300 lines: one handle, whose small methods are all it is.

use super::{
    open_list::OpenList,
    said::{say, say_with},
    writer,
};
use crate::{
    browser::{clock, task::effect},
    live::{
        app::App,
        keeper::{LiveKeeper, why},
        state::notes::{Said, Writing},
    },
    notes::{
        ChangeMark, Did, Edit, Entry, Moment, Note, NoteContent, NoteId, Notebook, Obstacle, Past, Preview, Saving,
        Stamp, Votes, words,
    },
    plan::id::ItemId,
};
use leptos::prelude::*;

/// The notebook and what is open around it. A handle, free to copy.
#[derive(Clone, Copy)]
pub(super) struct Controller {
    pub(super) app: App,
    keeper: LiveKeeper<Entry>,
    /// The version the writer has before their eyes.
    over: StoredValue<Option<Stamp>>,
    /// What was chosen on the sheet beside the text of a note.
    pub(super) chosen: StoredValue<Option<(NoteId, NoteContent)>>,
    /// The name under which this device votes.
    pub(super) device: NoteId,
    /// Whether the field was left blank. A blank is never written: the note goes, with all it said, when the sheet closes.
    blank: StoredValue<bool>,
    /// The list of an item's notes that is open over the page, and what was pressed for it.
    pub(super) list: StoredValue<Option<OpenList>, LocalStorage>,
    /// What was deleted and is offered back, the last one last.
    pub(super) deleted: RwSignal<Vec<NoteId>>,
    /// What was done, to be taken back and done again.
    past: RwSignal<Past>,
    /// When all notes were last taken away as a file.
    pub(super) exported: RwSignal<Option<Moment>>,
    /// Whether what is written goes on with what was written before: the sheet has not been closed since.
    goes_on: StoredValue<bool>,
}

impl Controller {
    /// Opens the notebook and hears of other tabs from here on. Opening writes nothing.
    pub(super) fn open(app: App) -> Self {
        // What is being typed is a note before it is asked whether leaving would lose any.
        app.on("beforeunload", false, move |_| app.notes.take_over());
        let controller = Self {
            app,
            keeper: LiveKeeper::open(app),
            over: StoredValue::new(None),
            chosen: StoredValue::new(None),
            device: writer::device(),
            blank: StoredValue::new(false),
            list: StoredValue::new_local(None),
            deleted: RwSignal::new(Vec::new()),
            past: RwSignal::new(Past::default()),
            exported: RwSignal::new(writer::exported()),
            goes_on: StoredValue::new(false),
        };
        effect(move || controller.say());
        controller
    }

    /// Looks something up in the notebook, again whenever it changes.
    pub(super) fn look<T>(self, look: impl FnOnce(&Notebook) -> T) -> T {
        self.keeper.look(look)
    }

    /// Follows the notebook: what reads this is done again whenever it changes.
    pub(super) fn track(self) {
        self.keeper.track();
    }

    /// What the notebook is now, to ask later what has changed.
    pub(super) fn mark(self) -> ChangeMark {
        self.keeper.peek(Notebook::mark)
    }

    /// The notes that have changed since.
    pub(super) fn changed_since(self, mark: ChangeMark) -> Vec<NoteId> {
        self.keeper.peek(|notebook| notebook.changed_since(mark).unwrap_or_default().to_vec())
    }

    /// The version a record shows, if it is there.
    pub(super) fn stamp(self, id: NoteId) -> Option<Stamp> {
        self.keeper.peek(|notebook| notebook.record(id).map(Note::stamp))
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
        if self.act(Did::Deleted(id), [Edit::Delete { id, at: clock::now() }]) {
            self.deleted.update(|deleted| deleted.push(id));
        }
    }

    /// Takes the last deletion back; which note is there again.
    pub(super) fn take_back(self) -> Option<NoteId> {
        let id = self.deleted.try_update(Vec::pop).flatten()?;
        self.act(Did::Restored(id), [Edit::Restore { id, at: clock::now() }]);
        Some(id)
    }

    /// Takes no deletion back any more: what was deleted is erased.
    pub(super) fn let_go(self) {
        let deleted = self.deleted.try_update(std::mem::take).unwrap_or_default();
        self.keeper.change(|store| {
            for id in deleted {
                store.erase(id);
            }
        });
        self.keeper.save();
    }

    /// Settles a conflict by dropping one of a note's versions.
    pub(super) fn discard(self, id: NoteId, version: Stamp) {
        self.act(Did::Settled(id), [Edit::Discard { id, version, at: clock::now() }]);
    }

    /// Makes a note of a draft; whether it is stored.
    pub(super) fn take_in(self, id: NoteId, item: ItemId, text: String) -> bool {
        if !text.trim().is_empty() {
            let content = NoteContent { text, ..self.aside(id, &item) };
            let edit = Edit::Write { id, content: content.into(), over: self.stamp(id), at: clock::now() };
            self.act(Did::Wrote(id), [edit]);
        }
        matches!(self.keeper.saving().get_untracked(), Saving::Saved | Saving::BesideNewer)
    }

    /// Applies the edits of one act and stores them; whether they changed anything.
    pub(super) fn act(self, did: Did, edits: impl IntoIterator<Item = Edit>) -> bool {
        let undos = self.keeper.apply(edits);
        let any = !undos.is_empty();
        if any {
            self.past.update(|past| past.push(did, undos));
        }
        any
    }

    /// What would be taken back next, and what done again, again whenever that changes.
    pub(super) fn next(self) -> [Option<Did>; 2] {
        self.past.with(|past| [past.next_back().copied(), past.next_on().copied()])
    }

    /// Takes the last act back, or does the one taken back again; which it was.
    pub(super) fn step(self, back: bool) -> Option<Did> {
        // A note that is being written is whole before anything else happens to it.
        self.app.notes.close();
        let apply = |edit| self.keeper.change(|store| store.apply(edit)).flatten();
        let at = clock::now();
        let did = self.past.try_update(|past| if back { past.back(at, apply) } else { past.on(at, apply) }).flatten();
        self.keeper.save();
        let is_gone =
            |id: &NoteId| self.keeper.peek(|notebook| notebook.note(*id).is_some_and(|it| it.deleted().is_some()));
        if self.deleted.with_untracked(|deleted| !deleted.iter().all(is_gone)) {
            self.deleted.update(|deleted| deleted.retain(is_gone));
        }
        did
    }

    /// Takes in what files hold, and, where `back` says so, what they say of notes that were deleted here.
    pub(super) fn bring_in(self, preview: &Preview, back: bool) {
        let at = clock::now();
        let undos = self.keeper.change(|store| {
            // A preview is of files on this plan only.
            let mut undos = store.take_in(preview.incoming(), at).unwrap_or_default();
            for (id, content) in preview.gone().filter(|_| back) {
                let over = store.replica().record(id).map(Note::stamp);
                undos.extend(store.apply(Edit::Write { id, content: content.clone().into(), over, at }));
            }
            undos
        });
        self.keeper.save();
        self.past.update(|past| past.push(Did::TookIn, undos.unwrap_or_default()));
    }

    /// Looks something up in the notebook once.
    pub(super) fn peek<T>(self, look: impl FnOnce(&Notebook) -> T) -> T {
        self.keeper.peek(look)
    }

    /// Why notes are in this tab only, if they are.
    pub(super) fn obstacle(self) -> Option<Obstacle> {
        self.keeper.obstacle()
    }

    /// How many stored texts could not be read.
    pub(super) fn unreadable(self) -> usize {
        self.keeper.unreadable()
    }

    /// Says on the sheet where the note being written is kept.
    fn say(self) {
        let app = self.app;
        let Some(writing) = self.app.notes.writing.get() else { return };
        let written = self.look(|notebook| notebook.note(writing.id).is_some_and(|note| note.deleted().is_none()));
        let words = match self.keeper.saving().get() {
            Saving::Saved if written => say(app, words::SAVED),
            Saving::Saved => String::new(),
            Saving::Waiting => say(app, words::SAVING),
            Saving::BesideNewer => say(app, words::BESIDE_NEWER),
            Saving::Memory(obstacle) => say_with(app, words::MEMORY, &[("why", &why(app, &obstacle))]),
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
        let edit = Edit::Write { id, content: content.into(), over, at: clock::now() };
        if let Some(undo) = self.keeper.apply([edit]).pop() {
            self.over.set_value(self.stamp(id));
            let goes_on = self.goes_on.get_value();
            self.goes_on.set_value(true);
            let did = Did::Wrote(id);
            self.past.update(|past| if goes_on { past.push_on(did, undo) } else { past.push(did, vec![undo]) });
        }
    }

    /// Ends the writing of a note. One left empty is deleted; what it said before can be had back.
    pub(super) fn end(self, writing: &Writing) {
        if self.blank.get_value() {
            self.delete(writing.id);
        }
        self.blank.set_value(false);
        self.goes_on.set_value(false);
        self.chosen.set_value(None);
        self.over.set_value(None);
    }

    /// How many notes an item has.
    pub(super) fn count_on(self, item: &ItemId) -> usize {
        self.keeper.peek(|notebook| notebook.count_on(item))
    }
}
