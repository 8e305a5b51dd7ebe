//! A record, the history it remembers, and how two copies of it become one.
//!
//! A record is written on by several tabs and tablets that do not know of each other. It therefore holds *versions*.
//! Mostly there is one. An edit replaces the version its writer saw; two edits that did not see each other leave two
//! versions, and both are kept until a reader discards one.
//!
//! `seen` holds, by session, the latest stamp this copy has ever held. A version the other copy does not hold but has
//! seen was replaced there; one it has not seen is new to it. So each stamp is *unknown*, *held* or *replaced*, merging
//! takes the later of the two states, and from that follow all laws of merging: in any order, in any grouping, any
//! number of times, the result is the same.
//!
//! `seen` would grow by an entry for every page load in which the record is edited. So who keeps records forgets now and
//! then ([`Record::forget`]) the sessions that wrote longest ago, all but [`Content::HISTORY`]. Merging never forgets,
//! hence keeps its laws. What is forgotten goes back from *replaced* to *unknown*: a copy that old comes back as one more
//! version, for the reader to choose from, and nothing is lost. `forgotten` is the latest stamp ever forgotten: a living
//! version up to there does not go before a deletion, so that an old copy does not bring a deleted record back.
//!
//! A damaged or hostile text may name moments after which there is no room for a later one ([`Moment::is_beyond`]). They
//! do not count when a writer takes a moment after all others; `seen` alone says that what bears them was replaced.

use std::collections::BTreeMap;

use super::{
    content::Content,
    stamp::{Moment, RecordId, Session, Stamp},
    version::{Body, Version},
};

/// A record. It reads as its current [`Version`]; see [`Record::conflicts`] for the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record<C> {
    id: RecordId,
    current: Version<C>,
    others: Vec<Version<C>>,
    seen: BTreeMap<Session, Moment>,
    forgotten: Option<Moment>,
}

impl<C: Content> Record<C> {
    /// Its name.
    pub fn id(&self) -> RecordId {
        self.id
    }

    /// The version shown.
    pub fn current(&self) -> &Version<C> {
        &self.current
    }

    /// What the version shown says.
    pub fn content(&self) -> &C {
        self.current.content()
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
    pub fn conflicts(&self) -> impl Iterator<Item = &Version<C>> {
        self.others.iter().filter(|other| other.deleted().is_none() && !other.body.says_the_same(&self.current.body))
    }

    /// Every version held, the current one last.
    pub fn versions(&self) -> impl Iterator<Item = &Version<C>> {
        self.others.iter().chain(std::iter::once(&self.current))
    }

    /// The versions held beside the current one.
    pub(super) fn others(&self) -> &[Version<C>] {
        &self.others
    }

    pub(super) fn seen(&self) -> &BTreeMap<Session, Moment> {
        &self.seen
    }

    pub(super) fn forgotten(&self) -> Option<Moment> {
        self.forgotten
    }

    /// The version of a name, if it is held.
    pub(super) fn version(&self, stamp: Stamp) -> Option<&Version<C>> {
        self.versions().find(|version| version.stamp == stamp)
    }

    /// A new record of one version.
    pub(super) fn begin(id: RecordId, stamp: Stamp, body: Body<C>) -> Self {
        let seen = BTreeMap::from([(stamp.by, stamp.at)]);
        Self { id, current: Version { stamp, body }, others: Vec::new(), seen, forgotten: None }
    }

    /// Puts a record together; `None` when its parts contradict each other: the latest stamp seen must be held, because
    /// only a later one could have replaced it. From this follows that merging never leaves a record without a version.
    pub(super) fn assemble(
        id: RecordId,
        mut versions: Vec<Version<C>>,
        mut seen: BTreeMap<Session, Moment>,
        forgotten: Option<Moment>,
    ) -> Option<Self> {
        for version in &versions {
            see(&mut seen, version.stamp);
        }
        let held = |stamp: Stamp| versions.iter().any(|version| version.stamp == stamp);
        let latest = latest(&seen);
        let mut last = seen.iter().filter(|(_, at)| Some(**at) == latest);
        let is_sound = last.all(|(by, at)| held(Stamp { at: *at, by: *by }));
        if !is_sound && !versions.iter().any(|version| version.stamp.at.is_beyond()) {
            return None;
        }
        let erased: Vec<Stamp> = versions.iter().filter(|v| v.is_erased()).map(|v| v.stamp).collect();
        versions.retain(|version| version.is_erased() || !erased.contains(&version.stamp));
        // A record has one version, two at most but for a moment, so each is simply put in its place.
        let mut ranked: Vec<Version<C>> = Vec::new();
        for version in versions {
            let at = ranked.partition_point(|other| other.rank(&version, forgotten).is_lt());
            if ranked.get(at) != Some(&version) {
                ranked.insert(at, version);
            }
        }
        let current = ranked.pop()?;
        Some(Self { id, current, others: ranked, seen, forgotten })
    }

    /// Both copies as one.
    pub(super) fn merge(&self, other: &Self) -> Self {
        let mut versions: Vec<Version<C>> = Vec::new();
        for (of, facing) in [(self, other), (other, self)] {
            versions.extend(of.versions().filter(|version| facing.lets_live(version.stamp)).cloned());
        }
        let mut seen = self.seen.clone();
        for (by, at) in &other.seen {
            see(&mut seen, Stamp { at: *at, by: *by });
        }
        let forgotten = self.forgotten.max(other.forgotten);
        Self::assemble(self.id, versions, seen.clone(), forgotten)
            .or_else(|| {
                // Only damaged texts claim that each copy replaced what the other holds. Then everything is kept.
                let all = self.versions().chain(other.versions()).cloned().collect();
                Self::assemble(self.id, all, seen, forgotten)
            })
            .unwrap_or_else(|| self.clone())
    }

    fn lets_live(&self, stamp: Stamp) -> bool {
        self.version(stamp).is_some() || self.seen.get(&stamp.by).is_none_or(|at| *at < stamp.at)
    }

    /// Whether merging the other copy would leave the versions held as they are.
    pub(super) fn holds_all_of(&self, other: &Self) -> bool {
        if self == other {
            return true;
        }
        let both = self.merge(other);
        both.current == self.current && both.others == self.others
    }

    /// This moment, or the first after everything seen of the record if a clock is slow.
    pub(super) fn after(&self, at: Moment, by: Session) -> Moment {
        let own = self.seen.get(&by).copied();
        latest(&self.seen).max(own).map_or(at, |seen| at.max(seen.next()))
    }

    /// Writes a version, in place of the one named if it is still held; says under which stamp.
    pub(super) fn write(&mut self, over: Option<Stamp>, body: Body<C>, at: Moment, by: Session) -> Stamp {
        let stamp = Stamp { at: self.after(at, by), by };
        let mut versions: Vec<Version<C>> = self.versions().filter(|held| Some(held.stamp) != over).cloned().collect();
        versions.push(Version { stamp, body });
        if let Some(record) = Self::assemble(self.id, versions, self.seen.clone(), self.forgotten) {
            *self = record;
        }
        stamp
    }

    /// Forgets the sessions that wrote longest ago; says whether there were any. What is left depends on what was seen
    /// only, so that two who forget what they have merged come to the same.
    pub(super) fn forget(&mut self) -> bool {
        let count = self.seen.len();
        for is_beyond in [false, true] {
            let mut stamps: Vec<(Moment, Session)> =
                self.seen.iter().map(|(by, at)| (*at, *by)).filter(|(at, _)| at.is_beyond() == is_beyond).collect();
            stamps.sort_unstable();
            let old = stamps.len().saturating_sub(C::HISTORY);
            for (at, by) in stamps.into_iter().take(old) {
                if self.versions().any(|version| version.stamp.by == by) {
                    continue;
                }
                self.seen.remove(&by);
                if !is_beyond {
                    self.forgotten = self.forgotten.max(Some(at));
                }
            }
        }
        let forgot = self.seen.len() < count;
        if forgot {
            let versions = self.versions().cloned().collect();
            let record = Self::assemble(self.id, versions, self.seen.clone(), self.forgotten);
            if let Some(record) = record {
                *self = record;
            }
        }
        forgot
    }

    /// Erases what the versions deleted before a moment say; says whether there were any. They keep their stamps: an
    /// erased version wins over a full one of the same stamp, so that nothing comes back from another copy. A deletion
    /// later than any date is of no known time and counts as old.
    pub(super) fn erase(&mut self, before: Moment) -> bool {
        let mut erased = false;
        for version in self.others.iter_mut().chain(std::iter::once(&mut self.current)) {
            let due = version.deleted().is_some_and(|at| at < before || at > Moment::LAST_DATE);
            if due && !version.is_erased() {
                version.body.content.erase();
                version.body.rest.clear();
                erased = true;
            }
        }
        erased
    }
}

/// The latest moment seen after which there is room for a later one.
fn latest(seen: &BTreeMap<Session, Moment>) -> Option<Moment> {
    seen.values().copied().filter(|at| !at.is_beyond()).max()
}

/// Widens what was seen by one stamp.
fn see(seen: &mut BTreeMap<Session, Moment>, stamp: Stamp) {
    let latest = seen.entry(stamp.by).or_default();
    *latest = stamp.at.max(*latest);
}
