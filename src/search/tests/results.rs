//! What is given for a query, in which order, and what is marked in it.

use super::{find, index, items, plan, shown, small};
use crate::search::{Kind, groups};

fn titles_found(index: &crate::search::Index, typed: &str) -> Vec<String> {
    find(index, typed).hits.iter().map(|hit| shown(&hit.title)).collect()
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
    let hit = &find(&index, "読む 広場").hits[0];
    let snippet = hit.snippet.as_ref().unwrap();
    let text = shown(&snippet.pieces);
    assert_eq!((shown(&hit.title).as_str(), snippet.text), ("[広場]", 0));
    assert!(
        text.starts_with("…あいう") && text.contains("えおここで本を[読む]。かき") && text.ends_with("き…"),
        "{text}"
    );
    assert_eq!(text.chars().filter(|c| !"…[]".contains(*c)).count(), 60);
    let hit = &find(&index, "本").hits[1];
    assert_eq!(shown(&hit.snippet.as_ref().unwrap().pieces), "[本]を読む。");
    assert_eq!(find(&index, "森").hits[0].snippet, None);
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
    let count = found.hits.len();
    let groups = groups(found.hits.clone());
    let place = |kind| Kind::ALL.iter().position(|other| *other == kind);
    assert!(groups.len() > 3 && groups.windows(2).all(|pair| place(pair[0].kind) < place(pair[1].kind)));
    assert_eq!(groups.iter().map(|group| group.hits.len()).sum::<usize>(), count);
    for group in groups {
        let same: Vec<_> = found.hits.iter().filter(|hit| Kind::of(&hit.item) == group.kind).cloned().collect();
        assert_eq!(group.hits, same);
    }
}
