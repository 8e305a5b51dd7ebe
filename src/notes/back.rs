//! Files taken in and taken back; notes deleted here that a file still has; files that are no text.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::{
    Did, Edit, Fate, FileFault, Moment, Note, NoteContent, NoteId, NoteStore, Notebook, Past, Preview, Saving, Session,
    report::for_tablets,
};
use crate::storage::MemoryStore;

fn id(number: u128) -> NoteId {
    NoteId::from_random(number)
}

fn at(millis: u64) -> Moment {
    Moment::from_millis(millis)
}

fn write(notes: &mut NoteStore, number: u128, text: &str, millis: u64) {
    let content = NoteContent::new("measure/13".parse().unwrap(), text.to_owned()).into();
    let over = notes.replica().record(id(number)).map(Note::stamp);
    notes.apply(Edit::Write { id: id(number), content, over, at: at(millis) });
}

fn tablet(session: u64) -> NoteStore {
    NoteStore::open(MemoryStore::default(), "plan", Session::from_random(session))
}

fn preview(notes: &NoteStore, file: &str) -> Preview {
    Preview::of(notes.replica(), [("a".to_owned(), Ok(file.to_owned()))])
}

fn texts(notebook: &Notebook) -> Vec<&str> {
    notebook.oldest_first().into_iter().map(Note::text).collect()
}

#[test]
fn a_file_taken_in_goes_back_and_on_and_is_stored_each_time() {
    let (mut mine, mut theirs) = (tablet(1), tablet(2));
    write(&mut mine, 1, "もとの文", 10);
    theirs.merge(mine.replica()).unwrap();
    write(&mut mine, 1, "こちらの直し", 20);
    write(&mut theirs, 1, "あちらの直し", 30);
    write(&mut theirs, 2, "新しい", 40);
    let preview = preview(&mine, &for_tablets(theirs.replica()));
    assert_eq!((preview.total().new, preview.total().conflicting), (1, 1));

    let mut past = Past::default();
    past.push(Did::TookIn, mine.take_in(preview.incoming(), at(50)).unwrap());
    assert_eq!(mine.save(), &Saving::Saved);
    assert_eq!((texts(mine.replica()).len(), mine.replica().in_conflict().count()), (2, 1));
    assert_eq!(past.back(at(60), |edit| mine.apply(edit)), Some(Did::TookIn));
    assert_eq!((texts(mine.replica()), mine.replica().in_conflict().count()), (vec!["こちらの直し"], 0));
    assert_eq!(past.on(at(70), |edit| mine.apply(edit)), Some(Did::TookIn));
    assert_eq!((texts(mine.replica()).len(), mine.replica().in_conflict().count()), (2, 1));
    assert_eq!(mine.compact(), &Saving::Saved);
}

#[test]
fn what_was_deleted_here_is_told_and_can_be_had_back_from_a_file() {
    let (mut mine, mut theirs) = (tablet(1), tablet(2));
    write(&mut theirs, 1, "消してしまった", 10);
    let file = for_tablets(theirs.replica());
    mine.merge(theirs.replica()).unwrap();
    mine.apply(Edit::Delete { id: id(1), at: at(20) });
    mine.erase(id(1));

    let preview = preview(&mine, &file);
    assert_eq!((preview.total().gone, preview.total().same, preview.changes_anything()), (1, 0, false));
    assert_eq!(preview.changes, [(id(1), Fate::Gone)]);
    mine.take_in(preview.incoming(), at(30)).unwrap();
    assert_eq!(mine.replica().note_count(), 0, "what was deleted does not come back by itself");
    let gone: Vec<_> = preview.gone().collect();
    let (id, content) = gone[0];
    let over = mine.replica().record(id).map(Note::stamp);
    mine.apply(Edit::Write { id, content: content.clone().into(), over, at: at(40) });
    assert_eq!(texts(mine.replica()), ["消してしまった"]);
    assert_eq!(self::preview(&mine, &file).total().same, 1);
}

#[test]
fn a_file_in_other_letters_is_refused_with_the_line() {
    let read = |bytes: &[u8]| FileFault::not_text(&String::from_utf8_lossy(bytes));
    assert_eq!(read(b"{\n\"notes\": \"\x83\x81\x83\x82\"}"), FileFault::NotText { line: 2 });
    assert_eq!(read(&[0xff, 0xfe, 0x7b]), FileFault::NotText { line: 1 });
}
