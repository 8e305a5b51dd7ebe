//! Notes: what a reader writes on the items of the plan, and how none of it is lost.
//!
//! A note is a record of a replica ([`crate::replica`]) and kept by a keeper ([`crate::storage`]); what is here is only
//! what makes it a note.
//!
//! | file | idea |
//! |---|---|
//! | `entry.rs` | what a record of a notebook is: a note, or what stands beside notes: [`Entry`] |
//! | `content.rs` | what a note says: [`NoteContent`] |
//! | `kinds.rs` | よい点, 心配な点 …: the kinds of notes, as data: [`NoteKind`] |
//! | `votes.rs` | dots and hands raised: [`Ballot`], [`Votes`] |
//! | `groups.rs` | groups of notes, and what lies in which: [`Group`], [`Place`] |
//! | `note.rs` | a [`Note`] and its versions, as a reader sees them |
//! | `notebook.rs` | the [`Notebook`], all notes on one plan, and what is looked up in it |
//! | `did.rs` | what a reader did, to take it back and do it again: [`Past`] |
//! | `import.rs` | files of other tablets, and what they would change: [`Preview`] |
//! | `restore.rs` | what the notes were before, to come back to: [`RestorePoint`] |
//! | `reminder.rs` | notes that were not taken away for long |
//! | [`report`] | notes put together for reading: CSV, Markdown, print; the file for other tablets |
//! | [`workshop`] | a workshop: its settings in a link, phases and their time, votes with a limit, what it came to |
//! | [`travel`] | a few notes in a link or in QR codes |
//! | `words.rs` | what is said of notes beyond the words of the start |
//! | `seeds.rs` | native: the files of `seeds/notes/` and their faults |
//! | `back.rs`, `beside.rs`, `edits.rs`, `files.rs`, `laws.rs`, `kept.rs`, `fixtures/` | tests: files taken back, what is said beside the text, files whole, broken and hostile, edits and undo, the laws of merging, texts of earlier apps, faults of storage |
//!
//! A [`NoteStore`] is a notebook that lives in a store, where other tabs write too.

#[cfg(test)]
mod back;
#[cfg(test)]
mod beside;
mod content;
mod did;
#[cfg(test)]
mod edits;
mod entry;
#[cfg(test)]
mod files;
mod groups;
mod import;
#[cfg(test)]
mod kept;
mod kinds;
#[cfg(test)]
mod laws;
mod note;
mod notebook;
mod reminder;
pub mod report;
mod restore;
#[cfg(feature = "ssr")]
mod seeds;
pub mod travel;
mod votes;
pub mod words;
pub mod workshop;

pub use crate::replica::intake::{IntakeError, MOST_BYTES, RecordFault, Refused};
pub use crate::replica::{ChangeMark, EnvelopeError, Merged, Moment, OtherPlan, Session, Stamp, envelope};
pub use crate::storage::{Absorbed, Obstacle, Saving, StoreError, UnreadableText};
pub use content::NoteContent;
pub use did::{Did, Past};
pub use entry::{Entry, EntryKey};
pub use groups::{Group, Place};
pub use import::{Counts, Fate, FileFault, FilePreview, Preview};
pub use kinds::{KINDS, KindId, KindSign, NoteKind};
pub use note::{Note, NoteId, Version};
pub use notebook::{Edit, NoteStore, Notebook, Undo};
pub use reminder::unexported;
pub use restore::{Reason, RestorePoint};
#[cfg(feature = "ssr")]
pub use seeds::{PATHS, diagnostics};
pub use votes::{Ballot, Votes};
