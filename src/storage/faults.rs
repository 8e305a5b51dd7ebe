//! Stories of stores that fail and tabs that write at the same time. In none of them is a record lost.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use super::{InjectedFailure, Keeper, MemoryStore, Obstacle, Saving, Store, StoreError, UnreadableText};
use crate::replica::{Card, Edit, Moment, RecordId, Replica, Session, envelope};

pub(super) const KEY: &str = "cards/plan";
const NEWER: &str = r#"{"format":"cards","version":3,"plan":"plan","cards":"in another shape"}"#;

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

#[test]
fn an_unreadable_text_is_set_aside_before_anything_is_written() {
    let store = MemoryStore::default();
    let broken = "{\"format\":\"car";
    store.write(KEY, broken).unwrap();
    let mut keeper = open(&store, 1);
    assert_eq!(keeper.unreadable_count(), 1, "the reader is told before anything is written");
    keeper.apply(card(1));
    keeper.save();
    assert_eq!(store.read(KEY), Ok(Some(broken.to_owned())), "a press leaves it where it is");
    assert_eq!(keeper.compact(), &Saving::Saved);
    let aside = |number: u8, text: &str| UnreadableText {
        key: Some(format!("{KEY}/unreadable-{number}")),
        text: text.to_owned(),
    };
    assert_eq!(keeper.unreadable(), Ok(vec![aside(1, broken)]));
    assert_eq!(next_visit(&store), named([1]));

    // The same damage a second time needs no second copy, another one does.
    for (session, text) in [(3, broken), (4, "別の壊れ方")] {
        store.write(KEY, text).unwrap();
        let mut keeper = open(&store, session);
        assert!(texts(keeper.replica()).is_superset(&named([1])), "the copy was whole all the time");
        keeper.apply(card(session));
        assert_eq!(keeper.compact(), &Saving::Saved);
    }
    assert_eq!(keeper.unreadable(), Ok(vec![aside(1, broken), aside(2, "別の壊れ方")]));
    assert_eq!(next_visit(&store), named([1, 3, 4]));
}

#[test]
fn what_cannot_be_read_is_taken_away_and_cleared_and_only_that() {
    let store = MemoryStore::default();
    settle(&store, [1]);
    store.write(KEY, "壊れた文").unwrap();
    store.write("cards/plan/journal/0000000000000009-0", "切れた文").unwrap();
    let mut keeper = open(&store, 2);
    keeper.apply(card(2));
    keeper.compact();
    let taken = keeper.unreadable().unwrap();
    let mut found: Vec<&str> = taken.iter().map(|it| it.text.as_str()).collect();
    found.sort_unstable();
    assert_eq!(found, ["切れた文", "壊れた文"]);
    assert_eq!(keeper.unreadable_count(), 2);

    let changed = UnreadableText { text: "ほかの文".to_owned(), ..taken.first().unwrap().clone() };
    keeper.clear_unreadable(&[changed]).unwrap();
    assert_eq!(keeper.unreadable_count(), 2, "what is no longer as it was taken stays");
    keeper.clear_unreadable(&taken).unwrap();
    assert_eq!((keeper.unreadable_count(), keeper.unreadable()), (0, Ok(vec![])));
    keeper.compact();
    let next = open(&store, 3);
    assert_eq!((next.unreadable_count(), texts(next.replica())), (0, named([1, 2])));
}

#[test]
fn a_single_record_that_cannot_be_read_is_taken_away_and_cleared_too() {
    let store = MemoryStore::default();
    settle(&store, [1]);
    let text = store.read(KEY).unwrap().unwrap().replacen("\"cards\":[", "\"cards\":[{\"id\":\"?\"},", 1);
    store.write(KEY, &text).unwrap();
    let mut keeper = open(&store, 2);
    keeper.apply(card(2));
    keeper.compact();
    keeper.compact();
    assert!(store.texts().into_values().all(|text| text.contains("\"?\"")), "it is written back as it came");
    let taken = keeper.unreadable().unwrap();
    assert_eq!(taken, [UnreadableText { key: None, text: "{\"id\":\"?\"}".to_owned() }]);
    keeper.clear_unreadable(&taken).unwrap();
    assert_eq!(keeper.save(), &Saving::Saved);
    let next = open(&store, 3);
    assert_eq!((next.unreadable_count(), texts(next.replica())), (0, named([1, 2])));
}

#[test]
fn after_twenty_unreadable_texts_records_are_stored_all_the_same() {
    let store = MemoryStore::default();
    for number in 0..25_u64 {
        store.write(KEY, &format!("壊れた文{number}")).unwrap();
        let mut keeper = open(&store, number);
        keeper.apply(card(number));
        assert_eq!(keeper.save(), &Saving::Saved);
        assert_eq!(keeper.compact(), &Saving::Saved);
    }
    assert_eq!(open(&store, 99).replica().count(), 25);
    let mut keeper = open(&store, 100);
    let taken = keeper.unreadable().unwrap();
    assert_eq!(taken.len(), 21, "twenty aside, one that is not written over");
    keeper.clear_unreadable(&taken).unwrap();
    for _ in 0..3 {
        assert_eq!(keeper.compact(), &Saving::Saved);
    }
    assert_eq!(store.texts().keys().collect::<Vec<_>>(), [KEY, "cards/plan/copy"]);
    assert_eq!(open(&store, 101).replica().count(), 25);
}

#[test]
fn an_unreadable_text_that_cannot_be_set_aside_is_not_touched() {
    let store = MemoryStore::default();
    settle(&store, [1]);
    store.write(KEY, "壊れた文").unwrap();
    store.fail(&[InjectedFailure::FullAfter(0)]);
    let mut keeper = open(&store, 2);
    assert_eq!(texts(keeper.replica()), named([1]), "what the copy holds can be read all the same");
    keeper.apply(card(2));
    assert_eq!(keeper.save(), &Saving::Memory(Obstacle::Guarding));
    assert_eq!(keeper.compact(), &Saving::Memory(Obstacle::Guarding));
    assert_eq!(store.read(KEY), Ok(Some("壊れた文".to_owned())));

    store.fail(&[]);
    assert_eq!(keeper.compact(), &Saving::Saved);
    assert_eq!(keeper.unreadable().unwrap().len(), 1);
    assert_eq!(next_visit(&store), named([1, 2]));
}

#[test]
fn the_text_of_a_later_app_is_left_untouched_and_ours_waits_beside_it_in_two_places() {
    let store = MemoryStore::default();
    store.write(KEY, NEWER).unwrap();
    let mut keeper = open(&store, 1);
    assert_eq!(keeper.saving(), &Saving::BesideNewer);
    keeper.apply(card(1));
    assert_eq!(keeper.save(), &Saving::BesideNewer);
    for _ in 0..2 {
        assert_eq!(keeper.compact(), &Saving::BesideNewer);
    }
    assert_eq!(store.read(KEY), Ok(Some(NEWER.to_owned())));
    let beside = ["cards/plan/version-2", "cards/plan/version-2/copy"].map(|key| store.read(key).unwrap());
    assert_eq!(beside, [(); 2].map(|()| Some(envelope::encode(keeper.replica()))));
    assert_eq!(store.texts().len(), 3);
    assert_eq!(next_visit(&store), named([1]));

    // Whoever can read the first place again takes them in, and then there are two places only.
    store.write(KEY, &envelope::encode(&Replica::<Card>::new("plan"))).unwrap();
    let mut keeper = open(&store, 3);
    for _ in 0..2 {
        assert_eq!(keeper.compact(), &Saving::Saved);
    }
    assert_eq!(store.texts().keys().collect::<Vec<_>>(), [KEY, "cards/plan/copy"]);
    assert_eq!(next_visit(&store), named([1]));
}

#[test]
fn the_records_of_another_plan_are_neither_mixed_in_nor_lost() {
    let store = MemoryStore::default();
    let other = envelope::encode(&Replica::<Card>::new("another plan"));
    store.write(KEY, &other).unwrap();
    let mut keeper = open(&store, 1);
    keeper.apply(card(1));
    keeper.compact();
    assert_eq!(keeper.unreadable().unwrap().first().map(|it| it.text.clone()), Some(other));
    assert!(keeper.merge(&Replica::new("another plan")).is_err());
}

/// One story of a tablet whose power is cut after so many writes: what it said was saved must be there.
fn cut(store: &MemoryStore, session: u64, good: usize, kept: &BTreeSet<String>, failures: &[InjectedFailure]) {
    let mut keeper = open(store, session);
    store.fail(&[failures, &[InjectedFailure::PowerCut(good)]].concat());
    let mut saved = kept.clone();
    for number in session * 10..session * 10 + 4 {
        keeper.apply(card(number));
        if !matches!(keeper.save(), Saving::Memory(_)) {
            saved.extend(named([number]));
        }
        if number % 2 == 1 {
            keeper.compact();
        }
    }
    drop(keeper);
    store.fail(&[]);
    let next = next_visit(store);
    assert!(next.is_superset(&saved), "cut after {good} writes: {next:?} lacks some of {saved:?}");
}

#[test]
fn a_tablet_that_dies_while_writing_has_lost_nothing_that_was_saved() {
    for good in 0..20 {
        let store = MemoryStore::default();
        settle(&store, [1, 2, 3]);
        cut(&store, 5, good, &named([1, 2, 3]), &[]);
        // And once more, on what the first cut has left.
        cut(&store, 6, good % 5, &named([1, 2, 3]), &[]);
    }
}

#[test]
fn nor_has_one_that_dies_beside_the_text_of_a_later_app() {
    for good in 0..20 {
        let store = MemoryStore::default();
        store.write(KEY, NEWER).unwrap();
        let mut keeper = open(&store, 1);
        keeper.apply(card(1));
        keeper.compact();
        keeper.compact();
        cut(&store, 5, good, &named([1]), &[]);
        cut(&store, 6, good % 5, &named([1]), &[]);
        assert_eq!(store.read(KEY), Ok(Some(NEWER.to_owned())));
    }
}

#[test]
fn nor_has_one_that_dies_while_its_store_is_full() {
    for good in 0..20 {
        for spare in [0, 100, 200, 300, 400, 600, 800, 1200] {
            let store = MemoryStore::default();
            settle(&store, [1, 2, 3]);
            let room = InjectedFailure::Full(store.size() + spare);
            cut(&store, 5, good, &named([1, 2, 3]), &[room]);
            cut(&store, 6, good % 5, &named([1, 2, 3]), &[room]);
        }
    }
}
