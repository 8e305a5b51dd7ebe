//! A note, its versions, and how two copies of it become one.
//!
//! A note is written on by several tabs and tablets that do not know of each other. It therefore holds *versions*.
//! Mostly there is one. An edit replaces the version its writer saw; two edits that did not see each other leave two
//! versions, and both are kept until a reader discards one.
//!
//! `seen` holds, by session, the latest stamp this copy has ever held. A version the other copy does not hold but has
//! seen was replaced there; one it has not seen is new to it. So each stamp is *unknown*, *held* or *replaced*, merging
//! takes the later of the two states, and from that follow all laws of merging: in any order, in any grouping, any
//! number of times, the result is the same.

use std::{cmp::Ordering, collections::BTreeMap};

use serde_json::{Map, Value};

use super::stamp::{Moment, NoteId, Session, Stamp};
use crate::plan::id::ItemId;

/// What a version says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) item: ItemId,
    pub(super) text: String,
    pub(super) created: Moment,
    pub(super) deleted: Option<Moment>,
    /// Fields of a later app, carried along.
    pub(super) rest: Map<String, Value>,
}

/// One version of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub(super) stamp: Stamp,
    pub(super) content: Content,
}

impl Version {
    /// Its name, to say which version an edit replaces.
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// The item of the plan it is pinned to.
    pub fn item(&self) -> &ItemId {
        &self.content.item
    }

    /// What the reader wrote. Empty when purged.
    pub fn text(&self) -> &str {
        &self.content.text
    }

    /// When the note was first written.
    pub fn created(&self) -> Moment {
        self.content.created
    }

    /// When this version was written.
    pub fn updated(&self) -> Moment {
        self.stamp.at
    }

    /// When it was deleted, if it was. Its text stays until it is purged.
    pub fn deleted(&self) -> Option<Moment> {
        self.content.deleted
    }

    fn is_purged(&self) -> bool {
        self.content.deleted.is_some() && self.content.text.is_empty() && self.content.rest.is_empty()
    }

    /// Tells the reader the same thing.
    pub(super) fn says_the_same(&self, other: &Content) -> bool {
        (&self.content.item, &self.content.text, self.content.deleted.is_some())
            == (&other.item, &other.text, other.deleted.is_some())
    }

    /// The later in this order is the one shown first. What lives goes before what is deleted, so that an edit wins
    /// over a deletion that did not see it. Beyond the stamp the order only breaks ties, the same way everywhere.
    fn rank(&self, other: &Self) -> Ordering {
        let key = |v: &Self| (v.content.deleted.is_none(), v.stamp, v.content.created, v.content.deleted);
        key(self)
            .cmp(&key(other))
            .then_with(|| self.content.item.cmp(&other.content.item))
            .then_with(|| self.content.text.cmp(&other.content.text))
            .then_with(|| {
                if self.content.rest == other.content.rest {
                    Ordering::Equal
                } else {
                    let text = |content: &Content| Value::Object(content.rest.clone()).to_string();
                    text(&self.content).cmp(&text(&other.content))
                }
            })
    }
}

/// A note on an item of the plan. It reads as its current [`Version`]; see [`Note::conflicts`] for the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    id: NoteId,
    current: Version,
    others: Vec<Version>,
    seen: BTreeMap<Session, Moment>,
}

impl Note {
    /// Its name.
    pub fn id(&self) -> NoteId {
        self.id
    }

    /// The version shown.
    pub fn current(&self) -> &Version {
        &self.current
    }

    /// The item of the plan it is pinned to.
    pub fn item(&self) -> &ItemId {
        self.current.item()
    }

    /// What the reader wrote.
    pub fn text(&self) -> &str {
        self.current.text()
    }

    /// The name of the version shown: give it as `over` when writing on.
    pub fn stamp(&self) -> Stamp {
        self.current.stamp
    }

    /// When it was first written.
    pub fn created(&self) -> Moment {
        self.current.created()
    }

    /// When it was last written.
    pub fn updated(&self) -> Moment {
        self.current.updated()
    }

    /// When it was deleted, if it was.
    pub fn deleted(&self) -> Option<Moment> {
        self.current.deleted()
    }

    /// Versions that were written without sight of the current one and say something else.
    pub fn conflicts(&self) -> impl Iterator<Item = &Version> {
        self.others.iter().filter(|other| other.deleted().is_none() && !other.says_the_same(&self.current.content))
    }

    /// Every version held, the current one last.
    pub(super) fn versions(&self) -> impl Iterator<Item = &Version> {
        self.others.iter().chain(std::iter::once(&self.current))
    }

    /// The versions held beside the current one.
    pub(super) fn others(&self) -> &[Version] {
        &self.others
    }

    pub(super) fn seen(&self) -> &BTreeMap<Session, Moment> {
        &self.seen
    }

    /// A new note of one version.
    pub(super) fn begin(id: NoteId, stamp: Stamp, content: Content) -> Self {
        let seen = BTreeMap::from([(stamp.by, stamp.at)]);
        Self { id, current: Version { stamp, content }, others: Vec::new(), seen }
    }

    /// Puts a note together; `None` when its parts contradict each other: the latest stamp seen must be held, because
    /// only a later one could have replaced it. From this follows that merging never leaves a note without a version.
    pub(super) fn assemble(
        id: NoteId,
        mut versions: Vec<Version>,
        mut seen: BTreeMap<Session, Moment>,
    ) -> Option<Self> {
        for Version { stamp, .. } in &versions {
            see(&mut seen, *stamp);
        }
        let held: Vec<Stamp> = versions.iter().map(|version| version.stamp).collect();
        let latest = seen.values().max()?;
        if seen.iter().any(|(by, at)| at == latest && !held.contains(&Stamp { at: *at, by: *by })) {
            return None;
        }
        let purged: Vec<Stamp> = versions.iter().filter(|v| v.is_purged()).map(|v| v.stamp).collect();
        versions.retain(|version| version.is_purged() || !purged.contains(&version.stamp));
        // A note has one version, two at most but for a moment, so each is simply put in its place.
        let mut ranked: Vec<Version> = Vec::new();
        for version in versions {
            let at = ranked.partition_point(|other| other.rank(&version).is_lt());
            if ranked.get(at) != Some(&version) {
                ranked.insert(at, version);
            }
        }
        let current = ranked.pop()?;
        Some(Self { id, current, others: ranked, seen })
    }

    /// Both copies as one.
    pub(super) fn merge(&self, other: &Self) -> Self {
        let survivors = |of: &Self, facing: &Self| -> Vec<Version> {
            of.versions().filter(|version| facing.lets_live(version.stamp)).cloned().collect()
        };
        let mut versions = survivors(self, other);
        versions.extend(survivors(other, self));
        let mut seen = self.seen.clone();
        for (by, at) in &other.seen {
            see(&mut seen, Stamp { at: *at, by: *by });
        }
        Self::assemble(self.id, versions, seen).unwrap_or_else(|| self.clone())
    }

    fn lets_live(&self, stamp: Stamp) -> bool {
        self.holds(stamp) || self.seen.get(&stamp.by).is_none_or(|at| *at < stamp.at)
    }

    /// Whether a version of this name is held, that is, has not been replaced.
    pub(super) fn holds(&self, stamp: Stamp) -> bool {
        self.versions().any(|version| version.stamp == stamp)
    }

    /// This moment, or the first after everything seen of the note if a clock is slow.
    pub(super) fn after(&self, at: Moment) -> Moment {
        self.seen.values().max().map_or(at, |latest| at.max(latest.next()))
    }

    /// Writes a version, in place of the one named if it is still held; says under which stamp.
    pub(super) fn write(&mut self, over: Option<Stamp>, content: Content, at: Moment, by: Session) -> Stamp {
        let stamp = Stamp { at: self.after(at), by };
        let mut versions: Vec<Version> = self.versions().filter(|held| Some(held.stamp) != over).cloned().collect();
        versions.push(Version { stamp, content });
        if let Some(note) = Self::assemble(self.id, versions, std::mem::take(&mut self.seen)) {
            *self = note;
        }
        stamp
    }

    /// Empties the versions deleted before a moment; says whether there were any. They keep their stamps: an emptied
    /// version wins over a full one of the same stamp, so a purged text does not come back from another copy.
    pub(super) fn purge(&mut self, before: Moment) -> bool {
        let mut purged = false;
        for version in self.others.iter_mut().chain(std::iter::once(&mut self.current)) {
            if version.deleted().is_some_and(|at| at < before) && !version.is_purged() {
                version.content.text.clear();
                version.content.rest.clear();
                purged = true;
            }
        }
        purged
    }
}

/// Widens what was seen by one stamp.
fn see(seen: &mut BTreeMap<Session, Moment>, stamp: Stamp) {
    let latest = seen.entry(stamp.by).or_default();
    *latest = stamp.at.max(*latest);
}
