//! What a record remembers, what it forgets, and what no edit may lose.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::{Card, Content, Edit, EnvelopeError, Moment, RecordId, Replica, Session, Stamp, envelope, record::Record};

fn id() -> RecordId {
    RecordId::from_random(7)
}

fn at(millis: u64) -> Moment {
    Moment::from_millis(millis)
}

fn session(bits: u64) -> Session {
    Session::from_random(bits)
}

fn write(text: &str, over: Option<Stamp>, millis: u64) -> Edit<Card> {
    Edit::Write { id: id(), content: Card::new(text.to_owned()), over, at: at(millis) }
}

fn record(replica: &Replica<Card>) -> &Record<Card> {
    replica.record(id()).unwrap()
}

fn newest(replica: &Replica<Card>) -> Option<Stamp> {
    replica.record(id()).map(Record::stamp)
}

fn texts(replica: &Replica<Card>) -> Vec<&str> {
    record(replica).versions().map(|version| version.content().text.as_str()).collect()
}

/// A record written on in so many page loads, one after the other.
fn edited_in(sessions: u64) -> Replica<Card> {
    let mut replica = Replica::new("plan");
    for number in 1..=sessions {
        replica.apply(write(&format!("{number}"), newest(&replica), number * 10), session(number)).unwrap();
        replica.forget();
    }
    replica
}

fn decode(text: &str) -> Replica<Card> {
    envelope::decode(text).unwrap()
}

#[test]
fn what_a_record_remembers_does_not_grow_with_every_page_load() {
    let (few, many) = (edited_in(200), edited_in(800));
    assert!(record(&many).seen().len() <= Card::HISTORY);
    assert_eq!(envelope::encode(&few).len(), envelope::encode(&many).len());
    assert_eq!(decode(&envelope::encode(&many)), many);
    assert_eq!(texts(&many), ["800"]);
}

#[test]
fn a_copy_that_was_merged_again_and_again_does_not_make_it_grow_either() {
    let mut replica = Replica::new("plan");
    for number in 1..=200 {
        let stored = replica.clone();
        replica.apply(write(&format!("{number}"), newest(&replica), number), session(number)).unwrap();
        replica.merge(&stored).unwrap();
        replica.forget();
        replica.merge(&stored).unwrap();
    }
    replica.forget();
    assert!(record(&replica).seen().len() <= Card::HISTORY);
    assert_eq!(texts(&replica), ["200"], "what stood in the store a press before does not come back");
}

#[test]
fn a_copy_from_before_what_is_remembered_is_kept_for_the_reader_to_choose_from() {
    let old = edited_in(1);
    let mut replica = edited_in(20);
    replica.merge(&old).unwrap();
    assert_eq!(texts(&replica), ["1", "20"]);
    assert_eq!(record(&replica).conflicts().count(), 1);
}

#[test]
fn a_deletion_is_not_undone_by_a_copy_of_any_age_and_does_not_swallow_a_later_edit() {
    let mut replica = edited_in(20);
    replica.apply(Edit::Delete { id: id(), at: at(900) }, session(99)).unwrap();
    for age in 1..=20 {
        let mut both = replica.clone();
        both.merge(&edited_in(age)).unwrap();
        assert_eq!(both.count(), 0, "brought back by a copy of the {age}th page load");
        let mut other_way = edited_in(age);
        other_way.merge(&replica).unwrap();
        assert_eq!(other_way, both);
        assert_eq!(decode(&envelope::encode(&both)), both);
    }
    let mut elsewhere = edited_in(20);
    elsewhere.apply(write("あとから", newest(&elsewhere), 800), session(100)).unwrap();
    replica.merge(&elsewhere).unwrap();
    assert_eq!((replica.count(), record(&replica).content().text.as_str()), (1, "あとから"));
}

#[test]
fn an_app_that_does_not_know_what_was_forgotten_carries_it_along() {
    let mut replica = edited_in(20);
    replica.apply(Edit::Delete { id: id(), at: at(900) }, session(99)).unwrap();
    let text = envelope::encode(&replica);
    let forgotten = record(&replica).forgotten().unwrap().millis();
    let field = format!("\"forgotten\":{forgotten},");
    assert!(text.contains(&field));
    // It takes it for a field of the version, and the version for one of two.
    let shelf = "\"shelf\":\"first\"";
    let other = format!(
        "\"others\":[{{{field}\"by\":\"00000000000000aa\",\"created\":1,\"updated\":5,{shelf},\"text\":\"x\"}}],"
    );
    let moved = text.replace(&field, &other);
    assert_eq!(record(&decode(&moved)).forgotten().unwrap().millis(), forgotten);
}

#[test]
fn stamps_later_than_any_date_are_no_conflict_for_ever() {
    for hostile in [
        8_640_000_000_000_000,
        8_640_000_000_000_001,
        (8_640_000_000_000_000 + (1 << 40)) - 1,
        8_640_000_000_000_000 + (1 << 40),
        (1_u64 << 53) - 3,
        (1 << 53) - 2,
    ] {
        let version = |by: &str, text: &str| {
            format!(r#""by":"{by}","created":1,"updated":{hostile},"shelf":"first","text":"{text}""#)
        };
        let (one, two) = (version("ffffffffffffffff", "甲"), version("000000000000dead", "乙"));
        let text = format!(
            r#"{{"format":"cards","version":2,"plan":"plan","cards":[{{"id":"{}",{one},"others":[{{{two}}}]}}]}}"#,
            id()
        );
        let stored = decode(&text);
        let mut replica = stored.clone();
        assert_eq!(record(&replica).conflicts().count(), 1, "at {hostile}");

        // Settling it works, lasts, and is not undone by what still stands in the store.
        let unwanted = record(&replica).conflicts().next().unwrap().stamp();
        let undo = replica.apply(Edit::Discard { id: id(), version: unwanted, at: at(50) }, session(1)).unwrap();
        replica.merge(&stored).unwrap();
        assert_eq!(record(&replica).conflicts().count(), 0, "at {hostile}");

        // So does writing on, in this session and in others, more often than a record remembers.
        for number in 1..=20_u64 {
            let before = replica.clone();
            let text = format!("{number}");
            replica.apply(write(&text, newest(&replica), 60 + number), session(1 + number / 2)).unwrap();
            replica.merge(&before).unwrap();
            replica.forget();
            replica.merge(&before).unwrap();
            assert_eq!(record(&replica).content().text, text, "at {hostile}");
            assert_eq!(record(&replica).conflicts().count(), 0, "at {hostile}");
            assert_eq!(decode(&envelope::encode(&replica)), replica, "at {hostile}");
        }
        assert!(replica.apply(undo.at(at(99)), session(1)).is_some());

        replica.apply(Edit::Delete { id: id(), at: at(100) }, session(60)).unwrap();
        assert_eq!(replica.count(), 0, "at {hostile}");
        assert_eq!(replica.erase_deleted(at(101)), [id()], "a deletion of no known time is old");
        assert!(!envelope::encode(&replica).contains("20\""));
    }
}

#[test]
fn fields_of_a_later_app_are_carried_through_every_edit() {
    let with = |field: &str| {
        let text = envelope::encode(&edited_in(1));
        decode(&text.replacen("\"by\"", &format!("\"{field}\":[\"{field}\"],\"by\""), 1))
    };
    let has = |replica: &Replica<Card>, field: &str| record(replica).current().body.rest.contains_key(field);
    let first = with("colour");
    let begun = record(&first).created();

    // Written on from a version that another tab has replaced meanwhile.
    let mut replica = first.clone();
    let seen = newest(&replica);
    replica.apply(write("ほかのタブ", seen, 20), session(2)).unwrap();
    replica.apply(write("こちら", seen, 30), session(3)).unwrap();
    assert_eq!(texts(&replica), ["ほかのタブ", "こちら"]);
    assert!(has(&replica, "colour"));
    assert_eq!(record(&replica).created(), begun, "a note does not become new by that");

    // One of two versions discarded, the one a later app has put something beside.
    let mut replica = edited_in(1);
    let mut later = with("colour");
    replica.apply(write("こちら", seen, 30), session(3)).unwrap();
    later.apply(write("あちら", seen, 20), session(2)).unwrap();
    replica.merge(&later).unwrap();
    assert!(!has(&replica, "colour"));
    let unwanted = record(&replica).conflicts().next().unwrap().stamp();
    let undo = replica.apply(Edit::Discard { id: id(), version: unwanted, at: at(40) }, session(3)).unwrap();
    assert!(has(&replica, "colour"));
    replica.erase_deleted(at(1000));
    assert!(has(&replica, "colour"), "also when the discarded version is erased");
    assert_eq!((record(&replica).content().text.as_str(), record(&replica).created()), ("こちら", begun));
    replica.apply(undo.at(at(50)), session(3)).unwrap();
    assert_eq!(record(&replica).conflicts().count(), 1);

    // Deleted, restored, taken back.
    let mut replica = first;
    let undo = replica.apply(write("つぎ", newest(&replica), 20), session(2)).unwrap();
    replica.apply(Edit::Delete { id: id(), at: at(30) }, session(2)).unwrap();
    replica.apply(Edit::Restore { id: id(), at: at(40) }, session(2)).unwrap();
    assert!(has(&replica, "colour"));
    assert_eq!(replica.apply(undo.at(at(50)), session(2)), None);
    assert_eq!(record(&replica).created(), begun);
}

#[test]
fn erasing_wins_over_full_copies_and_leaves_nothing_of_the_text() {
    let full = edited_in(3);
    let mut replica = full.clone();
    replica.apply(Edit::Delete { id: id(), at: at(100) }, session(9)).unwrap();
    let deleted = replica.clone();
    assert!(replica.erase(id()) && !replica.erase(id()));
    for copy in [full, deleted] {
        let mut both = copy.clone();
        both.merge(&replica).unwrap();
        assert_eq!((both.count(), texts(&both)), (0, vec![""]));
        replica.merge(&copy).unwrap();
        assert_eq!((replica.count(), texts(&replica)), (0, vec![""]));
    }
    let mut living = edited_in(1);
    assert!(!living.erase(id()), "what is not deleted is not erased");
}

#[test]
fn copies_that_claim_to_have_replaced_each_other_are_both_kept() {
    let claim = |mine: &str, theirs: &str| {
        decode(&format!(
            r#"{{"format":"cards","version":2,"plan":"plan","cards":[{{"id":"{}","by":"{mine}","created":1,
            "updated":9007199254740000,"shelf":"first","text":"{mine}","seen":{{"{theirs}":9007199254740000}}}}]}}"#,
            id()
        ))
    };
    let (mut one, two) = (claim("00000000000000aa", "00000000000000bb"), claim("00000000000000bb", "00000000000000aa"));
    one.merge(&two).unwrap();
    assert_eq!(texts(&one).len(), 2);
}

#[test]
fn older_texts_are_brought_up_step_by_step_and_newer_ones_left_alone() {
    let text = envelope::encode(&edited_in(1));
    let first = text.replace("\"version\":2", "\"version\":1").replace("\"cards\":[", "\"pages\":[");
    assert_eq!(decode(&first), edited_in(1));
    let newer = text.replace("\"version\":2", "\"version\":3");
    assert_eq!(envelope::decode::<Card>(&newer), Err(EnvelopeError::Newer { version: 3 }));
    let none = text.replace("\"version\":2", "\"version\":0");
    assert_eq!(envelope::decode::<Card>(&none), Err(EnvelopeError::OtherFormat));
}
