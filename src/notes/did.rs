//! What a reader did with notes, as the steps back and on say it.

use super::{entry::Entry, note::NoteId, words};
use crate::{replica, text::localized::LocalizedText};

/// What was done with notes and can be taken back, and done again.
pub type Past = replica::Past<Entry, Did>;

/// What a reader did by one press, or by typing in one go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Did {
    /// Wrote on a note.
    Wrote(NoteId),
    /// Deleted a note.
    Deleted(NoteId),
    /// Took the deletion of a note back.
    Restored(NoteId),
    /// Gave votes to a note, or took them off.
    Voted(NoteId),
    /// Chose one of two texts.
    Settled(NoteId),
    /// Made, named or did away with groups, or put something into one.
    Grouped,
    /// Took files in.
    TookIn,
}

impl Did {
    /// What it is called.
    pub fn name(self) -> &'static LocalizedText {
        match self {
            Self::Wrote(_) => words::DID_WROTE,
            Self::Deleted(_) => words::DID_DELETED,
            Self::Restored(_) => words::DID_RESTORED,
            Self::Voted(_) => words::DID_VOTED,
            Self::Settled(_) => words::DID_SETTLED,
            Self::Grouped => words::DID_GROUPED,
            Self::TookIn => words::DID_TOOK_IN,
        }
    }
}
