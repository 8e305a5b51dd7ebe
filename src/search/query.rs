//! What a reader types, and what is found for it.
//!
//! A query is words; each must stand somewhere in an item: in its title as written, in its title as read, or in its texts.
//! A longer word that stands nowhere in any item is taken for one with a slip of the finger, and [`Found::near`] says so.

use super::{
    fold::{Folded, Normalise, Place},
    group::{Group, Kind},
    index::{Entry, Index},
    snippet::{Marked, cut, snippet},
    title::cost,
};
use crate::plan::id::ItemId;

/// Words to find, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<Vec<char>>,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Under the kinds of items, in the order of [`Kind::ALL`]; none is empty.
    pub groups: Vec<Group>,
    /// Whether some word stands nowhere as it was typed, so that titles close to it are given.
    pub near: bool,
}

/// An item that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which item.
    pub item: ItemId,
    /// Its title, with what was found marked.
    pub title: Marked,
    /// The text around a word that is not in the title.
    pub snippet: Option<Marked>,
}

/// How well an item does so far.
#[derive(Default)]
struct Tally<'a> {
    cost: usize,
    marks: Vec<Place>,
    /// The words that only its texts hold.
    in_texts: Vec<&'a [char]>,
}

/// More words in the title come before any difference of place.
const TEXT: usize = 1000;

impl Query {
    /// Takes words apart at spaces and commas of any width.
    pub fn of(typed: &str, normalise: Normalise) -> Self {
        let words = typed.split(|c: char| c.is_whitespace() || matches!(c, '、' | ',' | '，' | '､'));
        let words = words.map(|word| Folded::of(word, normalise).chars().to_vec());
        Self { words: words.filter(|word| !word.is_empty()).collect() }
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

impl Index {
    /// Finds the items that hold every word of a query, and makes the best of each kind ready to draw, at most so many: a letter
    /// that stands everywhere is then answered as fast as a word.
    pub fn find(&self, query: &Query, most: usize) -> Found {
        if query.is_empty() {
            return Found::default();
        }
        let mut near = false;
        let mut tallies: Vec<Option<Tally>> = self.entries.iter().map(|_| Some(Tally::default())).collect();
        for word in &query.words {
            let mut finds: Vec<Option<Tally>> = self.entries.iter().map(|entry| entry.find(word)).collect();
            if finds.iter().all(Option::is_none) {
                finds = self.entries.iter().map(|entry| entry.find_near(word)).collect();
                near |= finds.iter().any(Option::is_some);
            }
            for (tally, find) in tallies.iter_mut().zip(finds) {
                match (tally.as_mut(), find) {
                    (Some(tally), Some(find)) => tally.add(find),
                    _ => *tally = None,
                }
            }
        }
        let finds = || self.entries.iter().zip(&tallies).filter_map(|(entry, tally)| Some((entry, tally.as_ref()?)));
        let group = |kind| {
            // Put in place one by one: the library's sorting is more code than all of this.
            let mut ordered: Vec<(&Entry, &Tally)> = Vec::new();
            for (entry, tally) in finds().filter(|(entry, _)| Kind::of(&entry.item) == kind) {
                let at = ordered.partition_point(|(_, other)| other.cost <= tally.cost);
                ordered.insert(at, (entry, tally));
            }
            let hits = ordered.iter().take(most).map(|(entry, tally)| entry.hit(tally, &query.words)).collect();
            (!ordered.is_empty()).then_some(Group { kind, count: ordered.len(), hits })
        };
        Found { groups: Kind::ALL.into_iter().filter_map(group).collect(), near }
    }
}

impl Found {
    /// How many items were found.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.count).sum()
    }
}

impl<'a> Tally<'a> {
    fn add(&mut self, find: Tally<'a>) {
        self.cost += find.cost;
        self.marks.extend(find.marks);
        self.in_texts.extend(find.in_texts);
    }
}

impl Entry {
    fn find<'a>(&self, word: &'a [char]) -> Option<Tally<'a>> {
        self.find_as_typed(word).or_else(|| self.find_as_typed(without_last_length(word)?))
    }

    fn find_as_typed<'a>(&self, word: &'a [char]) -> Option<Tally<'a>> {
        let mut marks = Vec::new();
        if let Some(cost) = self.title.find(word, &mut marks) {
            return Some(Tally { cost, marks, in_texts: Vec::new() });
        }
        let held = self.texts.iter().any(|text| text.holds(word));
        held.then(|| Tally { cost: TEXT, marks, in_texts: vec![word] })
    }

    fn find_near<'a>(&self, word: &'a [char]) -> Option<Tally<'a>> {
        let slips = match word.len() {
            ..4 => return None,
            4..8 => 1,
            _ => 2,
        };
        let (slips, place) = self.title.nearest(word, slips)?;
        Some(Tally { cost: slips * cost::SLIP, marks: vec![place], in_texts: Vec::new() })
    }

    fn hit(&self, tally: &Tally, words: &[Vec<char>]) -> Hit {
        let name = &self.title.name;
        Hit {
            item: self.item.clone(),
            title: cut(name, (0, name.len()), &tally.marks),
            snippet: snippet(&self.texts, &tally.in_texts, words),
        }
    }
}

/// A word without the long mark at its end, which some write and some leave out.
fn without_last_length(word: &[char]) -> Option<&[char]> {
    word.strip_suffix(&['ー']).filter(|rest| rest.len() > 2)
}
