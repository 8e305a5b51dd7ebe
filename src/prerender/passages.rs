//! The passages of the source that pages are checked against, as files.

use crate::{
    plan::{
        id::ItemId,
        model::Plan,
        passage::{Line, Passage},
        source::Lines,
    },
    proof::{Proof, Stretch},
    route::Page,
};

/// The passage of every page that shows one item of the plan.
pub(super) fn passages<'a>(plan: &'a Plan, proof: &'a Proof) -> impl Iterator<Item = (ItemId, Passage)> + 'a {
    let items = Page::all(plan).into_iter().filter_map(|page| page.item());
    items.filter_map(|item| Some((item.clone(), passage(plan, proof, &item, plan.source_of(&item)?))))
}

fn passage(plan: &Plan, proof: &Proof, item: &ItemId, lines: Lines) -> Passage {
    let shown = |of: &ItemId| Page::of(of) == Page::of(item);
    let facts: Vec<_> =
        plan.items().filter(shown).flat_map(|item| proof.facts_of(&item).cloned().collect::<Vec<_>>()).collect();
    let marks: Vec<Stretch> = facts.iter().flat_map(|fact| fact.marks.iter().copied()).collect();
    let page = facts.iter().find_map(|fact| fact.page).map(u64::from);
    let lines = proof
        .excerpt(lines)
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(number, text)| Line { number: number.into(), pieces: pieces(text, number, &marks) })
        .collect();
    Passage { page, lines }
}

/// A line in pieces, marked and not in turn.
fn pieces(text: &str, number: u32, marks: &[Stretch]) -> Vec<(String, bool)> {
    let marked = |at: u32| marks.iter().any(|mark| mark.line == number && mark.from <= at && at < mark.to);
    let mut pieces: Vec<(String, bool)> = Vec::new();
    for (at, c) in (0..).zip(text.chars()) {
        match pieces.last_mut() {
            Some((piece, mark)) if *mark == marked(at) => piece.push(c),
            _ => pieces.push((c.to_string(), marked(at))),
        }
    }
    pieces
}
