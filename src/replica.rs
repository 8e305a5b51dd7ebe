//! The merge core: records that several tabs and tablets change without knowing of each other, and how their copies become one.
//!
//! A [`Replica`] holds records by id; a record holds *versions*, each under a [`Stamp`] that says who wrote it when. A
//! replica changes in three ways only: an [`Edit`] is applied, another replica is merged into it, or deleted records are
//! erased. Undo, saving, another tab's changes and another tablet's file all follow from those.
//!
//! | file | idea |
//! |---|---|
//! | `stamp.rs` | who wrote when: [`RecordId`], [`Moment`], [`Session`], [`Stamp`] |
//! | `content.rs` | what a kind of record must be able to do: [`Content`] |
//! | `version.rs` | one [`Version`] of a record, and which of several is shown |
//! | `record.rs` | a [`Record`]: its versions, the history it remembers, and how two copies of it become one |
//! | `records.rs` | the [`Replica`]: all records, looked up by id and by key; merging, erasing |
//! | `changes.rs` | which records changed since a [`Mark`], so that a view redraws only those |
//! | `edit.rs` | [`Edit`], what it does, and what undoes it |
//! | `undo.rs` | what takes an edit back: [`Undo`] |
//! | `past.rs` | what was done and can be taken back, and done again: [`Past`] |
//! | `taken.rs` | another replica taken in so that it can be taken back |
//! | [`intake`] | texts from elsewhere, bounded and checked |
//! | `json.rs`, [`envelope`] | the text a replica is kept as: one record in it; its format, version and migrations |
//! | `laws.rs`, `history.rs`, `sample.rs` | tests: the laws of merging, what is remembered and carried along; a content made for tests |
//!
//! Start with `record.rs`. There is no clock and no chance in here: the caller gives moments, ids and sessions.

mod changes;
mod content;
mod edit;
pub mod envelope;
#[cfg(test)]
mod history;
pub mod intake;
mod json;
#[cfg(test)]
pub(crate) mod laws;
mod past;
mod record;
mod records;
#[cfg(test)]
mod sample;
mod stamp;
mod taken;
mod undo;
mod version;

pub use changes::ChangeMark;
pub use content::Content;
pub use edit::Edit;
pub use envelope::EnvelopeError;
pub use past::Past;
pub use record::Record;
pub use records::{Merged, OtherPlan, Replica};
#[cfg(test)]
pub(crate) use sample::Card;
pub use stamp::{Moment, RecordId, Session, Stamp, StampError};
pub use undo::Undo;
pub use version::Version;
