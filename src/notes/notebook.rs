//! The notebook: all notes on one plan, and what is looked up in it.

use super::{
    content::NoteContent,
    note::{Note, NoteId},
};
use crate::{plan::id::ItemId, replica, replica::Replica, storage::Keeper};

/// All notes on one plan.
pub type Notebook = Replica<NoteContent>;

/// A notebook that lives in a store.
pub type NoteStore = Keeper<NoteContent>;

/// What a reader does to a note.
pub type Edit = replica::Edit<NoteContent>;

/// What takes an edit of a note back.
pub type Undo = replica::Undo<NoteContent>;

impl Replica<NoteContent> {
    /// A note by its name, deleted or not.
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.record(id)
    }

    /// The notes that are not deleted, in no order a reader would know.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.all().filter(|note| note.deleted().is_none())
    }

    /// The notes that are not deleted, oldest first.
    pub fn oldest_first(&self) -> Vec<&Note> {
        let mut notes: Vec<&Note> = self.notes().collect();
        notes.sort_unstable_by_key(|note| (note.created(), note.id()));
        notes
    }

    /// The notes on an item, oldest first. Other notes are not looked at.
    pub fn notes_on(&self, item: &ItemId) -> Vec<&Note> {
        self.by_key(item).collect()
    }

    /// How many notes there are on an item.
    pub fn count_on(&self, item: &ItemId) -> usize {
        self.count_by_key(item)
    }

    /// Deleted notes that can still be restored, last deleted first.
    pub fn deleted(&self) -> Vec<&Note> {
        let mut notes: Vec<&Note> =
            self.all().filter(|note| note.deleted().is_some() && !note.text().is_empty()).collect();
        notes.sort_unstable_by_key(|note| std::cmp::Reverse((note.deleted(), note.id())));
        notes
    }

    /// Notes that hold two texts written without sight of each other.
    pub fn in_conflict(&self) -> impl Iterator<Item = &Note> {
        self.notes().filter(|note| note.conflicts().next().is_some())
    }
}
