//! What a page is narrowed to, and how a tree and the notes are seen: the keys of addresses that several pages take, each page its own.

use super::sift::Sift;
use crate::route::page::Page;

/// What a page can be narrowed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// 担当課, in the plan's own words.
    Department,
    /// 対象, in the plan's own words.
    Audience,
    /// A zone, by its id.
    Zone,
    /// A goal, by its number.
    Goal,
    /// The kind of a project, in the plan's own words.
    Tag,
}

impl Facet {
    /// Every facet, in the order addresses have them.
    pub const ALL: [Self; 5] = [Self::Department, Self::Audience, Self::Zone, Self::Goal, Self::Tag];

    /// Its key in an address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Audience => "audience",
            Self::Zone => "zone",
            Self::Goal => "goal",
            Self::Tag => "tag",
        }
    }
}

/// What a page is narrowed to: for each facet what is chosen, as the address has it. Behind them stand, of the review, the status
/// and the grading set that are chosen, of a report the measure, and of a tree, what of it is open and the words looked for in it: one list, which the
/// start reads and writes as one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Narrowing(pub(super) [String; 15]);

/// The places of keys that are neither facets nor for notes.
const STATUS: usize = 5;
const GRADING: usize = 6;
const MEASURE: usize = 12;
const OPEN: usize = 13;

/// A bit for each of these places.
const fn bits(places: &[usize]) -> u32 {
    let (mut bits, mut rest) = (0, places);
    while let [place, behind @ ..] = rest {
        bits |= 1 << *place;
        rest = behind;
    }
    bits
}

impl Narrowing {
    /// Nothing chosen but what these say; an empty value chooses nothing.
    pub fn of(chosen: impl IntoIterator<Item = (Facet, String)>) -> Self {
        let mut narrowing = Self::default();
        for (facet, value) in chosen {
            narrowing.choose(facet, value);
        }
        narrowing
    }

    /// Chooses for one facet.
    pub fn choose(&mut self, facet: Facet, value: String) {
        self.put(facet as usize, value);
    }

    /// The same with a status of the review chosen, by its word, and a grading set, by its id.
    #[must_use]
    pub fn with_review(mut self, status: String, grading: String) -> Self {
        self.put(STATUS, status);
        self.put(GRADING, grading);
        self
    }

    /// The status of the review that is chosen.
    pub fn status(&self) -> &str {
        self.at(STATUS)
    }

    /// The grading set that is chosen.
    pub fn grading(&self) -> &str {
        self.at(GRADING)
    }

    /// The same with a measure chosen, by its number.
    #[must_use]
    pub fn with_measure(mut self, measure: String) -> Self {
        self.put(MEASURE, measure);
        self
    }

    /// The measure that is chosen.
    pub fn measure(&self) -> &str {
        self.at(MEASURE)
    }

    /// What the notes are narrowed to by one of these.
    pub fn sifted(&self, by: Sift) -> &str {
        self.at(by.place())
    }

    /// The same with the notes narrowed by another value.
    #[must_use]
    pub fn sift(mut self, by: Sift, value: String) -> Self {
        self.put(by.place(), value);
        self
    }

    /// The same with this much of a tree open, as `app::folds` writes it, and these words looked for in it.
    #[must_use]
    pub fn with_tree(mut self, open: String, find: String) -> Self {
        self.put(OPEN, open);
        self.put(Sift::Words.place(), find);
        self
    }

    /// What of a tree is open; empty where it is as it comes.
    pub fn open(&self) -> &str {
        self.at(OPEN)
    }

    /// The words that are looked for in a tree.
    pub fn find(&self) -> &str {
        self.sifted(Sift::Words)
    }

    fn at(&self, place: usize) -> &str {
        self.0.get(place).map(String::as_str).unwrap_or_default()
    }

    fn put(&mut self, place: usize, value: String) {
        if let Some(slot) = self.0.get_mut(place) {
            *slot = value;
        }
    }

    /// Its keys, in the order addresses have them.
    pub(super) const KEYS: [&str; 15] = [
        Facet::Department.key(),
        Facet::Audience.key(),
        Facet::Zone.key(),
        Facet::Goal.key(),
        Facet::Tag.key(),
        "status",
        "grading",
        Sift::Kind.key(),
        Sift::Table.key(),
        Sift::Group.key(),
        Sift::Board.key(),
        Sift::Sort.key(),
        "measure",
        "open",
        Sift::Words.key(),
    ];

    /// Which of its keys a page takes: a bit for each place.
    pub(super) fn keys(page: &Page) -> u32 {
        use Facet::{Audience, Department, Goal, Tag, Zone};
        const NOTES: u32 = {
            let (mut bits, mut rest) = (0, Sift::ALL.as_slice());
            while let [by, behind @ ..] = rest {
                bits |= 1 << by.place();
                rest = behind;
            }
            bits
        };
        const FACETS: u32 = bits(&[Department as usize, Audience as usize, Zone as usize, Goal as usize, Tag as usize]);
        match page {
            Page::Tree => FACETS | const { bits(&[OPEN, Sift::Words.place()]) },
            Page::Kpis => FACETS,
            Page::Review => const { bits(&[Department as usize, Goal as usize, STATUS, GRADING]) },
            Page::Report => const { bits(&[Department as usize, Goal as usize, STATUS, GRADING, MEASURE]) },
            Page::Notes => NOTES,
            _ => 0,
        }
    }

    /// Whether the same is chosen, facet by facet.
    pub(super) fn is_as(&self, other: &Self) -> bool {
        let ([own @ .., _, _], [others @ .., _, _]) = (&self.0, &other.0);
        own == others
    }

    /// What is chosen for a facet.
    pub fn get(&self, facet: Facet) -> Option<&str> {
        self.chosen().find(|(own, _)| *own == facet).map(|(_, value)| value)
    }

    /// All that is chosen.
    pub fn chosen(&self) -> impl Iterator<Item = (Facet, &str)> {
        Facet::ALL.into_iter().zip(self.0.iter().map(String::as_str)).filter(|(_, value)| !value.is_empty())
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.chosen().next().is_none()
    }
}
