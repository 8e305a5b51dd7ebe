//! Finds each claim of the plan in its lines of the source.

use super::{
    claim::{Claim, Edges, Link, Passage},
    fact::Fact,
    pages::Pages,
    plain::{Plain, plain},
};
use crate::plan::{diagnostic::DiagnosticKind, id::ItemId, source::Lines};
use std::ops::Range;

/// A claim that does not hold.
pub(super) struct Miss {
    pub(super) item: ItemId,
    pub(super) problem: DiagnosticKind,
    pub(super) lines: Lines,
    /// What to look for in the item's file to find the line to mend, best first.
    pub(super) clues: Vec<String>,
}

/// Finds what a passage claims.
pub(super) fn find(passage: &Passage, source: &Plain, pages: &Pages) -> (Vec<Fact>, Vec<Miss>) {
    let lines = passage.lines;
    let clue = format!("[{}, {}]", lines.first(), lines.last());
    if lines.last() > source.lines() {
        let problem = DiagnosticKind::LinesBeyondSource { last: lines.last(), lines: source.lines() };
        return (Vec::new(), vec![Miss { item: passage.owner.clone(), problem, lines, clues: vec![clue] }]);
    }
    let range = source.range(lines);
    let (mut facts, mut misses) = (Vec::new(), Vec::new());
    let mut cursor = range.start;
    for claim in &passage.claims {
        // Behind the fact before it; a fact that stands apart from the order is looked for in all the lines.
        let found = chain(claim, source, cursor..range.end).or_else(|| chain(claim, source, range.clone()));
        match found {
            Some((way, at)) => {
                cursor = cursor.max(at.end);
                facts.extend(tell(claim, way, &at, source, pages));
            }
            None => misses.push(miss(claim, source, &range, lines)),
        }
    }
    (facts, misses)
}

fn joined<'a>(links: impl IntoIterator<Item = &'a Link>) -> String {
    links.into_iter().map(|link| plain(&link.text)).collect()
}

fn chain<'a>(claim: &'a Claim, source: &Plain, within: Range<usize>) -> Option<(&'a [Link], Range<usize>)> {
    let fits = |at: &Range<usize>| match claim.edges {
        Edges::Both => source.begins_line(at.start) && source.ends_line(at.end),
        Edges::End => source.ends_line(at.end),
        Edges::None => true,
    };
    claim.ways.iter().find_map(|way| Some((way.as_slice(), source.find_all(&joined(way), within.clone()).find(fits)?)))
}

/// A found chain as facts: each of its links, and the chain where that is one.
fn tell(claim: &Claim, way: &[Link], at: &Range<usize>, source: &Plain, pages: &Pages) -> Vec<Fact> {
    let fact = |field: &str, text: String, range: Range<usize>| {
        let marks = source.stretches(&range);
        let (first, last) = (marks.first()?.line, marks.last()?.line);
        let lines = Lines::new(first, last)?;
        Some(Fact { item: claim.item.clone(), field: field.to_owned(), text, lines, page: pages.page(first), marks })
    };
    let mut facts = Vec::new();
    let mut start = at.start;
    for link in way {
        let end = start + plain(&link.text).len();
        if let Some(field) = &link.field {
            facts.extend(fact(field, link.text.clone(), start..end));
        }
        start = end;
    }
    if let Some(field) = claim.whole {
        facts.extend(fact(field, way.iter().map(|link| link.text.as_str()).collect(), at.clone()));
    }
    facts
}

/// Says what of a claim does not hold: the part behind the longest beginning that stands in the lines.
fn miss(claim: &Claim, source: &Plain, range: &Range<usize>, lines: Lines) -> Miss {
    let stands = |words: &str| source.find(words, range.clone()).is_some();
    let beginning =
        |way: &[Link]| (1..=way.len()).rev().find(|count| stands(&joined(way.iter().take(*count)))).unwrap_or(0);
    let most = claim.ways.iter().map(|way| beginning(way)).max().unwrap_or(0);
    let furthest = || claim.ways.iter().filter(|way| beginning(way) == most);
    let named = |way: &Vec<Link>| {
        let mut behind = way.iter().skip(most);
        behind.find(|link| link.field.is_some()).or_else(|| way.iter().rfind(|link| link.field.is_some())).cloned()
    };
    let wrong: Vec<Link> = furthest().filter_map(named).collect();
    let text = wrong.first().map(|link| link.text.clone()).unwrap_or_default();
    let lines_told = lines.to_string();
    let problem = if claim.correction {
        DiagnosticKind::CorrectionElsewhere { written: text, lines: lines_told }
    } else if furthest().any(|way| way.len() == most) {
        DiagnosticKind::NotWhole { text, lines: lines_told }
    } else if claim.whole.is_some() && wrong.iter().any(|link| stands(&plain(&link.text))) {
        let text = claim.ways.first().into_iter().flatten().map(|link| link.text.as_str()).collect();
        DiagnosticKind::NotTogether { text, lines: lines_told }
    } else {
        DiagnosticKind::NotInSource { text, lines: lines_told }
    };
    let texts = wrong.iter().flat_map(|link| [format!("\"{}\"", link.text), link.text.clone()]);
    Miss { item: claim.item.clone(), problem, lines, clues: claim.clue.iter().cloned().chain(texts).collect() }
}
