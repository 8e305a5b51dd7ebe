//! Stories of a later app's text and of power cuts. In none of them is a record lost.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use super::{
    InjectedFailure, MemoryStore, Saving, Store,
    injected_failures::{KEY, card, named, next_visit, open, settle},
};
use crate::replica::{Card, Replica, envelope};

const NEWER: &str = r#"{"format":"cards","version":3,"plan":"plan","cards":"in another shape"}"#;

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
