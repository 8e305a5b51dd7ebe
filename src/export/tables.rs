//! The plan as three tables, one line an item. Ids are the app's own (`kpi/13-1`), so that lines of different files find each
//! other, and so that no spreadsheet takes `4-2` for a day in April.

use super::era;
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
pub const KPIS: [&str; 14] = [
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
    "era_years",
    "area_code",
];
/// The columns of `measures.csv`.
pub const MEASURES: [&str; 10] =
    ["id", "goal", "direction", "name", "summary", "audience", "outcome", "kpis", "projects", "area_code"];
/// The columns of `projects.csv`.
pub const PROJECTS: [&str; 8] =
    ["measure", "name", "departments", "tags", "in_outline", "in_detail", "id", "area_code"];

/// The code of the city, after a word for it: alone, a spreadsheet would take it for a number and drop its first zero.
fn area(plan: &Plan) -> String {
    plan.area_code.as_ref().map(|code| ["area/", code].concat()).unwrap_or_default()
}

/// Every target and KPI, in the order of the plan.
pub(super) fn kpis(plan: &Plan) -> impl Iterator<Item = [String; 14]> {
    plan.figures().map(|of| figure(of, area(plan)))
}

fn figure(figure: &Figure, area: String) -> [String; 14] {
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
    let notes = notes.join(BREAK);
    let period = baseline.map(|baseline| baseline.period.to_string()).unwrap_or_default();
    let eras: Vec<String> = era::years(&[&period, BREAK, &notes].concat()).iter().map(era::cell).collect();
    [
        figure.id.to_string(),
        level.to_owned(),
        parent.to_string(),
        figure.name.clone(),
        baseline.map(|baseline| baseline.value.plain()).unwrap_or_default(),
        period,
        target,
        figure.target_period.first().to_string(),
        figure.unit.clone(),
        figure.kind.word().to_owned(),
        notes,
        figure.kind_basis.word().to_owned(),
        eras.join(AND),
        area,
    ]
}

/// Every measure.
pub(super) fn measures(plan: &Plan) -> impl Iterator<Item = [String; 10]> {
    plan.measures.iter().map(|of| measure(of, area(plan)))
}

fn measure(measure: &Measure, area: String) -> [String; 10] {
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
        area,
    ]
}

/// Every project. All of them stand on their measure's page; some are missing in the outline.
pub(super) fn projects(plan: &Plan) -> impl Iterator<Item = [String; 8]> {
    plan.projects().map(|of| project(of, area(plan)))
}

fn project(project: &Project, area: String) -> [String; 8] {
    [
        ItemId::from(project.id.measure()).to_string(),
        project.name.clone(),
        project.departments.join(AND),
        project.tags.join(AND),
        project.outline_name.is_some().to_string(),
        true.to_string(),
        ItemId::from(project.id).to_string(),
        area,
    ]
}
