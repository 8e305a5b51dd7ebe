//! What is given for a query, in which order, and what is marked in it.

use super::{find, hits, items, knowing, marked, small, titled};

fn titles_found(index: &crate::search::Index, typed: &str) -> Vec<String> {
    hits(&find(index, typed)).iter().map(|hit| marked(&hit.title)).collect()
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
    let index = small(&[("人口", "12,345人"), ("12の345人", "")]);
    for typed in ["12,345人", "１２，３４５人", "12345人"] {
        assert_eq!(items(&find(&index, typed)), ["measure/1"], "{typed}");
    }
    assert_eq!(items(&find(&index, "12, 345人")), ["measure/2", "measure/1"]);
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
    let results = find(&index, "読む 広場");
    assert_eq!(marked(&hits(&results)[0].title), "[広場]");
    let text = marked(hits(&results)[0].snippet.as_ref().unwrap());
    assert!(
        text.starts_with("…あいう") && text.contains("えおここで本を[読む]。かき") && text.ends_with("き…"),
        "{text}"
    );
    assert_eq!(text.chars().filter(|c| !"…[]".contains(*c)).count(), 60);
    assert_eq!(marked(hits(&find(&index, "本"))[1].snippet.as_ref().unwrap()), "[本]を読む。");
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
fn an_official_title_is_found_as_titles_are_and_shown_where_it_was() {
    let index = titled(&[
        ("Library for {all|みんな}", "{図書館|としょかん}の{本|ほん}", "本を読む"),
        ("Books", "{本|ほん}", ""),
        ("Reading", "", "図書館の本"),
    ]);
    let told = |typed: &str| {
        let results = find(&index, typed);
        let snippet = |hit: &crate::search::Hit| hit.snippet.as_ref().map(|it| marked(it)).unwrap_or_default();
        hits(&results).iter().map(|hit| format!("{} {}", marked(&hit.title), snippet(hit))).collect::<Vec<_>>()
    };
    assert_eq!(told("としょかん"), ["Library for all [図書館]の本"]);
    assert_eq!(told("トショ館"), ["Library for all [図書館]の本"]);
    // The official title as a whole comes before a part of one, and both before what only a text says.
    assert_eq!(told("本"), ["Books [本]", "Library for all 図書館の[本]", "Reading 図書館の[本]"]);
    assert_eq!(told("library 図書"), ["[Library] for all [図書]館の本"]);
    assert_eq!(told("みんな"), ["Library for [all] "]);
    // A slip of the finger.
    assert_eq!(told("としかょん"), ["Library for all [図書館]の本"]);
}

#[test]
fn a_find_says_where_it_stands() {
    assert_eq!(hits(&find(&small(&[("広場", "")]), "広場"))[0].link, "measures/1/");
}

#[test]
fn nothing_typed_finds_nothing() {
    for typed in ["", " ", "\u{3000}、", "・「」"] {
        assert_eq!(find(&small(&[("広場", "")]), typed), crate::search::SearchResults::default(), "{typed}");
    }
}

#[test]
fn a_long_mark_at_the_end_may_be_there_or_not() {
    let index = small(&[("コミュニティ広場", ""), ("コミュニティーの森", ""), ("空", "コミュニティのために")]);
    for typed in ["コミュニティ", "コミュニティー"] {
        let mut results = items(&find(&index, typed));
        results.sort();
        assert_eq!(results, ["measure/1", "measure/2", "measure/3"], "{typed}");
    }
    assert_eq!(items(&find(&index, "ー")), ["measure/2"]);
}

#[test]
fn kana_find_words_of_texts_whose_reading_is_known() {
    let words = ["{図書館|としょかん}", "{図書|としょ}", "{本|ほん}を", "{会|かい}の"];
    let documents = [
        ("一", "", "町の図書館で、本を読む会。"),
        ("二", "", "本会の図書"),
        ("としょ", "", ""),
        // What bears readings of its own is read by them alone.
        ("三", "", "{図書|ずしょ}と{本|もと}を"),
    ];
    let index = knowing(&words, &documents);
    let told = |typed: &str| {
        let results = find(&index, typed);
        hits(&results).iter().map(|hit| marked(hit.snippet.as_ref().unwrap_or(&hit.title))).collect::<Vec<_>>()
    };
    assert_eq!(told("としょかん"), ["町の[図書館]で、本を読む会。"]);
    // A title comes first; any kana will do; what is found is the whole word.
    assert_eq!(told("トショ"), ["[としょ]", "町の[図書館]で、本を読む会。", "本会の[図書]"]);
    assert_eq!(told("ほんを読"), Vec::<String>::new());
    assert_eq!(told("ほんを"), ["町の図書館で、[本を]読む会。"]);
    assert_eq!(told("かい まち"), Vec::<String>::new());
    // Within a word no other begins, and what is not in the list is not read.
    assert_eq!(told("かん"), Vec::<String>::new());
    assert_eq!(told("かいの"), ["本[会の]図書"]);
    assert_eq!(told("ほんかい"), Vec::<String>::new());
    assert_eq!(told("ずしょともと"), ["[図書と本]を"]);
}

#[test]
fn a_word_of_latin_letters_is_found_where_one_begins_and_a_single_one_where_it_stands_alone() {
    let index = small(&[("Support", ""), ("Ports", ""), ("町のPR係", ""), ("四", "Measure 4 of 14"), ("五", "14")]);
    assert_eq!(items(&find(&index, "port")), ["measure/2"]);
    assert_eq!(items(&find(&index, "pr")), ["measure/3"]);
    assert_eq!(items(&find(&index, "Measure 4")), ["measure/4"]);
}
