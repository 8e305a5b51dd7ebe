//! The review as a report, in the order of the plan: goal, then its targets, then its measures with their KPIs, each with what was
//! entered year by year. What is said of it on a page, as Markdown and as a table is in `ui/parts/report.rs` and `report_text.rs`.
//!
//! Nothing is put in the place of what is not entered, and nothing that was entered is left out.

use super::{
    board::{Asked, Board, Line},
    measurement::Measurement,
    totals::{Level, Totals, departments},
};
use crate::plan::{
    id::{FigureId, GoalId, ItemId, MeasureId},
    model::Plan,
};

/// The figures that are asked for, as a report.
#[derive(Debug, Clone)]
pub struct Report<'a> {
    /// Its goals; none is without figures.
    pub goals: Vec<GoalPart<'a>>,
    /// The fiscal years values are entered for.
    pub years: Vec<i32>,
}

/// A goal in a report.
#[derive(Debug, Clone)]
pub struct GoalPart<'a> {
    /// Which one.
    pub goal: GoalId,
    /// Its targets, as far as they are asked for.
    pub targets: Vec<ReportLine<'a>>,
    /// Its measures that have figures which are asked for.
    pub measures: Vec<MeasurePart<'a>>,
    /// The items whose notes belong here and to no measure.
    pub items: Vec<ItemId>,
}

/// A measure in a report.
#[derive(Debug, Clone)]
pub struct MeasurePart<'a> {
    /// Which one.
    pub measure: MeasureId,
    /// 担当課, in the words of the page.
    pub departments: Vec<&'a str>,
    /// Its KPIs, as far as they are asked for.
    pub kpis: Vec<ReportLine<'a>>,
    /// The items whose notes belong here.
    pub items: Vec<ItemId>,
}

/// A figure in a report.
#[derive(Debug, Clone)]
pub struct ReportLine<'a> {
    /// How far it is.
    pub line: &'a Line<'a>,
    /// What is entered of it, by year.
    pub entered: Vec<&'a Measurement>,
}

/// A note as a report has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteLine {
    /// What it is on.
    pub item: ItemId,
    /// Its text; more than one where several were written without sight of each other.
    pub texts: Vec<String>,
    /// Who wrote it, where, and what else is said beside it.
    pub beside: Vec<String>,
}

impl<'a> Report<'a> {
    /// Puts together what is asked for. `plan` is the one of the page, `own` the same in its own words.
    pub fn of(plan: &'a Plan, own: &Plan, board: &'a Board<'a>, entered: &'a [Measurement], asked: &Asked) -> Self {
        let lines = |is_there: &dyn Fn(FigureId) -> bool| -> Vec<ReportLine<'a>> {
            let shown = board.lines.iter().filter(|line| is_there(line.figure.id) && asked.admits(line, own));
            shown.map(|line| ReportLine::of(line, entered)).collect()
        };
        let goals = plan.goals.iter().map(|goal| {
            let targets = lines(&|id| matches!(id, FigureId::Target(target) if target.goal() == goal.id));
            let measures = plan.measures_under(goal.id).filter_map(|measure| {
                let kpis = lines(&|id| matches!(id, FigureId::Kpi(kpi) if kpi.measure() == measure.id));
                let first = kpis.first()?.line.figure.id;
                let own = measure.projects.iter().map(|project| ItemId::from(project.id));
                let items = std::iter::once(measure.id.into()).chain(own).chain(figures(&kpis)).collect();
                Some(MeasurePart { measure: measure.id, departments: departments(plan, first), kpis, items })
            });
            let measures: Vec<MeasurePart<'a>> = measures.collect();
            // Notes on all of a goal are about more than one measure of it.
            let is_whole = asked.measure.is_none();
            let above = std::iter::once(ItemId::from(goal.id));
            let above = above.chain(plan.directions_of(goal.id).map(|direction| direction.id.into()));
            let items = above.filter(|_| is_whole).chain(figures(&targets)).collect();
            GoalPart { goal: goal.id, targets, measures, items }
        });
        let goals = goals.filter(|goal| !goal.targets.is_empty() || !goal.measures.is_empty()).collect();
        Self { goals, years: (plan.term.first + 1..=plan.term.last).collect() }
    }

    /// Counts by status of its figures of a level.
    pub fn totals(&self, level: Level) -> Totals {
        let of_level =
            |line: &&ReportLine<'_>| matches!(line.line.figure.id, FigureId::Target(_)) == (level == Level::Targets);
        Totals::of(self.lines().filter(of_level).map(|line| &line.line.verdict))
    }

    /// Its figures, in the order of the plan.
    pub fn lines(&self) -> impl Iterator<Item = &ReportLine<'a>> {
        self.goals.iter().flat_map(|goal| goal.targets.iter().chain(goal.measures.iter().flat_map(|part| &part.kpis)))
    }

    /// Whether notes on an item belong to it.
    pub fn covers(&self, item: &ItemId) -> bool {
        self.goals
            .iter()
            .any(|goal| goal.items.contains(item) || goal.measures.iter().any(|measure| measure.items.contains(item)))
    }
}

/// The figures of some lines, as items.
fn figures<'l>(lines: &'l [ReportLine<'_>]) -> impl Iterator<Item = ItemId> + 'l {
    lines.iter().map(|line| ItemId::from(line.line.figure.id))
}

/// Of some notes those on these items, in their order.
pub fn notes_on<'n>(notes: &'n [NoteLine], items: &[ItemId]) -> Vec<&'n NoteLine> {
    notes.iter().filter(|note| items.contains(&note.item)).collect()
}

impl<'a> ReportLine<'a> {
    fn of(line: &'a Line<'a>, entered: &'a [Measurement]) -> Self {
        let mut own: Vec<&Measurement> = entered.iter().filter(|it| it.slot.figure == line.figure.id).collect();
        own.sort_by_key(|it| it.slot.year);
        Self { line, entered: own }
    }

    /// What is entered for a year, if anything is.
    pub fn at(&self, year: i32) -> Option<&'a Measurement> {
        self.entered.iter().copied().find(|it| it.slot.year == year)
    }

    /// The years of which more is said than a number, the latest first.
    pub fn told(&self) -> Vec<&'a Measurement> {
        let says = |it: &&Measurement| {
            [&it.cause, &it.issue, &it.next_step, &it.policy, &it.remark].iter().any(|text| !text.trim().is_empty())
        };
        self.entered.iter().copied().filter(says).rev().collect()
    }
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        plan::embedded,
        review::{Slot, Status, published},
    };

    fn told<T>(asked: &Asked, entered: &[Measurement], tell: impl FnOnce(&Report<'_>) -> T) -> T {
        let plan = embedded::plan().unwrap();
        let board = Board::of(plan, &published().rules_for(plan), entered, &[]);
        tell(&Report::of(plan, plan, &board, entered, asked))
    }

    fn measured(figure: &str, year: i32, value: &str) -> Measurement {
        let slot = Slot { figure: figure.parse().unwrap(), year };
        Measurement { value: value.parse().ok(), ..Measurement::blank(slot) }
    }

    #[test]
    fn all_of_the_plan_is_every_figure_once_in_its_order() {
        let plan = embedded::plan().unwrap();
        told(&Asked::default(), &[], |report| {
            let mut shown: Vec<FigureId> = report.lines().map(|line| line.line.figure.id).collect();
            let mut all: Vec<FigureId> = plan.figures().map(|figure| figure.id).collect();
            assert_eq!(shown.len(), all.len());
            assert_eq!(report.goals.len(), plan.goals.len());
            assert_eq!(report.goals.iter().map(|goal| goal.measures.len()).sum::<usize>(), plan.measures.len());
            shown.sort();
            all.sort();
            assert_eq!(shown, all);
            assert_eq!(report.totals(Level::Kpis).count(Status::NotEntered), 36);
            assert_eq!(report.totals(Level::Targets).all(), 10);
        });
    }

    #[test]
    fn a_measure_brings_its_goal_and_neither_its_targets_nor_its_neighbours() {
        let asked = Asked { measure: "13".parse().ok(), ..Asked::default() };
        told(&asked, &[], |report| {
            let goals: Vec<String> = report.goals.iter().map(|goal| goal.goal.to_string()).collect();
            assert_eq!(goals, ["4"]);
            assert!(report.goals.iter().all(|goal| goal.targets.is_empty() && goal.measures.len() == 1));
            assert!(report.lines().all(|line| line.line.figure.id.to_string().starts_with("kpi/13-")));
            assert!(report.covers(&"measure/13".parse().unwrap()) && report.covers(&"kpi/13-1".parse().unwrap()));
            assert!(!report.covers(&"goal/4".parse().unwrap()) && !report.covers(&"measure/14".parse().unwrap()));
        });
    }

    #[test]
    fn a_status_leaves_out_what_has_another_with_its_goals_and_measures() {
        let entered = [measured("kpi/13-1", 2016, "20374645")];
        let asked = Asked { status: Some(Status::OnTrack), ..Asked::default() };
        told(&asked, &entered, |report| {
            assert_eq!(report.lines().map(|line| line.line.figure.id.to_string()).collect::<Vec<_>>(), ["kpi/13-1"]);
            assert_eq!(report.goals.len(), 1);
        });
        told(&Asked { status: Some(Status::Achieved), ..Asked::default() }, &entered, |report| {
            assert!(report.goals.is_empty());
        });
    }

    #[test]
    fn every_year_and_every_word_that_was_entered_is_in_it_the_latest_words_first() {
        let mut words = measured("kpi/13-1", 2017, "1");
        "原因".clone_into(&mut words.cause);
        let mut alone = Measurement::blank(Slot { figure: "kpi/13-1".parse().unwrap(), year: 2018 });
        "意見".clone_into(&mut alone.remark);
        let entered = [alone, measured("kpi/13-1", 2015, "2"), words];
        told(&Asked::default(), &entered, |report| {
            let line = report.lines().find(|line| !line.entered.is_empty()).unwrap();
            let years: Vec<Option<i32>> =
                report.years.iter().map(|year| line.at(*year).map(|it| it.slot.year)).collect();
            assert_eq!(years, [Some(2015), None, Some(2017), Some(2018), None]);
            assert_eq!(line.told().iter().map(|it| it.slot.year).collect::<Vec<_>>(), [2018, 2017]);
        });
    }

    #[test]
    fn notes_stand_once_each_with_what_they_are_on() {
        told(&Asked::default(), &[], |report| {
            let mut items: Vec<&ItemId> = Vec::new();
            for goal in &report.goals {
                items.extend(&goal.items);
                items.extend(goal.measures.iter().flat_map(|measure| &measure.items));
            }
            let once = items.iter().collect::<std::collections::BTreeSet<_>>().len();
            assert_eq!(once, items.len());
            let note =
                |item: &str| NoteLine { item: item.parse().unwrap(), texts: vec![item.to_owned()], beside: Vec::new() };
            let notes = [note("project/13-2"), note("goal/4")];
            let goal = report.goals.iter().find(|part| part.goal.to_string() == "4").unwrap();
            assert_eq!(notes_on(&notes, &goal.items), [&note("goal/4")]);
        });
    }
}
