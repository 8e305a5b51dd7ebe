//! All records on one plan.
//!
//! A replica changes by [`Replica::apply`] (see `edit.rs`), by [`Replica::merge`] and by erasing, and by nothing else.
//! Merging is idempotent, commutative and associative; `laws.rs` holds it to that.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{
    changes::{ChangeMark, Changes},
    content::Content,
    record::Record,
    stamp::{Moment, RecordId},
};

/// All records on one plan. Two are equal when they hold the same.
#[derive(Debug, Clone)]
pub struct Replica<C: Content> {
    plan: String,
    records: BTreeMap<RecordId, Record<C>>,
    /// The records that are not deleted, by key, oldest first.
    index: BTreeMap<C::Key, Vec<(Moment, RecordId)>>,
    changes: Changes,
    /// Records this app cannot read, by their JSON text. They are kept as they came and written back.
    unread: BTreeMap<String, Value>,
    /// Those of them that are no longer wanted. Merging does not bring them back while the app is open.
    dropped: Vec<String>,
    /// Fields a later app put beside the records.
    rest: Map<String, Value>,
}

impl<C: Content> PartialEq for Replica<C> {
    fn eq(&self, other: &Self) -> bool {
        self.plan == other.plan
            && self.records == other.records
            && self.unread == other.unread
            && self.rest == other.rest
    }
}

/// What a merge did, in records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Merged {
    /// Records that were not there.
    pub added: usize,
    /// Records whose content or deletion changed.
    pub updated: usize,
    /// Records written on both sides: both versions are kept, see [`Record::conflicts`].
    pub kept_both: usize,
    /// Records that look as before.
    pub unchanged: usize,
    /// Records that could not be read and are kept as they came.
    pub unread: usize,
}

/// The replica to be merged is about another plan, the one named.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("about another plan: {0}")]
pub struct OtherPlan(pub String);

impl<C: Content> Replica<C> {
    /// An empty replica on a plan.
    pub fn new(plan: impl Into<String>) -> Self {
        Self {
            plan: plan.into(),
            records: BTreeMap::new(),
            index: BTreeMap::new(),
            changes: Changes::default(),
            unread: BTreeMap::new(),
            dropped: Vec::new(),
            rest: Map::new(),
        }
    }

    /// The plan it is about.
    pub fn plan(&self) -> &str {
        &self.plan
    }

    /// A record by its name, deleted or not.
    pub fn record(&self, id: RecordId) -> Option<&Record<C>> {
        self.records.get(&id)
    }

    /// Every record held, deleted ones too, in no order a reader would know.
    pub fn all(&self) -> impl Iterator<Item = &Record<C>> {
        self.records.values()
    }

    /// The records under a key that are not deleted, oldest first.
    pub fn by_key<'a>(&'a self, key: &C::Key) -> impl DoubleEndedIterator<Item = &'a Record<C>> + use<'a, C> {
        self.index.get(key).into_iter().flatten().filter_map(|(_, id)| self.records.get(id))
    }

    /// How many records under a key are not deleted.
    pub fn count_by_key(&self, key: &C::Key) -> usize {
        self.index.get(key).map_or(0, Vec::len)
    }

    /// How many records are not deleted.
    pub fn count(&self) -> usize {
        self.index.values().map(Vec::len).sum()
    }

    /// Whether there is nothing in it at all.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.unread.is_empty() && self.rest.is_empty()
    }

    /// The records that cannot be read, as they came.
    pub fn unread(&self) -> impl Iterator<Item = &Value> {
        self.unread.values()
    }

    /// Forgets a record that cannot be read, by its JSON text, once the reader has taken it away.
    pub fn drop_unread(&mut self, text: &str) {
        if self.unread.remove(text).is_some() {
            self.dropped.push(text.to_owned());
        }
    }

    /// This point in the course of changes, for [`Replica::changed_since`].
    pub fn mark(&self) -> ChangeMark {
        self.changes.mark()
    }

    /// The records changed since, some perhaps named twice; `None` when that is too long ago to be told.
    pub fn changed_since(&self, mark: ChangeMark) -> Option<&[RecordId]> {
        self.changes.since(mark)
    }

    /// Takes over every record of another replica: another tab's, another tablet's, an older one of one's own.
    ///
    /// # Errors
    /// When the other is about another plan; then nothing is changed.
    pub fn merge(&mut self, other: &Self) -> Result<Merged, OtherPlan> {
        if self.plan != other.plan {
            return Err(OtherPlan(other.plan.clone()));
        }
        let mut merged = Merged::default();
        for theirs in other.records.values() {
            let count = match self.records.get(&theirs.id()) {
                None => {
                    let count = if theirs.deleted().is_none() { &mut merged.added } else { &mut merged.unchanged };
                    self.set(theirs.clone());
                    count
                }
                Some(mine) if mine == theirs => &mut merged.unchanged,
                Some(mine) => {
                    let both = mine.merge(theirs);
                    let count = if both.conflicts().count() > mine.conflicts().count() {
                        &mut merged.kept_both
                    } else if both.current().body.says_the_same(&mine.current().body) {
                        &mut merged.unchanged
                    } else {
                        &mut merged.updated
                    };
                    self.set(both);
                    count
                }
            };
            *count += 1;
        }
        for (text, value) in &other.unread {
            if !self.dropped.contains(text) && self.unread.insert(text.clone(), value.clone()).is_none() {
                merged.unread += 1;
            }
        }
        for (name, theirs) in &other.rest {
            self.keep_field(name, theirs);
        }
        Ok(merged)
    }

    /// Whether merging the other would change nothing, apart from what is remembered of versions no longer held.
    pub fn holds_all_of(&self, other: &Self) -> bool {
        self.plan == other.plan
            && other.records.values().all(|theirs| self.holds(theirs))
            && !self.lacks_beside_records(other)
    }

    /// Whether the other has something beside records that can be read which is not here.
    pub fn lacks_beside_records(&self, other: &Self) -> bool {
        other.unread.keys().any(|text| !self.unread.contains_key(text) && !self.dropped.contains(text))
            || other.rest.iter().any(|(name, theirs)| self.wants_field(name, theirs))
    }

    /// The same for one record of the same plan.
    pub fn holds(&self, theirs: &Record<C>) -> bool {
        self.records.get(&theirs.id()).is_some_and(|mine| mine.holds_all_of(theirs))
    }

    /// Forgets what was seen longest ago of records written in very many sessions: see `record.rs`.
    pub fn forget(&mut self) {
        let long = self.records.values().filter(|record| record.seen().len() > C::HISTORY);
        let mut long: Vec<Record<C>> = long.cloned().collect();
        for record in &mut long {
            if record.forget() {
                self.set(record.clone());
            }
        }
    }

    /// Erases for good what records deleted before a moment say; names them. What is left of each is its name, so that an
    /// old file does not bring it back.
    pub fn erase_deleted(&mut self, before: Moment) -> Vec<RecordId> {
        let due: Vec<Record<C>> = self.records.values().filter_map(|record| erased(record, before)).collect();
        due.into_iter()
            .map(|record| {
                let id = record.id();
                self.set(record);
                id
            })
            .collect()
    }

    /// Erases for good what one record says, as far as it is deleted; says whether there was anything.
    pub fn erase(&mut self, id: RecordId) -> bool {
        let due = self.records.get(&id).and_then(|record| erased(record, Moment::LAST_DATE.next()));
        due.map(|record| self.set(record)).is_some()
    }

    /// Puts a record in the place of the one of its name.
    pub(super) fn set(&mut self, record: Record<C>) {
        let id = record.id();
        if let Some(old) = self.records.get(&id) {
            if *old == record {
                return;
            }
            if let Some(ids) = self.index.get_mut(&old.content().key()) {
                if let Ok(at) = ids.binary_search(&(old.created(), id)) {
                    ids.remove(at);
                }
                if ids.is_empty() {
                    self.index.remove(&old.content().key());
                }
            }
        }
        if record.deleted().is_none() {
            let ids = self.index.entry(record.content().key()).or_default();
            if let Err(at) = ids.binary_search(&(record.created(), id)) {
                ids.insert(at, (record.created(), id));
            }
        }
        self.changes.push(id);
        self.records.insert(id, record);
    }

    /// Takes a record in; one of the same name is merged.
    pub(super) fn put(&mut self, record: Record<C>) {
        let both = self.records.get(&record.id()).map(|held| held.merge(&record));
        self.set(both.unwrap_or(record));
    }

    /// Keeps what cannot be read as a record.
    pub(super) fn put_unread(&mut self, value: Value) {
        self.unread.insert(value.to_string(), value);
    }

    /// The fields beside the records that this app does not know.
    pub(super) fn rest(&self) -> &Map<String, Value> {
        &self.rest
    }

    /// Keeps a field this app does not know.
    pub(super) fn keep_field(&mut self, name: &str, theirs: &Value) {
        if self.wants_field(name, theirs) {
            self.rest.insert(name.to_owned(), theirs.clone());
        }
    }

    /// Of two, the one with the greater text is kept: any rule does that is the same on both sides.
    fn wants_field(&self, name: &str, theirs: &Value) -> bool {
        let text = Value::to_string;
        self.rest.get(name).is_none_or(|mine| mine != theirs && text(theirs).gt(&text(mine)))
    }
}

/// The record without what was deleted before a moment; `None` when that is what it is.
fn erased<C: Content>(record: &Record<C>, before: Moment) -> Option<Record<C>> {
    let mut record = record.clone();
    record.erase(before).then_some(record)
}
