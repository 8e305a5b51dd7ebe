//! What was found, under the kinds of items.

use super::query::Hit;
use crate::plan::id::{FigureId, ItemId};

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ItemKind {
    Goal,
    Direction,
    Measure,
    Project,
    Target,
    Kpi,
    Zone,
    Plan,
}

impl ItemKind {
    /// Every kind, in the order groups stand in.
    pub const ALL: [Self; 8] =
        [Self::Goal, Self::Direction, Self::Measure, Self::Project, Self::Target, Self::Kpi, Self::Zone, Self::Plan];

    /// What an item is.
    pub fn of(item: &ItemId) -> Self {
        match item {
            ItemId::Plan => Self::Plan,
            ItemId::Goal(_) => Self::Goal,
            ItemId::Direction(_) => Self::Direction,
            ItemId::Measure(_) => Self::Measure,
            ItemId::Project(_) => Self::Project,
            ItemId::Figure(FigureId::Target(_)) => Self::Target,
            ItemId::Figure(FigureId::Kpi(_)) => Self::Kpi,
            ItemId::Zone(_) => Self::Zone,
        }
    }
}

/// What was found of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are.
    pub kind: ItemKind,
    /// How many there are, which is at least one.
    pub count: usize,
    /// The best of them, the best first.
    pub hits: Vec<Hit>,
}
