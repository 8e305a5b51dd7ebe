//! Saving: what was changed is entered in the journal, and now and then everything is folded.

use super::{
    keeper::{Keeper, Obstacle, Saving},
    slots::Slot,
    store::StoreError,
    twin::{ATTEMPTS, put},
};
use crate::replica::{Content, RecordId, envelope};

impl<C: Content> Keeper<C> {
    /// Stores what was changed since it was last stored, and nothing else: a few kilobytes are written, and read back.
    pub fn save(&mut self) -> &Saving {
        if self.unsaved.is_empty() && !self.is_whole_unsaved {
            return &self.saving;
        }
        let mut done = self.enter();
        if done == Err(StoreError::Full.into()) && self.make_room() {
            done = self.enter();
        }
        if done.is_err() || self.is_whole_unsaved || self.journal.is_long() {
            done = self.fold_entered();
        }
        self.conclude(done)
    }

    /// Takes over what is stored, and writes everything where it belongs. Does nothing when there is nothing to do. To be
    /// called when the reader rests, when the page is hidden or left, and after [`Absorbed::Everything`](super::Absorbed): if
    /// nothing of ours is missing there, nothing is written, so tabs do not answer each other for ever. It is not to be
    /// called in a loop: an entry of the journal is removed one compaction after the one that folds it.
    pub fn compact(&mut self) -> &Saving {
        if !self.is_compaction_due() {
            return &self.saving;
        }
        // Even what is folded at once is entered before, and stands if another tab writes over the fold. Without room for
        // that it is folded all the same.
        drop(self.enter());
        let done = self.fold_entered();
        self.conclude(done)
    }

    /// Folds. What has no room as a whole stays in the journal, where it is stored as well.
    fn fold_entered(&mut self) -> Result<(), Obstacle> {
        match self.fold() {
            Err(Obstacle::Store(StoreError::Full) | Obstacle::Torn | Obstacle::Guarding)
                if self.unsaved.is_empty() && !self.is_whole_unsaved =>
            {
                self.journal.stretch();
                Ok(())
            }
            done => done,
        }
    }

    /// Enters what is unsaved in the journal.
    pub(super) fn enter(&mut self) -> Result<(), Obstacle> {
        if self.unsaved.is_empty() {
            return Ok(());
        }
        let text = envelope::encode_some(&self.replica, self.unsaved.iter().copied());
        let ids = self.unsaved.clone();
        self.enter_text(&text, ids)?;
        self.unsaved.clear();
        Ok(())
    }

    /// Writes an entry of the journal and removes those it makes needless.
    pub(super) fn enter_text(&mut self, text: &str, ids: Vec<RecordId>) -> Result<(), Obstacle> {
        let key = self.slots.entry(self.session, self.journal.next);
        for _ in 0..ATTEMPTS {
            if put(&*self.store, &key, text)? {
                for older in self.journal.push(key, ids) {
                    // One that cannot be removed now is removed by a later compaction.
                    if self.store.remove(&older).is_ok() {
                        self.journal.forget(&older);
                    }
                }
                return Ok(());
            }
        }
        Err(Obstacle::Torn)
    }

    /// Whether an unreadable text is in the first place and not set aside.
    fn is_guarding(&self) -> bool {
        self.broken.iter().any(|(key, _)| self.slots.of(key) == Some(Slot::Main))
    }

    fn conclude(&mut self, done: Result<(), Obstacle>) -> &Saving {
        self.saving = match done {
            Ok(()) => self.stored(),
            Err(Obstacle::Store(StoreError::Full)) if self.is_guarding() => Saving::Memory(Obstacle::Guarding),
            Err(obstacle) => Saving::Memory(obstacle),
        };
        &self.saving
    }
}
