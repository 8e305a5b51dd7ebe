//! Which entries this session has in the store, and what became of them.

use std::collections::BTreeSet;

use crate::replica::RecordId;

/// How many records are entered before they are folded.
const LONG: usize = 64;

/// An entry in the store.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) ids: BTreeSet<RecordId>,
    /// Whether a compaction has written its records to the places for everything.
    pub(super) is_folded: bool,
}

/// The entries of this session.
#[derive(Debug, Default)]
pub(super) struct Journal {
    /// The number of the next entry. No number is used twice.
    pub(super) next: u32,
    pub(super) entries: Vec<Entry>,
    /// How many there were when there was last no room to fold them.
    stretched: usize,
}

impl Journal {
    /// Whether an entry of this name is ours.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key)
    }

    /// Whether a compaction is due.
    pub(super) fn is_long(&self) -> bool {
        self.size() >= self.stretched + LONG
    }

    /// Grows longer, for there is no room to fold it.
    pub(super) fn stretch(&mut self) {
        self.stretched = self.size();
    }

    /// Is as long as before again.
    pub(super) fn unstretch(&mut self) {
        self.stretched = 0;
    }

    fn size(&self) -> usize {
        self.entries.iter().filter(|entry| !entry.is_folded).map(|entry| entry.ids.len()).sum()
    }

    /// Takes note of an entry that stands in the store, and names those it makes needless.
    pub(super) fn push(&mut self, key: String, ids: BTreeSet<RecordId>) -> Vec<String> {
        let older =
            self.entries.iter().filter(|entry| entry.ids.is_subset(&ids)).map(|entry| entry.key.clone()).collect();
        self.next += 1;
        self.entries.push(Entry { key, ids, is_folded: false });
        older
    }

    /// Forgets an entry that is no longer in the store; says whether it was ours.
    pub(super) fn forget(&mut self, key: &str) -> bool {
        let count = self.entries.len();
        self.entries.retain(|entry| entry.key != key);
        self.entries.len() < count
    }
}
