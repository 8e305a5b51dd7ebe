//! Edits: the one way in for what a person does, and what undoes it.
//!
//! Every edit is a list of *steps*, each of which puts a body in place of one version. The undo of an edit is the list
//! of steps back, so undoing an undo is redoing. No edit loses the fields of a later app.

use super::{
    content::Content,
    record::Record,
    records::Replica,
    stamp::{Moment, RecordId, Session, Stamp},
    undo::{Step, Undo},
    version::{Body, Version},
};

/// What a person does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit<C> {
    /// Writes a record, new or on from a version.
    Write {
        /// The record.
        id: RecordId,
        /// All that it says.
        content: C,
        /// The version the writer had before their eyes: [`Record::stamp`] when the field was opened or last written;
        /// `None` for a new record. If another tab has replaced that version meanwhile, both are kept.
        over: Option<Stamp>,
        /// Now.
        at: Moment,
    },
    /// Deletes a record with all its versions. What it says is kept until erased.
    Delete {
        /// The record.
        id: RecordId,
        /// Now.
        at: Moment,
    },
    /// Takes the last deletion of a record back.
    Restore {
        /// The record.
        id: RecordId,
        /// Now.
        at: Moment,
    },
    /// Deletes one of several versions of a record: how a conflict is settled.
    Discard {
        /// The record.
        id: RecordId,
        /// The version not wanted.
        version: Stamp,
        /// Now.
        at: Moment,
    },
    /// Takes an edit back. Versions that were written on since are left as they are.
    Revert {
        /// What applying the edit returned.
        undo: Undo<C>,
        /// Now.
        at: Moment,
    },
}

impl<C> Edit<C> {
    /// The record it is about.
    pub fn id(&self) -> RecordId {
        match self {
            Self::Write { id, .. } | Self::Delete { id, .. } | Self::Restore { id, .. } | Self::Discard { id, .. } => {
                *id
            }
            Self::Revert { undo, .. } => undo.id(),
        }
    }
}

impl<C> Undo<C> {
    /// The edit that takes it back.
    pub fn at(self, at: Moment) -> Edit<C> {
        Edit::Revert { undo: self, at }
    }
}

impl<C: Content> Replica<C> {
    /// Applies an edit and returns what undoes it; `None` when it changes nothing: the record is not there, is already
    /// so, or says so already.
    pub fn apply(&mut self, edit: Edit<C>, by: Session) -> Option<Undo<C>> {
        let id = edit.id();
        let (at, steps) = match edit {
            Edit::Write { content, over, at, .. } => return self.write(id, content, over, at, by),
            Edit::Delete { at, .. } => {
                let record = self.record(id)?;
                let deleted = Some(record.after(at, by));
                let living = record.versions().filter(|held| held.deleted().is_none());
                (at, living.map(|held| Step::new(held, held.body.with_deleted(deleted))).collect())
            }
            Edit::Restore { at, .. } => {
                let record = self.record(id)?;
                let last = record.versions().filter_map(Version::deleted).max()?;
                let deleted = record.versions().filter(|held| held.deleted() == Some(last));
                (at, deleted.map(|held| Step::new(held, held.body.with_deleted(None))).collect())
            }
            Edit::Discard { version, at, .. } => (at, discard(self.record(id)?, version, at, by)?),
            Edit::Revert { undo, at } => {
                let now = self.record(id)?.after(at, by);
                let dated = |step: Step<C>| {
                    let deleted = step.body.deleted.map(|_| now);
                    Step { body: Body { deleted, ..step.body }, ..step }
                };
                (at, undo.steps.into_iter().map(dated).collect())
            }
        };
        self.take(id, steps, at, by)
    }

    fn write(&mut self, id: RecordId, content: C, over: Option<Stamp>, at: Moment, by: Session) -> Option<Undo<C>> {
        let held = self.record(id);
        let base = held.and_then(|record| record.version(over?));
        // If the version written on is no longer held, what replaced it has its fields and its beginning.
        let origin = base.or(held.map(Record::current));
        let body = Body {
            content,
            created: origin.map_or(at, Version::created),
            deleted: None,
            rest: origin.map(|origin| origin.body.rest.clone()).unwrap_or_default(),
        };
        let said = match (base, held) {
            (Some(base), _) => base.body.says_the_same(&body),
            (None, Some(record)) => record.versions().any(|version| version.body.says_the_same(&body)),
            (None, None) => false,
        };
        if said {
            return None;
        }
        let was = base.map(Version::stamp);
        let before = base.map_or_else(|| body.with_deleted(Some(at)), |base| base.body.clone());
        let (record, stamp) = if let Some(mut record) = held.cloned() {
            let stamp = record.write(over, body, at, by);
            (record, stamp)
        } else {
            let stamp = Stamp { at, by };
            (Record::begin(id, stamp, body), stamp)
        };
        self.set(record);
        Some(Undo::of(id, vec![Step { over: Some(stamp), was, body: before }]))
    }

    /// Takes the steps whose versions are still held.
    fn take(&mut self, id: RecordId, steps: Vec<Step<C>>, at: Moment, by: Session) -> Option<Undo<C>> {
        let mut record = self.record(id)?.clone();
        let (mut back, mut renamed) = (Vec::new(), Vec::new());
        for Step { over, was, body } in steps {
            let before = match over {
                Some(over) => record.version(over).map(|held| held.body.clone()),
                None => Some(body.with_deleted(Some(record.after(at, by)))),
            };
            let Some(before) = before else { continue };
            let stamp = record.write(over, body, at, by);
            renamed.extend(was.map(|was| (was, stamp)));
            back.push(Step { over: Some(stamp), was: over, body: before });
        }
        if back.is_empty() {
            return None;
        }
        self.set(record);
        let mut undo = Undo::of(id, back);
        undo.renamed = renamed;
        Some(undo)
    }
}

/// The steps that delete one version. What a later app put beside it, and the version that stays lacks, goes over to
/// that one.
fn discard<C: Content>(record: &Record<C>, version: Stamp, at: Moment, by: Session) -> Option<Vec<Step<C>>> {
    let unwanted = record.version(version).filter(|held| held.deleted().is_none())?;
    let mut steps = vec![Step::new(unwanted, unwanted.body.with_deleted(Some(record.after(at, by))))];
    let stays = record.versions().filter(|held| held.deleted().is_none() && held.stamp != version).last();
    if let Some(stays) = stays {
        let mut body = stays.body.clone();
        for (name, value) in &unwanted.body.rest {
            if !body.rest.contains_key(name) {
                body.rest.insert(name.clone(), value.clone());
            }
        }
        if body != stays.body {
            steps.push(Step::new(stays, body));
        }
    }
    Some(steps)
}
