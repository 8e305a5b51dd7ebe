//! A slip of the finger does not hide what was meant.

use super::{find, hits, index, items, pieces, read, shown, small, titles};
use crate::search::Folded;

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
fn one_slip_in_a_reading_still_finds_its_title() {
    let mut missed = Vec::new();
    let mut tried = 0;
    for (item, title) in titles() {
        let reading = read(title);
        if Folded::of(&reading, super::nfkc).chars().len() < 6 {
            continue;
        }
        // A step that is no multiple of three takes every kind of slip by turns.
        for typed in slips(&reading).into_iter().skip(tried % 4).step_by(4) {
            tried += 1;
            if !items(&find(index(), &typed)).contains(&item.to_string()) {
                missed.push(format!("{item} by 「{typed}」"));
            }
        }
    }
    assert!(tried > 1000);
    assert!(missed.is_empty(), "{} of {tried}: {missed:#?}", missed.len());
}

#[test]
fn what_is_only_close_is_told_as_close() {
    let index = small(&[("{図書|としょ}館まつり", ""), ("ようこそ広場", "")]);
    let one = |typed: &str| {
        let found = find(&index, typed);
        (hits(&found).iter().map(|hit| shown(&hit.title)).collect::<String>(), found.near)
    };
    assert_eq!(one("ようこそ"), ("[ようこそ]広場".to_owned(), false));
    assert_eq!(one("よこうそ"), ("[ようこそ]広場".to_owned(), true));
    assert_eq!(one("よこそ"), (String::new(), false));
    assert_eq!(one("よこうそひろ"), (String::new(), false));
}

#[test]
fn a_word_that_stands_somewhere_is_taken_at_its_word() {
    let index = small(&[("まちづくり", ""), ("まちづくし", ""), ("空", "まちなみ")]);
    assert_eq!(items(&find(&index, "まちづくし")), ["measure/2"]);
    assert_eq!(items(&find(&index, "まちづくす")), ["measure/1", "measure/2"]);
    // Close words are looked for in titles only.
    assert_eq!(items(&find(&index, "まちなむ")), Vec::<String>::new());
}

#[test]
fn readings_are_read_as_the_seeds_write_them() {
    let title = pieces("お{話|はなし}と{本|ほん}");
    assert_eq!((super::written(&title), read(&title)), ("お話と本".to_owned(), "おはなしとほん".to_owned()));
}
