//! A note and its versions, as a reader sees them.

use super::content::NoteContent;
use crate::{
    plan::id::ItemId,
    replica::{self, Record, RecordId},
};

/// The name of a note.
pub type NoteId = RecordId;

/// A note on an item of the plan. It reads as its current version; see [`Record::conflicts`] for the others.
pub type Note = Record<NoteContent>;

/// One version of a note.
pub type Version = replica::Version<NoteContent>;

impl Record<NoteContent> {
    /// The item of the plan it is about.
    pub fn item(&self) -> &ItemId {
        &self.content().item
    }

    /// What the reader wrote. Empty when erased.
    pub fn text(&self) -> &str {
        &self.content().text
    }
}

impl replica::Version<NoteContent> {
    /// The item of the plan it is about.
    pub fn item(&self) -> &ItemId {
        &self.content().item
    }

    /// What the reader wrote. Empty when erased.
    pub fn text(&self) -> &str {
        &self.content().text
    }
}
