//! Every title of the plan is found, however it is written.

use super::{find, index, read, titles, to_full_width, to_half_width, to_katakana, written};
use crate::search::{Kind, Piece};

/// Every title, spelled some way, is the first of its kind that is found; where titles are the same, or one is the part of another
/// that a comma leaves, it is among those found.
fn found_as(spelled: impl Fn(&[Piece]) -> String) {
    for (item, title) in titles() {
        let typed = spelled(title);
        let found = find(index(), &typed);
        let hits = found.groups.iter().find(|group| group.kind == Kind::of(item)).map_or(&[][..], |group| &group.hits);
        let place = hits.iter().position(|hit| hit.item == *item);
        let place = place.unwrap_or_else(|| panic!("{item} is not found by 「{typed}」"));
        assert!(!found.near, "「{typed}」");
        for hit in &hits[..place] {
            let (_, other) = titles().iter().find(|(item, _)| *item == hit.item).unwrap();
            assert_eq!(written(other), written(title), "before {item}, by 「{typed}」");
        }
    }
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
        move |title: &[Piece]| {
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
