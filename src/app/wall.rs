//! What of a workshop's notes stands on the page in each phase, in which order, under which groups.

use super::sift::ordered_groups;
use crate::{
    notes::{
        Note, NoteId, Notebook,
        workshop::{Phase, Run},
    },
    replica::RecordId,
};
use std::cmp::Reverse;

/// A line of the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Row {
    /// A group, over its notes; none over those in no group.
    Group(Option<RecordId>),
    /// A note.
    Note(NoteId),
}

/// The wall of a phase, and how many notes stay off it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wall {
    pub(crate) rows: Vec<Row>,
    pub(crate) left_out: usize,
}

impl Wall {
    /// What stands on the wall now. Where notes are put together, those in no group come first, and where they are talked about, last; there
    /// the groups with more votes come first.
    pub(crate) fn of(run: &Run, notebook: &Notebook) -> Self {
        let (mut notes, left_out) = run.seen(notebook);
        let rows = match run.phase() {
            Phase::Group => {
                let groups = ordered_groups(notebook).into_iter().map(|(id, _)| id);
                let here = groups.filter(|group| is_of(*group, &notes, notebook));
                under(std::iter::once(None).chain(here.map(Some)), &notes, notebook)
            }
            Phase::Talk => {
                let votes = |note: &Note| notebook.votes_on(note.id()).total();
                notes.sort_by_cached_key(|note| Reverse(votes(note)));
                let lies_in =
                    |group: RecordId| notes.iter().filter(move |note| notebook.group_of(note.id()) == Some(group));
                let groups = ordered_groups(notebook).into_iter().map(|(id, _)| id);
                let mut groups: Vec<RecordId> = groups.filter(|group| lies_in(*group).next().is_some()).collect();
                groups.sort_by_cached_key(|group| Reverse(lies_in(*group).map(|note| votes(note)).sum::<u64>()));
                let loose = notes.iter().any(|note| notebook.group_of(note.id()).is_none());
                // Where nothing is in a group there is no need to say so.
                let none = (loose && !groups.is_empty()).then_some(None);
                if groups.is_empty() {
                    plain(&notes)
                } else {
                    under(groups.into_iter().map(Some).chain(none), &notes, notebook)
                }
            }
            Phase::Write => {
                notes.reverse();
                plain(&notes)
            }
            Phase::Gather | Phase::Show | Phase::Vote | Phase::Close => plain(&notes),
        };
        Self { rows, left_out }
    }
}

fn plain(notes: &[&Note]) -> Vec<Row> {
    notes.iter().map(|note| Row::Note(note.id())).collect()
}

fn under(groups: impl Iterator<Item = Option<RecordId>>, notes: &[&Note], notebook: &Notebook) -> Vec<Row> {
    let within = |group| notes.iter().filter(move |note| notebook.group_of(note.id()) == group);
    groups
        .flat_map(|group| std::iter::once(Row::Group(group)).chain(within(group).map(|note| Row::Note(note.id()))))
        .collect()
}

/// Whether a group is of this workshop: it has notes of it, or was just made and has nothing.
fn is_of(group: RecordId, notes: &[&Note], notebook: &Notebook) -> bool {
    let holds = |note: &Note| notebook.groups_around(note.id()).contains(&group);
    notes.iter().any(|note| holds(note)) || !notebook.notes().any(holds)
}

#[cfg(test)]
#[path = "wall/tests.rs"]
mod tests;
