//! What is given for a query, in which order, and what is marked in it.

use super::{find, hits, index, items, plan, shown, small};
use crate::search::{Group, Kind, Query};

fn titles_found(index: &crate::search::Index, typed: &str) -> Vec<String> {
    hits(&find(index, typed)).iter().map(|hit| shown(&hit.title)).collect()
}

#[test]
fn kana_find_the_kanji_they_read() {
    let found = titles_found(index(), "こそだて");
    let expected: Vec<String> = plan()
        .items()
        .filter_map(|item| plan().name_of(&item))
        .filter(|name| name.contains("子育て"))
        .map(|name| name.replace("子育て", "[子育て]"))
        .collect();
    assert!(expected.len() > 5);
    for title in &expected {
        assert!(found.contains(title), "{title}");
    }
    assert_eq!(found.iter().filter(|title| title.contains("[子育て]")).count(), expected.len());
    let half = titles_found(index(), "こそだ");
    assert!(half.iter().any(|title| title.contains("[子育]て")));
}

#[test]
fn kanji_and_kana_may_be_mixed() {
    let index = small(&[("{図書館|としょかん}の{本|ほん}を{読|よ}む{会|かい}", "")]);
    for (typed, title) in [
        ("図しょ", "[図書館]の本を読む会"),
        ("としょ館", "[図書館]の本を読む会"),
        ("館のほん", "図書[館の本]を読む会"),
        ("かんの本をよむ", "[図書館の本を読む]会"),
        ("よむ会", "図書館の本を[読む会]"),
        ("図書館のほんをよむかい", "[図書館の本を読む会]"),
    ] {
        assert_eq!(titles_found(&index, typed), [title], "{typed}");
    }
    // Two kanji are not read by one kana.
    assert_eq!(titles_found(&index, "図ん"), Vec::<String>::new());
}

#[test]
fn every_word_must_be_there_in_any_order() {
    let index = small(&[("広場のまつり", ""), ("まつり", "広場で開く"), ("広場", "静かに過ごす")]);
    for typed in ["広場 まつり", "まつり\u{3000}広場", "まつり、広場", "  広場，，まつり "] {
        assert_eq!(items(&find(&index, typed)), ["measure/1", "measure/2"], "{typed}");
    }
    assert_eq!(items(&find(&index, "まつり 雪")), Vec::<String>::new());
    let sorted = |typed: &str| items(&find(super::index(), typed));
    assert_eq!(sorted("企業 しえん"), sorted("しえん 企業"));
    assert!(!sorted("企業 しえん").is_empty());
}

#[test]
fn the_best_come_first() {
    let index = small(&[
        ("本", "まつりの案内"),
        ("{祭|まつり}", ""),
        ("夏{祭|まつり}", ""),
        ("夏のまつり", ""),
        ("まつり広場", ""),
        ("まつり", ""),
        ("まつり広場", "の中"),
    ]);
    let order = ["measure/2", "measure/6", "measure/5", "measure/7", "measure/4", "measure/3", "measure/1"];
    assert_eq!(items(&find(&index, "まつり")), order);
    // More words in the title come before a better place.
    let index = small(&[("まつり広場", "夏の案内"), ("森の夏とまつり", "")]);
    assert_eq!(items(&find(&index, "まつり 夏")), ["measure/2", "measure/1"]);
}

#[test]
fn a_text_is_shown_around_the_word() {
    let long = format!("{}ここで本を読む。{}", "あいうえお".repeat(10), "かきくけこ".repeat(20));
    let index = small(&[("広場", &long), ("森", "本を読む。")]);
    let found = find(&index, "読む 広場");
    assert_eq!(shown(&hits(&found)[0].title), "[広場]");
    let text = shown(hits(&found)[0].snippet.as_ref().unwrap());
    assert!(
        text.starts_with("…あいう") && text.contains("えおここで本を[読む]。かき") && text.ends_with("き…"),
        "{text}"
    );
    assert_eq!(text.chars().filter(|c| !"…[]".contains(*c)).count(), 60);
    assert_eq!(shown(hits(&find(&index, "本"))[1].snippet.as_ref().unwrap()), "[本]を読む。");
    assert_eq!(hits(&find(&index, "森"))[0].snippet, None);
}

#[test]
fn one_kana_is_looked_for_in_titles_only() {
    let index = small(&[("広場", "本の森"), ("木の実", ""), ("{野|の}", "")]);
    assert_eq!(items(&find(&index, "の")), ["measure/3", "measure/2"]);
    assert_eq!(items(&find(&index, "の森")), ["measure/1"]);
    assert_eq!(items(&find(&index, "森")), ["measure/1"]);
}

#[test]
fn nothing_typed_finds_nothing() {
    for typed in ["", " ", "\u{3000}、", "・「」"] {
        assert_eq!(find(index(), typed), crate::search::Found::default(), "{typed}");
    }
}

#[test]
fn hits_stand_under_their_kinds() {
    let found = find(index(), "しえん");
    let place = |group: &Group| Kind::ALL.iter().position(|kind| *kind == group.kind);
    assert!(found.groups.len() > 3 && found.groups.windows(2).all(|pair| place(&pair[0]) < place(&pair[1])));
    for group in &found.groups {
        assert!(group.hits.iter().all(|hit| Kind::of(&hit.item) == group.kind));
        assert_eq!((group.hits.len(), group.hits.is_empty()), (group.count, false));
    }
    assert_eq!(hits(&found).len(), found.count());
}

#[test]
fn only_the_best_of_a_kind_are_given_where_few_are_asked_for() {
    let whole = find(index(), "しえん");
    let few = index().find(&Query::of("しえん", super::nfkc), 2);
    assert_eq!((few.count(), few.groups.len()), (whole.count(), whole.groups.len()));
    assert!(few.groups.iter().any(|group| group.count > 2));
    for (few, whole) in few.groups.iter().zip(&whole.groups) {
        assert_eq!((few.kind, few.count), (whole.kind, whole.count));
        assert_eq!(few.hits, whole.hits[..whole.count.min(2)]);
    }
}

#[test]
fn a_long_mark_at_the_end_may_be_there_or_not() {
    let index = small(&[("コミュニティ広場", ""), ("コミュニティーの森", ""), ("空", "コミュニティのために")]);
    for typed in ["コミュニティ", "コミュニティー"] {
        let mut found = items(&find(&index, typed));
        found.sort();
        assert_eq!(found, ["measure/1", "measure/2", "measure/3"], "{typed}");
    }
    assert_eq!(items(&find(&index, "ー")), ["measure/2"]);
}
