//! Words are found however people write them: in romaji, with other kanji or kana, in another form, and terms among them.

use super::{Shipped, hits, marked};
use std::collections::BTreeSet;
use strategy_explorer::{search::SubjectKind, text::Lang};

/// What is found in a language.
fn subjects(lang: Lang, typed: &str) -> BTreeSet<String> {
    hits(&Shipped::of(lang).find(typed)).into_iter().map(|hit| hit.subject.to_string()).collect()
}

#[test]
fn other_spellings_find_the_same() {
    for (one, other) in [
        ("子ども", "子供"),
        ("駒澤", "駒沢"),
        ("3人目", "三人目"),
        ("３人目", "三人目"),
        ("取組", "取り組み"),
        ("コミュニティー", "コミュニティ"),
        ("トン", "㌧"),
        ("まちづくり", "街づくり"),
    ] {
        let expected = subjects(Lang::Ja, one);
        assert!(!expected.is_empty(), "{one}");
        assert!(expected.is_subset(&subjects(Lang::Ja, other)), "「{other}」 finds what 「{one}」 does");
    }
}

#[test]
fn romaji_finds_what_kana_find_in_every_language() {
    for lang in [Lang::Ja, Lang::Easy] {
        for (romaji, kana) in [
            ("kosodate", "こそだて"),
            ("tomakomai", "とまこまい"),
            ("hoikuen", "ほいくえん"),
            ("koyou", "こよう"),
            ("koyo", "こよう"),
        ] {
            let expected = subjects(lang, kana);
            assert!(!expected.is_empty(), "{kana}");
            assert_eq!(subjects(lang, romaji), expected, "{romaji}");
        }
    }
}

#[test]
fn a_number_apart_from_its_word_and_a_word_of_two_scripts_are_found() {
    for (typed, subject) in
        [("施策 4", "measure/4"), ("施策4", "measure/4"), ("基本目標 2", "goal/2"), ("子育てゾーン", "zone/childcare")]
    {
        assert!(subjects(Lang::Ja, typed).contains(subject), "「{typed}」: {:?}", subjects(Lang::Ja, typed));
    }
    for (typed, subject) in [("Measure 4", "measure/4"), ("Goal 2", "goal/2")] {
        assert!(subjects(Lang::En, typed).contains(subject), "{typed}");
    }
}

#[test]
fn english_words_have_borders_and_forms() {
    let marked_words = |typed: &str| -> BTreeSet<String> {
        let results = Shipped::of(Lang::En).find(typed);
        let hits = hits(&results);
        let texts = hits.iter().flat_map(|hit| hit.snippet.iter().chain([&hit.title]));
        texts.flatten().filter(|(_, marked)| *marked).map(|(text, _)| text.to_lowercase()).collect()
    };
    assert!(subjects(Lang::En, "port").is_subset(&subjects(Lang::En, "ports")), "ports finds port");
    assert!(subjects(Lang::En, "ports").contains("kpi/13-2"));
    assert!(marked_words("port").iter().all(|text| !text.contains("support")), "port does not find support");
    assert_eq!(subjects(Lang::En, "study"), subjects(Lang::En, "studies"));
    let best = Shipped::of(Lang::En).find("Port of Tomakomai");
    assert!(
        best.groups.iter().all(|group| group.kind != SubjectKind::Item(strategy_explorer::plan::id::ItemKind::Goal))
    );
    assert!(marked(&hits(&best)[1].title).contains("[Port] [of] [Tomakomai]"));
}

#[test]
fn each_figure_is_found_by_what_it_is() {
    assert_eq!(subjects(Lang::Ja, "KPI").iter().filter(|subject| subject.starts_with("kpi/")).count(), 36);
}

#[test]
fn terms_of_the_glossary_are_among_the_finds() {
    for (lang, typed) in
        [(Lang::Ja, "KPI"), (Lang::Easy, "KPI"), (Lang::En, "KPI"), (Lang::Ja, "じぎょうれい"), (Lang::En, "施策")]
    {
        let results = Shipped::of(lang).find(typed);
        let terms = results.groups.iter().find(|group| group.kind == SubjectKind::Term);
        let hit = terms.and_then(|terms| terms.hits.first());
        let link = hit.map(|hit| hit.link.as_str()).unwrap_or_default();
        assert!(link.contains("glossary/#term-"), "{} {typed}: {results:?}", lang.word());
        assert!(link.starts_with(lang.folder()), "{link}");
    }
}
