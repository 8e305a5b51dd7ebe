//! What a kind of record must be able to do to live in a replica.

use std::{cmp::Ordering, fmt::Debug};

use serde_json::{Map, Value};

/// What a version of a record says. When it was created and deleted, and what a later app put beside it, the replica
/// keeps itself.
pub trait Content: Clone + Debug + Eq {
    /// What records are looked up by, such as the item a note is about.
    type Key: Clone + Debug + Ord;

    /// The mark of the format in a text.
    const FORMAT: &'static str;
    /// The field of a text that lists the records.
    const LIST: &'static str;
    /// The version of the format that is written.
    const VERSION: u64 = 1;
    /// Under which key of a store the records of a plan are kept, followed by the plan's name.
    const STORE_KEY: &'static str;
    /// How many sessions a record remembers. See `record.rs`.
    const HISTORY: usize = 32;

    /// What the record is looked up by.
    fn key(&self) -> Self::Key;

    /// Whether a reader is told the same by both.
    fn says_the_same(&self, other: &Self) -> bool;

    /// Takes away all that a person wrote.
    fn erase(&mut self);

    /// Whether nothing is left that a person wrote.
    fn is_erased(&self) -> bool;

    /// Any order that is the same everywhere; equal only when both are.
    fn order(&self, other: &Self) -> Ordering;

    /// Puts its fields in.
    fn write(self, fields: &mut Map<String, Value>);

    /// Takes its fields out and leaves those it does not know; `None` when they say nothing this app can read.
    fn read(fields: &mut Map<String, Value>) -> Option<Self>;

    /// Whether it is no longer than anything a person writes: what is longer is not taken in from elsewhere.
    fn is_within_bounds(&self) -> bool {
        true
    }

    /// Brings a text from the version named to the next; `None` when there is no such version.
    fn migrate(_envelope: Map<String, Value>, _version: u64) -> Option<Map<String, Value>> {
        None
    }
}
