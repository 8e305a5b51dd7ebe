//! A replica that lives in a store, where other tabs write too. The rules are told in `storage.rs`.
//!
//! A press is [`Keeper::apply`] and [`Keeper::save`]; when the reader rests or leaves, [`Keeper::compact`].

use super::{
    journal::Journal,
    slots::Slots,
    store::{Store, StoreError},
    survey::{SlotState, Survey},
};
use crate::replica::{Content, Edit, Merged, Moment, OtherPlan, Record, RecordId, Replica, Session, Undo, envelope};

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
    pub(super) slots: Slots,
    pub(super) session: Session,
    pub(super) replica: Replica<C>,
    pub(super) saving: Saving,
    /// The records changed and not stored yet, in order.
    pub(super) unsaved: Vec<RecordId>,
    /// Whether something beside records was changed, which only a compaction stores.
    pub(super) is_whole_unsaved: bool,
    /// Whether a compaction has something to do beside the journal.
    pub(super) is_due: bool,
    pub(super) journal: Journal,
    /// Entries of other sessions whose records stand in the places for everything, with their texts.
    pub(super) folded: Vec<(String, String)>,
    pub(super) known: Known,
    pub(super) is_newer: bool,
    /// Texts in places of ours that cannot be read and are not set aside yet, by key.
    pub(super) broken: Vec<(String, String)>,
    /// How many unreadable texts are kept aside.
    pub(super) aside: usize,
}

impl<C: Content> Keeper<C> {
    /// Opens the records of a plan and writes nothing. It always opens: see [`Keeper::saving`] for what stood in the way.
    pub fn open(store: impl Store + 'static, plan: &str, session: Session) -> Self {
        let mut keeper = Self {
            store: Box::new(store),
            slots: Slots::new(C::STORE_KEY, plan),
            session,
            replica: Replica::new(plan),
            saving: Saving::Saved,
            unsaved: Vec::new(),
            is_whole_unsaved: false,
            is_due: false,
            journal: Journal::default(),
            folded: Vec::new(),
            known: Known::default(),
            is_newer: false,
            broken: Vec::new(),
            aside: 0,
        };
        let survey = keeper.survey();
        let home = if survey.is_newer() { &survey.beside } else { &survey.main };
        if let Some([first, second]) = home {
            if first.found == SlotState::Ours {
                keeper.known.text.clone_from(&first.text);
                keeper.known.is_stored = true;
            }
            keeper.is_due = !first.holds_all_of(second);
            let beside = survey.beside.iter().flatten().filter(|_| !survey.is_newer());
            for side in survey.sides.iter().chain(beside).filter(|side| side.found == SlotState::Ours) {
                keeper.is_due = true;
                if first.holds_all_of(side) {
                    keeper.folded.push((side.key.clone(), side.text.clone()));
                }
            }
        }
        keeper.saving = survey.error.map_or_else(|| keeper.stored(), |error| Saving::Memory(error.into()));
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

    /// Takes over another replica as one edit, and returns what takes that back; [`Keeper::save`] stores it.
    ///
    /// # Errors
    /// When it is about another plan.
    pub fn take_in(&mut self, other: &Replica<C>, at: Moment) -> Result<Vec<Undo<C>>, OtherPlan> {
        let has_more = self.replica.lacks_beside_records(other);
        let undos = self.replica.take_in(other, at)?;
        self.touch(other.all().map(Record::id));
        self.is_whole_unsaved |= has_more;
        Ok(undos)
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

    /// Looks at every place and merges what is there.
    pub(super) fn survey(&mut self) -> Survey<C> {
        let journal = &self.journal;
        let mut survey =
            Survey::take(&*self.store, &self.slots, self.replica.plan(), &self.known.text, |key| journal.has(key));
        for replica in survey.all().filter_map(|seen| seen.replica.as_ref()) {
            self.known.is_all = false;
            // Only replicas of this plan are found.
            drop(self.replica.merge(replica));
        }
        if survey.has_unreadable() {
            survey.pass_over_beginnings_of(&envelope::encode(&self.replica));
        }
        self.is_newer = survey.is_newer();
        self.aside = survey.aside;
        let broken = survey.all().filter(|seen| seen.found == SlotState::Unreadable);
        self.broken = broken.map(|seen| (seen.key.clone(), seen.text.clone())).collect();
        survey
    }

    /// Takes note of changes in memory.
    fn touch(&mut self, ids: impl IntoIterator<Item = RecordId>) {
        for id in ids {
            if let Err(at) = self.unsaved.binary_search(&id) {
                self.unsaved.insert(at, id);
            }
        }
        self.known.is_all = false;
        self.saving = Saving::Waiting;
    }

    pub(super) fn stored(&self) -> Saving {
        if self.is_newer { Saving::BesideNewer } else { Saving::Saved }
    }
}
