//! The plan as three tables, one line an item. Ids are the app's own (`kpi/13-1`), so that lines of different files find each
//! other, and so that no spreadsheet takes `4-2` for a day in April.

use crate::plan::{
    figure::{Figure, Target},
    id::{FigureId, ItemId},
    model::{Measure, Plan, Project},
};

/// Between several short values in one cell.
pub const AND: &str = "・";
/// Between paragraphs in one cell.
pub const BREAK: &str = "\n";

/// The columns of `kpis.csv`.
pub const KPIS: [&str; 12] = [
    "id",
    "level",
    "parent",
    "name",
    "baseline",
    "baseline_period",
    "target",
    "target_year",
    "unit",
    "kind",
    "note",
    "kind_basis",
];
/// The columns of `measures.csv`.
pub const MEASURES: [&str; 9] =
    ["id", "goal", "direction", "name", "summary", "audience", "outcome", "kpis", "projects"];
/// The columns of `projects.csv`.
pub const PROJECTS: [&str; 7] = ["measure", "name", "departments", "tags", "in_outline", "in_detail", "id"];

/// Every target and KPI, in the order of the plan.
pub(super) fn kpis(plan: &Plan) -> impl Iterator<Item = [String; 12]> {
    plan.figures().map(figure)
}

fn figure(figure: &Figure) -> [String; 12] {
    let (level, parent) = match figure.id {
        FigureId::Target(id) => ("goal", ItemId::from(id.goal())),
        FigureId::Kpi(id) => ("measure", ItemId::from(id.measure())),
    };
    let baseline = figure.baseline.as_ref();
    let target = match figure.target {
        Target::Number { value, .. } => value.plain(),
        Target::Maintain => figure.target_text(),
    };
    let notes: Vec<String> = figure.footnotes.iter().map(|note| format!("{} {}", note.mark, note.text)).collect();
    [
        figure.id.to_string(),
        level.to_owned(),
        parent.to_string(),
        figure.name.clone(),
        baseline.map(|baseline| baseline.value.plain()).unwrap_or_default(),
        baseline.map(|baseline| baseline.period.to_string()).unwrap_or_default(),
        target,
        figure.target_period.first().to_string(),
        figure.unit.clone(),
        figure.kind.word().to_owned(),
        notes.join(BREAK),
        figure.kind_basis.word().to_owned(),
    ]
}

/// Every measure.
pub(super) fn measures(plan: &Plan) -> impl Iterator<Item = [String; 9]> {
    plan.measures.iter().map(measure)
}

fn measure(measure: &Measure) -> [String; 9] {
    let kpis: Vec<String> = measure.kpis.iter().map(|figure| figure.id.to_string()).collect();
    let projects: Vec<String> = measure.projects.iter().map(|project| ItemId::from(project.id).to_string()).collect();
    [
        ItemId::from(measure.id).to_string(),
        ItemId::from(measure.direction.goal()).to_string(),
        ItemId::from(measure.direction).to_string(),
        measure.name.clone(),
        measure.summary.join(BREAK),
        measure.audience.join(BREAK),
        measure.outcome.join(BREAK),
        kpis.join(AND),
        projects.join(AND),
    ]
}

/// Every project. All of them stand on their measure's page; some are missing in the outline.
pub(super) fn projects(plan: &Plan) -> impl Iterator<Item = [String; 7]> {
    plan.projects().map(project)
}

fn project(project: &Project) -> [String; 7] {
    [
        ItemId::from(project.id.measure()).to_string(),
        project.name.clone(),
        project.departments.join(AND),
        project.tags.join(AND),
        project.outline_name.is_some().to_string(),
        true.to_string(),
        ItemId::from(project.id).to_string(),
    ]
}
