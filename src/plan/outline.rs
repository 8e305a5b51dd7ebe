//! The outline of a plan: national goals, goals, directions and measures as branches of a tree, and what hangs on the last.
//!
//! Goals stay in the order of the plan: a national goal stands before each row of goals that correspond to it. A goal whose
//! national goal is not known is a branch without one above it.

use super::{
    id::{DirectionId, FigureId, GoalId, ItemId, MeasureId, NationalGoalId},
    model::Plan,
};
use std::{fmt, str::FromStr};

/// The level of leaves: projects and figures.
pub const LEAVES: u8 = 5;
/// The level to which a tree is open as it comes: measures, without what hangs on them.
pub const AT_FIRST: u8 = 4;

/// What can be opened and folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Branch {
    /// A national goal.
    National(NationalGoalId),
    /// A goal.
    Goal(GoalId),
    /// A direction.
    Direction(DirectionId),
    /// A measure.
    Measure(MeasureId),
}

/// A text that names no branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a branch")]
pub struct BranchError;

impl Branch {
    /// Its level, from 1. It is seen in a tree that is open to this level or further.
    pub fn level(self) -> u8 {
        match self {
            Self::National(_) => 1,
            Self::Goal(_) => 2,
            Self::Direction(_) => 3,
            Self::Measure(_) => 4,
        }
    }

    /// Whether it is open in a tree that is open to a level.
    pub fn is_open_at(self, level: u8) -> bool {
        self.level() < level
    }

    /// The branch that an item is seen in once it is open; nothing of what stands in no tree.
    pub fn holding(outline: &Outline, item: &ItemId) -> Option<Self> {
        match item {
            ItemId::Goal(id) => outline.above(Self::Goal(*id)),
            ItemId::Direction(id) => Some(Self::Goal(id.goal())),
            ItemId::Measure(id) => outline.above(Self::Measure(*id)),
            ItemId::Project(id) => Some(Self::Measure(id.measure())),
            ItemId::Figure(FigureId::Kpi(id)) => Some(Self::Measure(id.measure())),
            ItemId::Figure(FigureId::Target(_)) | ItemId::Plan | ItemId::Zone(_) => None,
        }
    }
}

impl fmt::Display for Branch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::National(id) => write!(f, "n{id}"),
            Self::Goal(id) => write!(f, "g{id}"),
            Self::Direction(id) => write!(f, "d{id}"),
            Self::Measure(id) => write!(f, "m{id}"),
        }
    }
}

impl FromStr for Branch {
    type Err = BranchError;

    fn from_str(text: &str) -> Result<Self, BranchError> {
        let (kind, id) = text.split_at_checked(1).ok_or(BranchError)?;
        match kind {
            "n" => id.parse().map(Self::National),
            "g" => id.parse().map(Self::Goal),
            "d" => id.parse().map(Self::Direction),
            "m" => id.parse().map(Self::Measure),
            _ => return Err(BranchError),
        }
        .map_err(|_| BranchError)
    }
}

/// The branches of a plan, each behind the one it hangs on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline(Vec<(Branch, Option<Branch>)>);

impl Outline {
    /// The outline of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut branches = Vec::new();
        let mut add = |branch, above| {
            // A national goal that comes twice is one branch, opened and folded at once.
            if !branches.iter().any(|(known, _)| *known == branch) {
                branches.push((branch, above));
            }
        };
        for (national, goals) in rows(plan) {
            let national = national.map(Branch::National);
            if let Some(national) = national {
                add(national, None);
            }
            for goal in goals {
                add(Branch::Goal(goal), national);
                for direction in plan.directions_of(goal) {
                    add(Branch::Direction(direction.id), Some(Branch::Goal(goal)));
                    for measure in plan.measures_of(direction.id) {
                        add(Branch::Measure(measure.id), Some(Branch::Direction(direction.id)));
                    }
                }
            }
        }
        Self(branches)
    }

    /// Every branch with the one it hangs on.
    pub fn branches(&self) -> &[(Branch, Option<Branch>)] {
        &self.0
    }

    /// Which one a branch is, counted from 0.
    pub fn position(&self, branch: Branch) -> Option<usize> {
        self.0.iter().position(|(known, _)| *known == branch)
    }

    /// The branch that one hangs on.
    pub fn above(&self, branch: Branch) -> Option<Branch> {
        self.0.iter().find(|(known, _)| *known == branch)?.1
    }
}

/// The national goals with the goals in a row that correspond to them, in the order of the goals.
pub fn rows(plan: &Plan) -> Vec<(Option<NationalGoalId>, Vec<GoalId>)> {
    let mut rows: Vec<(Option<NationalGoalId>, Vec<GoalId>)> = Vec::new();
    for goal in &plan.goals {
        let national = plan.national_goal(goal.national_goal).map(|national| national.id);
        match rows.last_mut() {
            Some((before, goals)) if *before == national => goals.push(goal.id),
            _ => rows.push((national, vec![goal.id])),
        }
    }
    rows
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::plan::embedded;

    #[test]
    fn every_branch_stands_behind_the_one_it_hangs_on_and_reads_back_from_its_name() {
        let plan = embedded::plan().unwrap();
        let outline = Outline::of(plan);
        for (at, (branch, above)) in outline.branches().iter().enumerate() {
            assert_eq!(branch.to_string().parse(), Ok(*branch));
            assert_eq!(above.is_none(), branch.level() == 1, "{branch}");
            let above = above.map(|above| (outline.position(above).unwrap() < at, above.level() + 1 == branch.level()));
            assert!(above.is_none_or(|above| above == (true, true)), "{branch}");
        }
        let measures = outline.branches().iter().filter(|(branch, _)| matches!(branch, Branch::Measure(_)));
        assert_eq!(measures.count(), plan.measures.len());
    }

    #[test]
    fn goals_stay_in_order_whatever_the_order_of_national_goals() {
        let mut plan = embedded::plan().unwrap().clone();
        let order: Vec<GoalId> = rows(&plan).into_iter().flat_map(|(_, goals)| goals).collect();
        assert_eq!(order, plan.goals.iter().map(|goal| goal.id).collect::<Vec<_>>());
        let first = plan.goals[0].national_goal;
        plan.goals.iter_mut().for_each(|goal| goal.national_goal = first);
        assert_eq!(rows(&plan).len(), 1, "goals in a row share their national goal");
        plan.national_goals.clear();
        assert_eq!(rows(&plan)[0].0, None);
        assert!(Outline::of(&plan).branches().iter().all(|(branch, _)| branch.level() > 1));
    }

    #[test]
    fn what_names_no_branch_is_refused() {
        for text in ["", "n", "m0", "m013", "x1", "d1", "施1"] {
            assert_eq!(text.parse::<Branch>(), Err(BranchError), "{text}");
        }
    }
}
