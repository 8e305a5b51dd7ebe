//! Where replicas are kept between visits: a store of texts by key that can be full, denied, torn and written to by others.
//!
//! | key | holds |
//! |---|---|
//! | `strategy-explorer/notes/<plan>` | everything, as text ([`crate::replica::envelope`]) |
//! | `…/copy` | the same text once more: a write cut off midway leaves one of the two whole |
//! | `…/journal/<session>-<n>` | the records that one press changed, as a text of the same format; each is written once |
//! | `…/unreadable-<n>` | a text found in a place of ours that could not be read, as it was |
//! | `…/version-<v>`, `…/version-<v>/copy` | both places of an app of version *v* that may not write the first two: a later app's text is there |
//!
//! Rules that keep every record:
//!
//! - *A press writes only what it changed*, as an entry of the journal under a key never used before. Nothing is read for it
//!   and nothing overwritten. The older entry of the same record is removed afterwards.
//! - *A compaction folds*: it reads and merges all places, writes everything twice, and reads it back. An entry is removed by
//!   a later compaction, when its records still stand in the first place then: a tab of an earlier app, which does not know
//!   of journals, may have written over them in between.
//! - *Nothing unread is overwritten*: an unreadable text is first copied aside and read back. A later app's text is never
//!   touched.
//! - *Opening writes nothing.*
//!
//! Because merging the same records twice changes nothing, all places are simply read and merged, in whatever state. Between
//! the reading and the writing of one tab another may write. Each tab then hears of the other's write and compacts again,
//! and what it still has in memory comes back.
//!
//! | file | idea |
//! |---|---|
//! | `store.rs`, `memory.rs` | the edge to a key-value store: [`Store`]; a double of it that fails on purpose: [`MemoryStore`] |
//! | `room.rs` | how much of the storage is used: [`Room`] |
//! | `slots.rs` | the names of the keys |
//! | `survey.rs` | what is found in all places |
//! | `twin.rs` | one text in two places, so written that one of them is whole at any moment |
//! | `journal.rs` | which entries this session has in the store |
//! | `keeper.rs` | the [`Keeper`]: a replica that lives in a store; opening and editing |
//! | `save.rs`, `compact.rs` | saving: entries of the journal; compaction |
//! | `absorb.rs` | what other tabs write, taken over: [`Absorbed`] |
//! | `unreadable.rs` | texts that cannot be read: set aside, taken away, cleared |
//! | `injected_failures.rs`, `cuts.rs`, `aside.rs`, `presses.rs`, `meantime.rs`, `old_app.rs` | tests: failing stores, power cuts, unreadable texts, what a press costs, tabs in the midst of each other, an earlier app beside this one |
//!
//! Start with `keeper.rs`.

mod absorb;
#[cfg(test)]
mod aside;
mod compact;
#[cfg(test)]
mod cuts;
#[cfg(test)]
mod injected_failures;
mod journal;
mod keeper;
#[cfg(test)]
mod meantime;
mod memory;
#[cfg(test)]
mod old_app;
#[cfg(test)]
mod presses;
mod room;
mod save;
mod slots;
mod store;
mod survey;
mod twin;
mod unreadable;

pub use absorb::Absorbed;
pub use keeper::{Keeper, Obstacle, Saving};
pub use memory::{InjectedFailure, MemoryStore};
pub use room::Room;
pub use store::{Store, StoreError};
pub use unreadable::UnreadableText;
