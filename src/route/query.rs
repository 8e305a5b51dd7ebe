//! What a page is asked for in its address, as a type: words to search for, what it is narrowed to, how far its tree is open, what
//! is chosen on its map.
//!
//! Only here is it read, repaired and written. A key that the page does not take is another's (`?fbclid=…`): it is kept as it
//! is, and shown nowhere. Whether the plan knows a department or a zone that is asked for is not decided here: the page says so
//! in words.

mod narrowing;
mod sift;

pub use narrowing::{Facet, Narrowing};
pub use sift::Sift;

use super::page::Page;
use form_urlencoded::byte_serialize;
use percent_encoding::percent_decode_str;

/// The key of the words to search for.
pub const WORDS: &str = "q";

/// The key of the part of a map that is seen.
const SIGHT: &str = "at";

/// What can be chosen on a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Choice {
    /// A zone, by its id.
    Zone,
    /// A landmark, by its id.
    Place,
    /// A goal, by its number.
    Goal,
    /// A measure, by its number.
    Measure,
    /// 担当課, in the plan's own words.
    Department,
}

impl Choice {
    /// Everything that can be chosen, in the order addresses have it.
    pub const ALL: [Self; 5] = [Self::Zone, Self::Place, Self::Goal, Self::Measure, Self::Department];

    /// Its key in an address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Zone => "zone",
            Self::Place => "place",
            Self::Goal => "goal",
            Self::Measure => "measure",
            Self::Department => "department",
        }
    }
}

/// How a map is seen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct MapView {
    /// What is chosen on it, as the address has it.
    pub chosen: Option<(Choice, String)>,
    /// Which part of it is seen, as `map::sight` writes it; empty where all of it is.
    pub sight: String,
}

/// How a page is seen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    expect(
        clippy::large_enum_variant,
        reason = "an address has one; in the browser it is half as large, and a box costs the start"
    )
)]
pub enum View {
    /// As it comes.
    #[default]
    Whole,
    /// The search, for these words.
    Search(String),
    /// Narrowed.
    Narrowed(Narrowing),
    /// Its map, with something chosen or a part of it seen.
    Map(MapView),
}

/// What a page is asked for, and what others have written into its address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// How the page is seen.
    pub view: View,
    /// What others have written, as it stands there: pairs with `&` between them.
    pub others: String,
}

impl View {
    /// The search for some words; the page as it comes where there are none.
    pub fn search(words: &str) -> Self {
        if words.is_empty() { Self::Whole } else { Self::Search(words.to_owned()) }
    }

    /// Narrowed; the page as it comes where nothing is chosen.
    pub fn narrowed(narrowing: Narrowing) -> Self {
        if narrowing == Narrowing::default() { Self::Whole } else { Self::Narrowed(narrowing) }
    }

    /// What the page is narrowed to, and how its tree is seen.
    pub fn narrowing(&self) -> Narrowing {
        if let Self::Narrowed(narrowing) = self { narrowing.clone() } else { Narrowing::default() }
    }

    /// Whether nothing else is chosen here than there, whatever part of a map or a tree is seen.
    pub fn chooses_as(&self, other: &Self) -> bool {
        self.chosen_on_map() == other.chosen_on_map() && self.narrowing().is_as(&other.narrowing())
    }

    /// The map; the page as it comes where nothing is chosen and all of it is seen.
    pub fn map(map: MapView) -> Self {
        if map == MapView::default() { Self::Whole } else { Self::Map(map) }
    }

    /// What is chosen on the map.
    pub fn chosen_on_map(&self) -> Option<&(Choice, String)> {
        if let Self::Map(map) = self { map.chosen.as_ref() } else { None }
    }

    /// The words that are searched for.
    pub fn words(&self) -> &str {
        if let Self::Search(words) = self { words } else { "" }
    }

    /// What the page is narrowed to under a facet.
    pub fn chosen(&self, facet: Facet) -> Option<&str> {
        if let Self::Narrowed(narrowing) = self { narrowing.get(facet) } else { None }
    }
}

impl Query {
    /// Reads the query of a page, without its question mark. Of a key that comes twice the first counts.
    pub(super) fn parse(page: &Page, query: &str) -> Self {
        let (mut words, mut narrowing, mut others) = (String::new(), Narrowing::default(), String::new());
        let mut map = MapView::default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let at = Narrowing::KEYS.iter().position(|own| *own == key);
            let at = at.filter(|at| (Narrowing::keys(page) >> *at) & 1 == 1);
            if let Some(slot) = at.and_then(|at| narrowing.0.get_mut(at)) {
                if slot.is_empty() {
                    *slot = decoded(value);
                }
            } else if let Some(choice) = Choice::ALL.into_iter().find(|choice| page.has_map() && choice.key() == key) {
                if map.chosen.is_none() && !value.is_empty() {
                    map.chosen = Some((choice, decoded(value)));
                }
            } else if page.has_map() && key == SIGHT {
                if map.sight.is_empty() {
                    map.sight = decoded(value);
                }
            } else if *page == Page::Search && key == WORDS {
                if words.is_empty() {
                    words = decoded(value);
                }
            } else {
                add(&mut others, pair);
            }
        }
        let view = match page {
            Page::Search => View::search(&words),
            page if page.has_map() => View::map(map),
            _ => View::narrowed(narrowing),
        };
        Self { view, others }
    }

    /// The query as it stands in an address, with its question mark; nothing where nothing is asked for.
    pub fn written(&self) -> String {
        let mut pairs = String::new();
        let mut write = |key: &str, value: &str| {
            add(&mut pairs, key);
            pairs.push('=');
            pairs.extend(byte_serialize(value.as_bytes()));
        };
        match &self.view {
            View::Whole => {}
            View::Search(words) => write(WORDS, words),
            View::Narrowed(narrowing) => {
                for (key, value) in Narrowing::KEYS.iter().zip(&narrowing.0) {
                    if !value.is_empty() {
                        write(key, value);
                    }
                }
            }
            View::Map(MapView { chosen, sight }) => {
                if let Some((choice, value)) = chosen {
                    write(choice.key(), value);
                }
                if !sight.is_empty() {
                    write(SIGHT, sight);
                }
            }
        }
        if !self.others.is_empty() {
            add(&mut pairs, &self.others);
        }
        if !pairs.is_empty() {
            pairs.insert(0, '?');
        }
        pairs
    }
}

fn add(pairs: &mut String, pair: &str) {
    if !pairs.is_empty() {
        pairs.push('&');
    }
    pairs.push_str(pair);
}

/// A value as forms and browsers write it: `+` is a blank. What is no UTF-8 is read as the sign that stands for such.
fn decoded(value: &str) -> String {
    percent_decode_str(&value.replace('+', " ")).decode_utf8_lossy().into_owned()
}
