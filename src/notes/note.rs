//! A note and its versions, as a reader sees them.

use super::{content::NoteContent, entry::Entry};
use crate::{
    plan::id::ItemId,
    replica::{self, Record, RecordId},
};

/// The name of a note.
pub type NoteId = RecordId;

/// A note on an item of the plan. It reads as its current version; see [`Record::conflicts`] for the others.
pub type Note = Record<Entry>;

/// One version of a note.
pub type Version = replica::Version<Entry>;

/// What a record says that is no note: nothing. Only a damaged file has one among the versions of a note.
static NOTHING: NoteContent = NoteContent {
    item: ItemId::Plan,
    text: String::new(),
    kind: None,
    nickname: None,
    table: None,
    workshop: None,
    hidden: false,
};

impl Record<Entry> {
    /// What it says.
    pub fn note(&self) -> &NoteContent {
        self.content().note().unwrap_or(&NOTHING)
    }

    /// The item of the plan it is about.
    pub fn item(&self) -> &ItemId {
        &self.note().item
    }

    /// What the reader wrote. Empty when erased.
    pub fn text(&self) -> &str {
        &self.note().text
    }
}

impl replica::Version<Entry> {
    /// What it says.
    pub fn note(&self) -> &NoteContent {
        self.content().note().unwrap_or(&NOTHING)
    }

    /// The item of the plan it is about.
    pub fn item(&self) -> &ItemId {
        &self.note().item
    }

    /// What the reader wrote. Empty when erased.
    pub fn text(&self) -> &str {
        &self.note().text
    }
}
