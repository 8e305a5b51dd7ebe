//! The whole plan is told in every language, and every word of it can be read out.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use strategy_explorer::{
    plan::{embedded, model::Plan},
    search::Choices,
    text::{
        annotation::{has_readings, pieces, plain},
        script::{is_japanese, is_kanji},
        translation::{Translation, TranslationFile},
    },
};

fn own() -> Plan {
    embedded::own().unwrap()
}

/// The plan in the words of a file.
fn translated(file: TranslationFile) -> &'static Plan {
    Translation::read(&Translation::written(file).unwrap(), own()).unwrap().plan
}

/// Every text of a plan under the place its words stand at, in order.
fn texts(plan: &Plan) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    plan.clone().each_text(&mut |place, text| {
        texts.push((format!("{}/{}/{}/{:?}", place.group, place.id, place.key, place.at), text.clone()));
    });
    texts
}

/// The plan's own texts, each beside the same in other words.
fn beside(file: TranslationFile) -> Vec<(String, String, String)> {
    let own = texts(&own());
    let translated = texts(translated(file));
    assert_eq!(own.len(), translated.len());
    own.into_iter()
        .zip(translated)
        .map(|((place, own), (_, translated))| (place, own, translated))
        .filter(|(_, own, _)| !own.is_empty())
        .collect()
}

/// Texts that are more than a name: paragraphs, audiences, outcomes, notes, and names as the outline writes them.
fn is_running(place: &str) -> bool {
    let keys = ["text", "summary", "audience", "outcome", "issues", "approach", "footnotes", "outline_name"];
    place.starts_with("section/") || keys.iter().any(|key| place.contains(&format!("/{key}/")))
}

#[test]
fn every_text_is_told_in_english() {
    let mut running = 0;
    for (place, own, translated) in beside(TranslationFile::English) {
        assert!(!translated.trim().is_empty(), "{place}");
        assert!(!translated.contains(is_japanese), "{place}: {translated}");
        assert!(!own.contains(is_japanese) || own != translated, "{place}: {translated}");
        running += usize::from(is_running(&place));
    }
    // A note stands with its figure, a word of the plan wherever it is used.
    assert_eq!(running, 154);
}

#[test]
fn every_text_is_told_in_plain_japanese_and_read_out_there() {
    let mut running = 0;
    for (place, own, translated) in beside(TranslationFile::Easy) {
        assert!(!translated.trim().is_empty(), "{place}");
        let unread = pieces(&translated).iter().any(|piece| piece.reading.is_none() && piece.words.contains(is_kanji));
        assert!(!unread, "{place}: {translated}");
        if is_running(&place) {
            running += 1;
            assert_ne!(plain(&translated), own, "{place}");
        }
    }
    assert_eq!(running, 154);
}

#[test]
fn every_kanji_of_the_plan_has_a_reading() {
    for (place, own, translated) in beside(TranslationFile::Readings) {
        assert_eq!(plain(&translated), own, "{place}");
        assert_eq!(has_readings(&translated), own.contains(is_kanji), "{place}: {own}");
        for piece in pieces(&translated).iter().filter(|piece| piece.reading.is_none()) {
            assert!(!piece.words.contains(is_kanji), "{place}: {}", piece.words);
        }
    }
}

#[test]
fn what_is_the_same_in_the_plan_is_the_same_in_other_words() {
    for file in [TranslationFile::English, TranslationFile::Easy] {
        let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (_, own, translated) in beside(file).into_iter().filter(|(place, ..)| is_running(place)) {
            known.entry(own).or_default().insert(translated);
        }
        let several: Vec<_> = known.iter().filter(|(_, translated)| translated.len() > 1).collect();
        assert!(several.is_empty(), "{several:#?}");
    }
}

#[test]
fn what_a_page_may_be_narrowed_to_stands_in_the_same_order_in_every_language() {
    let plan = own();
    let own = Choices::of(&plan);
    for file in [TranslationFile::English, TranslationFile::Easy] {
        let plan = translated(file);
        let here = Choices::of(plan);
        assert_eq!(here.audiences.len(), own.audiences.len(), "{:?}", here.audiences);
        assert_eq!(here.departments.len(), own.departments.len());
        assert_eq!(here.tags.len(), own.tags.len());
    }
}
