//! A replica that lives in a store, where other tabs write too. The rules are told in `storage.rs`.
//!
//! A press is [`Keeper::apply`] and [`Keeper::save`]; when the reader rests or leaves, [`Keeper::compact`].

use std::collections::{BTreeMap, BTreeSet};

use super::{
    journal::Journal,
    look::{Found, Look},
    places::{Place, Places},
    store::{Store, StoreError},
    twin::put,
};
use crate::replica::{Content, Edit, Merged, Moment, OtherPlan, Record, RecordId, Replica, Session, Undo, envelope};

/// How often a text is written when what is read back is not what was written.
pub(super) const ATTEMPTS: usize = 3;

/// Where the records are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// Stored, in one place at least.
    Saved,
    /// Changed since they were stored; [`Keeper::save`] is due.
    Waiting,
    /// Stored beside the text of a later app, which is left untouched. The later app will take them in.
    BesideNewer,
    /// In this tab only, and lost with it unless exported.
    Memory(Obstacle),
}

/// Why records cannot be stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Obstacle {
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What was read back is not what was written.
    #[error("what was stored could not be read back")]
    Torn,
    /// An unreadable text is in the way and could not be copied aside.
    #[error("what is stored cannot be read and is not overwritten")]
    Guarding,
}

/// What hearing of another tab's write came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Nothing of ours.
    Nothing,
    /// Records were taken over: see [`Replica::changed_since`].
    Records,
    /// Everything was written anew: [`Keeper::compact`] is due when there is time for it.
    Everything,
}

/// The text of everything, as it was last seen or written.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// All its records are in the replica. What begins it, such as a torn write of it, holds nothing new.
    pub(super) text: String,
    /// Whether it is all of the replica.
    pub(super) is_all: bool,
    /// Whether it was last seen whole in the first place, with all that is folded.
    pub(super) is_stored: bool,
}

/// A replica that lives in a store.
pub struct Keeper<C: Content> {
    pub(super) store: Box<dyn Store>,
    pub(super) places: Places,
    session: Session,
    pub(super) replica: Replica<C>,
    saving: Saving,
    /// The records changed and not stored yet.
    pub(super) unsaved: BTreeSet<RecordId>,
    /// Whether something beside records was changed, which only a compaction stores.
    pub(super) is_whole_unsaved: bool,
    /// Whether a compaction has something to do beside the journal.
    pub(super) is_due: bool,
    pub(super) journal: Journal,
    /// Entries of other sessions whose records stand in the places for everything, with their texts.
    pub(super) folded: BTreeMap<String, String>,
    pub(super) known: Known,
    pub(super) is_newer: bool,
    /// Texts in places of ours that cannot be read and are not set aside yet, by key.
    pub(super) broken: BTreeMap<String, String>,
    /// How many unreadable texts are kept aside.
    pub(super) aside: usize,
}

impl<C: Content> Keeper<C> {
    /// Opens the records of a plan and writes nothing. It always opens: see [`Keeper::saving`] for what stood in the way.
    pub fn open(store: impl Store + 'static, plan: &str, session: Session) -> Self {
        let mut keeper = Self {
            store: Box::new(store),
            places: Places::new(C::STORE_KEY, plan),
            session,
            replica: Replica::new(plan),
            saving: Saving::Saved,
            unsaved: BTreeSet::new(),
            is_whole_unsaved: false,
            is_due: false,
            journal: Journal::default(),
            folded: BTreeMap::new(),
            known: Known::default(),
            is_newer: false,
            broken: BTreeMap::new(),
            aside: 0,
        };
        let look = keeper.look();
        let home = if look.is_newer() { &look.beside } else { &look.main };
        if let Some([first, second]) = home {
            if first.found == Found::Ours {
                keeper.known.text.clone_from(&first.text);
                keeper.known.is_stored = true;
            }
            keeper.is_due = !first.holds_all_of(second);
            let beside = look.beside.iter().flatten().filter(|_| !look.is_newer());
            for side in look.sides.iter().chain(beside).filter(|side| side.found == Found::Ours) {
                keeper.is_due = true;
                if first.holds_all_of(side) {
                    keeper.folded.insert(side.key.clone(), side.text.clone());
                }
            }
        }
        keeper.saving = look.error.map_or_else(|| keeper.stored(), |error| Saving::Memory(error.into()));
        keeper
    }

    /// The records.
    pub fn replica(&self) -> &Replica<C> {
        &self.replica
    }

    /// Where the records are.
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// Whether [`Keeper::compact`] has something to do.
    pub fn is_compaction_due(&self) -> bool {
        self.is_due
            || self.is_whole_unsaved
            || !self.unsaved.is_empty()
            || !self.journal.entries.is_empty()
            || matches!(self.saving, Saving::Memory(_))
    }

    /// Applies an edit in memory; [`Keeper::save`] stores it. See [`Replica::apply`].
    pub fn apply(&mut self, edit: Edit<C>) -> Option<Undo<C>> {
        let id = edit.id();
        let undo = self.replica.apply(edit, self.session)?;
        self.touch([id]);
        Some(undo)
    }

    /// Takes over another replica, as from a file; [`Keeper::save`] stores it.
    ///
    /// # Errors
    /// When it is about another plan.
    pub fn merge(&mut self, other: &Replica<C>) -> Result<Merged, OtherPlan> {
        let has_more = self.replica.lacks_beside_records(other);
        let merged = self.replica.merge(other)?;
        self.touch(other.all().map(Record::id));
        self.is_whole_unsaved |= has_more;
        Ok(merged)
    }

    /// Erases for good what one record says, as far as it is deleted; [`Keeper::save`] stores that. To be called when the
    /// deletion can no longer be taken back.
    pub fn erase(&mut self, id: RecordId) -> bool {
        let erased = self.replica.erase(id);
        if erased {
            self.touch([id]);
        }
        erased
    }

    /// Erases for good what records deleted before a moment say, and says how many; [`Keeper::save`] stores that.
    pub fn erase_deleted(&mut self, before: Moment) -> usize {
        let erased = self.replica.erase_deleted(before);
        let count = erased.len();
        if count > 0 {
            self.touch(erased);
        }
        count
    }

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
    /// called when the reader rests, when the page is hidden or left, and when [`Heard::Everything`] was heard: if nothing
    /// of ours is missing there, nothing is written, so tabs do not answer each other for ever.
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

    /// Hears of another tab's write: the key that was written and what stands there now, as the browser's `storage` event
    /// tells; no key when everything was cleared. The text is asked for only where it is wanted.
    pub fn hear(&mut self, key: Option<&str>, text: impl FnOnce() -> Option<String>) -> Heard {
        let Some(key) = key else {
            self.journal.entries.clear();
            self.known = Known::default();
            self.is_due = true;
            return Heard::Everything;
        };
        match self.places.of(key) {
            Some(Place::Journal) => {
                if let Some(text) = text() {
                    return self.take_over(&text);
                }
                // Another tab has folded an entry of ours. The next compaction sees to it that its records are there.
                if self.journal.forget(key) {
                    self.is_due = true;
                }
                Heard::Nothing
            }
            Some(Place::Main | Place::Beside) => {
                self.is_due = true;
                Heard::Everything
            }
            Some(Place::Copy | Place::Unreadable) | None => Heard::Nothing,
        }
    }

    fn take_over(&mut self, text: &str) -> Heard {
        let mark = self.replica.mark();
        let merged = envelope::decode(text).is_ok_and(|theirs| self.replica.merge(&theirs).is_ok());
        if !merged || self.replica.mark() == mark {
            return Heard::Nothing;
        }
        self.known.is_all = false;
        Heard::Records
    }

    /// Looks at every place and merges what is there.
    pub(super) fn look(&mut self) -> Look<C> {
        let journal = &self.journal;
        let mut look =
            Look::take(&*self.store, &self.places, self.replica.plan(), &self.known.text, |key| journal.has(key));
        for replica in look.all().filter_map(|seen| seen.replica.as_ref()) {
            self.known.is_all = false;
            // Only replicas of this plan are found.
            drop(self.replica.merge(replica));
        }
        if look.has_unreadable() {
            look.pass_over_beginnings_of(&envelope::encode(&self.replica));
        }
        self.is_newer = look.is_newer();
        self.aside = look.aside;
        let broken = look.all().filter(|seen| seen.found == Found::Unreadable);
        self.broken = broken.map(|seen| (seen.key.clone(), seen.text.clone())).collect();
        look
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
    pub(super) fn enter_text(&mut self, text: &str, ids: BTreeSet<RecordId>) -> Result<(), Obstacle> {
        let key = self.places.entry(self.session, self.journal.next);
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

    /// Takes note of changes in memory.
    fn touch(&mut self, ids: impl IntoIterator<Item = RecordId>) {
        self.unsaved.extend(ids);
        self.known.is_all = false;
        self.saving = Saving::Waiting;
    }

    fn stored(&self) -> Saving {
        if self.is_newer { Saving::BesideNewer } else { Saving::Saved }
    }

    /// Whether an unreadable text is in the first place and not set aside.
    fn is_guarding(&self) -> bool {
        self.broken.keys().any(|key| self.places.of(key) == Some(Place::Main))
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
