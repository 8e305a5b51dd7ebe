//! What the notes are narrowed to in an address, and how they are shown.

/// One of the things `/notes/` is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "named after what they choose")]
pub enum Sift {
    Goal,
    Kind,
    Table,
    Group,
    /// What the columns are of; a list where there are none.
    Board,
    Sort,
    /// The words that are looked for.
    Words,
}

impl Sift {
    /// Everything notes can be narrowed by, in the order addresses have it.
    pub const ALL: [Self; 7] = [Self::Goal, Self::Kind, Self::Table, Self::Group, Self::Board, Self::Sort, Self::Words];

    /// Its place among the keys of addresses.
    pub(super) const fn place(self) -> usize {
        match self {
            Self::Goal => 3,
            Self::Kind => 7,
            Self::Table => 8,
            Self::Group => 9,
            Self::Board => 10,
            Self::Sort => 11,
            Self::Words => 14,
        }
    }

    /// Its key in an address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Kind => "kind",
            Self::Table => "table",
            Self::Group => "group",
            Self::Board => "board",
            Self::Sort => "sort",
            Self::Words => "find",
        }
    }
}
