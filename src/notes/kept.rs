//! Notes that earlier apps have stored, and a thousand of them.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Edit, Entry, EnvelopeError, Moment, NoteContent, NoteId, NoteStore, Notebook, Saving, Session, envelope};
use crate::storage::{MemoryStore, Store};

/// A file as version 1 writes it. It stays here for as long as the app exists.
const FIRST: &str = include_str!("fixtures/version-1.json");
const PLAN: &str = "tomakomai-chapter-3";
const KEY: &str = "strategy-explorer/notes/tomakomai-chapter-3";

fn decode(text: &str) -> Notebook {
    envelope::decode(text).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn open(store: &MemoryStore, session: u64) -> NoteStore {
    NoteStore::open(store.clone(), PLAN, Session::from_random(session))
}

fn write(number: u64, item: &str, text: String) -> Edit {
    let content = NoteContent::new(item.parse().unwrap(), text).into();
    Edit::Write { id: NoteId::from_random(number.into()), content, over: None, at: Moment::from_millis(number) }
}

#[test]
fn a_file_of_version_1_is_read_and_written_back_without_loss() {
    let notebook = decode(FIRST);
    assert_eq!(notebook.plan(), PLAN);
    assert_eq!(notebook.count(), 2);
    assert_eq!(notebook.deleted().len(), 1);
    assert_eq!(notebook.in_conflict().count(), 1);
    assert_eq!(json(&envelope::encode(&notebook)), json(FIRST));
}

#[test]
fn what_an_earlier_app_stored_opens_as_it_is_and_stays_in_its_format() {
    let store = MemoryStore::default();
    store.write(KEY, FIRST).unwrap();
    let mut notes = open(&store, 1);
    assert_eq!(notes.replica(), &decode(FIRST));
    assert_eq!(store.texts().len(), 1, "opening writes nothing");
    notes.apply(write(9, "goal/1", "あとから".to_owned()));
    assert_eq!(notes.save(), &Saving::Saved);
    assert_eq!(store.read(KEY), Ok(Some(FIRST.to_owned())), "a press leaves it as it is");
    assert_eq!(notes.compact(), &Saving::Saved);

    let mut expected = json(FIRST);
    expected.get_mut("notes").unwrap().as_array_mut().unwrap().push(serde_json::json!({
        "id": "00000000000000000000000000000009", "item": "goal/1", "text": "あとから",
        "created": 9, "updated": 9, "by": "0000000000000001",
    }));
    assert_eq!(json(&store.read(KEY).unwrap().unwrap()), expected);
}

#[test]
fn a_note_that_cannot_be_read_stays_and_does_not_hide_the_others() {
    let broken = r#"{"id":"?","text":"読めない","colour":[1,2]}"#;
    let notebook = decode(&FIRST.replacen("\"notes\": [", &format!("\"notes\": [{broken},"), 1));
    assert_eq!(notebook.count(), 2);
    assert_eq!(notebook.unread().count(), 1);
    assert_eq!(decode(&envelope::encode(&notebook)), notebook);
    assert!(envelope::encode(&notebook).contains("読めない"));
}

#[test]
fn a_note_whose_parts_contradict_each_other_is_kept_as_it_came() {
    // It claims to have seen a later version than any it holds, which nothing could have replaced.
    let seen = r#""seen": {"00000000000000ff": 9999}, "id""#;
    let notebook = decode(&FIRST.replacen("\"id\"", seen, 1));
    assert_eq!(notebook.unread().count(), 1);
    assert!(envelope::encode(&notebook).contains("9999"));
}

#[test]
fn what_is_not_a_notebook_says_what_it_is() {
    let decode = |text: &str| envelope::decode::<Entry>(text);
    let cut = FIRST.split_once("measure").unwrap().0;
    assert!(matches!(decode(cut), Err(EnvelopeError::NotJson { .. })));
    assert!(matches!(decode(""), Err(EnvelopeError::NotJson { .. })));
    let version = |n: &str| FIRST.replacen("\"version\": 1", &format!("\"version\": {n}"), 1);
    assert_eq!(decode(&version("2")), Err(EnvelopeError::Newer { version: 2 }));
    for other in ["[]", "{}", "null", r#"{"format":"another"}"#, &version("0"), &version("\"1\""), &version("-1")] {
        assert_eq!(decode(other), Err(EnvelopeError::OtherFormat), "{other}");
    }
}

#[test]
fn errors_bear_no_words_for_the_reader() {
    let errors = [
        EnvelopeError::OtherFormat.to_string(),
        EnvelopeError::Newer { version: 2 }.to_string(),
        EnvelopeError::NotJson { line: 1, column: 1 }.to_string(),
        super::OtherPlan("plan".to_owned()).to_string(),
        "?".parse::<NoteId>().unwrap_err().to_string(),
    ];
    assert!(
        errors.iter().all(|error| error.is_ascii()),
        "their words are the language's matter, in `text`: {errors:?}"
    );
}

#[test]
fn a_file_of_another_tablet_adds_its_notes_once() {
    let (mut mine, mut theirs) = (open(&MemoryStore::default(), 1), open(&MemoryStore::default(), 2));
    mine.apply(write(1, "plan", "一".to_owned()));
    theirs.apply(write(2, "plan", "二".to_owned()));
    theirs.apply(write(3, "plan", "三".to_owned()));
    let file = decode(&envelope::encode(theirs.replica()));
    assert_eq!(mine.merge(&file).unwrap().added, 2);
    let again = mine.merge(&file).unwrap();
    assert_eq!((again.added, again.unchanged), (0, 2));
    assert_eq!(mine.save(), &Saving::Saved);
}

#[test]
fn of_a_thousand_notes_those_on_an_item_are_listed_oldest_first() {
    let mut notes = open(&MemoryStore::default(), 1);
    for number in 1..=1000 {
        let item = if number % 10 == 0 { "measure/13" } else { "kpi/13-1" };
        notes.apply(write(1001 - number, item, format!("メモ{number}")));
    }
    assert_eq!(notes.save(), &Saving::Saved);
    let notebook = notes.replica();
    let item = "measure/13".parse().unwrap();
    assert_eq!((notebook.count(), notebook.count_on(&item)), (1000, 100));
    let texts: Vec<&str> = notebook.notes_on(&item).into_iter().map(super::Note::text).collect();
    assert_eq!((texts.first(), texts.last()), (Some(&"メモ1000"), Some(&"メモ10")));
    assert_eq!(notebook.oldest_first().len(), 1000);
    assert!(notebook.notes_on(&"measure/12".parse().unwrap()).is_empty());
}

#[test]
fn a_view_learns_which_notes_changed() {
    let store = MemoryStore::default();
    let (mut one, mut two) = (open(&store, 1), open(&store, 2));
    let id = |number: u128| NoteId::from_random(number);
    let mark = one.replica().mark();
    one.apply(write(1, "plan", "一".to_owned()));
    one.save();
    assert_eq!(one.replica().changed_since(mark), Some(&[id(1)][..]));
    assert_eq!(one.replica().changed_since(one.replica().mark()), Some(&[][..]));

    let mark = two.replica().mark();
    for (key, text) in store.texts() {
        two.absorb(Some(&key), || Some(text));
    }
    assert_eq!(two.replica().changed_since(mark), Some(&[id(1)][..]));
    let changed: BTreeSet<_> = two.replica().changed_since(mark).unwrap().iter().copied().collect();
    assert_eq!(changed.len(), 1);
}
