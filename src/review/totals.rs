//! Totals: how many figures are how far, with the number of all written out. Counts alone: an average of people and per cents says
//! nothing.

use super::verdict::{Status, Verdict};
use crate::plan::{
    figure::Figure,
    id::{DirectionId, FigureId, GoalId},
    model::Plan,
};

/// What a total is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All of the plan.
    Plan,
    /// A goal.
    Goal(GoalId),
    /// A direction.
    Direction(DirectionId),
    /// 担当課: the figures of the measures that have a project of this department. The plan names none for the targets of goals.
    Department(String),
}

/// Which figures are counted together: those of goals and those of measures are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// 数値目標
    Targets,
    /// 重要業績評価指標
    Kpis,
}

/// Counts by status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals([usize; 7]);

impl Totals {
    /// Counts verdicts.
    pub fn of<'a>(verdicts: impl IntoIterator<Item = &'a Verdict>) -> Self {
        let mut totals = Self::default();
        for verdict in verdicts {
            for (count, _) in totals.0.iter_mut().zip(Status::ALL).filter(|(_, status)| *status == verdict.status) {
                *count += 1;
            }
        }
        totals
    }

    /// How many have a status.
    pub fn count(&self, status: Status) -> usize {
        self.each().find(|(own, _)| *own == status).map_or(0, |(_, count)| count)
    }

    /// All of them.
    pub fn all(&self) -> usize {
        self.0.iter().sum()
    }

    /// Those for which a value is entered.
    pub fn entered(&self) -> usize {
        self.all() - self.count(Status::NotEntered)
    }

    /// Each status with its count.
    pub fn each(&self) -> impl Iterator<Item = (Status, usize)> {
        Status::ALL.into_iter().zip(self.0)
    }
}

/// The figures a total is of.
pub fn figures<'a>(plan: &'a Plan, scope: &Scope, level: Level) -> Vec<&'a Figure> {
    let belongs = |figure: &&Figure| match (scope, figure.id) {
        (Scope::Plan, _) => true,
        (Scope::Goal(goal), id) => plan.goal_of(&id.into()) == Some(*goal),
        (Scope::Direction(direction), FigureId::Kpi(id)) => {
            plan.measure(id.measure()).is_some_and(|measure| measure.direction == *direction)
        }
        (Scope::Department(_), FigureId::Kpi(_)) => {
            departments(plan, figure.id).iter().any(|own| matches!(scope, Scope::Department(name) if name == own))
        }
        (Scope::Direction(_) | Scope::Department(_), FigureId::Target(_)) => false,
    };
    let is_of_level = |figure: &&Figure| match figure.id {
        FigureId::Target(_) => level == Level::Targets,
        FigureId::Kpi(_) => level == Level::Kpis,
    };
    plan.figures().filter(is_of_level).filter(belongs).collect()
}

/// The departments of a figure, as the plan has them: those of the projects of its measure, each once. None for a goal's target.
pub fn departments(plan: &Plan, figure: FigureId) -> Vec<&str> {
    let FigureId::Kpi(id) = figure else { return Vec::new() };
    let projects = plan.measure(id.measure()).into_iter().flat_map(|measure| &measure.projects);
    let mut departments: Vec<&str> = Vec::new();
    for department in projects.flat_map(|project| &project.departments) {
        if !departments.contains(&department.as_str()) {
            departments.push(department);
        }
    }
    departments
}
