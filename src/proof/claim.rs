//! A claim of the plan about its source: words that must follow one another in some of its lines. [`super::claims`] makes them.

use super::profile::Pattern;
use crate::plan::{id::ItemId, source::Lines};

/// Claims about the same lines, in the order they stand there.
pub(super) struct Passage {
    /// Whose lines they are.
    pub(super) owner: ItemId,
    pub(super) lines: Lines,
    pub(super) claims: Vec<Claim>,
}

/// Words that must follow one another.
pub(super) struct Claim {
    pub(super) item: ItemId,
    /// The field of the chain as a whole, where that is a fact of its own.
    pub(super) whole: Option<&'static str>,
    /// The chain, and other ways it may be written; the first one found counts.
    pub(super) ways: Vec<Vec<Link>>,
    pub(super) edges: Edges,
    /// What the item's file holds where the claim is made, if not the words themselves.
    pub(super) clue: Option<String>,
    pub(super) correction: bool,
}

/// Where in its lines a claim begins and ends, so that half a paragraph or half a number is not taken for the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edges {
    /// It fills its lines.
    Both,
    /// It ends with a line.
    End,
    /// It stands anywhere.
    None,
}

/// One link of a chain: a fact with a field, or what the source puts around facts.
#[derive(Clone)]
pub(super) struct Link {
    pub(super) field: Option<String>,
    pub(super) text: String,
}

pub(super) fn fact(field: impl Into<String>, text: impl Into<String>) -> Link {
    Link { field: Some(field.into()), text: text.into() }
}

pub(super) fn glue(text: &str) -> Link {
    Link { field: None, text: text.to_owned() }
}

pub(super) fn claim(item: impl Into<ItemId>, links: Vec<Link>) -> Claim {
    Claim { item: item.into(), whole: None, ways: vec![links], edges: Edges::Both, clue: None, correction: false }
}

/// The links of a pattern, with what stands in each of its holes.
pub(super) fn written(pattern: &Pattern, holes: &[(&str, Vec<Link>)]) -> Vec<Link> {
    let put = |name: &str| holes.iter().find(|(known, _)| *known == name).map(|(_, links)| links.clone());
    pattern.with(glue, |name| put(name).unwrap_or_default())
}
