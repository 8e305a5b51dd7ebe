//! What a record of a notebook is: a note, or what is said of notes beside them.
//!
//! An app that does not know one of these keeps its record as it came (`Replica::unread`), so a new kind of entry needs no new
//! version of the format.

use std::cmp::Ordering;

use serde_json::{Map, Value};

use super::{
    content::NoteContent,
    groups::{Group, Place},
    votes::Ballot,
};
use crate::{
    plan::id::ItemId,
    replica::{Content, RecordId},
};

/// The most characters a note taken in from elsewhere may have.
const LONGEST_TEXT: usize = 20_000;
/// The most characters a name taken in from elsewhere may have.
const LONGEST_NAME: usize = 200;

/// What a record of a notebook says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// A note.
    Note(NoteContent),
    /// What one device has given to a note.
    Ballot(Ballot),
    /// A group of notes.
    Group(Group),
    /// Where a note or a group lies.
    Place(Place),
}

/// What entries are looked up by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKey {
    /// Notes, by the item they are about.
    Item(ItemId),
    /// Ballots, by their note.
    Votes(RecordId),
    /// All groups.
    Groups,
    /// All places.
    Places,
}

impl Entry {
    /// The note, if it is one.
    pub fn note(&self) -> Option<&NoteContent> {
        if let Self::Note(note) = self { Some(note) } else { None }
    }

    /// The group, if it is one.
    pub fn group(&self) -> Option<&Group> {
        if let Self::Group(group) = self { Some(group) } else { None }
    }
}

impl From<NoteContent> for Entry {
    fn from(note: NoteContent) -> Self {
        Self::Note(note)
    }
}

impl Content for Entry {
    type Key = EntryKey;

    const FORMAT: &'static str = "strategy-explorer-notes";
    const LIST: &'static str = "notes";
    const STORE_KEY: &'static str = "strategy-explorer/notes";

    fn key(&self) -> EntryKey {
        match self {
            Self::Note(note) => EntryKey::Item(note.item.clone()),
            Self::Ballot(ballot) => EntryKey::Votes(ballot.on),
            Self::Group(_) => EntryKey::Groups,
            Self::Place(_) => EntryKey::Places,
        }
    }

    fn says_the_same(&self, other: &Self) -> bool {
        self == other
    }

    fn erase(&mut self) {
        match self {
            Self::Note(note) => note.erase(),
            Self::Ballot(ballot) => (ballot.dots, ballot.hands) = (0, 0),
            Self::Group(group) => group.name.clear(),
            Self::Place(place) => place.within = None,
        }
    }

    fn is_erased(&self) -> bool {
        match self {
            Self::Note(note) => note.is_erased(),
            Self::Ballot(ballot) => (ballot.dots, ballot.hands) == (0, 0),
            Self::Group(group) => group.name.is_empty(),
            Self::Place(place) => place.within.is_none(),
        }
    }

    fn order(&self, other: &Self) -> Ordering {
        self.cmp(other)
    }

    fn is_within_bounds(&self) -> bool {
        let fits = |text: &str, most: usize| text.len() <= most || text.chars().nth(most).is_none();
        match self {
            Self::Note(note) => {
                let names = note.nickname.iter().chain(&note.table).chain(&note.workshop);
                fits(&note.text, LONGEST_TEXT) && names.into_iter().all(|name| fits(name, LONGEST_NAME))
            }
            Self::Group(group) => fits(&group.name, LONGEST_NAME),
            Self::Ballot(_) | Self::Place(_) => true,
        }
    }

    fn write(self, fields: &mut Map<String, Value>) {
        match self {
            Self::Note(note) => note.write(fields),
            Self::Ballot(ballot) => ballot.write(fields),
            Self::Group(group) => group.write(fields),
            Self::Place(place) => place.write(fields),
        }
    }

    fn read(fields: &mut Map<String, Value>) -> Option<Self> {
        let has = |name: &str| fields.contains_key(name);
        if has("item") {
            NoteContent::read(fields).map(Self::Note)
        } else if has("votes_on") {
            Ballot::read(fields).map(Self::Ballot)
        } else if has("group") {
            Group::read(fields).map(Self::Group)
        } else if has("placed") {
            Place::read(fields).map(Self::Place)
        } else {
            None
        }
    }
}
