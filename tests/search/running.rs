//! Running text is found in every language, as it is written and as it is read.

use super::{SHIPPED, Shipped, hits, spellings::nfkc};
use std::collections::{BTreeMap, BTreeSet};
use strategy_explorer::{
    plan::embedded,
    search::Folded,
    text::{
        Lang,
        annotation::{pieces, plain},
        translation::{Translation, TranslationFile},
    },
};

/// Every text of the plan in its own language, with its readings.
fn read_texts() -> BTreeMap<String, String> {
    let readings = Translation::written(TranslationFile::Readings).unwrap();
    let read = Translation::read(&readings, embedded::own().unwrap()).unwrap();
    let mut texts = BTreeMap::new();
    read.plan.clone().each_text(&mut |_, text| drop(texts.insert(plain(text).into_owned(), text.clone())));
    texts
}

/// The words of running texts as they are read, in the order they first stand there, each with where.
fn words(shipped: &Shipped) -> Vec<(String, String, String)> {
    let texts = read_texts();
    let (mut words, mut seen) = (Vec::new(), BTreeSet::new());
    for document in &shipped.documents {
        for text in document.texts.iter().filter_map(|text| texts.get(plain(text).as_ref())) {
            for piece in pieces(text) {
                let long = piece.reading.filter(|reading| reading.chars().count() > 1);
                if let Some(reading) =
                    long.filter(|reading| seen.insert((piece.words.to_owned(), (*reading).to_owned())))
                {
                    words.push((piece.words.to_owned(), reading.to_owned(), document.link.clone()));
                }
            }
        }
    }
    words
}

/// Words that are not found where they stand, marked in a text or in a title.
fn missed(shipped: &Shipped, words: &[(String, String, String)]) -> Vec<String> {
    // A short reading may stand in the title too, as part of another word.
    let is_found = |(word, reading, link): &&(String, String, String)| {
        hits(&shipped.find(reading)).iter().any(|hit| {
            let mut marked = hit.snippet.iter().chain([&hit.title]).flatten().filter(|(_, marked)| *marked);
            hit.link == *link && (reading.chars().count() < 3 || marked.any(|(text, _)| text.contains(word.as_str())))
        })
    };
    let line = |(word, reading, link): &(String, String, String)| format!("{word} by 「{reading}」 at {link}");
    words.iter().filter(|word| !is_found(word)).map(line).collect()
}

#[test]
fn two_hundred_words_of_running_text_are_found_by_kana() {
    for shipped in SHIPPED.iter() {
        let words = words(shipped);
        assert!(words.len() > 400, "{}", words.len());
        // Drawn by a rule: at even distances from the first to the last.
        let drawn: Vec<_> = (0..200).map(|number| words[number * words.len() / 200].clone()).collect();
        let missed = missed(shipped, &drawn);
        assert!(missed.is_empty(), "{} {missed:#?}", shipped.lang.word());
    }
}

#[test]
fn words_with_two_readings_are_found_by_each_where_it_is_read_so() {
    let shipped = Shipped::of(Lang::Ja);
    let words = words(shipped);
    let list = include_str!("../../seeds/text/two-readings.toml");
    let listed = |word: &str| list.lines().any(|line| line.starts_with(&format!("\"{word}\" = ")));
    let two: Vec<_> = words.iter().filter(|(word, ..)| listed(word)).cloned().collect();
    assert!(two.len() > 10, "{two:?}");
    let missed = missed(shipped, &two);
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn every_text_is_found_by_its_beginning_in_its_own_language() {
    let (mut missed, mut tried) = (Vec::new(), 0);
    for shipped in SHIPPED.iter() {
        for document in &shipped.documents {
            for text in &document.texts {
                let typed: String = plain(text).chars().take(24).collect();
                // Half a word is no word.
                let cut = typed.rfind([' ', '、']).filter(|_| plain(text).chars().nth(24).is_some());
                let typed = typed.split_at(cut.unwrap_or(typed.len())).0;
                // The values of a figure are no words.
                if text.contains('→') || Folded::of(typed, nfkc).chars().len() < 3 {
                    continue;
                }
                tried += 1;
                if !hits(&shipped.find(typed)).iter().any(|hit| hit.link == document.link) {
                    missed.push(format!("{} {} by 「{typed}」", shipped.lang.word(), document.subject));
                }
            }
        }
    }
    assert!(tried > 1000, "{tried}");
    assert!(missed.is_empty(), "{missed:#?}");
}
