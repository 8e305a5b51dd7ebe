//! The passages of the source that pages are checked against, as files.

use crate::{
    plan::{
        id::ItemId,
        model::Plan,
        passage::{Line, Passage},
        source::Lines,
    },
    proof::{Fact, Proof, Stretch},
    route::{Page, anchor},
};

/// The passage of every page that shows something of the plan, by the name of its file: of a page about one item the lines
/// it is made from, of a list or table the lines that hold its words.
pub(super) fn passages(plan: &Plan, proof: &Proof) -> Vec<(String, Passage)> {
    let items = Page::all(plan).into_iter().filter_map(|page| page.item());
    let items = items.filter_map(|item| Some((anchor(&item), of_item(plan, proof, &item, plan.source_of(&item)?))));
    let lists = [
        ("kpis", Box::new(|fact: &Fact| matches!(fact.item, ItemId::Figure(_))) as Box<dyn Fn(&Fact) -> bool>),
        ("tree", Box::new(in_tree)),
        ("about", Box::new(|fact: &Fact| fact.item == ItemId::Plan && !fact.field.starts_with("map_"))),
    ];
    items.chain(lists.map(|(name, holds)| (name.to_owned(), of_list(proof, &holds)))).collect()
}

fn of_item(plan: &Plan, proof: &Proof, item: &ItemId, lines: Lines) -> Passage {
    // The page of the whole plan shows its map, and so do the zones.
    let shown =
        |of: &ItemId| Page::of(of) == Page::of(item) || (*item == ItemId::Plan && matches!(of, ItemId::Zone(_)));
    let facts: Vec<_> =
        plan.items().filter(shown).flat_map(|item| proof.facts_of(&item).cloned().collect::<Vec<_>>()).collect();
    let page = facts.iter().find_map(|fact| fact.page).map(u64::from);
    Passage { page, lines: drawn(proof, lines, &marks(&facts)) }
}

fn of_list(proof: &Proof, holds: &dyn Fn(&Fact) -> bool) -> Passage {
    let facts: Vec<Fact> = proof.facts().iter().filter(|fact| holds(fact)).cloned().collect();
    let marks = marks(&facts);
    let lines = facts.iter().map(|fact| fact.lines);
    let first = lines.clone().map(Lines::first).min().unwrap_or(1);
    let last = lines.map(Lines::last).max().unwrap_or(1);
    let mut lines = Lines::new(first, last).map(|lines| drawn(proof, lines, &marks)).unwrap_or_default();
    lines.retain(|line| line.pieces.iter().any(|(_, marked)| *marked));
    Passage { page: None, lines }
}

/// Whether the tree shows it: names, and what stands beside those of projects.
fn in_tree(fact: &Fact) -> bool {
    let named = matches!(fact.field.as_str(), "name" | "number" | "heading");
    match &fact.item {
        ItemId::Plan => fact.field.starts_with("national_goal."),
        ItemId::Goal(_) | ItemId::Direction(_) | ItemId::Measure(_) => named,
        ItemId::Project(_) => named || fact.field.starts_with("tags.") || fact.field.starts_with("departments."),
        ItemId::Figure(_) | ItemId::Zone(_) => false,
    }
}

fn marks(facts: &[Fact]) -> Vec<Stretch> {
    facts.iter().flat_map(|fact| fact.marks.iter().copied()).collect()
}

/// The lines that are not empty, with their marks.
fn drawn(proof: &Proof, lines: Lines, marks: &[Stretch]) -> Vec<Line> {
    let lines = proof.excerpt(lines).filter(|(_, text)| !text.trim().is_empty());
    lines.map(|(number, text)| Line { number: number.into(), pieces: pieces(text, number, marks) }).collect()
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
