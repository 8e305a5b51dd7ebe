//! The notebook: all notes on one plan with what is said of them, and what is looked up in it.

use super::{
    entry::{Entry, EntryKey},
    groups::{Group, Place},
    note::{Note, NoteId},
    votes::{Ballot, Votes},
};
use crate::{
    plan::id::ItemId,
    replica,
    replica::{Record, RecordId, Replica},
    storage::Keeper,
};

/// All notes on one plan.
pub type Notebook = Replica<Entry>;

/// A notebook that lives in a store.
pub type NoteStore = Keeper<Entry>;

/// What a reader does to a note.
pub type Edit = replica::Edit<Entry>;

/// What takes an edit of a note back.
pub type Undo = replica::Undo<Entry>;

/// How deep groups may lie in groups; what lies deeper is seen at this depth.
const DEEPEST: usize = 16;

impl Replica<Entry> {
    /// A note by its name, deleted or not.
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.record(id).filter(|record| record.content().note().is_some())
    }

    /// The notes that are not deleted, in no order a reader would know.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.all().filter(|record| record.deleted().is_none() && record.content().note().is_some())
    }

    /// How many notes are not deleted.
    pub fn note_count(&self) -> usize {
        self.notes().count()
    }

    /// The notes that are not deleted, oldest first.
    pub fn oldest_first(&self) -> Vec<&Note> {
        let mut notes: Vec<&Note> = self.notes().collect();
        notes.sort_unstable_by_key(|note| (note.created(), note.id()));
        notes
    }

    /// The notes on an item, oldest first. Other notes are not looked at.
    pub fn notes_on(&self, item: &ItemId) -> Vec<&Note> {
        self.by_key(&EntryKey::Item(item.clone())).collect()
    }

    /// How many notes there are on an item.
    pub fn count_on(&self, item: &ItemId) -> usize {
        self.count_by_key(&EntryKey::Item(item.clone()))
    }

    /// Deleted notes that can still be restored, last deleted first.
    pub fn deleted(&self) -> Vec<&Note> {
        let mut notes: Vec<&Note> =
            self.all().filter(|note| note.deleted().is_some() && !note.text().is_empty()).collect();
        notes.sort_unstable_by_key(|note| std::cmp::Reverse((note.deleted(), note.id())));
        notes
    }

    /// Notes that hold two texts written without sight of each other.
    pub fn in_conflict(&self) -> impl Iterator<Item = &Note> {
        self.notes().filter(|note| note.conflicts().next().is_some())
    }

    /// What all devices have given to a note.
    pub fn votes_on(&self, note: NoteId) -> Votes {
        self.by_key(&EntryKey::Votes(note)).fold(Votes::default(), |votes, record| match record.content() {
            Entry::Ballot(ballot) => votes.add(ballot),
            _ => votes,
        })
    }

    /// What one device has given to a note.
    pub fn ballot(&self, on: NoteId, device: RecordId) -> Ballot {
        match self.living(Ballot::id(on, device)) {
            Some(Entry::Ballot(ballot)) => *ballot,
            _ => Ballot { on, dots: 0, hands: 0 },
        }
    }

    /// The groups, oldest first.
    pub fn groups(&self) -> impl Iterator<Item = (RecordId, &Group)> {
        self.by_key(&EntryKey::Groups).filter_map(|record| Some((record.id(), record.content().group()?)))
    }

    /// A group that is not deleted.
    pub fn group(&self, id: RecordId) -> Option<&Group> {
        self.living(id)?.group()
    }

    /// The group something lies in, if that group is there.
    pub fn group_of(&self, of: RecordId) -> Option<RecordId> {
        let Some(Entry::Place(Place { within, .. })) = self.living(Place::id(of)) else { return None };
        within.filter(|group| self.group(*group).is_some())
    }

    /// The groups something lies in, the innermost first. Two devices may have put two groups into each other: the circle is
    /// broken where it closes.
    pub fn groups_around(&self, of: RecordId) -> Vec<RecordId> {
        let mut around = Vec::new();
        let mut next = self.group_of(of);
        while let Some(group) = next.filter(|group| *group != of && !around.contains(group) && around.len() < DEEPEST) {
            around.push(group);
            next = self.group_of(group);
        }
        around
    }

    fn living(&self, id: RecordId) -> Option<&Entry> {
        self.record(id).filter(|record| record.deleted().is_none()).map(Record::content)
    }
}
