//! The figures of a whole plan at a glance: what is entered of each, how far each is, and what needs attention, the worst first.

use super::{
    grading::Grading,
    measurement::{Measurement, Slot},
    ratio::Ratio,
    rule::judge_latest,
    rules::Rules,
    standing::contradictions,
    totals::{Level, Totals, departments},
    verdict::{Status, Verdict},
};
use crate::{
    plan::{
        figure::Figure,
        id::{FigureId, GoalId, MeasureId},
        model::Plan,
    },
    route::query::{Facet, Narrowing},
};

/// All figures of a plan, in its order.
#[derive(Debug, Clone)]
pub struct Board<'a> {
    /// Each figure.
    pub lines: Vec<Line<'a>>,
    plan: &'a Plan,
}

/// A figure, with what is entered of it and how far it is.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// How far it is, by the last year with a value.
    pub verdict: Verdict,
    /// What is entered for that year.
    pub latest: Option<&'a Measurement>,
    /// The years with a value.
    pub years: Vec<i32>,
    /// The years for which two values were entered without sight of each other.
    pub clashes: Vec<i32>,
    /// The years whose running total is not the one before and their own value.
    pub contradictions: Vec<i32>,
}

impl<'a> Board<'a> {
    /// What is known of a plan's figures.
    pub fn of(plan: &'a Plan, rules: &Rules, entered: &'a [Measurement], clashes: &[Slot]) -> Self {
        let line = |figure: &'a Figure| {
            let own: Vec<&Measurement> = entered.iter().filter(|it| it.slot.figure == figure.id).collect();
            let verdict = judge_latest(figure, plan.term, rules, &own);
            let mut years: Vec<i32> = own.iter().filter(|it| it.has_number()).map(|it| it.slot.year).collect();
            years.sort_unstable();
            let clashing = clashes.iter().filter(|slot| slot.figure == figure.id).map(|slot| slot.year);
            Line {
                figure,
                latest: own.iter().copied().find(|it| it.slot.year == verdict.year && it.has_number()),
                clashes: clashing.collect(),
                contradictions: contradictions(figure, plan.term, &own),
                verdict,
                years,
            }
        };
        Self { lines: plan.figures().map(line).collect(), plan }
    }

    /// Counts by status of the figures of a level, of all of the plan or of a goal.
    pub fn totals(&self, level: Level, goal: Option<GoalId>) -> Totals {
        let counts = |line: &&Line<'_>| {
            let is_of_goal = goal.is_none() || self.plan.goal_of(&line.figure.id.into()) == goal;
            is_of_goal && matches!(line.figure.id, FigureId::Target(_)) == (level == Level::Targets)
        };
        Totals::of(self.lines.iter().filter(counts).map(|line| &line.verdict))
    }

    /// How many figures have a value at all.
    pub fn entered(&self) -> usize {
        self.lines.iter().filter(|line| !line.years.is_empty()).count()
    }

    /// The years of the plan, each with how many figures have a value for it.
    pub fn by_year(&self) -> Vec<(i32, usize)> {
        let years = self.plan.term.first + 1..=self.plan.term.last;
        years.map(|year| (year, self.lines.iter().filter(|line| line.years.contains(&year)).count())).collect()
    }

    /// What needs attention, the worst first: what was entered twice, then by status, and within one by how far each is of what
    /// was expected of it.
    pub fn attention(&self) -> Vec<&Line<'a>> {
        let mut lines: Vec<&Line<'a>> = self.lines.iter().filter(|line| line.urgency().is_some()).collect();
        let share = |line: &Line<'_>| line.verdict.share().unwrap_or(Ratio::ZERO);
        lines.sort_by(|one, other| {
            let clash = |line: &Line<'_>| line.clashes.is_empty();
            (clash(one), one.urgency(), share(one)).cmp(&(clash(other), other.urgency(), share(other)))
        });
        lines
    }
}

impl Line<'_> {
    /// How soon it has to be looked at, the lowest first; nothing of what is as it should be, or is not known.
    fn urgency(&self) -> Option<u8> {
        match self.verdict.status {
            Status::Worse => Some(0),
            Status::Behind => Some(1),
            Status::SlightlyBehind => Some(2),
            Status::Unjudged => Some(3),
            _ if !self.clashes.is_empty() || !self.contradictions.is_empty() => Some(4),
            Status::OnTrack | Status::Achieved | Status::NotEntered => None,
        }
    }
}

/// What a reader asks the board for, as far as this plan knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Figures of this goal.
    pub goal: Option<GoalId>,
    /// Figures of this measure.
    pub measure: Option<MeasureId>,
    /// Figures of this department, in the plan's own words.
    pub department: Option<String>,
    /// Figures of this status.
    pub status: Option<Status>,
    /// The grading set whose signs are shown, by its id.
    pub grading: Option<String>,
    /// What the address asks for and nobody knows.
    pub unknown: Vec<String>,
}

impl Asked {
    /// What an address asks for. `plan` is the one in its own words.
    pub fn read(narrowing: &Narrowing, plan: &Plan, gradings: &[Grading]) -> Self {
        let mut asked = Self::default();
        let mut take = |said: &str, is_known: bool| {
            if !said.is_empty() && !is_known {
                asked.unknown.push(said.to_owned());
            }
        };
        let said = |facet| narrowing.get(facet).unwrap_or_default();
        let goal = said(Facet::Goal).parse().ok().filter(|id| plan.goal(*id).is_some());
        take(said(Facet::Goal), goal.is_some());
        let measure = narrowing.measure().parse().ok().filter(|id| plan.measure(*id).is_some());
        take(narrowing.measure(), measure.is_some());
        let department = said(Facet::Department);
        let is_known = plan.figures().any(|figure| departments(plan, figure.id).contains(&department));
        take(department, is_known);
        let status = Status::from_word(narrowing.status());
        take(narrowing.status(), status.is_some());
        let grading = gradings.iter().find(|grading| grading.id == narrowing.grading());
        take(narrowing.grading(), grading.is_some());
        Self {
            goal,
            measure,
            department: is_known.then(|| department.to_owned()),
            status,
            grading: grading.map(|grading| grading.id.clone()),
            ..asked
        }
    }

    /// Whether a line is asked for. `plan` is the one in its own words.
    pub fn admits(&self, line: &Line<'_>, plan: &Plan) -> bool {
        let id = line.figure.id;
        self.goal.is_none_or(|goal| plan.goal_of(&id.into()) == Some(goal))
            && self.measure.is_none_or(|measure| matches!(id, FigureId::Kpi(kpi) if kpi.measure() == measure))
            && self.department.as_deref().is_none_or(|name| departments(plan, id).contains(&name))
            && self.status.is_none_or(|status| line.verdict.status == status)
    }

    /// Whether it asks for some figures and not all.
    pub fn narrows(&self) -> bool {
        self.goal.is_some() || self.measure.is_some() || self.department.is_some() || self.status.is_some()
    }
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{plan::embedded, review::published};

    fn measured(figure: &str, year: i32, value: &str) -> Measurement {
        let slot = Slot { figure: figure.parse().unwrap(), year };
        Measurement { value: value.parse().ok(), ..Measurement::blank(slot) }
    }

    fn told<T>(entered: &[Measurement], clashes: &[Slot], tell: impl FnOnce(&Board<'_>) -> T) -> T {
        let plan = embedded::plan().unwrap();
        tell(&Board::of(plan, &published().rules_for(plan), entered, clashes))
    }

    #[test]
    fn of_nothing_entered_all_46_figures_are_not_entered_and_none_needs_attention() {
        told(&[], &[], |board| {
            assert_eq!((board.lines.len(), board.entered(), board.attention().len()), (46, 0, 0));
            assert_eq!(board.totals(Level::Targets, None).count(Status::NotEntered), 10);
            assert_eq!(board.totals(Level::Kpis, None).count(Status::NotEntered), 36);
            assert_eq!(board.by_year(), [2015, 2016, 2017, 2018, 2019].map(|year| (year, 0)));
        });
    }

    #[test]
    fn the_goals_together_are_the_plan() {
        let plan = embedded::plan().unwrap();
        let entered = [measured("kpi/13-1", 2016, "20374645"), measured("kpi/7-1", 2015, "1")];
        told(&entered, &[], |board| {
            for level in [Level::Targets, Level::Kpis] {
                let of_goals: usize = plan.goals.iter().map(|goal| board.totals(level, Some(goal.id)).entered()).sum();
                assert_eq!(of_goals, board.totals(level, None).entered());
            }
        });
    }

    #[test]
    fn what_needs_attention_stands_the_worst_first_and_what_was_entered_twice_before_all() {
        let entered = [
            // 順調
            measured("kpi/13-1", 2016, "20374645"),
            // 遅れ, by little progress
            measured("kpi/4-1", 2016, "0"),
            // 判定できない
            measured("kpi/8-2", 2016, "1"),
            // 後退
            measured("kpi/13-1", 2017, "1"),
        ];
        told(&entered, &[], |board| {
            let statuses: Vec<Status> = board.attention().iter().map(|line| line.verdict.status).collect();
            let rank = |status| {
                [Status::Worse, Status::Behind, Status::SlightlyBehind, Status::Unjudged]
                    .iter()
                    .position(|it| *it == status)
            };
            assert!(statuses.is_sorted_by_key(|status| rank(*status).unwrap()), "{statuses:?}");
            assert_eq!((statuses.first(), statuses.last()), (Some(&Status::Worse), Some(&Status::Unjudged)));
        });
        let clash = Slot { figure: "kpi/8-2".parse().unwrap(), year: 2016 };
        told(&entered, &[clash], |board| assert_eq!(board.attention().first().unwrap().figure.id, clash.figure));
    }

    #[test]
    fn an_address_asks_for_what_the_plan_knows_and_the_rest_is_told() {
        let plan = embedded::plan().unwrap();
        let department = departments(plan, "kpi/13-1".parse().unwrap()).first().copied().unwrap();
        let asks = |goal: &str, department: &str, status: &str, grading: &str| {
            let facets = [(Facet::Goal, goal.to_owned()), (Facet::Department, department.to_owned())];
            let narrowing = Narrowing::of(facets).with_review(status.to_owned(), grading.to_owned());
            Asked::read(&narrowing, plan, &published().gradings)
        };
        let known = asks("4", department, "not-entered", "tama");
        assert!(known.unknown.is_empty() && known.narrows());
        told(&[], &[], |board| {
            let left: Vec<FigureId> =
                board.lines.iter().filter(|line| known.admits(line, plan)).map(|line| line.figure.id).collect();
            assert!(left.contains(&"kpi/13-1".parse().unwrap()) && left.len() < 20, "{left:?}");
            let achieved = asks("", "", "achieved", "");
            assert!(!board.lines.iter().any(|line| achieved.admits(line, plan)));
        });
        let unknown = asks("9", "課", "great", "x");
        assert_eq!(unknown.unknown, ["9", "課", "great", "x"]);
        assert!(!unknown.narrows() && unknown.grading.is_none());
    }
}
