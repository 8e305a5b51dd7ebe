//! What a reader types, and what is found for it.
//!
//! A query is words; each must stand somewhere in an item: in its title as written, in its title as read, in the same way in
//! its official title where the page shows another, or in its texts.
//! A longer word that stands nowhere in any item is taken for one with a slip of the finger, and [`SearchResults::near`] says so.

use super::{
    fold::{Folded, Normalise, Span},
    index::{Entry, Index},
    results::{Group, Hit, SearchResults},
    snippet::{cut, snippet},
    spelling::{apart, romaji},
    subject::SubjectKind,
    title::{Title, cost},
};

/// Words to find.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchQuery {
    words: Vec<Word>,
}

/// A word, as it was typed and folded.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    typed: String,
    folded: Vec<char>,
}

/// Ways to look for a word, each tried only where those before it find nothing anywhere.
struct Ways {
    /// Spellings of it; one of a list is enough.
    any: Vec<Vec<Vec<char>>>,
    /// Its parts, all of which must be found, each in any of its spellings.
    all: Vec<Vec<Vec<char>>>,
}

/// How well an item does so far.
#[derive(Default)]
struct Tally<'a> {
    cost: usize,
    marks: Vec<Span>,
    /// The marks of words that only its official title holds.
    official: Vec<Span>,
    /// The words that only its texts hold.
    in_texts: Vec<&'a [char]>,
}

/// More words in the title come before any difference of place.
const TEXT: usize = 1000;

impl SearchQuery {
    /// Takes words apart at spaces and commas of any width; a comma within a number is no such comma.
    pub fn of(typed: &str, normalise: Normalise) -> Self {
        let is_digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
        let mut before = ' ';
        let mut signs = typed.chars().peekable();
        let mut apart = String::new();
        while let Some(c) = signs.next() {
            let within = is_digit(before) && signs.peek().is_some_and(|next| is_digit(*next));
            let parts = match c {
                ',' | '，' => !within,
                _ => c.is_whitespace() || matches!(c, '、' | '､'),
            };
            apart.push(if parts { ' ' } else { c });
            before = c;
        }
        let word =
            |typed: &str| Word { typed: typed.to_owned(), folded: Folded::of(typed, normalise).chars().to_vec() };
        Self { words: apart.split(' ').map(word).filter(|word| !word.folded.is_empty()).collect() }
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

impl Index {
    /// Finds the items that hold every word of a query, and makes the best of each kind ready to draw, at most so many: a letter
    /// that stands everywhere is then answered as fast as a word.
    pub fn find(&self, query: &SearchQuery, most: usize) -> SearchResults {
        if query.is_empty() {
            return SearchResults::default();
        }
        let mut near = false;
        let mut tallies: Vec<Option<Tally>> = self.entries.iter().map(|_| Some(Tally::default())).collect();
        let ways: Vec<Ways> = query.words.iter().map(|word| self.ways(word)).collect();
        for (word, ways) in query.words.iter().zip(&ways) {
            let mut finds = self.look(ways);
            if finds.iter().all(Option::is_none) {
                finds = self.entries.iter().map(|entry| entry.find_near(&word.folded)).collect();
                near |= finds.iter().any(Option::is_some);
            }
            for (tally, find) in tallies.iter_mut().zip(finds) {
                match (tally.as_mut(), find) {
                    (Some(tally), Some(find)) => tally.add(find),
                    _ => *tally = None,
                }
            }
        }
        let looked_for = ways.iter().flat_map(|ways| ways.any.iter().chain(&ways.all).flatten());
        let words: Vec<&[char]> = looked_for.map(Vec::as_slice).collect();
        let finds = || self.entries.iter().zip(&tallies).filter_map(|(entry, tally)| Some((entry, tally.as_ref()?)));
        let group = |kind| {
            // Put in place one by one: the library's sorting is more code than all of this.
            let mut ordered: Vec<(&Entry, &Tally)> = Vec::new();
            for (entry, tally) in finds().filter(|(entry, _)| entry.subject.kind() == kind) {
                let at = ordered.partition_point(|(_, other)| other.cost <= tally.cost);
                ordered.insert(at, (entry, tally));
            }
            let hits = ordered.iter().take(most).map(|(entry, tally)| entry.hit(tally, &words)).collect();
            (!ordered.is_empty()).then_some(Group { kind, count: ordered.len(), hits })
        };
        SearchResults { groups: SubjectKind::all().filter_map(group).collect(), near }
    }
}

impl Index {
    fn ways(&self, word: &Word) -> Ways {
        let parts = apart(&word.typed);
        let part = |part: &String| self.spellings.ways(Folded::of(part, self.normalise).chars());
        Ways {
            any: vec![self.spellings.ways(&word.folded), romaji(&word.folded)],
            all: parts.iter().map(part).collect(),
        }
    }

    fn look<'a>(&self, ways: &'a Ways) -> Vec<Option<Tally<'a>>> {
        let mut finds = Vec::new();
        for spellings in &ways.any {
            finds = self.entries.iter().map(|entry| entry.find_any(spellings)).collect();
            if finds.iter().any(Option::is_some) {
                return finds;
            }
        }
        if !ways.all.is_empty() {
            finds = self.entries.iter().map(|entry| entry.find_all(&ways.all)).collect();
        }
        finds
    }
}

impl SearchResults {
    /// How many items were found.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.count).sum()
    }
}

impl<'a> Tally<'a> {
    fn add(&mut self, find: Tally<'a>) {
        self.cost += find.cost;
        self.marks.extend(find.marks);
        self.official.extend(find.official);
        self.in_texts.extend(find.in_texts);
    }
}

impl Entry {
    /// The best find of any of these.
    fn find_any<'a>(&self, spellings: &'a [Vec<char>]) -> Option<Tally<'a>> {
        spellings.iter().filter_map(|word| self.find(word)).min_by_key(|tally| tally.cost)
    }

    fn find_all<'a>(&self, parts: &'a [Vec<Vec<char>>]) -> Option<Tally<'a>> {
        let mut all = Tally::default();
        for part in parts {
            all.add(self.find_any(part)?);
        }
        Some(all)
    }

    fn find<'a>(&self, word: &'a [char]) -> Option<Tally<'a>> {
        self.find_as_typed(word).or_else(|| self.find_as_typed(without_last_length(word)?))
    }

    fn find_as_typed<'a>(&self, word: &'a [char]) -> Option<Tally<'a>> {
        let mut tally = Tally::default();
        if let Some(cost) = self.title.find(word, &mut tally.marks) {
            tally.cost = cost;
        } else if let Some(cost) = self.official.find(word, &mut tally.official) {
            tally.cost = cost + cost::OFFICIAL;
        } else if self.texts.iter().any(|text| text.holds(word)) {
            tally.cost = TEXT;
            tally.in_texts.push(word);
        } else {
            return None;
        }
        Some(tally)
    }

    fn find_near<'a>(&self, word: &'a [char]) -> Option<Tally<'a>> {
        let most = match word.len() {
            ..4 => return None,
            4..8 => 1,
            _ => 2,
        };
        let mut tally = Tally::default();
        let slips = if let Some((slips, place)) = self.title.nearest(word, most) {
            tally.marks.push(place);
            slips
        } else {
            let (slips, place) = self.official.nearest(word, most)?;
            tally.official.push(place);
            slips
        };
        tally.cost = slips * cost::SLIP;
        Some(tally)
    }

    fn hit(&self, tally: &Tally, words: &[&[char]]) -> Hit {
        let whole = |title: &Title, marks: &[Span]| cut(&title.name, (0, title.name.len()), marks);
        let official = (!tally.official.is_empty()).then(|| whole(&self.official, &tally.official));
        Hit {
            subject: self.subject.clone(),
            link: self.link.clone(),
            title: whole(&self.title, &tally.marks),
            snippet: official.or_else(|| snippet(&self.texts, &tally.in_texts, words)),
        }
    }
}

/// A word without the long mark at its end, which some write and some leave out.
fn without_last_length(word: &[char]) -> Option<&[char]> {
    word.strip_suffix(&['ー']).filter(|rest| rest.len() > 2)
}
