//! What is said of notes beside their text: kinds, names, votes, groups; and that earlier and later apps lose none of it.

#![expect(clippy::unwrap_used, reason = "tests")]

use serde_json::Value;

use super::{Ballot, Edit, Entry, Group, Moment, NoteContent, NoteId, Notebook, Place, Session, Votes, envelope};

/// A file with all that this app writes, and what a later app put beside. It stays here for as long as the app exists.
const FIELDS: &str = include_str!("fixtures/version-1-fields.json");
/// A file of an app that knew none of it.
const FIRST: &str = include_str!("fixtures/version-1.json");

fn decode(text: &str) -> Notebook {
    envelope::decode(text).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn id(number: u128) -> NoteId {
    NoteId::from_random(number)
}

fn put(notebook: &mut Notebook, id: NoteId, content: Entry, by: u64) {
    let over = notebook.record(id).map(super::Note::stamp);
    notebook.apply(Edit::Write { id, content, over, at: Moment::from_millis(5000) }, Session::from_random(by));
}

#[test]
fn a_file_with_every_field_is_read_and_written_back_without_loss() {
    let notebook = decode(FIELDS);
    assert_eq!(json(&envelope::encode(&notebook)), json(FIELDS));
    assert_eq!((notebook.note_count(), notebook.unread().count()), (2, 0));
    let note = notebook.note(id(1)).unwrap().note();
    assert_eq!(note.kind.as_ref().and_then(super::KindId::kind).map(|kind| kind.id), Some("idea"));
    assert_eq!((note.nickname.as_deref(), note.table.as_deref(), note.hidden), (Some("はまなす"), Some("3"), true));
    assert_eq!(notebook.votes_on(id(1)), Votes { dots: 4, hands: 12 });
    assert_eq!(notebook.group(notebook.group_of(id(1)).unwrap()).unwrap().name, "海と港");
}

#[test]
fn a_kind_of_another_plan_stays_and_a_field_of_another_shape_is_a_later_apps() {
    let mut notebook = decode(FIELDS);
    let note = notebook.note(id(2)).unwrap().note().clone();
    assert_eq!(note.kind.as_ref().map(super::KindId::as_str), Some("a-kind-of-another-plan"));
    assert_eq!((note.kind.as_ref().unwrap().kind(), note.table.as_deref()), (None, None));
    put(&mut notebook, id(2), NoteContent { text: "直した".to_owned(), ..note }.into(), 9);
    let text = envelope::encode(&notebook);
    assert!(text.contains("\"table\":7") && text.contains("a-kind-of-another-plan"), "{text}");
}

#[test]
fn notes_of_an_earlier_app_have_none_of_it_and_are_written_as_they_were() {
    let notebook = decode(FIRST);
    let bare = |note: &super::Note| NoteContent::new(note.item().clone(), note.text().to_owned());
    assert!(notebook.notes().all(|note| *note.note() == bare(note)));
    assert_eq!(json(&envelope::encode(&notebook)), json(FIRST));
}

#[test]
fn votes_of_several_devices_add_up_however_often_their_files_are_read() {
    let mut mine = Notebook::new("plan");
    put(&mut mine, id(1), NoteContent::new(crate::plan::id::ItemId::Plan, "案".to_owned()).into(), 1);
    let mut theirs = mine.clone();
    let votes = |dots, hands| Entry::Ballot(Ballot { on: id(1), dots, hands });
    put(&mut mine, Ballot::id(id(1), id(50)), votes(2, 0), 1);
    put(&mut theirs, Ballot::id(id(1), id(60)), votes(3, 9), 2);
    for _ in 0..3 {
        mine.merge(&theirs).unwrap();
        theirs.merge(&mine).unwrap();
    }
    assert_eq!(
        (mine.votes_on(id(1)), theirs.votes_on(id(1))),
        (Votes { dots: 5, hands: 9 }, Votes { dots: 5, hands: 9 })
    );
    assert_eq!(mine.note(id(1)).unwrap().conflicts().count(), 0, "a vote is no change of the note");
    put(&mut mine, Ballot::id(id(1), id(50)), votes(1, 0), 1);
    theirs.merge(&mine).unwrap();
    assert_eq!(theirs.votes_on(id(1)).dots, 4, "a dot taken off is off everywhere");
    put(&mut mine, Ballot::id(id(1), id(70)), votes(u32::MAX, u32::MAX), 1);
    assert_eq!(mine.votes_on(id(1)).dots, u32::MAX, "a hostile file does not make the sum wrap around");
}

#[test]
fn a_note_moved_on_one_tablet_and_rewritten_on_another_is_both() {
    let mut mine = Notebook::new("plan");
    put(&mut mine, id(1), NoteContent::new(crate::plan::id::ItemId::Plan, "案".to_owned()).into(), 1);
    put(&mut mine, id(100), Entry::Group(Group { name: "海".to_owned() }), 1);
    let mut theirs = mine.clone();
    put(&mut mine, Place::id(id(1)), Entry::Place(Place { of: id(1), within: Some(id(100)) }), 1);
    put(&mut theirs, id(1), NoteContent::new(crate::plan::id::ItemId::Plan, "よい案".to_owned()).into(), 2);
    mine.merge(&theirs).unwrap();
    assert_eq!((mine.note(id(1)).unwrap().text(), mine.group_of(id(1))), ("よい案", Some(id(100))));
    assert_eq!(mine.note(id(1)).unwrap().conflicts().count(), 0);
    mine.apply(Edit::Delete { id: id(100), at: Moment::from_millis(9000) }, Session::from_random(1));
    assert_eq!(mine.group_of(id(1)), None, "of a group that is gone its notes are free");
}

#[test]
fn groups_put_into_each_other_on_two_tablets_are_no_endless_way() {
    let mut mine = Notebook::new("plan");
    for group in [100, 200] {
        put(&mut mine, id(group), Entry::Group(Group { name: format!("{group}") }), 1);
    }
    let mut theirs = mine.clone();
    let within = |of, group| Entry::Place(Place { of: id(of), within: Some(id(group)) });
    put(&mut mine, Place::id(id(100)), within(100, 200), 1);
    put(&mut theirs, Place::id(id(200)), within(200, 100), 2);
    mine.merge(&theirs).unwrap();
    put(&mut mine, Place::id(id(1)), within(1, 100), 1);
    assert_eq!(mine.groups_around(id(1)), [id(100), id(200)]);
    assert_eq!(mine.groups_around(id(100)), [id(200)]);
}
