//! What the rule needs to know beyond the plan, as data of `seeds/review/rules.toml`: the limits of its steps, and of single figures
//! what their tables do not say. Each says why, and where it is an editor's reading that it is one.

use crate::{
    plan::{id::FigureId, number::Number},
    text::localized::LocalizedText,
};
use std::collections::BTreeMap;

/// The limits and what is known of single figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    /// From which share of the expected progress on, in per cent, it is 順調.
    pub on_track: Number,
    /// From which on it is やや遅れ.
    pub slightly_behind: Number,
    /// By how many per cent of the baseline a figure to be maintained may differ from it.
    pub tolerance: Number,
    /// Figures of which more is known.
    pub figures: BTreeMap<FigureId, FigureRule>,
}

/// What is known of one figure beyond its line in the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FigureRule {
    /// On which side of the baseline a figure to be maintained may lie.
    pub keep: Keep,
    /// Another tolerance than that of all.
    pub tolerance: Option<Number>,
    /// The year the target is due, where the plan's notes say another than its table.
    pub due: Option<i32>,
    /// Targets of single years, where a plan sets them.
    pub yearly: BTreeMap<i32, Number>,
    /// Later targets, the earliest first.
    pub revisions: Vec<Revision>,
    /// Whether a percentage can lie over 100.
    pub over_100: bool,
    /// Why all this.
    pub basis: Option<LocalizedText>,
}

/// What 維持 means for a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keep {
    /// Neither much more nor much less.
    #[default]
    Within,
    /// Not much less.
    AtLeast,
    /// Not much more.
    AtMost,
}

crate::plan::words::words!(Keep: "within" = Within, "at-least" = AtLeast, "at-most" = AtMost);

/// A target that took the place of the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// The first fiscal year it holds for.
    pub from: i32,
    /// The new target.
    pub target: Number,
    /// Who decided it and why.
    pub basis: LocalizedText,
}

impl Rules {
    /// What is known of a figure; nothing beyond the plan for most.
    pub fn of(&self, figure: FigureId) -> FigureRule {
        self.figures.get(&figure).cloned().unwrap_or_default()
    }
}

impl FigureRule {
    /// The target that holds for a year, where it was revised until then.
    pub fn revised(&self, year: i32) -> Option<Number> {
        self.revisions.iter().rfind(|revision| revision.from <= year).map(|revision| revision.target)
    }
}
