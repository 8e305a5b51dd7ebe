//! What stands on the wall of a small workshop, phase by phase.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::*;
use crate::{
    notes::{
        Ballot, Edit, Entry, Group, Moment, NoteContent, Place, Session,
        workshop::{Form, Settings},
    },
    plan::id::ItemId,
};

fn id(number: u128) -> NoteId {
    NoteId::from_random(number)
}

fn run() -> Run {
    let form = Form {
        name: "駅前".to_owned(),
        date: String::new(),
        place: String::new(),
        question: String::new(),
        tables: "3".to_owned(),
        kinds: Vec::new(),
        minutes: ["1"; 5].map(str::to_owned),
        votes: "3".to_owned(),
    };
    Run::new(Settings::from_form(&form).unwrap())
}

/// Notes 1 to 4 of the workshop, 5 of another day; 2 and 3 in group 11, 4 in group 12, 5 in group 13; group 14 is new.
fn notebook() -> Notebook {
    let mut notebook = Notebook::new("plan");
    let mut at = 0;
    let mut put = |id: NoteId, content: Entry| {
        at += 1;
        let edit = Edit::Write { id, content, over: None, at: Moment::from_millis(at) };
        notebook.apply(edit, Session::from_random(1)).unwrap();
    };
    for number in 1..=5 {
        let workshop = (number < 5).then(|| "駅前".to_owned());
        let content = NoteContent { workshop, ..NoteContent::new(ItemId::Plan, number.to_string()) };
        put(id(number), content.into());
    }
    for (number, name) in [(11, "あ"), (12, "い"), (13, "う"), (14, "え")] {
        put(id(number), Entry::Group(Group { name: name.to_owned() }));
    }
    for (of, within) in [(2, 11), (3, 11), (4, 12), (5, 13)] {
        put(Place::id(id(of)), Entry::Place(Place { of: id(of), within: Some(id(within)) }));
    }
    for (on, dots) in [(3, 1), (4, 5)] {
        put(Ballot::id(id(on), id(99)), Entry::Ballot(Ballot { on: id(on), dots, hands: 0 }));
    }
    notebook
}

fn wall(phase: Phase) -> Vec<Row> {
    let mut run = run();
    run.go(phase, Moment::from_millis(0));
    Wall::of(&run, &notebook()).rows
}

fn note(number: u128) -> Row {
    Row::Note(id(number))
}

fn group(number: u128) -> Row {
    Row::Group(Some(id(number)))
}

#[test]
fn each_phase_has_its_own_order() {
    assert_eq!(wall(Phase::Write), [4, 3, 2, 1].map(note), "what was just written comes first");
    assert_eq!(wall(Phase::Show), [1, 2, 3, 4].map(note));
    let grouped = [Row::Group(None), note(1), group(11), note(2), note(3), group(12), note(4), group(14)];
    assert_eq!(wall(Phase::Group), grouped, "a group of another day is not there, a new one is");
    let talked = [group(12), note(4), group(11), note(3), note(2), Row::Group(None), note(1)];
    assert_eq!(wall(Phase::Talk), talked, "by votes");
}

#[test]
fn where_nothing_is_in_a_group_nothing_says_so() {
    let mut run = run();
    run.go(Phase::Talk, Moment::from_millis(0));
    let mut notebook = Notebook::new("plan");
    let content =
        NoteContent { workshop: Some("駅前".to_owned()), ..NoteContent::new(ItemId::Plan, "案".to_owned()) };
    let edit = Edit::Write { id: id(1), content: content.into(), over: None, at: Moment::from_millis(1) };
    notebook.apply(edit, Session::from_random(1)).unwrap();
    assert_eq!(Wall::of(&run, &notebook).rows, [note(1)]);
}
