//! Taking over what other tabs write.

use super::{
    keeper::{Keeper, Known},
    slots::Slot,
};
use crate::replica::{Content, envelope};

/// What another tab's write came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absorbed {
    /// Nothing of ours.
    Nothing,
    /// Records were taken over: see [`Replica::changed_since`](crate::replica::Replica::changed_since).
    Records,
    /// Everything was written anew: [`Keeper::compact`] is due when there is time for it.
    Everything,
}

impl<C: Content> Keeper<C> {
    /// Takes over another tab's write: the key that was written and what stands there now, as the browser's `storage` event
    /// tells; no key when everything was cleared. The text is asked for only where it is wanted.
    pub fn absorb(&mut self, key: Option<&str>, text: impl FnOnce() -> Option<String>) -> Absorbed {
        let Some(key) = key else {
            self.journal.entries.clear();
            self.known = Known::default();
            self.is_due = true;
            return Absorbed::Everything;
        };
        match self.slots.of(key) {
            Some(Slot::Journal) => {
                if let Some(text) = text() {
                    return self.take_over(&text);
                }
                // Another tab has folded an entry of ours. The next compaction sees to it that its records are there.
                if self.journal.forget(key) {
                    self.is_due = true;
                }
                Absorbed::Nothing
            }
            Some(Slot::Main | Slot::Beside) => {
                self.is_due = true;
                Absorbed::Everything
            }
            Some(Slot::Copy | Slot::Unreadable) | None => Absorbed::Nothing,
        }
    }

    fn take_over(&mut self, text: &str) -> Absorbed {
        let mark = self.replica.mark();
        let merged = envelope::decode(text).is_ok_and(|theirs| self.replica.merge(&theirs).is_ok());
        if !merged || self.replica.mark() == mark {
            return Absorbed::Nothing;
        }
        self.known.is_all = false;
        Absorbed::Records
    }
}
