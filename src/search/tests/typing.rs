//! A slip of the finger does not hide what was meant.

use super::{find, hits, items, marked, small};

#[test]
fn what_is_only_close_is_told_as_close() {
    let index = small(&[("{図書|としょ}館まつり", ""), ("ようこそ広場", "")]);
    let one = |typed: &str| {
        let results = find(&index, typed);
        (hits(&results).iter().map(|hit| marked(&hit.title)).collect::<String>(), results.near)
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
