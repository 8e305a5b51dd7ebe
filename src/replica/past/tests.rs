//! Acts taken back and done again, one by one and many, among edits of others.

#![expect(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;
use std::collections::BTreeMap;

use super::super::{
    Card, Edit, Moment, Past, RecordId, Replica, Session,
    laws::{Act, acts, play},
    record::Record,
};

fn id(number: u128) -> RecordId {
    RecordId::from_random(number)
}

fn at(millis: u64) -> Moment {
    Moment::from_millis(millis)
}

const ME: u64 = 9;

/// What a reader sees: of each living record every text, whichever is shown first.
fn seen(replica: &Replica<Card>) -> BTreeMap<RecordId, Vec<String>> {
    let living = replica.all().filter(|record| record.deleted().is_none());
    let texts = |record: &Record<Card>| {
        let living = record.versions().filter(|version| version.deleted().is_none());
        let mut texts: Vec<String> = living.map(|version| version.content().text.clone()).collect();
        texts.sort_unstable();
        texts.dedup();
        texts
    };
    living.map(|record| (record.id(), texts(record))).collect()
}

/// A tablet with its past.
struct Tablet {
    replica: Replica<Card>,
    past: Past<Card, &'static str>,
    now: u64,
}

impl Tablet {
    fn new() -> Self {
        Self { replica: Replica::new("plan"), past: Past::default(), now: 100 }
    }

    fn tick(&mut self) -> Moment {
        self.now += 1;
        at(self.now)
    }

    fn write(&mut self, number: u128, text: &str) {
        let (over, at) = (self.replica.record(id(number)).map(Record::stamp), self.tick());
        let edit = Edit::Write { id: id(number), content: Card::new(text.to_owned()), over, at };
        let undo = self.replica.apply(edit, Session::from_random(ME));
        self.past.push("write", undo.into_iter().collect());
    }

    fn back(&mut self) -> Option<&'static str> {
        let (at, replica) = (self.tick(), &mut self.replica);
        self.past.back(at, |edit| replica.apply(edit, Session::from_random(ME)))
    }

    fn on(&mut self) -> Option<&'static str> {
        let (at, replica) = (self.tick(), &mut self.replica);
        self.past.on(at, |edit| replica.apply(edit, Session::from_random(ME)))
    }

    fn text(&self, number: u128) -> Option<&str> {
        let record = self.replica.record(id(number)).filter(|record| record.deleted().is_none())?;
        Some(record.content().text.as_str())
    }
}

#[test]
fn sixty_changes_of_one_note_go_back_one_by_one_and_on_again() {
    let mut tablet = Tablet::new();
    let texts: Vec<String> = (0..60).map(|number| format!("{number}")).collect();
    for text in &texts {
        tablet.write(1, text);
    }
    for text in texts.iter().rev().skip(1) {
        assert_eq!(tablet.back(), Some("write"));
        assert_eq!(tablet.text(1), Some(text.as_str()));
    }
    assert_eq!((tablet.back(), tablet.text(1)), (Some("write"), None));
    assert_eq!(tablet.back(), None);
    for text in &texts {
        assert_eq!((tablet.on(), tablet.text(1)), (Some("write"), Some(text.as_str())));
    }
    assert_eq!(tablet.on(), None);
    assert_eq!(tablet.replica.record(id(1)).unwrap().conflicts().count(), 0);
}

#[test]
fn words_typed_one_after_another_go_back_as_one() {
    let mut tablet = Tablet::new();
    tablet.write(1, "はじめ");
    for text in ["はじめの", "はじめの文"] {
        let (over, at) = (tablet.replica.record(id(1)).map(Record::stamp), tablet.tick());
        let edit = Edit::Write { id: id(1), content: Card::new(text.to_owned()), over, at };
        let undo = tablet.replica.apply(edit, Session::from_random(ME)).unwrap();
        tablet.past.push_on("type", undo);
    }
    assert_eq!((tablet.back(), tablet.text(1)), (Some("type"), Some("はじめ")));
    assert_eq!((tablet.on(), tablet.text(1)), (Some("type"), Some("はじめの文")));
    tablet.back();
    assert_eq!((tablet.back(), tablet.text(1)), (Some("write"), None));
    tablet.write(2, "別の話");
    assert_eq!(tablet.past.next_on(), None, "after something new nothing is done again");
}

#[test]
fn what_another_has_written_over_is_left_as_it_is() {
    let mut tablet = Tablet::new();
    tablet.write(1, "こちら");
    tablet.write(2, "ほか");
    let mut other = tablet.replica.clone();
    let over = other.record(id(2)).map(Record::stamp);
    let content = Card::new("あちらの直し".to_owned());
    other.apply(Edit::Write { id: id(2), content, over, at: at(500) }, Session::from_random(1)).unwrap();
    tablet.replica.merge(&other).unwrap();
    assert_eq!(tablet.back(), Some("write"));
    assert_eq!((tablet.text(1), tablet.text(2)), (None, Some("あちらの直し")));
}

proptest! {
    #[test]
    fn a_file_taken_in_goes_back_and_on_again(acts in acts()) {
        let acts = acts.into_iter().filter(|(.., act)| !matches!(act, Act::Forget)).collect();
        let [mut replica, other] = play(acts, Card::new).two();
        let before = seen(&replica);
        let mut past = Past::default();
        past.push("take in", replica.take_in(&other, at(1_000_000)).unwrap());
        let after = seen(&replica);
        for _ in 0..2 {
            past.back(at(1_000_000), |edit| replica.apply(edit, Session::from_random(ME)));
            prop_assert_eq!(&seen(&replica), &before);
            past.on(at(1_000_000), |edit| replica.apply(edit, Session::from_random(ME)));
            prop_assert_eq!(&seen(&replica), &after);
        }
    }

    /// What a deletion hid because it was older than all that is remembered may come into sight: too much rather than too little.
    #[test]
    fn a_file_taken_in_and_back_loses_nothing_however_much_was_forgotten(acts in acts()) {
        let [mut replica, other] = play(acts, Card::new).two();
        let before = seen(&replica);
        let mut past = Past::default();
        past.push("take in", replica.take_in(&other, at(1_000_000)).unwrap());
        past.back(at(1_000_000), |edit| replica.apply(edit, Session::from_random(ME)));
        let now = seen(&replica);
        for (id, texts) in &before {
            prop_assert!(texts.iter().all(|text| now.get(id).is_some_and(|now| now.contains(text))), "{:?}", now);
        }
    }

    #[test]
    fn any_course_of_edits_goes_all_the_way_back_and_on(edits in prop::collection::vec((0_u128..3, 0_u8..4), 0..50)) {
        let mut tablet = Tablet::new();
        let mut sights = vec![seen(&tablet.replica)];
        for (number, act) in edits {
            let at = tablet.tick();
            let shown = tablet.replica.record(id(number)).map(Record::stamp);
            let edit = match (act, shown) {
                (0, _) => Edit::Delete { id: id(number), at },
                (1, _) => Edit::Restore { id: id(number), at },
                (2, Some(version)) => Edit::Discard { id: id(number), version, at },
                _ => {
                    let content = Card::new(format!("{}", tablet.now));
                    // Now and then written without sight of what is there, so that two versions stand.
                    let over = shown.filter(|_| !tablet.now.is_multiple_of(5));
                    Edit::Write { id: id(number), content, over, at }
                }
            };
            if let Some(undo) = tablet.replica.apply(edit, Session::from_random(ME)) {
                tablet.past.push("edit", vec![undo]);
                sights.push(seen(&tablet.replica));
            }
        }
        for sight in sights.iter().rev().skip(1) {
            prop_assert!(tablet.back().is_some());
            prop_assert_eq!(&seen(&tablet.replica), sight);
        }
        prop_assert!(tablet.back().is_none());
        for sight in sights.iter().skip(1) {
            prop_assert!(tablet.on().is_some());
            prop_assert_eq!(&seen(&tablet.replica), sight);
        }
    }
}
