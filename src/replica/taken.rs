//! Another replica taken in as one edit: what it brings can be taken back, as if each record had been written here.

use super::{
    content::Content,
    record::Record,
    records::{OtherPlan, Replica},
    stamp::{Moment, RecordId},
    undo::{Step, Undo},
    version::Version,
};

impl<C: Content> Replica<C> {
    /// Takes over every record of another replica, and returns what takes that back.
    ///
    /// # Errors
    /// When the other is about another plan; then nothing is changed.
    pub fn take_in(&mut self, other: &Self, at: Moment) -> Result<Vec<Undo<C>>, OtherPlan> {
        let ids: Vec<RecordId> = other.all().map(Record::id).collect();
        let before: Vec<Option<Record<C>>> = ids.iter().map(|id| self.record(*id).cloned()).collect();
        self.merge(other)?;
        let undone = ids.into_iter().zip(before).filter_map(|(id, before)| {
            let steps = back(before.as_ref(), self.record(id)?, at);
            (!steps.is_empty()).then(|| Undo::of(id, steps))
        });
        Ok(undone.collect())
    }
}

/// The steps from a record as it is to what it said before.
fn back<C: Content>(before: Option<&Record<C>>, now: &Record<C>, at: Moment) -> Vec<Step<C>> {
    let held = |record: &Record<C>, version: &Version<C>| record.version(version.stamp).is_some();
    let gone = before.into_iter().flat_map(Record::versions).filter(|version| !held(now, version));
    let come = now.versions().filter(|version| before.is_none_or(|before| !held(before, version)));
    // What is shown stands last, and goes back to what was shown.
    let (mut gone, mut come) = (gone.collect::<Vec<_>>(), come.collect::<Vec<_>>());
    let mut steps = Vec::new();
    // What is so old that it does not go before a deletion would be hidden by the deletions below: it is written anew.
    let is_old = |version: &&Version<C>| version.deleted().is_none() && Some(version.stamp.at) <= now.forgotten();
    let stays = before.into_iter().flat_map(Record::versions).filter(|version| held(now, version));
    if !come.is_empty() {
        steps.extend(stays.filter(is_old).map(|version| Step {
            over: Some(version.stamp),
            was: Some(version.stamp),
            body: version.body.clone(),
        }));
    }
    loop {
        let (was, over) = (gone.pop(), come.pop());
        match (was, over) {
            (None, None) => return steps,
            (Some(was), over) if over.is_some() || was.deleted().is_none() => {
                steps.push(Step { over: over.map(Version::stamp), was: Some(was.stamp), body: was.body.clone() });
            }
            (None, Some(over)) if over.deleted().is_none() => {
                steps.push(Step::new(over, over.body.with_deleted(Some(at))));
            }
            _ => {}
        }
    }
}
