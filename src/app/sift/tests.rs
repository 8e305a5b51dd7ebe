//! What an address asks of the notes, and what it gets.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::{
    notes::{Ballot, Edit, Entry, Group, Moment, NoteContent, Place, Session},
    plan::embedded,
};

fn id(number: u128) -> RecordId {
    RecordId::from_random(number)
}

fn put(notebook: &mut Notebook, id: RecordId, content: Entry, millis: u64) {
    let at = Moment::from_millis(millis);
    notebook.apply(Edit::Write { id, content, over: None, at }, Session::from_random(1));
}

fn note(notebook: &mut Notebook, number: u128, item: &str, kind: &str, table: &str) {
    let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let content = NoteContent {
        kind: kind.parse().ok(),
        table: said(table),
        ..NoteContent::new(item.parse().unwrap(), format!("文{number}"))
    };
    put(notebook, id(number), content.into(), u64::try_from(number).unwrap());
}

fn within(notebook: &mut Notebook, of: u128, group: u128) {
    put(notebook, Place::id(id(of)), Entry::Place(Place { of: id(of), within: Some(id(group)) }), 1);
}

/// Five notes; the first two in a group within another, the third in the outer one.
fn notebook() -> Notebook {
    let mut notebook = Notebook::new("plan");
    note(&mut notebook, 1, "measure/13", "idea", "10");
    note(&mut notebook, 2, "kpi/13-1", "good", "2");
    note(&mut notebook, 3, "measure/1", "idea", "2");
    note(&mut notebook, 4, "plan", "", "");
    note(&mut notebook, 5, "measure/1", "of-another-plan", "窓ぎわ");
    for (number, name) in [(100, "港"), (200, "空港"), (300, "からの束")] {
        put(&mut notebook, id(number), Entry::Group(Group { name: name.to_owned() }), 1);
    }
    within(&mut notebook, 200, 100);
    within(&mut notebook, 1, 200);
    within(&mut notebook, 2, 200);
    within(&mut notebook, 3, 100);
    put(&mut notebook, Ballot::id(id(2), id(9)), Entry::Ballot(Ballot { on: id(2), dots: 1, hands: 3 }), 1);
    put(&mut notebook, Ballot::id(id(5), id(9)), Entry::Ballot(Ballot { on: id(5), dots: 2, hands: 0 }), 1);
    notebook
}

/// What an address gets: the columns, each as its notes.
fn shown(asked: &[(Sift, &str)]) -> Vec<Vec<u128>> {
    let (notebook, plan) = (notebook(), embedded::plan().unwrap());
    let asked = asked.iter().fold(Narrowing::default(), |asked, (by, value)| asked.sift(*by, (*value).to_owned()));
    let (wanted, unknown) = Wanted::read(&asked, &notebook, plan);
    assert_eq!(unknown, Vec::<String>::new());
    let number = |note: &NoteId| (1..=5).find(|number| id(*number) == *note).unwrap();
    let columns = wanted.columns(&notebook, plan, |_| true);
    columns.iter().map(|column| column.notes.iter().map(number).collect()).collect()
}

#[test]
fn as_it_comes_notes_stand_by_item_in_the_order_of_the_plan() {
    assert_eq!(shown(&[]), [vec![4], vec![3, 5], vec![1], vec![2]]);
}

#[test]
fn notes_are_narrowed_by_kind_goal_table_and_group_at_once() {
    assert_eq!(shown(&[(Sift::Kind, "idea")]), [[3], [1]]);
    assert_eq!(shown(&[(Sift::Kind, "of-another-plan")]), [[5]]);
    assert_eq!(shown(&[(Sift::Kind, NONE)]), [[4]]);
    assert_eq!(shown(&[(Sift::Goal, "4")]), [[1], [2]]);
    assert_eq!(shown(&[(Sift::Goal, NONE)]), [[4]]);
    assert_eq!(shown(&[(Sift::Table, "2")]), [[3], [2]]);
    assert_eq!(shown(&[(Sift::Group, &id(100).to_string())]), [[3], [1], [2]], "with what lies in groups within it");
    assert_eq!(shown(&[(Sift::Group, &id(200).to_string())]), [[1], [2]]);
    assert_eq!(shown(&[(Sift::Group, NONE)]), [[4], [5]]);
    assert_eq!(shown(&[(Sift::Table, "2"), (Sift::Kind, "idea")]), [[3]]);
}

#[test]
fn another_order_makes_one_list() {
    assert_eq!(shown(&[(Sift::Sort, "new")]), [[5, 4, 3, 2, 1]]);
    assert_eq!(shown(&[(Sift::Sort, "old")]), [[1, 2, 3, 4, 5]]);
    assert_eq!(shown(&[(Sift::Sort, "votes")]), [[2, 5, 1, 3, 4]]);
}

#[test]
fn boards_have_a_column_for_each_kind_goal_table_and_group() {
    let kinds = shown(&[(Sift::Board, "kind")]);
    assert_eq!(kinds.len(), KINDS.len() + 2, "one for no kind, one for the unknown one");
    assert_eq!(kinds.concat().len(), 5);
    assert_eq!(shown(&[(Sift::Board, "goal")]).iter().filter(|notes| notes.contains(&4)).count(), 1);
    assert_eq!(shown(&[(Sift::Board, "table")]), [vec![3, 2], vec![1], vec![5], vec![4]], "2 goes before 10");
    let groups = shown(&[(Sift::Board, "group")]);
    assert_eq!(groups.iter().filter(|notes| notes.is_empty()).count(), 1, "an empty group has its column");
    assert_eq!(groups[0], [4, 5], "what lies nowhere comes first");
    assert!(groups.contains(&vec![1, 2]) && groups.contains(&vec![3]));
    assert_eq!(shown(&[(Sift::Board, "table"), (Sift::Sort, "new")])[0], [3, 2]);
}

#[test]
fn groups_stand_behind_those_they_lie_in() {
    let groups = ordered_groups(&notebook());
    let at = |number| groups.iter().position(|(group, _)| *group == id(number)).unwrap();
    assert_eq!(at(200), at(100) + 1);
    assert_eq!((groups[at(100)].1, groups[at(200)].1), (0, 1));
}

#[test]
fn what_is_offered_says_how_many_it_has() {
    let offered = offered(&notebook(), embedded::plan().unwrap());
    assert_eq!(offered.kinds.values().sum::<usize>(), 5);
    assert_eq!(
        offered.tables.keys().flatten().map(|(_, table)| table.as_str()).collect::<Vec<_>>(),
        ["2", "10", "窓ぎわ"]
    );
    let groups: Vec<usize> = offered.groups.iter().map(|(_, count)| *count).collect();
    assert_eq!(
        (groups.iter().max(), groups.last()),
        (Some(&3), Some(&2)),
        "an outer group has what lies in inner ones"
    );
}

#[test]
fn what_is_not_known_is_told_and_asks_for_nothing() {
    let (notebook, plan) = (notebook(), embedded::plan().unwrap());
    let asked = [(Sift::Kind, "よい"), (Sift::Goal, "9"), (Sift::Group, "x"), (Sift::Sort, "?"), (Sift::Board, "map")];
    let asked = asked.into_iter().fold(Narrowing::default(), |asked, (by, value)| asked.sift(by, value.to_owned()));
    let (wanted, unknown) = Wanted::read(&asked, &notebook, plan);
    assert_eq!(unknown, ["よい", "9", "x", "?", "map"]);
    assert_eq!(wanted, Wanted::default());
}
