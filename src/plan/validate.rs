//! What must hold between the items of a plan, once every field has been read.

use super::{
    fault::{Fault, Problem},
    figure::{Better, Figure, Kind, Target},
    id::{FigureId, ItemId},
    model::Plan,
    read::placed,
    table::Table,
};

/// The words a plan declares it uses, so that a slip of the pen is told from a new word.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) units: Vec<String>,
    pub(crate) departments: Vec<String>,
    pub(crate) tags: Vec<String>,
}

/// Where each item was read, for faults found later.
#[derive(Debug, Default)]
pub(crate) struct Places {
    at: Vec<(ItemId, String, usize)>,
}

impl Places {
    /// Remembers where an item stands; a second one of the same id is a fault.
    pub(crate) fn note(&mut self, item: &ItemId, table: &Table<'_>) {
        if self.at.iter().any(|(known, ..)| known == item) {
            table.fault("id", Problem::Duplicate(item.to_string()));
        }
        let (file, line) = table.place();
        self.at.push((item.clone(), file, line));
    }

    /// The file and line of an item.
    pub(crate) fn of(&self, item: &ItemId) -> (String, usize) {
        let place = self.at.iter().find(|(known, ..)| known == item);
        place.map_or_else(|| ("plan/plan.toml".to_owned(), 1), |(_, file, line)| (file.clone(), *line))
    }
}

/// Finds every contradiction between items.
pub(crate) fn validate(plan: &Plan, known: &Known, places: &Places) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut fault = |item: ItemId, problem| found.push(placed(places, &item, problem));
    for (empty, what) in [
        (plan.goals.is_empty(), "基本目標"),
        (plan.national_goals.is_empty(), "国の基本目標"),
        (plan.zones.is_empty(), "ゾーン"),
    ] {
        if empty {
            fault(ItemId::Plan, Problem::Without(what));
        }
    }
    for goal in &plan.goals {
        if plan.national_goal(goal.national_goal).is_none() {
            fault(goal.id.into(), Problem::Dangling(format!("national_goal {}", goal.national_goal)));
        }
        if goal.targets.is_empty() {
            fault(goal.id.into(), Problem::Without("数値目標 [[target]]"));
        }
        if plan.directions_of(goal.id).next().is_none() {
            fault(goal.id.into(), Problem::Without("施策の基本的方向 [[direction]]"));
        }
    }
    for direction in &plan.directions {
        if plan.goal(direction.id.goal()).is_none() {
            fault(direction.id.into(), Problem::Dangling(format!("goal/{}", direction.id.goal())));
        }
        if plan.measures_of(direction.id).next().is_none() {
            fault(direction.id.into(), Problem::Without("施策"));
        }
    }
    for measure in &plan.measures {
        if plan.direction(measure.direction).is_none() {
            fault(measure.id.into(), Problem::Dangling(format!("direction/{}", measure.direction)));
        }
        if measure.kpis.is_empty() {
            fault(measure.id.into(), Problem::Without("重要業績評価指標 [[kpi]]"));
        }
        if measure.projects.is_empty() {
            fault(measure.id.into(), Problem::Without("事業例 [[project]]"));
        }
        for project in &measure.projects {
            for department in project.departments.iter().filter(|name| !known.departments.contains(name)) {
                fault(project.id.into(), Problem::UnknownDepartment(department.clone()));
            }
            for tag in project.tags.iter().filter(|tag| !known.tags.contains(tag)) {
                fault(project.id.into(), Problem::UnknownTag(tag.clone()));
            }
        }
    }
    for zone in &plan.zones {
        if plan.goal(zone.goal).is_none() {
            fault(zone.id.clone().into(), Problem::Dangling(format!("goal/{}", zone.goal)));
        }
        for measure in zone.measures.iter().filter(|id| plan.measure(**id).is_none()) {
            fault(zone.id.clone().into(), Problem::Dangling(format!("measure/{measure}")));
        }
    }
    for figure in plan.figures() {
        for problem in contradictions(plan, known, figure) {
            fault(figure.id.into(), problem);
        }
    }
    found.extend(order(plan, places));
    found
}

/// What is wrong with one figure in itself and against the term.
fn contradictions(plan: &Plan, known: &Known, figure: &Figure) -> Vec<Problem> {
    let mut found = Vec::new();
    if !figure.unit.is_empty() && !known.units.contains(&figure.unit) {
        found.push(Problem::UnknownUnit(figure.unit.clone()));
    }
    let term = plan.term;
    if figure.target_period.first() != term.last {
        found.push(Problem::YearOutsideTerm(format!("目標値の時期「{}」", figure.target_period)));
    }
    // A baseline may be older than the term (a census, a survey) but is never measured after the plan was made.
    if let Some(baseline) = &figure.baseline
        && baseline.period.last() > term.first + 1
    {
        found.push(Problem::YearOutsideTerm(format!("実績値の時期「{}」", baseline.period)));
    }
    let maintains = figure.target == Target::Maintain;
    let runs = matches!(figure.target, Target::Number { running: true, .. });
    if maintains != (figure.kind == Kind::Maintain) || (runs && figure.kind != Kind::Cumulative) {
        found.push(Problem::KindContradicts { target: figure.target_text(), kind: figure.kind.word() });
    }
    if maintains && figure.baseline.is_none() {
        found.push(Problem::MaintainWithoutBaseline);
    }
    if let (Some(baseline), Some(target)) = (&figure.baseline, figure.target.value()) {
        let change = target.value() - baseline.value.value();
        let wrong = match figure.better {
            Better::Higher => change < 0.0,
            Better::Lower => change > 0.0,
            Better::Keep => true,
        };
        if wrong {
            let (baseline, target) = (figure.baseline_text(), figure.target_text());
            found.push(Problem::WrongWay { better: figure.better.word(), baseline, target });
        }
    }
    found
}

/// Items are counted from 1 without gaps: a gap is a lost file or a slip in an id.
fn order(plan: &Plan, places: &Places) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut counted = |mut ids: Vec<(ItemId, u8)>| {
        // A second item of the same number has been told as a duplicate.
        ids.dedup_by_key(|(_, number)| *number);
        let wrong = (1_u8..).zip(ids).find(|(expected, (_, number))| expected != number);
        if let Some((expected, (item, number))) = wrong {
            found.push(placed(places, &item, Problem::OutOfOrder { expected, found: number }));
        }
    };
    counted(plan.goals.iter().map(|goal| (goal.id.into(), goal.id.number())).collect());
    counted(plan.measures.iter().map(|measure| (measure.id.into(), measure.id.number())).collect());
    for goal in &plan.goals {
        counted(plan.directions_of(goal.id).map(|direction| (direction.id.into(), direction.id.number())).collect());
        counted(goal.targets.iter().map(|figure| (figure.id.into(), figure_number(figure.id))).collect());
    }
    for measure in &plan.measures {
        counted(measure.kpis.iter().map(|figure| (figure.id.into(), figure_number(figure.id))).collect());
        counted(measure.projects.iter().map(|project| (project.id.into(), project.id.number())).collect());
    }
    found
}

fn figure_number(id: FigureId) -> u8 {
    match id {
        FigureId::Target(id) => id.number(),
        FigureId::Kpi(id) => id.number(),
    }
}
