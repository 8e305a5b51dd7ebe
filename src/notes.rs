//! Notes: what a reader writes on the items of the plan, and how none of it is lost.
//!
//! A note is a record of a replica ([`crate::replica`]) and kept by a keeper ([`crate::storage`]); what is here is only
//! what makes it a note.
//!
//! | file | idea |
//! |---|---|
//! | `content.rs` | what a note says: [`NoteContent`] |
//! | `note.rs` | a [`Note`] and its versions, as a reader sees them |
//! | `notebook.rs` | the [`Notebook`], all notes on one plan, and what is looked up in it |
//! | `edits.rs`, `laws.rs`, `kept.rs`, `fixtures/` | tests: edits and undo, the laws of merging, texts of earlier apps, faults of storage |
//!
//! A [`NoteStore`] is a notebook that lives in a store, where other tabs write too.

mod content;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod laws;
mod note;
mod notebook;

pub use crate::replica::{ChangeMark, EnvelopeError, Merged, Moment, OtherPlan, Session, Stamp, envelope};
pub use crate::storage::{Absorbed, Obstacle, Saving, StoreError, UnreadableText};
pub use content::NoteContent;
pub use note::{Note, NoteId, Version};
pub use notebook::{Edit, NoteStore, Notebook, Undo};
