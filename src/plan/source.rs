//! Where a passage stands in the verbatim source.

use std::fmt;

/// Lines of `seeds/source/plan.txt`, counted from 1, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lines {
    first: u32,
    last: u32,
}

impl Lines {
    /// The first line of the source.
    pub(crate) const START: Self = Self { first: 1, last: 1 };

    /// Lines `first` to `last`; `None` where they are not a range.
    pub fn new(first: u32, last: u32) -> Option<Self> {
        (first >= 1 && first <= last).then_some(Self { first, last })
    }
    /// The first line.
    pub fn first(self) -> u32 {
        self.first
    }
    /// The last line.
    pub fn last(self) -> u32 {
        self.last
    }
}

impl fmt::Display for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last { write!(f, "{}", self.first) } else { write!(f, "{}–{}", self.first, self.last) }
    }
}
