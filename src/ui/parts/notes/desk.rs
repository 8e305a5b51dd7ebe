//! The notebook of the whole app: opened once the page is live, changed by edits, saved soon after each.
//!
//! What is typed is taken over when the typing pauses, and at once when the page is left or goes out of sight, so that a
//! key stroke costs nothing and no pause is long enough to lose a sentence.

use crate::{
    browser::{clock, page, storage::LocalStore, task::effect},
    notes::{Absorbed, Edit, Note, NoteContent, NoteId, NoteStore, Notebook, Obstacle, Saving, Stamp, Undo},
    plan::id::ItemId,
    ui::scene::Scene,
};
use leptos::{
    ev,
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
};
use std::time::Duration;

/// How long a pause in typing is.
const PAUSE: Duration = Duration::from_millis(400);

/// The note being written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Writing {
    /// Its name.
    pub(crate) id: NoteId,
    /// What it is pinned to.
    pub(crate) item: ItemId,
}

/// What is typed and not yet taken over.
#[derive(Default)]
struct Pending {
    text: Option<String>,
    /// Whether the field was left blank. A blank is never written: the note goes, with all it said, when the sheet closes.
    blank: bool,
    over: Option<Stamp>,
    timer: Option<TimeoutHandle>,
}

/// The notebook and everything open around it. A handle, free to copy.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    /// The notebook in its store, once it is open.
    opened: StoredValue<Option<NoteStore>, LocalStorage>,
    pending: StoredValue<Pending, LocalStorage>,
    here: StoredValue<Option<ItemId>>,
    /// Where the reader was when the sheet opened.
    opener: StoredValue<Option<page::Place>, LocalStorage>,
    /// Counts changes of the notebook; 0 until it is open.
    changes: RwSignal<u32>,
    /// The note on the sheet, if the sheet is open.
    pub(crate) writing: RwSignal<Option<Writing>>,
    /// Where the notes are kept.
    pub(crate) saving: RwSignal<Saving>,
    /// How many stored texts could not be read. They are kept as they were.
    pub(crate) unreadable: RwSignal<usize>,
    /// What takes each deletion back, the last one last.
    pub(crate) undo: RwSignal<Vec<Undo>>,
}

impl Desk {
    fn new() -> Self {
        Self {
            opened: StoredValue::new_local(None),
            pending: StoredValue::new_local(Pending::default()),
            here: StoredValue::new(None),
            opener: StoredValue::new_local(None),
            changes: RwSignal::new(0),
            writing: RwSignal::new(None),
            saving: RwSignal::new(Saving::Saved),
            unreadable: RwSignal::new(0),
            undo: RwSignal::new(Vec::new()),
        }
    }

    /// Makes the desk for the app. The notebook itself is opened in the browser, after hydration.
    pub(crate) fn provide(scene: Scene) -> Self {
        let desk = Self::new();
        provide_context(desk);
        effect(move || desk.open(scene));
        desk
    }

    /// The desk of the app. Everything drawn stands within the app, so there is one.
    pub(crate) fn get() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    fn open(self, scene: Scene) {
        let opened = NoteStore::open(LocalStore, &scene.plan.id, clock::new_session());
        self.saving.set(opened.saving().clone());
        self.opened.set_value(Some(opened));
        self.count_unreadable();
        self.changed();
        let leave = move || {
            self.take_over();
            self.save();
            self.compact();
        };
        let handles = [
            window_event_listener(ev::pagehide, move |_| leave()),
            window_event_listener(ev::storage, move |event| {
                let heard = self.opened.try_update_value(|desk| {
                    desk.as_mut().map(|desk| desk.absorb(event.key().as_deref(), || event.new_value()))
                });
                match heard.flatten() {
                    Some(Absorbed::Everything) => self.compact(),
                    Some(Absorbed::Records) => self.changed(),
                    Some(Absorbed::Nothing) | None => {}
                }
            }),
            // A page kept by the browser comes back as it was, and another may have written meanwhile.
            window_event_listener(ev::pageshow, move |_| self.compact()),
            window_event_listener(ev::visibilitychange, move |_| {
                if page::is_hidden() {
                    leave();
                }
            }),
            // Only where notes are in this tab alone does leaving it lose them.
            window_event_listener(ev::beforeunload, move |event| {
                if matches!(self.saving.get_untracked(), Saving::Memory(_))
                    && untrack(|| self.look(|book| book.count() > 0))
                {
                    event.prevent_default();
                }
            }),
            window_event_listener(ev::keydown, move |event| {
                if event.key() == "Escape" && !event.is_composing() && self.writing.with_untracked(Option::is_some) {
                    self.close();
                }
                if event.key() == "n"
                    && !event.repeat()
                    && !page::is_typing(&event)
                    && let Some(item) = self.here.get_value()
                {
                    event.prevent_default();
                    self.write_on(item);
                }
            }),
        ];
        on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
    }

    /// Tells the desk what the page is about, which is what the key `n` writes on.
    pub(crate) fn stand_at(self, item: ItemId) {
        self.here.set_value(Some(item));
        on_cleanup(move || {
            self.here.try_set_value(None);
        });
    }

    /// Whether the notebook is open.
    pub(crate) fn is_open(self) -> bool {
        self.changes.get() > 0
    }

    fn changed(self) {
        self.changes.update(|changes| *changes += 1);
    }

    /// Looks something up in the notebook, again whenever it changes.
    pub(crate) fn look<T: Default>(self, look: impl FnOnce(&Notebook) -> T) -> T {
        self.changes.track();
        self.opened.with_value(|desk| desk.as_ref().map(|desk| look(desk.replica())).unwrap_or_default())
    }

    /// The notes on an item, oldest first.
    pub(crate) fn on(self, item: ItemId) -> Memo<Vec<Note>> {
        Memo::new(move |_| self.look(|notebook| notebook.notes_on(&item).into_iter().cloned().collect()))
    }

    /// A note that is there.
    pub(crate) fn note(self, id: NoteId) -> Option<Note> {
        self.look(|notebook| notebook.note(id).filter(|note| note.deleted().is_none()).cloned())
    }

    /// Opens the sheet with a new note on an item.
    pub(crate) fn write_on(self, item: ItemId) {
        self.close();
        self.opener.set_value(page::Place::of_reader());
        self.writing.set(Some(Writing { id: clock::new_note(), item }));
    }

    /// Opens the sheet with a note that is there.
    pub(crate) fn edit(self, id: NoteId) {
        self.close();
        if let Some(note) = untrack(|| self.note(id)) {
            self.opener.set_value(page::Place::of_reader());
            self.pending.update_value(|pending| pending.over = Some(note.stamp()));
            self.writing.set(Some(Writing { id, item: note.item().clone() }));
        }
    }

    /// Takes note of what stands in the text field; it is written when the typing pauses.
    pub(crate) fn typed(self, text: String) {
        self.pending.update_value(|pending| {
            pending.text = Some(text);
            if let Some(timer) = pending.timer.take() {
                timer.clear();
            }
            // Without a timer the text is still written when the sheet is closed or the page is left.
            pending.timer = set_timeout_with_handle(
                move || {
                    self.take_over();
                    self.save();
                },
                PAUSE,
            )
            .ok();
        });
    }

    /// Writes what was typed into the notebook.
    fn take_over(self) {
        let Some(writing) = self.writing.get_untracked() else { return };
        let Some((text, over)) = self.pending.try_update_value(|pending| (pending.text.take(), pending.over)) else {
            return;
        };
        let Some(text) = text else { return };
        let blank = text.trim().is_empty();
        self.pending.update_value(|pending| pending.blank = blank);
        if blank {
            return;
        }
        let id = writing.id;
        let content = NoteContent { item: writing.item, text };
        let edit = Edit::Write { id, content, over, at: clock::now() };
        if self.apply(edit).is_some() {
            let over = untrack(|| self.note(id)).map(|note| note.stamp());
            self.pending.update_value(|pending| pending.over = over);
        }
    }

    /// Closes the sheet. A note left empty is deleted; what it said before can be had back.
    pub(crate) fn close(self) {
        self.take_over();
        if let Some(writing) = self.writing.get_untracked() {
            if self.pending.with_value(|pending| pending.blank) {
                self.delete(writing.id);
            }
            self.writing.set(None);
            if let Some(place) = self.opener.try_update_value(Option::take).flatten() {
                place.go_back();
            }
        }
        self.pending.set_value(Pending::default());
        self.save();
    }

    /// Deletes a note, and keeps what takes that back.
    pub(crate) fn delete(self, id: NoteId) {
        if let Some(undo) = self.apply(Edit::Delete { id, at: clock::now() }) {
            self.undo.update(|undos| undos.push(undo));
        }
        self.save();
    }

    /// Takes the last deletion back.
    pub(crate) fn undo(self) {
        if let Some(undo) = self.undo.try_update(Vec::pop).flatten() {
            self.apply(undo.at(clock::now()));
            self.save();
        }
    }

    /// Settles a conflict by dropping one of a note's versions.
    pub(crate) fn discard(self, id: NoteId, version: Stamp) {
        self.apply(Edit::Discard { id, version, at: clock::now() });
        self.save();
    }

    fn apply(self, edit: Edit) -> Option<Undo> {
        let undo = self.opened.try_update_value(|desk| desk.as_mut()?.apply(edit)).flatten();
        if undo.is_some() {
            self.changed();
        }
        undo
    }

    /// Counts what is kept but cannot be read: whole texts set aside, and single notes. Where the store cannot be read at
    /// all, `saving` says so.
    fn count_unreadable(self) {
        let count = self.opened.with_value(|desk| desk.as_ref().map_or(0, NoteStore::unreadable_count));
        if self.unreadable.get_untracked() != count {
            self.unreadable.set(count);
        }
    }

    /// Stores what was changed.
    fn save(self) {
        self.stored(|desk| desk.save().clone());
    }

    /// Takes over what other tabs have stored, and stores everything in its place.
    fn compact(self) {
        self.stored(|desk| desk.compact().clone());
    }

    fn stored(self, store: impl FnOnce(&mut NoteStore) -> Saving) {
        let saving = self.opened.try_update_value(|desk| desk.as_mut().map(store)).flatten();
        if let Some(saving) = saving {
            self.count_unreadable();
            self.changed();
            if self.saving.get_untracked() != saving {
                self.saving.set(saving);
            }
        }
    }

    /// Whether the note being written is in the notebook.
    pub(crate) fn is_written(self, writing: &Writing) -> bool {
        self.note(writing.id).is_some()
    }

    /// Why notes are in this tab only, if they are.
    pub(crate) fn obstacle(self) -> Option<Obstacle> {
        match self.saving.get() {
            Saving::Memory(obstacle) => Some(obstacle),
            Saving::Saved | Saving::Waiting | Saving::BesideNewer => None,
        }
    }
}
