//! What lives in a page, by name: the attributes that pages bear and `crate::live` looks for.
//!
//! A page is a still tree, complete before a script runs. What a reader can press bears what it does ([`NOTE`], [`SWITCH`]),
//! and an element whose content or behaviour comes alive names itself ([`SPOT`]). Nothing is ever found by its place among
//! others, so a page that an extension, a translation or a tag manager has altered works as long as these elements stand.

/// Names the [`Spot`] an element is.
pub(crate) const SPOT: &str = "data-spot";
/// What a spot is of: the id of an item, or the name of a file.
pub(crate) const OF: &str = "data-of";
/// On a button: writes a note on the item of this id.
pub(crate) const NOTE: &str = "data-note";
/// On a button of [`NOTE`]: where its item has notes, it shows them instead.
pub(crate) const LISTS: &str = "data-lists";
/// What the item of [`NOTE`] or [`OF`] is called, in words without readings.
pub(crate) const NAME: &str = "data-name";
/// On a spot of [`Spot::Near`]: which [`Near`] it is.
pub(crate) const NEAR: &str = "data-near";
/// On a spot of [`Spot::Near`]: that it does not wait until it is near.
pub(crate) const AT_ONCE: &str = "data-at-once";
/// On a button that is on or off: which [`Switch`] it is.
pub(crate) const SWITCH: &str = "data-switch";

/// An element that comes alive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spot {
    /// The notes on an item.
    Notes,
    /// All notes.
    Notebook,
    /// The bar that narrows a page.
    Filters,
    /// The search of the page for it.
    Search,
    /// Where the terms are explained.
    Glossary,
    /// A passage of the source.
    Source,
    /// What comes alive only when it comes near the window.
    Near,
    /// A map that moves.
    Map,
    /// A tree that opens.
    Tree,
}

/// What comes alive when it comes near the window: known to the part that does it, not to the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Near {
    /// Where a chart is drawn.
    Chart,
    /// How far a figure is.
    Verdict,
    /// Where measured values are entered.
    Measured,
    /// The figures of the whole plan at a glance.
    Board,
    /// The same as a report.
    Report,
    /// A workshop.
    Workshop,
}

impl Near {
    /// Its name in [`NEAR`].
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Chart => "chart",
            Self::Verdict => "verdict",
            Self::Measured => "measured",
            Self::Board => "board",
            Self::Report => "report",
            Self::Workshop => "workshop",
        }
    }

    /// What a name means.
    #[cfg(feature = "browser")]
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Chart, Self::Verdict, Self::Measured, Self::Board, Self::Report, Self::Workshop]
            .into_iter()
            .find(|near| near.word() == word)
    }
}

/// What a reader turns on and off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Switch {
    /// Readings over the kanji.
    Furigana,
    /// Letters pressed alone.
    Keys,
}

impl Spot {
    /// Every spot.
    #[cfg(feature = "browser")]
    pub(crate) const ALL: [Self; 9] = [
        Self::Notes,
        Self::Notebook,
        Self::Filters,
        Self::Search,
        Self::Glossary,
        Self::Source,
        Self::Near,
        Self::Map,
        Self::Tree,
    ];

    /// Its name in [`SPOT`].
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Notes => "notes",
            Self::Notebook => "notebook",
            Self::Filters => "filters",
            Self::Search => "search",
            Self::Glossary => "glossary",
            Self::Source => "source",
            Self::Near => "near",
            Self::Map => "map",
            Self::Tree => "tree",
        }
    }

    /// The spot of a name.
    #[cfg(feature = "browser")]
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|spot| spot.word() == word)
    }
}

impl Switch {
    /// Its name in [`SWITCH`].
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Furigana => "furigana",
            Self::Keys => "keys",
        }
    }
}
