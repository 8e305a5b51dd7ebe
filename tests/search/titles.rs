//! Every title is found, however it is written: the one the page shows, and the plan's own where that is another.

use super::{
    Hit, SHIPPED, SearchDocument, Shipped, TitlePiece, hits, read,
    spellings::{nfkc, to_full_width, to_half_width, to_katakana},
    written,
};
use std::collections::BTreeSet;
use strategy_explorer::search::Folded;

/// The titles of a document.
fn titles(document: &SearchDocument) -> impl Iterator<Item = &Vec<TitlePiece>> {
    [&document.title, &document.official].into_iter().filter(|title| !title.is_empty())
}

/// Every title, spelled some way, is the first of its kind that is found; before it come only others that hold the same.
fn found_as(spelled: impl Fn(&[TitlePiece]) -> String) {
    let mut wrong = BTreeSet::new();
    for shipped in SHIPPED.iter() {
        for document in &shipped.documents {
            for typed in titles(document).map(|title| spelled(title)) {
                wrong.extend(first_of_its_kind(shipped, document, &typed).err());
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn first_of_its_kind(shipped: &Shipped, document: &SearchDocument, typed: &str) -> Result<(), String> {
    let (lang, item) = (shipped.lang.word(), &document.subject);
    let found = shipped.find(typed);
    let group = found.groups.iter().find(|group| group.kind == item.kind());
    let hits = group.map_or(&[][..], |group| &group.hits);
    let here = written(&document.title);
    // Parts of the plan may stand at one place.
    let is_own = |hit: &Hit| {
        hit.link == document.link && hit.title.iter().map(|(text, _)| text.as_str()).collect::<String>() == here
    };
    let place = hits.iter().position(is_own);
    let Some(place) = place else { return Err(format!("{lang} {item} is not found by 「{typed}」")) };
    if found.near {
        return Err(format!("{lang} 「{typed}」 is only close to {item}"));
    }
    let folded = |text: &str| Folded::of(text, nfkc).chars().iter().collect::<String>();
    for hit in &hits[..place] {
        let other = shipped.documents.iter().find(|other| other.link == hit.link).unwrap();
        let same = titles(other)
            .any(|title| titles(document).any(|own| folded(&written(title)).contains(&folded(&written(own)))));
        if !same {
            return Err(format!("{lang} {} comes before {item}, by 「{typed}」", hit.subject));
        }
    }
    Ok(())
}

#[test]
fn by_its_reading_in_hiragana() {
    found_as(read);
}

#[test]
fn by_its_reading_in_katakana() {
    found_as(|title| to_katakana(&read(title)));
}

#[test]
fn by_its_reading_in_katakana_of_half_width() {
    found_as(|title| to_half_width(&to_katakana(&read(title))));
}

#[test]
fn as_it_is_written() {
    found_as(written);
}

#[test]
fn as_it_is_written_with_latin_and_digits_of_full_width() {
    found_as(|title| to_full_width(&written(title)));
}

#[test]
fn half_converted() {
    let half = |odd: bool| {
        move |title: &[TitlePiece]| {
            let spelled = title.iter().enumerate().map(|(number, piece)| match &piece.reading {
                Some(reading) if (number % 4 < 2) == odd => reading,
                _ => &piece.base,
            });
            spelled.map(String::as_str).collect::<String>()
        }
    };
    found_as(half(true));
    found_as(half(false));
}

/// What one slip makes of a word, by turns a missing, a doubled and a swapped kana.
fn slips(word: &str) -> Vec<String> {
    let signs: Vec<char> = word.chars().collect();
    let kana = |c: &char| ('ぁ'..='ゖ').contains(c);
    let mut slips = Vec::new();
    for at in (0..signs.len()).filter(|at| kana(&signs[*at])) {
        let mut missing = signs.clone();
        missing.remove(at);
        let mut doubled = signs.clone();
        doubled.insert(at, signs[at]);
        slips.extend([missing, doubled]);
        if signs.get(at + 1).is_some_and(kana) {
            let mut swapped = signs.clone();
            swapped.swap(at, at + 1);
            slips.push(swapped);
        }
    }
    slips.into_iter().map(String::from_iter).collect()
}

#[test]
fn with_one_slip_in_its_reading() {
    let mut missed = Vec::new();
    let mut tried = 0;
    for shipped in SHIPPED.iter() {
        for (document, title) in shipped.documents.iter().flat_map(|it| titles(it).map(move |title| (it, title))) {
            let reading = read(title);
            if Folded::of(&reading, nfkc).chars().len() < 6 {
                continue;
            }
            // A step that is no multiple of three takes every kind of slip by turns.
            for typed in slips(&reading).into_iter().skip(tried % 10).step_by(10) {
                tried += 1;
                if !hits(&shipped.find(&typed)).iter().any(|hit| hit.link == document.link) {
                    missed.push(format!("{} {} by 「{typed}」", shipped.lang.word(), document.subject));
                }
            }
        }
    }
    assert!(tried > 1000);
    assert!(missed.is_empty(), "{} of {tried}: {missed:#?}", missed.len());
}
