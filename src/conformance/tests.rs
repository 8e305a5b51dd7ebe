//! What is published is whole: every criterion of the standard, no claim beyond its results, forty pages there are.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::*;
use crate::{plan::embedded, route::Route};
use std::collections::BTreeSet;

#[test]
fn the_files_have_no_fault() {
    assert_eq!(diagnostics(|path| Some(embedded::text(path))), []);
}

#[test]
fn every_criterion_of_the_standard_and_every_further_one_of_wcag_has_one_result_in_order() {
    let conformance = published();
    let of = |version: &str| conformance.criteria.iter().filter(|it| it.version == version).count();
    assert_eq!((of("2.0"), of("2.1"), of("2.2")), (38, 12, 6));
    let level_a = conformance.criteria.iter().filter(|it| it.is_of_standard() && it.level == "A").count();
    assert_eq!(level_a, 25);
    let key = |criterion: &Criterion| {
        let parts: Vec<u8> = criterion.number.split('.').map(|part| part.parse().unwrap()).collect();
        (criterion.version.clone(), parts)
    };
    assert!(conformance.criteria.is_sorted_by_key(key));
    let numbers: BTreeSet<&str> = conformance.criteria.iter().map(|it| it.number.as_str()).collect();
    assert_eq!(numbers.len(), conformance.criteria.len());
}

#[test]
fn ten_pages_are_chosen_thirty_follow_the_rule_and_each_is_one_of_ours() {
    let (conformance, plan) = (published(), embedded::plan().unwrap());
    let sampled = sample::sampled(conformance, plan);
    assert_eq!((conformance.chosen.len(), sampled.len()), (10, 30));
    let all: BTreeSet<&String> = conformance.chosen.iter().chain(&sampled).collect();
    assert_eq!(all.len(), 40);
    for address in all {
        assert_eq!(Route::parse(address).unwrap().address(), *address);
    }
}

#[test]
fn what_fails_or_is_about_nothing_says_so_and_an_unknown_way_of_looking_is_a_fault() {
    for criterion in &published().criteria {
        assert!(criterion.verdict == Conformity::Pass || criterion.note.is_some(), "{}", criterion.number);
    }
    let wrong = embedded::text("conformance/criteria.toml").replacen("how = [\"", "how = [\"guess\", \"", 1);
    let faults = diagnostics(|path| Some(if path.ends_with("criteria.toml") { &wrong } else { embedded::text(path) }));
    assert!(matches!(faults.as_slice(), [fault] if fault.to_string().contains("guess")), "{faults:?}");
}
