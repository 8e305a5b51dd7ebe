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
    Visit { page: "", parts: &[], budget: 107_000 },
    Visit { page: "measures/13/", parts: &[], budget: 102_000 },
    Visit { page: "kpis/", parts: &[], budget: 104_000 },
];

/// What of the app is fetched when it is first used, by the name in `#[wasm_split(name)]`: all files of the part, also those it
/// shares with others. A part that is not in this list, or is no more, fails the step.
pub(crate) const PARTS: [(&str, u64); 9] = [
    ("charts", 23_000),
    ("filters", 25_000),
    ("glossary", 23_000),
    ("map", 46_000),
    ("notes", 66_000),
    ("pages", 53_000),
    ("plan", 56_000),
    ("search", 40_500),
    ("source", 22_000),
];

/// What several parts share: one file, which comes with the first of them.
pub(crate) const SHARED: u64 = 21_000;
