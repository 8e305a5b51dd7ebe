//! A tab of the app before there were journals, open beside one of today: it knows the first place and its copy only and
//! writes over both. Nothing may be lost between the two. And stories at random, with everything that can fail.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    Absorbed, InjectedFailure, Keeper, MemoryStore, Saving, Store,
    injected_failures::{KEY, card, named, next_visit, open, settle, texts},
};
use crate::replica::{Card, Replica, Session, envelope};

const COPY: &str = "cards/plan/copy";

/// The algorithm of that app: read both places, merge, set aside what cannot be read, write both, read back.
struct OldTab {
    replica: Replica<Card>,
    session: Session,
}

impl OldTab {
    fn open(store: &MemoryStore, session: u64) -> Self {
        let mut tab = Self { replica: Replica::new("plan"), session: Session::from_random(session) };
        tab.read(store);
        tab
    }

    /// Says whether everything could be looked at, and is safe; if not, nothing was written.
    fn read(&mut self, store: &MemoryStore) -> bool {
        for key in [KEY, COPY, "cards/plan/version-2"] {
            let Ok(text) = store.read(key) else { return false };
            let text = text.unwrap_or_default();
            match envelope::decode(&text) {
                Ok(stored) => drop(self.replica.merge(&stored).unwrap()),
                Err(_) if text.is_empty() || Self::set_aside(store, &text) => {}
                Err(_) => return false,
            }
        }
        true
    }

    fn set_aside(store: &MemoryStore, text: &str) -> bool {
        let keys = (1..=20).map(|number| format!("cards/plan/unreadable-{number}"));
        let free = keys.into_iter().find(|key| store.read(key).is_ok_and(|held| held.is_none_or(|held| held == text)));
        free.is_some_and(|key| Self::put(store, &key, text))
    }

    fn put(store: &MemoryStore, key: &str, text: &str) -> bool {
        let stands = || store.read(key).is_ok_and(|held| held.as_deref() == Some(text));
        stands() || (store.write(key, text).is_ok() && stands())
    }

    /// Writes the copy first, unless it holds something that the first place does not.
    fn write(&self, store: &MemoryStore) -> bool {
        let text = envelope::encode(&self.replica);
        let stored = |key| store.read(key).ok().flatten().and_then(|text| envelope::decode::<Card>(&text).ok());
        let is_spare = stored(COPY).is_none_or(|copy| stored(KEY).is_some_and(|first| first.holds_all_of(&copy)));
        let order = if is_spare { [COPY, KEY] } else { [KEY, COPY] };
        order.into_iter().all(|key| Self::put(store, key, &text))
    }

    /// As it saved after each press and each `storage` event.
    fn save(&mut self, store: &MemoryStore) -> bool {
        self.read(store) && self.write(store)
    }
}

#[test]
fn an_earlier_app_that_writes_over_the_first_place_loses_nothing_of_ours() {
    let store = MemoryStore::default();
    settle(&store, [1]);
    let mut old = OldTab::open(&store, 1);
    let mut keeper = open(&store, 2);
    keeper.apply(card(2));
    keeper.save();
    old.replica.apply(card(3), old.session);
    old.save(&store);
    assert_eq!(texts(&envelope::decode(&store.read(KEY).unwrap().unwrap()).unwrap()), named([1, 3]));
    drop(keeper);
    assert_eq!(next_visit(&store), named([1, 2, 3]), "the journal stands");

    // The next visit folds it in, and then the old tab sees it too.
    let mut keeper = open(&store, 3);
    keeper.compact();
    keeper.compact();
    old.save(&store);
    assert_eq!(texts(&old.replica), named([1, 2, 3]));
}

#[test]
fn not_even_when_it_has_read_before_we_fold_and_writes_after() {
    let store = MemoryStore::default();
    settle(&store, [1]);
    let mut old = OldTab::open(&store, 1);
    let mut keeper = open(&store, 2);
    keeper.apply(card(2));
    keeper.save();
    old.replica.apply(card(3), old.session);
    old.read(&store);
    keeper.compact();
    assert!(old.write(&store));
    drop(keeper);
    assert_eq!(next_visit(&store), named([1, 2, 3]), "an entry is not removed by the compaction that folds it");

    // Nor does the next compaction take the fold for granted.
    let mut keeper = open(&store, 3);
    old.read(&store);
    keeper.compact();
    assert!(old.write(&store));
    keeper.compact();
    keeper.compact();
    assert_eq!(next_visit(&store), named([1, 2, 3]));
    assert_eq!(store.texts().len(), 2);
}

#[test]
fn a_tab_of_today_and_an_earlier_one_do_not_answer_each_other_for_ever() {
    let store = MemoryStore::default();
    let mut old = OldTab::open(&store, 1);
    let mut keeper = open(&store, 2);
    for number in 0..30 {
        old.replica.apply(card(number), old.session);
        old.save(&store);
        keeper.absorb(Some(KEY), || None);
        keeper.apply(card(100 + number));
        keeper.compact();
        let mut rounds = 0;
        loop {
            let before = store.texts();
            old.save(&store);
            keeper.absorb(Some(KEY), || None);
            keeper.compact();
            rounds += 1;
            if store.texts() == before {
                break;
            }
            assert!(rounds < 5, "they do");
        }
    }
    assert_eq!(texts(&old.replica), texts(keeper.replica()));
}

/// What happens at two tabs of today and one of the earlier app that share a store.
#[derive(Debug, Clone)]
enum Event {
    Write(usize),
    Save(usize),
    Compact(usize),
    /// The tab is told of everything that was written.
    Hear(usize),
    /// The page is closed and opened anew.
    Reload(usize),
    OldWrites,
    /// The old tab reads what is stored, and writes when one more thing has happened: between its reading and its writing
    /// another process may come in, but not for long. Not where there is no room: what has none in the journal is folded
    /// without, and then only a living tab that hears of the old one's write brings it back.
    OldSavesLate,
    OldSaves,
    Break(Vec<InjectedFailure>),
    /// Something else writes into a place of ours.
    Damage(usize),
}

fn failure() -> impl Strategy<Value = InjectedFailure> {
    prop_oneof![
        Just(InjectedFailure::Denied),
        (0_usize..6000).prop_map(InjectedFailure::Full),
        (0_usize..4).prop_map(InjectedFailure::FullAfter),
        (0_usize..4).prop_map(InjectedFailure::Torn),
        (0_usize..5).prop_map(InjectedFailure::PowerCut),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    let tab = || 0_usize..2;
    prop_oneof![
        5 => tab().prop_map(Event::Write),
        5 => tab().prop_map(Event::Save),
        4 => tab().prop_map(Event::Compact),
        2 => tab().prop_map(Event::Hear),
        1 => tab().prop_map(Event::Reload),
        2 => Just(Event::OldWrites),
        2 => Just(Event::OldSavesLate),
        2 => Just(Event::OldSaves),
        3 => prop::collection::vec(failure(), 0..3).prop_map(Event::Break),
        1 => (0_usize..2).prop_map(Event::Damage),
    ]
}

fn is_stored(saving: &Saving) -> bool {
    matches!(saving, Saving::Saved | Saving::BesideNewer)
}

/// Plays a story. `newer` puts a later app's text into the first place beforehand; then there is no earlier app.
fn play(events: Vec<Event>, newer: bool) -> Result<(), TestCaseError> {
    let store = MemoryStore::default();
    let later = r#"{"format":"cards","version":3,"plan":"plan"}"#;
    if newer {
        store.write(KEY, later).unwrap();
    }
    let mut tabs = [open(&store, 0), open(&store, 1)];
    let mut old = OldTab::open(&store, 2);
    let mut promised = BTreeSet::new();
    let (mut was_damaged, mut is_late, mut is_full) = (false, false, false);
    for (count, event) in (100_u64..).zip(events) {
        let mut promise = |keeper: &Keeper<Card>| {
            if is_stored(keeper.saving()) {
                promised.extend(texts(keeper.replica()));
            }
        };
        match event {
            Event::Write(tab) => drop(tabs[tab].apply(card(count))),
            Event::Save(tab) => {
                tabs[tab].save();
                promise(&tabs[tab]);
            }
            Event::Compact(tab) => {
                tabs[tab].compact();
                promise(&tabs[tab]);
            }
            Event::Hear(tab) => {
                let texts = store.texts().into_iter();
                let heard: Vec<_> = texts.map(|(key, text)| tabs[tab].absorb(Some(&key), || Some(text))).collect();
                if heard.contains(&Absorbed::Everything) {
                    tabs[tab].compact();
                }
            }
            // A tab that is closed takes with it what it was never able to store, and said so.
            Event::Reload(tab) => tabs[tab] = open(&store, count),
            Event::OldWrites if !newer => drop(old.replica.apply(card(count), old.session)),
            Event::OldSavesLate if !newer && !is_full => {
                is_late = old.read(&store);
                continue;
            }
            Event::OldSaves if !newer => drop(old.save(&store)),
            Event::Break(failures) => {
                is_full =
                    failures.iter().any(|it| matches!(it, InjectedFailure::Full(_) | InjectedFailure::FullAfter(_)));
                store.fail(&failures);
            }
            // One place at a time, or nothing could be promised; and not the later app's.
            Event::Damage(place) if !newer && !was_damaged => {
                store.fail(&[]);
                (is_late, is_full) = (false, false);
                let key = [KEY, COPY][place];
                for _ in 0..2 {
                    tabs[0].absorb(Some(KEY), || None);
                    tabs[0].compact();
                }
                store.write(key, "壊れた文").unwrap();
                was_damaged = true;
            }
            _ => {}
        }
        if std::mem::take(&mut is_late) {
            old.write(&store);
        }
    }
    store.fail(&[]);
    let next = next_visit(&store);
    prop_assert!(next.is_superset(&promised), "{:?} lacks some of {:?}", next, promised);
    if newer {
        prop_assert_eq!(store.read(KEY), Ok(Some(later.to_owned())));
    }
    for tab in &mut tabs {
        promised.extend(texts(tab.replica()));
        tab.absorb(Some(KEY), || None);
        prop_assert!(is_stored(tab.compact()));
    }
    prop_assert!(next_visit(&store).is_superset(&promised));
    Ok(())
}

proptest! {
    #[test]
    fn whatever_fails_a_record_once_said_to_be_saved_is_never_lost(events in prop::collection::vec(event(), 0..40)) {
        play(events, false)?;
    }

    #[test]
    fn nor_beside_the_text_of_a_later_app(events in prop::collection::vec(event(), 0..40)) {
        play(events, true)?;
    }
}
