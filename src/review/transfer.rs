//! Measured values as JSON, which brings them from device to device with their history, and how all of them are cleared.
//!
//! What a file of another device would change follows from the laws of merging ([`crate::replica`]): what was written there with
//! sight of what is here takes its place, what was written apart is kept beside it. Only what was deleted here comes back, since
//! whoever takes a file in wants what is in it. All of it is taken as edits, so that one step takes it back.

use super::{
    book::{Edit, ReviewBook, record_of},
    column::Column,
    measurement::Measurement,
    refusal::{FileRefusal, Refusal},
    sheet::{Outcome, Preview, PreviewLine, Reading},
    typed,
};
use crate::{
    plan::number::Number,
    replica::{
        Moment, Record, Version, envelope,
        intake::{self, Intake},
    },
};

/// The book as a file for other devices. What was deleted is in it by its name alone.
pub fn json(book: &ReviewBook) -> String {
    let mut all = book.clone();
    for record in book.all().filter(|record| record.versions().any(|version| version.deleted().is_some())) {
        all.erase(record.id());
    }
    envelope::encode(&all)
}

/// What clears everything.
pub fn clearing(book: &ReviewBook, at: Moment) -> Vec<Edit> {
    let living = book.all().filter(|record| record.deleted().is_none());
    living.map(|record| Edit::Delete { id: record.id(), at }).collect()
}

impl Reading<'_> {
    /// Reads a file of either kind against what is entered: JSON where it begins as such, a table otherwise.
    ///
    /// # Errors
    /// When it is no file of measured values at all.
    pub fn preview_of(self, text: &str, book: &ReviewBook) -> Result<Preview, FileRefusal> {
        let begins = text.trim_start_matches('\u{feff}').trim_start();
        if begins.starts_with(['{', '[']) { self.preview_json(text, book) } else { self.preview(text, book) }
    }

    fn preview_json(self, text: &str, book: &ReviewBook) -> Result<Preview, FileRefusal> {
        let Intake { replica, refused } = intake::read::<Measurement>(text)?;
        let mut merged = book.clone();
        merged.merge(&replica).map_err(|other| FileRefusal::OtherPlan(other.0))?;
        let unreadable = refused.iter().map(|it| PreviewLine {
            line: it.place,
            outcome: Outcome::Refused(vec![(Column::Figure, Refusal::Unreadable)]),
        });
        let mut lines: Vec<PreviewLine> = unreadable.collect();
        let mut records: Vec<&Record<Measurement>> = replica.all().collect();
        records.sort_by_key(|record| record.content().slot);
        for theirs in records {
            let outcomes = self.outcomes(theirs, book.record(theirs.id()), merged.record(theirs.id()));
            lines.extend(outcomes.into_iter().map(|outcome| PreviewLine { line: 0, outcome }));
        }
        Ok(Preview { lines, unread: Vec::new() })
    }

    /// What becomes of a record: one outcome for each of its versions that is not here.
    fn outcomes(
        self,
        theirs: &Record<Measurement>,
        mine: Option<&Record<Measurement>>,
        both: Option<&Record<Measurement>>,
    ) -> Vec<Outcome> {
        let living = |record: &Record<Measurement>| -> Vec<Measurement> {
            let versions = record.versions().filter(|version| version.deleted().is_none());
            versions.map(Version::content).cloned().collect()
        };
        let (there, here) = (living(theirs), mine.map(living).unwrap_or_default());
        let refused: Vec<(Column, Refusal)> = there.iter().flat_map(|it| self.faults(it)).collect();
        if !refused.is_empty() {
            return vec![Outcome::Refused(refused)];
        }
        let slot = theirs.content().slot;
        let Some(before) = mine.filter(|mine| mine.deleted().is_none()).map(|mine| mine.content().clone()) else {
            // Nothing here, or nothing any more: all of it comes, the version shown there first.
            let mut versions = there.into_iter().rev();
            let Some(first) = versions.next() else { return Vec::new() };
            let beside =
                versions.map(|there| Outcome::Beside { here: Box::new(first.clone()), there: Box::new(there) });
            return std::iter::once(Outcome::Added(Box::new(first.clone())))
                .chain(beside.collect::<Vec<_>>())
                .collect();
        };
        let after = both.map(living).unwrap_or_default();
        if after.is_empty() {
            return vec![Outcome::Removed(Box::new(before))];
        }
        let new: Vec<&Measurement> = after.iter().filter(|it| !here.contains(it)).collect();
        if new.is_empty() {
            return vec![if there.contains(&before) { Outcome::Unchanged(slot) } else { Outcome::Older(slot) }];
        }
        let stays = after.contains(&before);
        let mut outcomes = Vec::new();
        for (at, it) in new.into_iter().rev().enumerate() {
            let there = Box::new(it.clone());
            outcomes.push(if at == 0 && !stays {
                Outcome::Changed { before: Box::new(before.clone()), after: there }
            } else {
                Outcome::Beside { here: Box::new(before.clone()), there }
            });
        }
        outcomes
    }

    /// What of a measurement this plan cannot take.
    fn faults(self, it: &Measurement) -> Vec<(Column, Refusal)> {
        let mut refused = Vec::new();
        let Some(figure) = self.plan.figure(it.slot.figure) else {
            return vec![(Column::Figure, Refusal::UnknownFigure(it.slot.figure.to_string()))];
        };
        if let Err(why) = typed::year(&it.slot.year.to_string(), self.plan.term) {
            refused.push((Column::Year, why));
        }
        let over_100 = self.rules.of(it.slot.figure).over_100;
        let said = |number: Option<Number>, word: &str| number.map(|number| [word, &number.plain()].concat());
        let numbers = [(Column::Value, said(it.value, "")), (Column::Total, said(it.total, "累計"))];
        for (column, text) in numbers {
            let read = text.map(|text| typed::value(&text, figure, it.slot.year, over_100));
            refused.extend(read.and_then(Result::err).map(|why| (column, why)));
        }
        if !it.policy.is_empty() && self.policies.iter().all(|policy| policy.id != it.policy) {
            refused.push((Column::Policy, self.not_a_policy(&it.policy)));
        }
        refused
    }
}

impl Preview {
    /// What takes over all lines that are not refused.
    pub fn edits(&self, book: &ReviewBook, at: Moment) -> Vec<Edit> {
        let edit = |line: &PreviewLine| match &line.outcome {
            Outcome::Added(after) | Outcome::Changed { after, .. } => {
                let id = record_of(after.slot);
                let over = book.record(id).map(Record::stamp);
                Some(Edit::Write { id, content: (**after).clone(), over, at })
            }
            // Over nothing: what is here stays beside it.
            Outcome::Beside { there, .. } => {
                Some(Edit::Write { id: record_of(there.slot), content: (**there).clone(), over: None, at })
            }
            Outcome::Removed(before) => Some(Edit::Delete { id: record_of(before.slot), at }),
            Outcome::Unchanged(_) | Outcome::Older(_) | Outcome::Refused(_) => None,
        };
        self.lines.iter().filter_map(edit).collect()
    }
}
