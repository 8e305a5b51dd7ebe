//! Edits of notes and what takes them back.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::{Edit, Moment, Note, NoteContent, NoteId, Notebook, Session, Stamp, Version};

const ID: u128 = 7;

fn id() -> NoteId {
    NoteId::from_random(ID)
}

fn at(millis: u64) -> Moment {
    Moment::from_millis(millis)
}

fn session(bits: u64) -> Session {
    Session::from_random(bits)
}

fn write(text: &str, over: Option<Stamp>, millis: u64) -> Edit {
    let content = NoteContent::new("measure/13".parse().unwrap(), text.into()).into();
    Edit::Write { id: id(), content, over, at: at(millis) }
}

fn stamp(notebook: &Notebook) -> Option<Stamp> {
    notebook.note(id()).map(Note::stamp)
}

fn text(notebook: &Notebook) -> &str {
    notebook.note(id()).unwrap().text()
}

#[test]
fn a_note_is_written_rewritten_and_taken_back_step_by_step() {
    let mut notebook = Notebook::new("plan");
    let first = notebook.apply(write("一", None, 10), session(1)).unwrap();
    let second = notebook.apply(write("二", stamp(&notebook), 20), session(1)).unwrap();
    assert_eq!((text(&notebook), notebook.note(id()).unwrap().created()), ("二", at(10)));

    let redo = notebook.apply(second.at(at(30)), session(1)).unwrap();
    assert_eq!(text(&notebook), "一");
    notebook.apply(redo.at(at(40)), session(1)).unwrap();
    assert_eq!(text(&notebook), "二");
    assert_eq!(notebook.apply(first.at(at(50)), session(1)), None, "it was written on since");
}

#[test]
fn a_new_note_taken_back_is_gone_and_comes_again() {
    let mut notebook = Notebook::new("plan");
    let undo = notebook.apply(write("一", None, 10), session(1)).unwrap();
    let redo = notebook.apply(undo.at(at(20)), session(1)).unwrap();
    assert_eq!(notebook.count(), 0);
    notebook.apply(redo.at(at(30)), session(1)).unwrap();
    assert_eq!((notebook.count(), text(&notebook)), (1, "一"));
}

#[test]
fn a_deleted_note_keeps_its_text_until_it_is_erased() {
    let mut notebook = Notebook::new("plan");
    notebook.apply(write("一", None, 10), session(1));
    notebook.apply(Edit::Delete { id: id(), at: at(20) }, session(1)).unwrap();
    assert_eq!((notebook.count(), notebook.deleted().len()), (0, 1));
    assert_eq!(notebook.apply(Edit::Delete { id: id(), at: at(21) }, session(1)), None);

    let full = notebook.clone();
    assert_eq!(notebook.erase_deleted(at(20)).len(), 0, "deleted at that moment, not before it");
    assert_eq!(notebook.erase_deleted(at(21)), [id()]);
    assert_eq!(notebook.erase_deleted(at(21)).len(), 0);
    notebook.merge(&full).unwrap();
    assert_eq!(text(&notebook), "", "an older copy does not bring the text back");

    let mut restored = full;
    restored.apply(Edit::Restore { id: id(), at: at(30) }, session(1)).unwrap();
    notebook.merge(&restored).unwrap();
    assert_eq!(text(&notebook), "一", "but a restored note is a new decision");
}

#[test]
fn nothing_changes_where_nothing_is() {
    let mut notebook = Notebook::new("plan");
    for edit in [Edit::Delete { id: id(), at: at(1) }, Edit::Restore { id: id(), at: at(1) }] {
        assert_eq!(notebook.apply(edit, session(1)), None);
    }
    notebook.apply(write("一", None, 10), session(1));
    assert_eq!(notebook.apply(write("一", stamp(&notebook), 20), session(1)), None);
    assert_eq!(notebook.apply(Edit::Restore { id: id(), at: at(20) }, session(1)), None);
}

#[test]
fn two_who_write_without_sight_of_each_other_both_keep_their_text() {
    let mut mine = Notebook::new("plan");
    mine.apply(write("はじめ", None, 10), session(1));
    let mut theirs = mine.clone();
    let seen = stamp(&mine);
    mine.apply(write("こちら", seen, 20), session(1));
    theirs.apply(write("あちら", seen, 30), session(2));

    let merged = mine.merge(&theirs).unwrap();
    assert_eq!((merged.kept_both, merged.updated, merged.added), (1, 0, 0));
    let note = mine.note(id()).unwrap();
    assert_eq!(note.text(), "あちら");
    let other = note.conflicts().next().unwrap().clone();
    assert_eq!(other.text(), "こちら");
    assert_eq!(mine.merge(&theirs).unwrap().unchanged, 1);

    // Typing on in the field that was open before the merge does not write over the other's text either.
    let still_typing = Some(other.stamp());
    mine.apply(write("こちらのつづき", still_typing, 40), session(1));
    let texts: Vec<_> = mine.note(id()).unwrap().versions().map(Version::text).collect();
    assert_eq!(texts, ["あちら", "こちらのつづき"]);

    // The reader decides, and may think again.
    let unwanted = mine.note(id()).unwrap().conflicts().next().unwrap().stamp();
    let undo = mine.apply(Edit::Discard { id: id(), version: unwanted, at: at(50) }, session(1)).unwrap();
    assert_eq!(mine.in_conflict().count(), 0);
    assert_eq!(theirs.merge(&mine).unwrap().updated, 1);
    assert_eq!(theirs, mine);
    mine.apply(undo.at(at(60)), session(1)).unwrap();
    assert_eq!(mine.in_conflict().count(), 1);
}

#[test]
fn writing_wins_over_a_deletion_that_did_not_see_it() {
    let mut mine = Notebook::new("plan");
    mine.apply(write("はじめ", None, 10), session(1));
    let mut theirs = mine.clone();
    mine.apply(write("つづき", stamp(&mine), 20), session(1));
    theirs.apply(Edit::Delete { id: id(), at: at(30) }, session(2));
    mine.merge(&theirs).unwrap();
    assert_eq!((mine.count(), text(&mine), mine.in_conflict().count()), (1, "つづき", 0));
}

#[test]
fn a_clock_that_runs_backwards_does_not_undo_an_edit() {
    let mut mine = Notebook::new("plan");
    mine.apply(write("はじめ", None, 1_000_000), session(1));
    let old = mine.clone();
    mine.apply(write("つづき", stamp(&mine), 5), session(2));
    assert_eq!(text(&mine), "つづき");
    mine.merge(&old).unwrap();
    assert_eq!((text(&mine), mine.in_conflict().count()), ("つづき", 0));
}

#[test]
fn restoring_brings_back_what_the_last_deletion_took_and_no_more() {
    let mut notebook = Notebook::new("plan");
    notebook.apply(write("一", None, 10), session(1));
    notebook.apply(write("二", None, 20), session(1));
    let first = notebook.note(id()).unwrap().conflicts().next().unwrap().stamp();
    notebook.apply(Edit::Discard { id: id(), version: first, at: at(90) }, session(1));
    notebook.apply(Edit::Delete { id: id(), at: at(30) }, session(1));
    notebook.apply(Edit::Restore { id: id(), at: at(40) }, session(1)).unwrap();
    assert_eq!((text(&notebook), notebook.in_conflict().count()), ("二", 0));
}
