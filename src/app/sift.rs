//! Which notes `/notes/` shows, in what order and in which columns: from what its address asks for.
//!
//! A value the plan or the notes do not know is told and asks for nothing, so that an old link shows too much rather than nothing.

use crate::{
    notes::{KINDS, KindId, Note, NoteId, Notebook},
    plan::{
        id::{GoalId, ItemId},
        model::Plan,
    },
    replica::RecordId,
    route::query::{Narrowing, Sift},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Stands in an address for what has none: notes of no kind, in no group.
pub(crate) const NONE: &str = "-";

/// The order notes stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Sort {
    /// As the plan has their items, the older first.
    #[default]
    Plan,
    /// The younger first.
    New,
    /// The older first.
    Old,
    /// Those with more votes first.
    Votes,
}

/// What the columns of the board are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Board {
    Kind,
    Goal,
    Table,
    Group,
}

impl Sort {
    /// Every order, with its word in the address.
    pub(crate) const ALL: [(Self, &str); 4] =
        [(Self::Plan, ""), (Self::New, "new"), (Self::Old, "old"), (Self::Votes, "votes")];
}

impl Board {
    /// Every board, with its word in the address.
    pub(crate) const ALL: [(Self, &str); 4] =
        [(Self::Kind, "kind"), (Self::Goal, "goal"), (Self::Table, "table"), (Self::Group, "group")];
}

/// What notes in a column have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ColumnKey {
    /// Nothing: they stand in one list.
    All,
    Item(ItemId),
    Kind(Option<KindId>),
    Goal(Option<GoalId>),
    Table(Option<String>),
    Group(Option<RecordId>),
}

/// A column of the board, or a part of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) key: ColumnKey,
    pub(crate) notes: Vec<NoteId>,
}

/// What there is to choose from, each with how many notes it has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Offered {
    pub(crate) kinds: BTreeMap<Option<KindId>, usize>,
    pub(crate) goals: BTreeMap<Option<GoalId>, usize>,
    pub(crate) tables: BTreeMap<Option<(u64, String)>, usize>,
    /// Groups as they lie in each other, an outer one before those in it.
    pub(crate) groups: Vec<(Option<RecordId>, usize)>,
}

/// Which of one thing notes are asked to have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Among<T> {
    /// Any, or none.
    #[default]
    All,
    /// None.
    None,
    /// This one.
    One(T),
}

impl<T: PartialEq> Among<T> {
    /// What a value of the address asks for; everything where it names nothing known.
    fn read(value: &str, read: impl FnOnce(&str) -> Option<T>) -> Self {
        if value == NONE { Self::None } else { read(value).map_or(Self::All, Self::One) }
    }

    fn admits(&self, own: Option<&T>) -> bool {
        match self {
            Self::All => true,
            Self::None => own.is_none(),
            Self::One(one) => own == Some(one),
        }
    }

    fn is_known(&self) -> bool {
        !matches!(self, Self::All)
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Wanted {
    kind: Among<KindId>,
    goal: Among<GoalId>,
    table: Among<String>,
    group: Among<RecordId>,
    sort: Sort,
    pub(crate) board: Option<Board>,
}

impl Wanted {
    /// Reads what is asked for, and names what is not known.
    pub(crate) fn read(asked: &Narrowing, notebook: &Notebook, plan: &Plan) -> (Self, Vec<String>) {
        let mut unknown = Vec::new();
        let mut wanted = Self::default();
        let mut read = |by: Sift, known: &mut dyn FnMut(&str) -> bool| {
            let value = asked.sifted(by);
            if !value.is_empty() && !known(value) {
                unknown.push(value.to_owned());
            }
        };
        read(Sift::Kind, &mut |value| {
            wanted.kind = Among::read(value, |value| value.parse().ok());
            wanted.kind.is_known()
        });
        read(Sift::Goal, &mut |value| {
            wanted.goal = Among::read(value, |value| value.parse().ok().filter(|id| plan.goal(*id).is_some()));
            wanted.goal.is_known()
        });
        read(Sift::Table, &mut |value| {
            wanted.table = Among::read(value, |value| Some(value.to_owned()));
            true
        });
        read(Sift::Group, &mut |value| {
            wanted.group = Among::read(value, |value| value.parse().ok().filter(|id| notebook.group(*id).is_some()));
            wanted.group.is_known()
        });
        read(Sift::Sort, &mut |value| {
            let sort = Sort::ALL.into_iter().find(|(_, word)| *word == value).map(|(sort, _)| sort);
            wanted.sort = sort.unwrap_or_default();
            sort.is_some()
        });
        read(Sift::Board, &mut |value| {
            wanted.board = Board::ALL.into_iter().find(|(_, word)| *word == value).map(|(board, _)| board);
            wanted.board.is_some()
        });
        (wanted, unknown)
    }

    fn admits(&self, notebook: &Notebook, plan: &Plan, note: &Note) -> bool {
        let content = note.note();
        let is_in_group = || {
            let around = notebook.groups_around(note.id());
            match &self.group {
                Among::All => true,
                Among::None => around.is_empty(),
                Among::One(group) => around.contains(group),
            }
        };
        self.kind.admits(content.kind.as_ref())
            && self.goal.admits(plan.goal_of(&content.item).as_ref())
            && self.table.admits(content.table.as_ref())
            && is_in_group()
    }

    /// The notes that are shown, in their columns. `found` says of a note whether it has the words looked for.
    pub(crate) fn columns(
        &self,
        notebook: &Notebook,
        plan: &Plan,
        mut found: impl FnMut(&Note) -> bool,
    ) -> Vec<Column> {
        let mut notes = notebook.oldest_first();
        notes.retain(|note| self.admits(notebook, plan, note) && found(note));
        let places: BTreeMap<ItemId, usize> = plan.items().enumerate().map(|(at, item)| (item, at)).collect();
        let place = |note: &Note| places.get(note.item()).copied().unwrap_or(usize::MAX);
        // Sorting leaves the older before the younger.
        match self.sort {
            Sort::Plan => notes.sort_by_key(|note| place(note)),
            Sort::Old => {}
            Sort::New => notes.reverse(),
            Sort::Votes => notes.sort_by_cached_key(|note| Reverse(notebook.votes_on(note.id()).total())),
        }
        let mut columns = self.empty_columns(notebook, plan);
        for note in notes {
            let key = self.key(notebook, plan, note);
            match columns.iter_mut().find(|column| column.key == key) {
                Some(column) => column.notes.push(note.id()),
                None => columns.push(Column { key, notes: vec![note.id()] }),
            }
        }
        columns
    }

    /// The columns that stand even with nothing in them. What has none of a kind, goal or table gets one when there is such a note.
    fn empty_columns(&self, notebook: &Notebook, plan: &Plan) -> Vec<Column> {
        let keys: Vec<ColumnKey> = match self.board {
            None => Vec::new(),
            Some(Board::Kind) => KINDS.iter().map(|kind| ColumnKey::Kind(kind.id.parse().ok())).collect(),
            Some(Board::Goal) => plan.goals.iter().map(|goal| ColumnKey::Goal(Some(goal.id))).collect(),
            Some(Board::Table) => {
                let tables: BTreeSet<_> =
                    notebook.notes().filter_map(|note| note.note().table.as_deref()).map(natural).collect();
                tables.into_iter().map(|(_, table)| ColumnKey::Table(Some(table))).collect()
            }
            Some(Board::Group) => {
                let groups = ordered_groups(notebook).into_iter().map(|(id, _)| ColumnKey::Group(Some(id)));
                std::iter::once(ColumnKey::Group(None)).chain(groups).collect()
            }
        };
        keys.into_iter().map(|key| Column { key, notes: Vec::new() }).collect()
    }

    fn key(&self, notebook: &Notebook, plan: &Plan, note: &Note) -> ColumnKey {
        let content = note.note();
        match self.board {
            None if self.sort == Sort::Plan => ColumnKey::Item(content.item.clone()),
            None => ColumnKey::All,
            Some(Board::Kind) => ColumnKey::Kind(content.kind.clone()),
            Some(Board::Goal) => ColumnKey::Goal(plan.goal_of(&content.item)),
            Some(Board::Table) => ColumnKey::Table(content.table.clone()),
            Some(Board::Group) => ColumnKey::Group(notebook.group_of(note.id())),
        }
    }
}

/// Tables go by their number where they have one.
fn natural(table: &str) -> (u64, String) {
    let digits: String = table.chars().filter(char::is_ascii_digit).collect();
    (digits.parse().unwrap_or(u64::MAX), table.to_owned())
}

/// Every group with how deep it lies in others, an outer one before those in it.
pub(crate) fn ordered_groups(notebook: &Notebook) -> Vec<(RecordId, usize)> {
    let mut groups: Vec<(Vec<(String, RecordId)>, RecordId)> = notebook
        .groups()
        .map(|(id, _)| {
            // The way from the outermost group to it, which is what it is ordered by.
            let mut way = vec![id];
            way.extend(notebook.groups_around(id));
            way.reverse();
            let named = |id: RecordId| (notebook.group(id).map(|group| group.name.clone()).unwrap_or_default(), id);
            (way.into_iter().map(named).collect(), id)
        })
        .collect();
    groups.sort();
    groups.into_iter().map(|(way, id)| (id, way.len() - 1)).collect()
}

/// What there is to choose from.
pub(crate) fn offered(notebook: &Notebook, plan: &Plan) -> Offered {
    let mut offered = Offered::default();
    let mut held: BTreeMap<Option<RecordId>, usize> = BTreeMap::new();
    for note in notebook.notes() {
        let content = note.note();
        *offered.kinds.entry(content.kind.clone()).or_default() += 1;
        *offered.goals.entry(plan.goal_of(&content.item)).or_default() += 1;
        *offered.tables.entry(content.table.as_deref().map(natural)).or_default() += 1;
        let around = notebook.groups_around(note.id());
        if around.is_empty() {
            *held.entry(None).or_default() += 1;
        }
        for group in around {
            *held.entry(Some(group)).or_default() += 1;
        }
    }
    let groups = ordered_groups(notebook).into_iter().map(|(id, _)| Some(id));
    let groups = groups.chain(held.contains_key(&None).then_some(None));
    offered.groups = groups.map(|group| (group, held.get(&group).copied().unwrap_or_default())).collect();
    offered
}

#[cfg(test)]
#[path = "sift/tests.rs"]
mod tests;
