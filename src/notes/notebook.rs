//! The notebook: all notes on one plan.
//!
//! It changes by [`Notebook::apply`] (see `edit.rs`), by [`Notebook::merge`] and by [`Notebook::purge`], and by nothing
//! else. Merging is idempotent, commutative and associative; `laws.rs` holds it to that.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{
    note::Note,
    stamp::{Moment, NoteId},
};
use crate::plan::id::ItemId;

/// All notes on one plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notebook {
    plan: String,
    notes: BTreeMap<NoteId, Note>,
    /// Notes this app cannot read, by their JSON text. They are kept as they came and written back.
    unread: BTreeMap<String, Value>,
    /// Fields a later app put beside the notes.
    rest: Map<String, Value>,
}

/// What a merge did, in notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Merged {
    /// Notes that were not there.
    pub added: usize,
    /// Notes whose text, place or deletion changed.
    pub updated: usize,
    /// Notes written on both sides: both texts are kept, see [`Note::conflicts`].
    pub kept_both: usize,
    /// Notes that look as before.
    pub unchanged: usize,
    /// Notes that could not be read and are kept as they came.
    pub unread: usize,
}

/// The notebook to be merged is about another plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("別の計画（{0}）のメモです")]
pub struct OtherPlan(pub String);

impl Notebook {
    /// An empty notebook on a plan.
    pub fn new(plan: impl Into<String>) -> Self {
        Self { plan: plan.into(), notes: BTreeMap::new(), unread: BTreeMap::new(), rest: Map::new() }
    }

    /// The plan it is about.
    pub fn plan(&self) -> &str {
        &self.plan
    }

    /// A note by its name, deleted or not.
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.notes.get(&id)
    }

    /// The notes that are not deleted, in no order a reader would know.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.notes.values().filter(|note| note.deleted().is_none())
    }

    /// How many notes there are.
    pub fn count(&self) -> usize {
        self.notes().count()
    }

    /// The notes that are not deleted, oldest first.
    pub fn oldest_first(&self) -> Vec<&Note> {
        let mut notes: Vec<_> = self.notes().collect();
        oldest_first(&mut notes);
        notes
    }

    /// The notes on an item, oldest first.
    pub fn notes_on(&self, item: &ItemId) -> Vec<&Note> {
        let mut notes: Vec<_> = self.notes().filter(|note| note.item() == item).collect();
        oldest_first(&mut notes);
        notes
    }

    /// All notes, last written first.
    pub fn latest(&self) -> Vec<&Note> {
        let mut notes: Vec<_> = self.notes().collect();
        notes.sort_by_key(|note| std::cmp::Reverse((note.updated(), note.id())));
        notes
    }

    /// Deleted notes that can still be restored, last deleted first.
    pub fn deleted(&self) -> Vec<&Note> {
        let mut notes: Vec<_> =
            self.notes.values().filter(|note| note.deleted().is_some() && !note.text().is_empty()).collect();
        notes.sort_by_key(|note| std::cmp::Reverse((note.deleted(), note.id())));
        notes
    }

    /// Notes that hold two texts written without sight of each other.
    pub fn in_conflict(&self) -> impl Iterator<Item = &Note> {
        self.notes().filter(|note| note.conflicts().next().is_some())
    }

    /// The notes that cannot be read, as they came.
    pub fn unread(&self) -> impl Iterator<Item = &Value> {
        self.unread.values()
    }

    /// Takes over every note of another notebook: another tab's, another tablet's, an older one of one's own.
    ///
    /// # Errors
    /// When the other is about another plan; then nothing is changed.
    pub fn merge(&mut self, other: &Self) -> Result<Merged, OtherPlan> {
        if self.plan != other.plan {
            return Err(OtherPlan(other.plan.clone()));
        }
        let mut merged = Merged::default();
        for theirs in other.notes.values() {
            let count = if let Some(mine) = self.notes.get_mut(&theirs.id()) {
                let both = mine.merge(theirs);
                let before = std::mem::replace(mine, both);
                if mine.conflicts().count() > before.conflicts().count() {
                    &mut merged.kept_both
                } else if mine.current().says_the_same(&before.current().content) {
                    &mut merged.unchanged
                } else {
                    &mut merged.updated
                }
            } else {
                self.notes.insert(theirs.id(), theirs.clone());
                if theirs.deleted().is_none() { &mut merged.added } else { &mut merged.unchanged }
            };
            *count += 1;
        }
        for (text, value) in &other.unread {
            if self.unread.insert(text.clone(), value.clone()).is_none() {
                merged.unread += 1;
            }
        }
        for (name, theirs) in &other.rest {
            self.keep_field(name, theirs);
        }
        Ok(merged)
    }

    /// Empties the text of notes deleted before a moment, for good; says of how many. What is left of each is its name,
    /// so that an old file does not bring it back.
    pub fn purge(&mut self, before: Moment) -> usize {
        self.notes.values_mut().map(|note| usize::from(note.purge(before))).sum()
    }

    /// Every note held, deleted ones too.
    pub(super) fn held(&self) -> impl Iterator<Item = &Note> {
        self.notes.values()
    }

    pub(super) fn note_mut(&mut self, id: NoteId) -> Option<&mut Note> {
        self.notes.get_mut(&id)
    }

    /// Takes a note in; one of the same name is merged.
    pub(super) fn put(&mut self, note: Note) {
        let both = self.notes.get(&note.id()).map(|held| held.merge(&note));
        self.notes.insert(note.id(), both.unwrap_or(note));
    }

    /// Keeps what cannot be read as a note.
    pub(super) fn put_unread(&mut self, value: Value) {
        self.unread.insert(value.to_string(), value);
    }

    /// The fields beside the notes that this app does not know.
    pub(super) fn rest(&self) -> &Map<String, Value> {
        &self.rest
    }

    /// Keeps a field this app does not know. Of two, the one with the greater text: any rule does that is the same on
    /// both sides.
    pub(super) fn keep_field(&mut self, name: &str, theirs: &Value) {
        let greater = |mine: &Value| theirs.to_string().cmp(&mine.to_string()).is_gt();
        let keep = self.rest.get(name).is_none_or(greater);
        if keep {
            self.rest.insert(name.to_owned(), theirs.clone());
        }
    }
}

fn oldest_first(notes: &mut [&Note]) {
    notes.sort_unstable_by_key(|note| (note.created(), note.id()));
}
