//! Every fact of the plan is found in every language, by how it begins.

use super::{SHIPPED, hits, plan, spellings::nfkc};
use std::collections::BTreeSet;
use strategy_explorer::{
    proof::{Fact, Proof, Seeds},
    search::Folded,
};

/// The letters a reader has typed.
const LETTERS: usize = 12;

/// How a fact begins, without the marks of footnotes, which pages set apart.
fn beginning(fact: &Fact) -> String {
    let mut parts = fact.text.split('※');
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit()));
    std::iter::once(first).chain(rest).flat_map(str::chars).take(LETTERS).collect()
}

#[test]
fn every_fact_is_found_by_its_beginning() {
    let proof = Proof::of(plan(), &Seeds::shipped()).unwrap();
    let (mut missed, mut tried) = (BTreeSet::new(), 0);
    for shipped in SHIPPED.iter() {
        // A name with its number, or a line of figures, is told by its parts.
        for fact in proof.facts().iter().filter(|fact| !matches!(fact.field.as_str(), "heading" | "row")) {
            let typed = beginning(fact);
            // One letter is in every text, and no value is none.
            if fact.text.starts_with('―') || Folded::of(&typed, nfkc).chars().len() < 2 {
                continue;
            }
            tried += 1;
            let found = shipped.find(&typed);
            if found.near || !hits(&found).iter().any(|hit| hit.subject == fact.item) {
                missed.insert(format!("{} {} {} by 「{typed}」", shipped.lang.word(), fact.item, fact.field));
            }
        }
    }
    assert!(tried > 2 * proof.facts().len(), "{tried}");
    assert!(missed.is_empty(), "{} of {tried}: {missed:#?}", missed.len());
}
