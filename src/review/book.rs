//! The review book: all that was measured on one plan, and what is looked up in it.

use super::measurement::{Measurement, Slot};
use crate::{
    plan::id::FigureId,
    replica::{self, Record, RecordId, Replica},
    storage::Keeper,
};

/// All that was measured on one plan.
pub type ReviewBook = Replica<Measurement>;

/// A review book that lives in a store.
pub type ReviewStore = Keeper<Measurement>;

/// What a person does to a measured value.
pub type Edit = replica::Edit<Measurement>;

/// What takes an edit of a measured value back.
pub type Undo = replica::Undo<Measurement>;

/// The record of a slot. It is named after its slot and not by chance, so that what two departments enter for one figure and
/// year without knowing of each other is one record with two versions: a clash that is seen, not two values side by side.
pub fn record_of(slot: Slot) -> RecordId {
    let (kind, owner, number): (u128, _, _) = match slot.figure {
        FigureId::Target(id) => (1, id.goal().number(), id.number()),
        FigureId::Kpi(id) => (2, id.measure().number(), id.number()),
    };
    let year = u128::from(slot.year.cast_unsigned());
    RecordId::from_random((kind << 64) | (u128::from(owner) << 56) | (u128::from(number) << 48) | year)
}

impl Replica<Measurement> {
    /// What is entered for a figure and year, if anything is.
    pub fn at(&self, slot: Slot) -> Option<&Record<Measurement>> {
        self.by_key(&slot).next()
    }

    /// What is entered for a figure, by year.
    pub fn of_figure(&self, figure: FigureId) -> Vec<&Measurement> {
        let living = self.all().filter(|record| record.deleted().is_none());
        let mut own: Vec<&Measurement> = living.map(Record::content).filter(|it| it.slot.figure == figure).collect();
        own.sort_by_key(|measurement| measurement.slot.year);
        own
    }

    /// All that is entered, by figure and year.
    pub fn measurements(&self) -> Vec<&Measurement> {
        let living = self.all().filter(|record| record.deleted().is_none());
        let mut all: Vec<&Measurement> = living.map(Record::content).collect();
        all.sort_by_key(|measurement| measurement.slot);
        all
    }

    /// Slots for which two values were entered without sight of each other.
    pub fn clashes(&self) -> Vec<&Record<Measurement>> {
        let living = self.all().filter(|record| record.deleted().is_none());
        let mut clashes: Vec<&Record<Measurement>> =
            living.filter(|record| record.conflicts().next().is_some()).collect();
        clashes.sort_by_key(|record| record.content().slot);
        clashes
    }
}
