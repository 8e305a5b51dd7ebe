//! Stories of stores that fail and tabs that write at the same time. In none of them is a note lost.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    Desk, Edit, Fault, MemoryStore, Moment, NoteId, Notebook, Obstacle, Saving, Session, Store, StoreError, envelope,
};

const KEY: &str = "strategy-explorer/notes/plan";

fn open(store: &MemoryStore, session: u64) -> Desk<MemoryStore> {
    Desk::open(store.clone(), "plan", Session::from_random(session))
}

fn note(number: u128) -> Edit {
    let (id, at) = (NoteId::from_random(number), Moment::from_millis(u64::try_from(number).unwrap()));
    Edit::Write { id, item: "measure/13".parse().unwrap(), text: format!("メモ{number}"), over: None, at }
}

fn texts(notebook: &Notebook) -> BTreeSet<String> {
    notebook.notes().map(|note| note.text().to_owned()).collect()
}

fn named<const N: usize>(numbers: [u128; N]) -> BTreeSet<String> {
    numbers.map(|number| format!("メモ{number}")).into()
}

#[test]
fn what_is_saved_is_there_on_the_next_visit() {
    let store = MemoryStore::default();
    let mut desk = open(&store, 1);
    desk.apply(note(1));
    assert_eq!(desk.saving(), &Saving::Waiting);
    assert_eq!(desk.save(), &Saving::Saved);
    assert_eq!(open(&store, 2).notebook(), desk.notebook());
}

#[test]
fn two_tabs_that_do_not_know_of_each_other_keep_each_others_notes() {
    let store = MemoryStore::default();
    let (mut a, mut b) = (open(&store, 1), open(&store, 2));
    a.apply(note(1));
    a.save();
    b.apply(note(2));
    b.save();
    assert_eq!(texts(open(&store, 3).notebook()), named([1, 2]));

    // `a` hears that `b` has written, takes it over, and has nothing to answer.
    let before = store.texts();
    a.save();
    assert_eq!(a.notebook(), b.notebook());
    assert_eq!(store.texts(), before);
}

#[test]
fn a_deletion_in_one_tab_is_not_undone_by_the_other() {
    let store = MemoryStore::default();
    let mut a = open(&store, 1);
    a.apply(note(1));
    a.save();
    let mut b = open(&store, 2);
    a.apply(Edit::Delete { id: NoteId::from_random(1), at: Moment::from_millis(9) });
    a.save();
    b.apply(note(2));
    b.save();
    assert_eq!(texts(open(&store, 3).notebook()), named([2]));
}

#[test]
fn where_storage_is_denied_notes_stay_in_the_tab_and_the_reader_is_told() {
    let store = MemoryStore::default();
    store.fail(Some(Fault::Denied));
    let mut desk = open(&store, 1);
    assert_eq!(desk.saving(), &Saving::Memory(StoreError::Denied.into()));
    desk.apply(note(1));
    assert_eq!(desk.save(), &Saving::Memory(Obstacle::Store(StoreError::Denied)));
    assert_eq!(desk.notebook().count(), 1);

    store.fail(None);
    assert_eq!(desk.save(), &Saving::Saved);
    assert_eq!(open(&store, 2).notebook().count(), 1);
}

#[test]
fn a_full_store_keeps_what_it_has_and_takes_the_rest_when_there_is_room() {
    let store = MemoryStore::default();
    let mut desk = open(&store, 1);
    desk.apply(note(1));
    desk.save();
    let stored = store.texts();
    store.fail(Some(Fault::Full(stored.iter().map(|(key, text)| key.len() + text.len()).sum())));
    desk.apply(note(2));
    assert_eq!(desk.save(), &Saving::Memory(Obstacle::Store(StoreError::Full)));
    assert_eq!(store.texts(), stored);

    store.fail(None);
    assert_eq!(desk.save(), &Saving::Saved);
    assert_eq!(texts(open(&store, 2).notebook()), named([1, 2]));
}

#[test]
fn room_for_one_text_but_not_for_its_copy_is_room_enough() {
    let store = MemoryStore::default();
    let mut desk = open(&store, 1);
    desk.apply(note(1));
    store.fail(Some(Fault::Full(KEY.len() + envelope::encode(desk.notebook()).len())));
    assert_eq!(desk.save(), &Saving::Saved);
    assert_eq!(store.texts().keys().collect::<Vec<_>>(), [KEY]);
}

#[test]
fn a_torn_write_is_noticed_and_written_again() {
    for good in 0..4 {
        let store = MemoryStore::default();
        store.fail(Some(Fault::Torn(good)));
        let mut desk = open(&store, 1);
        desk.apply(note(1));
        assert_eq!(desk.save(), &Saving::Saved);
        desk.apply(note(2));
        assert_eq!(desk.save(), &Saving::Saved);
        let next = open(&store, 2);
        assert_eq!(texts(next.notebook()), named([1, 2]), "torn after {good} writes");
        assert_eq!(next.unreadable(), Ok(vec![]), "a torn text of our own is not worth keeping");
    }
}

#[test]
fn a_tablet_that_dies_while_writing_has_lost_nothing_that_was_saved() {
    for good in 0..3 {
        let store = MemoryStore::default();
        let mut desk = open(&store, 1);
        desk.apply(note(1));
        desk.save();
        store.fail(Some(Fault::PowerCut(good)));
        desk.apply(note(2));
        let saved = desk.save() == &Saving::Saved;
        drop(desk);
        store.fail(None);
        let next = texts(open(&store, 2).notebook());
        assert!(next.is_superset(&named([1])), "cut after {good} writes");
        assert!(!saved || next == named([1, 2]), "cut after {good} writes");
    }
}

#[test]
fn a_tablet_that_dies_twice_while_writing_has_lost_nothing_that_was_saved() {
    for (first, second) in [(0, 0), (0, 1), (1, 0), (1, 1), (1, 2)] {
        let store = MemoryStore::default();
        let (mut a, mut b) = (open(&store, 1), open(&store, 2));
        a.apply(note(1));
        a.save();
        for (desk, good, number) in [(&mut b, first, 2), (&mut a, second, 3)] {
            store.fail(Some(Fault::PowerCut(good)));
            desk.apply(note(number));
            desk.save();
        }
        store.fail(None);
        assert!(texts(open(&store, 3).notebook()).is_superset(&named([1])), "cut after {first} and {second} writes");
    }
}

#[test]
fn an_unreadable_text_is_set_aside_before_anything_is_written() {
    let store = MemoryStore::default();
    store.write(KEY, "{\"format\":\"stra").unwrap();
    let mut desk = open(&store, 1);
    desk.apply(note(1));
    assert_eq!(desk.save(), &Saving::Saved);
    assert_eq!(desk.unreadable(), Ok(vec![(format!("{KEY}/unreadable-1"), "{\"format\":\"stra".to_owned())]));
    assert_eq!(texts(open(&store, 2).notebook()), named([1]));

    // The same damage a second time needs no second copy, another one does.
    store.write(KEY, "{\"format\":\"stra").unwrap();
    open(&store, 3).save();
    store.write(KEY, "別の壊れ方").unwrap();
    open(&store, 4).save();
    assert_eq!(desk.unreadable().unwrap().len(), 2);
    assert_eq!(texts(open(&store, 5).notebook()), named([1]), "the copy was whole all the time");
}

#[test]
fn an_unreadable_text_that_cannot_be_set_aside_is_not_touched() {
    let store = MemoryStore::default();
    let mut desk = open(&store, 1);
    desk.apply(note(1));
    desk.save();
    store.write(KEY, "壊れた文").unwrap();
    store.fail(Some(Fault::Full(0)));
    let mut desk = open(&store, 2);
    assert_eq!(desk.saving(), &Saving::Memory(Obstacle::Guarding));
    assert_eq!(texts(desk.notebook()), named([1]), "what the copy holds can be read all the same");
    desk.apply(note(2));
    assert_eq!(desk.save(), &Saving::Memory(Obstacle::Guarding));
    assert_eq!(store.read(KEY), Ok(Some("壊れた文".to_owned())));

    store.fail(None);
    assert_eq!(desk.save(), &Saving::Saved);
    assert_eq!(desk.unreadable().unwrap().len(), 1);
    assert_eq!(texts(open(&store, 3).notebook()), named([1, 2]));
}

#[test]
fn the_notes_of_a_later_app_are_left_untouched_and_ours_wait_beside_them() {
    let store = MemoryStore::default();
    let newer = r#"{"format":"strategy-explorer-notes","version":2,"plan":"plan","notes":"in another shape"}"#;
    store.write(KEY, newer).unwrap();
    let mut desk = open(&store, 1);
    assert_eq!(desk.saving(), &Saving::BesideNewer);
    desk.apply(note(1));
    assert_eq!(desk.save(), &Saving::BesideNewer);
    assert_eq!(store.read(KEY), Ok(Some(newer.to_owned())));
    assert_eq!(texts(open(&store, 2).notebook()), named([1]));

    // Whoever can read the first place again takes them in.
    store.write(KEY, &envelope::encode(&Notebook::new("plan"))).unwrap();
    let mut desk = open(&store, 3);
    assert_eq!(desk.save(), &Saving::Saved);
    assert_eq!(texts(&envelope::decode(&store.read(KEY).unwrap().unwrap()).unwrap()), named([1]));
}

#[test]
fn the_notes_of_another_plan_are_neither_mixed_in_nor_lost() {
    let store = MemoryStore::default();
    let other = envelope::encode(&Notebook::new("another plan"));
    store.write(KEY, &other).unwrap();
    let mut desk = open(&store, 1);
    desk.apply(note(1));
    desk.save();
    assert_eq!(desk.unreadable().unwrap(), [(format!("{KEY}/unreadable-1"), other)]);
    assert!(desk.merge(&Notebook::new("another plan")).is_err());
}

#[test]
fn a_file_of_another_tablet_adds_its_notes_once() {
    let (mut mine, mut theirs) = (open(&MemoryStore::default(), 1), open(&MemoryStore::default(), 2));
    mine.apply(note(1));
    theirs.apply(note(2));
    theirs.apply(note(3));
    let file = envelope::decode(&envelope::encode(theirs.notebook())).unwrap();
    assert_eq!(mine.merge(&file).unwrap().added, 2);
    let again = mine.merge(&file).unwrap();
    assert_eq!((again.added, again.unchanged), (0, 2));
}

#[test]
fn a_thousand_notes_are_listed_by_item_and_by_time() {
    let mut desk = open(&MemoryStore::default(), 1);
    for number in 1..=1000 {
        desk.apply(note(number));
    }
    assert_eq!(desk.save(), &Saving::Saved);
    let notebook = desk.notebook();
    let item = "measure/13".parse().unwrap();
    assert_eq!(notebook.count(), 1000);
    assert_eq!(notebook.notes_on(&item).first().unwrap().text(), "メモ1");
    assert_eq!(notebook.latest().first().unwrap().text(), "メモ1000");
    assert_eq!(notebook.oldest_first().len(), 1000);
    assert!(notebook.notes_on(&"measure/12".parse().unwrap()).is_empty());
}

/// What happens at two tabs that share a store.
#[derive(Debug, Clone)]
enum Event {
    Write(usize),
    Save(usize),
    Reload(usize),
    Break(Option<Fault>),
}

fn event() -> impl Strategy<Value = Event> {
    let fault = prop_oneof![
        Just(Fault::Denied),
        (0_usize..3000).prop_map(Fault::Full),
        (0_usize..4).prop_map(Fault::Torn),
        (0_usize..4).prop_map(Fault::PowerCut),
    ];
    prop_oneof![
        4 => (0_usize..2).prop_map(Event::Write),
        4 => (0_usize..2).prop_map(Event::Save),
        1 => (0_usize..2).prop_map(Event::Reload),
        2 => prop::option::of(fault).prop_map(Event::Break),
    ]
}

proptest! {
    #[test]
    fn whatever_fails_a_note_once_said_to_be_saved_is_never_lost(events in prop::collection::vec(event(), 0..40)) {
        let store = MemoryStore::default();
        let mut tabs = [open(&store, 0), open(&store, 1)];
        let mut saved = BTreeSet::new();
        for (count, event) in (2_u64..).zip(events) {
            match event {
                Event::Write(tab) => drop(tabs[tab].apply(note(count.into()))),
                Event::Save(tab) => {
                    if tabs[tab].save() == &Saving::Saved {
                        saved.extend(texts(tabs[tab].notebook()));
                    }
                }
                // A tab that is closed takes with it what it was never able to save, and said so.
                Event::Reload(tab) => tabs[tab] = open(&store, count),
                Event::Break(fault) => store.fail(fault),
            }
        }
        store.fail(None);
        for tab in &mut tabs {
            saved.extend(texts(tab.notebook()));
            prop_assert_eq!(tab.save(), &Saving::Saved);
        }
        let next = open(&store, 1);
        prop_assert!(texts(next.notebook()).is_superset(&saved));
    }
}
