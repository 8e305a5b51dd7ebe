//! How many bytes the site may cost those who read it, with brotli. Each number is a line here; [`crate::sizes`] measures and
//! compares.

/// A first visit to a page, until it is alive.
pub(crate) struct Visit {
    /// The page, by its address below the site's folder.
    pub(crate) page: &'static str,
    /// The parts of the app that are fetched before the page is alive.
    pub(crate) parts: &'static [&'static str],
    pub(crate) budget: u64,
}

pub(crate) const VISITS: [Visit; 3] = [
    Visit { page: "", parts: &[], budget: 99_600 },
    Visit { page: "measures/13/", parts: &[], budget: 94_300 },
    Visit { page: "kpis/", parts: &[], budget: 97_000 },
];

/// What of the app is fetched when it is first used, by the name in `#[wasm_split(name)]`: all files of the part, also those it
/// shares with others. A part that is not in this list, or is no more, fails the step.
pub(crate) const PARTS: [(&str, u64); 17] = [
    ("board", 173_000),
    ("desk", 154_000),
    ("files", 174_000),
    ("filters", 9_500),
    ("glossary", 7_700),
    ("map", 63_800),
    ("near", 10_300),
    ("notes", 114_500),
    ("pages", 74_800),
    ("plan", 76_000),
    ("report", 184_200),
    ("review", 151_700),
    ("search", 57_800),
    ("source", 7_050),
    ("tree", 48_800),
    ("workbook", 185_300),
    ("workshop", 177_200),
];

/// What several parts share: the file that comes with the first of them, the one that comes with the first heavy one, the one
/// of those that keep what a reader writes, and those of them that are about notes, about measured values and about notes together.
pub(crate) const SHARED: u64 = 201_200;

/// The one file that carries the whole site, as it is: nobody packs what stands on a stick.
pub(crate) const SINGLE: u64 = 3_000_000;
