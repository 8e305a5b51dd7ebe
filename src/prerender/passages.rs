//! The passages of the source that pages are checked against: every line that holds words a page shows, those words marked.

use super::page_facts;
use crate::{
    plan::{
        model::Plan,
        passage::{Line, LineRange, Passage},
        source::Lines,
    },
    proof::{self, Proof},
    route::Page,
    text::glossary,
};

/// The passage of a page: the lines its item is made from as a whole, where it is about one, and behind them all other lines
/// that hold its words.
pub fn passage(plan: &Plan, proof: &Proof, page: &Page) -> Passage {
    let facts = page_facts::facts(plan, proof, page);
    let mut marks: Vec<proof::PlainText> = facts.iter().flat_map(|fact| fact.marks.iter().copied()).collect();
    let mut whole: Vec<Lines> = Vec::new();
    match page {
        Page::Map => whole.push(plan.map_source),
        Page::Glossary => {
            for (words, lines) in glossary::spellings() {
                let Some(lines) = lines else { continue };
                marks.extend(words.iter().flat_map(|word| proof.words(word, lines)));
                whole.push(lines);
            }
        }
        _ => whole.extend(page.item().and_then(|item| plan.source_of(&item))),
    }
    let within = |line: u32| whole.iter().any(|lines| lines.first() <= line && line <= lines.last());
    let own = stretches(proof, &marks, within);
    let others = stretches(proof, &marks, |line| !within(line) && marks.iter().any(|mark| mark.line == line));
    Passage([own, others].concat())
}

/// The lines that are shown, in stretches: a new one begins behind what is left out, and on a new page.
fn stretches(proof: &Proof, marks: &[proof::PlainText], visible: impl Fn(u32) -> bool) -> Vec<LineRange> {
    let mut stretches: Vec<LineRange> = Vec::new();
    let mut goes_on = false;
    for (number, text) in proof.lines().filter(|(_, text)| !text.trim().is_empty()) {
        if !visible(number) {
            goes_on = false;
            continue;
        }
        let line = Line { number, pieces: pieces(text, number, marks) };
        let page = proof.page(number);
        match stretches.last_mut() {
            Some(stretch) if goes_on && stretch.page == page => stretch.lines.push(line),
            _ => stretches.push(LineRange { page, lines: vec![line] }),
        }
        goes_on = true;
    }
    stretches
}

/// A line in pieces, not marked and marked in turn.
fn pieces(text: &str, number: u32, marks: &[proof::PlainText]) -> Vec<String> {
    let marked = |at: u32| marks.iter().any(|mark| mark.line == number && mark.from <= at && at < mark.to);
    let mut pieces = vec![String::new()];
    let mut last = false;
    for (at, c) in (0..).zip(text.chars()) {
        if marked(at) != last {
            last = !last;
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces
}
