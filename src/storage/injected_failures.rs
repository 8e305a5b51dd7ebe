//! Stories of stores that fail and tabs that write at the same time. In none of them is a record lost.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use super::{InjectedFailure, Keeper, MemoryStore, Obstacle, Saving, Store, StoreError};
use crate::replica::{Card, Edit, Moment, RecordId, Replica, Session, envelope};

pub(super) const KEY: &str = "cards/plan";

pub(super) fn open(store: &MemoryStore, session: u64) -> Keeper<Card> {
    Keeper::open(store.clone(), "plan", Session::from_random(session))
}

pub(super) fn id(number: u64) -> RecordId {
    RecordId::from_random(number.into())
}

/// A card that says its number.
pub(super) fn card(number: u64) -> Edit<Card> {
    let content = Card::new(format!("カード{number}"));
    Edit::Write { id: id(number), content, over: None, at: Moment::from_millis(number) }
}

pub(super) fn delete(number: u64) -> Edit<Card> {
    Edit::Delete { id: id(number), at: Moment::from_millis(1000 + number) }
}

pub(super) fn texts(replica: &Replica<Card>) -> BTreeSet<String> {
    let living = replica.all().filter(|record| record.deleted().is_none());
    living.map(|record| record.content().text.clone()).collect()
}

pub(super) fn named<const N: usize>(numbers: [u64; N]) -> BTreeSet<String> {
    numbers.map(|number| format!("カード{number}")).into()
}

/// What the next visit finds.
pub(super) fn next_visit(store: &MemoryStore) -> BTreeSet<String> {
    texts(open(store, u64::MAX).replica())
}

/// Puts cards where a compaction leaves them: in the first place and its copy, and nowhere else.
pub(super) fn settle<const N: usize>(store: &MemoryStore, numbers: [u64; N]) {
    let mut keeper = open(store, 1_000_000);
    for number in numbers {
        keeper.apply(card(number));
    }
    for _ in 0..2 {
        assert_eq!(keeper.compact(), &Saving::Saved);
    }
    assert_eq!(store.texts().into_keys().collect::<Vec<_>>(), [KEY, "cards/plan/copy"]);
}

#[test]
fn what_is_saved_is_there_on_the_next_visit() {
    let store = MemoryStore::default();
    let mut keeper = open(&store, 1);
    keeper.apply(card(1));
    assert_eq!(keeper.saving(), &Saving::Waiting);
    assert_eq!(keeper.save(), &Saving::Saved);
    assert_eq!(open(&store, 2).replica(), keeper.replica());
    assert_eq!(keeper.compact(), &Saving::Saved);
    assert_eq!(open(&store, 2).replica(), keeper.replica());
}

#[test]
fn opening_a_page_and_leaving_it_writes_nothing() {
    let store = MemoryStore::default();
    open(&store, 1).compact();
    assert!(store.texts().is_empty());
    settle(&store, [1]);
    let (before, _) = (store.texts(), store.traffic());
    open(&store, 2).compact();
    assert_eq!((store.texts(), store.traffic().1), (before, 0));
}

#[test]
fn where_storage_is_denied_records_stay_in_the_tab_and_the_reader_is_told() {
    let store = MemoryStore::default();
    store.fail(&[InjectedFailure::Denied]);
    let mut keeper = open(&store, 1);
    assert_eq!(keeper.saving(), &Saving::Memory(StoreError::Denied.into()));
    keeper.apply(card(1));
    assert_eq!(keeper.save(), &Saving::Memory(Obstacle::Store(StoreError::Denied)));
    assert_eq!(keeper.compact(), &Saving::Memory(Obstacle::Store(StoreError::Denied)));
    assert_eq!(keeper.replica().count(), 1);

    store.fail(&[]);
    assert_eq!(keeper.save(), &Saving::Saved);
    assert_eq!(next_visit(&store), named([1]));
}

#[test]
fn a_store_without_room_keeps_what_it_has_and_takes_the_rest_when_there_is_room() {
    let store = MemoryStore::default();
    settle(&store, [1]);
    store.fail(&[InjectedFailure::FullAfter(0)]);
    let mut keeper = open(&store, 2);
    keeper.apply(card(2));
    assert_eq!(keeper.save(), &Saving::Memory(Obstacle::Store(StoreError::Full)));
    assert_eq!(keeper.compact(), &Saving::Memory(Obstacle::Store(StoreError::Full)));
    assert_eq!(next_visit(&store), named([1]));

    store.fail(&[]);
    assert_eq!(keeper.save(), &Saving::Saved);
    assert_eq!(next_visit(&store), named([1, 2]));
}

#[test]
fn a_full_store_gives_up_the_copy_for_what_is_new() {
    let store = MemoryStore::default();
    settle(&store, [1, 2, 3, 4, 5]);
    store.fail(&[InjectedFailure::Full(store.size())]);
    let mut keeper = open(&store, 2);
    keeper.apply(card(6));
    assert_eq!(keeper.save(), &Saving::Saved);
    assert_eq!(keeper.compact(), &Saving::Saved);
    assert_eq!(next_visit(&store), named([1, 2, 3, 4, 5, 6]));
}

#[test]
fn room_for_one_text_but_not_for_its_copy_is_room_enough() {
    let store = MemoryStore::default();
    let mut keeper = open(&store, 1);
    keeper.apply(card(1));
    store.fail(&[InjectedFailure::Full(KEY.len() + envelope::encode(keeper.replica()).len())]);
    assert_eq!(keeper.save(), &Saving::Saved);
    assert_eq!(store.texts().keys().collect::<Vec<_>>(), [KEY]);
}

#[test]
fn what_is_stored_in_one_place_counts_as_saved() {
    // The journal and the copy are written, then there is no more room for the first place, which is larger.
    for good in 0..4 {
        let store = MemoryStore::default();
        settle(&store, [1]);
        let mut keeper = open(&store, 2);
        keeper.apply(card(2));
        store.fail(&[InjectedFailure::FullAfter(good)]);
        let saved = keeper.save().clone();
        let compacted = keeper.compact().clone();
        assert_eq!(saved == Saving::Saved, good > 0, "after {good} writes");
        assert_eq!(compacted == Saving::Saved, good > 0, "after {good} writes");
        let kept = if good > 0 { named([1, 2]) } else { named([1]) };
        assert_eq!(next_visit(&store), kept, "after {good} writes");
    }
    // The copy alone, without an entry of the journal.
    let store = MemoryStore::default();
    settle(&store, [1]);
    let mut keeper = open(&store, 2);
    let mut file = Replica::new("plan");
    file.apply(card(2), Session::from_random(9));
    let file = envelope::encode(&file).replacen('{', "{\"field-of-a-later-app\":1,", 1);
    keeper.merge(&envelope::decode(&file).unwrap()).unwrap();
    store.fail(&[InjectedFailure::FullAfter(2)]);
    assert_eq!(keeper.save(), &Saving::Saved, "the copy is written, the first place has no room");
    assert!(store.read("cards/plan/copy").unwrap().unwrap().contains("later-app"));
    assert!(!store.read(KEY).unwrap().unwrap().contains("later-app"));
    assert_eq!(next_visit(&store), named([1, 2]));
}

#[test]
fn deleting_and_erasing_relieves_a_full_store_and_leaves_no_text_behind() {
    let store = MemoryStore::default();
    let mut keeper = open(&store, 1);
    for number in 1..=9 {
        let content = Card::new(format!("カード{number}、{}", "長い文".repeat(20)));
        keeper.apply(Edit::Write { id: id(number), content, over: None, at: Moment::from_millis(1) });
    }
    keeper.compact();
    keeper.compact();
    store.fail(&[InjectedFailure::Full(store.size())]);
    let mut keeper = open(&store, 2);
    for number in 1..=4 {
        keeper.apply(delete(number));
        assert_eq!(keeper.save(), &Saving::Saved);
        keeper.compact();
    }
    assert_eq!(keeper.erase_deleted(Moment::from_millis(5000)), 4);
    for _ in 0..3 {
        assert_eq!(keeper.compact(), &Saving::Saved);
    }
    let stored: String = store.texts().into_values().collect();
    assert!((1..=4).all(|number| !stored.contains(&format!("カード{number}"))), "{stored}");
    assert!(store.texts().keys().all(|key| !key.contains("/journal/")));
    keeper.apply(card(10));
    assert_eq!(keeper.save(), &Saving::Saved);
    assert_eq!(open(&store, 3).replica().count(), 6);
}

#[test]
fn a_torn_write_is_noticed_and_written_again() {
    for good in 0..6 {
        let store = MemoryStore::default();
        store.fail(&[InjectedFailure::Torn(good)]);
        let mut keeper = open(&store, 1);
        for number in [1, 2] {
            keeper.apply(card(number));
            assert_eq!(keeper.save(), &Saving::Saved);
            assert_eq!(keeper.compact(), &Saving::Saved);
        }
        let next = open(&store, 2);
        assert_eq!(texts(next.replica()), named([1, 2]), "torn after {good} writes");
        assert_eq!(next.unreadable(), Ok(vec![]), "a torn text of our own is not worth keeping");
    }
}
