//! Stories of texts that cannot be read.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::{
    InjectedFailure, MemoryStore, Obstacle, Saving, Store, UnreadableText,
    injected_failures::{KEY, card, named, next_visit, open, settle, texts},
};
use crate::replica::{Card, Replica, envelope};

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
