//! What a press costs with a thousand records, and what other tabs hear of it.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::{
    Absorbed, InjectedFailure, Keeper, MemoryStore, Saving, Store,
    injected_failures::{KEY, card, delete, id, named, next_visit, open, settle, texts},
};
use crate::replica::{Card, Edit, Moment, Record};

fn a_thousand(store: &MemoryStore) -> Keeper<Card> {
    let mut keeper = open(store, 1);
    for number in 1..=1000 {
        keeper.apply(card(number));
    }
    keeper.compact();
    assert!(store.read(KEY).unwrap().unwrap().len() > 100_000);
    store.traffic();
    keeper
}

/// The texts a tab of another process hears of.
fn heard(store: &MemoryStore, keeper: &mut Keeper<Card>, before: &MemoryStore) -> Vec<Absorbed> {
    let (old, new) = (before.texts(), store.texts());
    let mut heard = Vec::new();
    for (key, text) in &new {
        if old.get(key) != Some(text) {
            heard.push(keeper.absorb(Some(key), || Some(text.clone())));
        }
    }
    for key in old.keys().filter(|key| !new.contains_key(*key)) {
        heard.push(keeper.absorb(Some(key), || None));
    }
    heard
}

fn snapshot(store: &MemoryStore) -> MemoryStore {
    let copy = MemoryStore::default();
    for (key, text) in store.texts() {
        copy.write(&key, &text).unwrap();
    }
    copy
}

#[test]
fn with_a_thousand_records_a_press_reads_and_writes_only_what_it_changed() {
    let store = MemoryStore::default();
    let mut keeper = a_thousand(&store);
    let stamp = |keeper: &Keeper<Card>| keeper.replica().record(id(7)).map(Record::stamp);
    for press in 0..10 {
        let edit = match press % 3 {
            0 => card(2000 + press),
            1 => Edit::Write {
                id: id(7),
                content: Card::new(format!("直し{press}")),
                over: stamp(&keeper),
                at: Moment::from_millis(5000 + press),
            },
            _ => delete(500 + press),
        };
        let undo = keeper.apply(edit).unwrap();
        assert_eq!(keeper.save(), &Saving::Saved);
        let (read, written) = store.traffic();
        assert!(read < 1000 && written < 1000, "press {press}: {read} bytes read, {written} written");
        if press % 4 == 0 {
            keeper.apply(undo.at(Moment::from_millis(9000 + press))).unwrap();
            assert_eq!(keeper.save(), &Saving::Saved);
            let (read, written) = store.traffic();
            assert!(read < 1000 && written < 1000, "undo {press}: {read} bytes read, {written} written");
        }
    }
    assert_eq!(&texts(keeper.replica()), &next_visit(&store));
}

#[test]
fn typing_on_in_one_record_leaves_one_entry() {
    let store = MemoryStore::default();
    settle(&store, [1]);
    let mut keeper = open(&store, 2);
    for number in 0..500 {
        let over = keeper.replica().record(id(2)).map(Record::stamp);
        let content = Card::new(format!("文{number}"));
        keeper.apply(Edit::Write { id: id(2), content, over, at: Moment::from_millis(number) });
        assert_eq!(keeper.save(), &Saving::Saved);
        assert_eq!(store.texts().len(), 3);
    }
}

#[test]
fn a_long_journal_is_folded_by_itself_and_does_not_grow_for_ever() {
    let store = MemoryStore::default();
    let mut keeper = open(&store, 1);
    for number in 0..1000 {
        keeper.apply(card(number));
        assert_eq!(keeper.save(), &Saving::Saved);
        assert!(store.texts().len() < 140);
    }
    keeper.compact();
    keeper.compact();
    assert_eq!(store.texts().len(), 2);
    assert_eq!(next_visit(&store).len(), 1000);
}

#[test]
fn the_journal_of_a_tab_that_died_is_folded_in_and_removed_once_that_is_verified() {
    let store = MemoryStore::default();
    settle(&store, [1]);
    let mut dying = open(&store, 2);
    dying.apply(card(2));
    dying.save();
    drop(dying);

    let mut keeper = open(&store, 3);
    assert_eq!(texts(keeper.replica()), named([1, 2]));
    assert!(keeper.is_compaction_due());
    // A fold that is torn, or for which there is no room, removes nothing.
    for failure in [InjectedFailure::PowerCut(0), InjectedFailure::PowerCut(1), InjectedFailure::FullAfter(0)] {
        store.fail(&[failure]);
        open(&store, 4).compact();
        store.fail(&[]);
        assert_eq!(next_visit(&store), named([1, 2]));
        assert!(store.texts().keys().any(|key| key.contains("/journal/")));
    }
    keeper.compact();
    assert_eq!(store.texts().len(), 3, "folded, and still there");
    keeper.compact();
    assert_eq!(store.texts().len(), 2, "it stood in the first place still");
    assert!(!keeper.is_compaction_due());
    assert_eq!(next_visit(&store), named([1, 2]));
}

#[test]
fn a_tab_takes_over_what_another_tab_enters_in_its_journal_and_reads_nothing_else() {
    let store = MemoryStore::default();
    let mut one = a_thousand(&store);
    let mut two = open(&store, 2);
    assert_eq!(two.replica(), one.replica());
    let before = snapshot(&store);
    one.apply(card(2000));
    one.save();
    store.traffic();
    let mark = two.replica().mark();
    assert_eq!(heard(&store, &mut two, &before), [Absorbed::Records]);
    assert_eq!(store.traffic(), (0, 0), "the event brings the text along");
    assert_eq!(two.replica().changed_since(mark), Some(&[id(2000)][..]));
    assert_eq!(two.replica(), one.replica());
    let again = store.texts().into_iter().find(|(key, _)| key.contains("/journal/")).unwrap();
    assert_eq!(two.absorb(Some(&again.0), || Some(again.1)), Absorbed::Nothing, "there is nothing new in it");
}

#[test]
fn keys_that_are_not_ours_are_not_even_read() {
    let mut keeper = open(&MemoryStore::default(), 1);
    for key in ["strategy-explorer/furigana", "cards/plan-2", "cards/plan/copy", "cards/plan/unreadable-1", ""] {
        assert_eq!(keeper.absorb(Some(key), || unreachable!("{key} is read")), Absorbed::Nothing);
    }
    assert!(!keeper.is_compaction_due());
    assert_eq!(keeper.absorb(Some("cards/plan/journal/x"), || Some("壊れた文".to_owned())), Absorbed::Nothing);
}

#[test]
fn two_tabs_that_compact_for_each_other_come_to_rest() {
    let store = MemoryStore::default();
    let mut tabs = [open(&store, 1), open(&store, 2)];
    for round in 0..20 {
        for (at, other) in [(0, 1), (1, 0)] {
            let before = snapshot(&store);
            let [one, two] = &mut tabs;
            let (here, there) = if at < other { (one, two) } else { (two, one) };
            here.apply(card(round * 2 + at));
            here.save();
            here.compact();
            if heard(&store, there, &before).contains(&Absorbed::Everything) {
                there.compact();
            }
        }
    }
    let mut quiet = 0;
    for _ in 0..6 {
        for at in [0, 1] {
            let before = snapshot(&store);
            let [one, two] = &mut tabs;
            let (here, there) = if at == 0 { (one, two) } else { (two, one) };
            here.compact();
            let heard = heard(&store, there, &before);
            quiet = if heard.is_empty() { quiet + 1 } else { 0 };
        }
    }
    assert!(quiet >= 6, "they still answer each other");
    let [one, two] = &tabs;
    assert_eq!(one.replica().count(), 40);
    assert_eq!(one.replica(), two.replica());
    assert_eq!(store.texts().len(), 2);
}

#[test]
fn what_was_cleared_behind_a_tabs_back_is_written_again() {
    let store = MemoryStore::default();
    settle(&store, [1]);
    let mut keeper = open(&store, 2);
    keeper.apply(card(2));
    keeper.save();
    for key in store.texts().keys() {
        store.remove(key).unwrap();
    }
    assert_eq!(keeper.absorb(None, || None), Absorbed::Everything);
    keeper.compact();
    assert_eq!(next_visit(&store), named([1, 2]));
}

#[test]
fn what_is_remembered_of_old_page_loads_does_not_grow_in_the_store() {
    let store = MemoryStore::default();
    let mut sizes = Vec::new();
    for session in 1..=120 {
        let mut keeper = open(&store, session + 10_000);
        let over = keeper.replica().record(id(1)).map(Record::stamp);
        let content = Card::new(format!("文{session:03}"));
        keeper.apply(Edit::Write { id: id(1), content, over, at: Moment::from_millis(session * 1000) });
        keeper.save();
        if session % 3 > 0 {
            keeper.compact();
        }
        sizes.push(store.read(KEY).unwrap().map_or(0, |text| text.len()));
        assert_eq!(next_visit(&store), [format!("文{session:03}")].into());
        assert_eq!(open(&store, 1).replica().record(id(1)).unwrap().conflicts().count(), 0);
    }
    let (early, late) = sizes.split_at(60);
    assert!(late.iter().max() <= early.iter().max().map(|size| size + 20).as_ref(), "{sizes:?}");
}
