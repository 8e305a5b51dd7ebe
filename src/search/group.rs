//! Hits under the kinds of items they are.

use super::query::Hit;
use crate::plan::id::{FigureId, ItemId};

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Plan,
    Goal,
    Direction,
    Measure,
    Project,
    Target,
    Kpi,
    Zone,
}

impl Kind {
    /// Every kind, in the order of groups.
    pub const ALL: [Self; 8] =
        [Self::Plan, Self::Goal, Self::Direction, Self::Measure, Self::Project, Self::Target, Self::Kpi, Self::Zone];

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

/// The hits of one kind, the best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are.
    pub kind: Kind,
    /// At least one.
    pub hits: Vec<Hit>,
}

/// Puts hits under their kinds; the order within a kind stays.
pub fn groups(hits: Vec<Hit>) -> Vec<Group> {
    let mut groups: Vec<Group> = Kind::ALL.into_iter().map(|kind| Group { kind, hits: Vec::new() }).collect();
    for hit in hits {
        let kind = Kind::of(&hit.item);
        if let Some(group) = groups.iter_mut().find(|group| group.kind == kind) {
            group.hits.push(hit);
        }
    }
    groups.retain(|group| !group.hits.is_empty());
    groups
}
