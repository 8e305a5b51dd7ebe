//! Notes: what a reader writes on the items of the plan, and how none of it is lost.
//!
//! A [`Notebook`] changes in two ways only: an [`Edit`] is applied to it, or another notebook is merged into it.
//! Undo, saving, another tab's changes and another tablet's file all follow from those two.
//!
//! | file | idea |
//! |---|---|
//! | `stamp.rs` | who wrote when: [`NoteId`], [`Moment`], [`Session`], [`Stamp`] |
//! | `note.rs` | a [`Note`], its versions, and how two copies of it become one |
//! | `notebook.rs` | the [`Notebook`]: queries, merging, purging |
//! | `edit.rs` | [`Edit`], what it does, and what undoes it |
//! | `envelope.rs`, `record.rs` | the text a notebook is kept as: its version, its migrations, one note in it |
//! | `store.rs`, `memory.rs` | the edge to a key-value store, and a double of it that can fail on purpose |
//! | `desk.rs` | the [`Desk`]: a notebook that lives in a store, saved by read, merge, write |
//!
//! Start with `notebook.rs`. There is no clock and no chance in here: the caller gives moments, ids and sessions.

mod desk;
mod edit;
pub mod envelope;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod laws;
mod memory;
mod note;
mod notebook;
mod record;
mod stamp;
mod store;

pub use desk::{Desk, Obstacle, Saving};
pub use edit::{Edit, Undo};
pub use envelope::EnvelopeError;
pub use memory::{Fault, MemoryStore};
pub use note::{Note, Version};
pub use notebook::{Merged, Notebook, OtherPlan};
pub use stamp::{Moment, NoteId, Session, Stamp, StampError};
pub use store::{Store, StoreError};
