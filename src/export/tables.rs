//! The plan as tables: three with one line an item, and [`LISTS`] for what an item has several of, so that no cell holds two
//! values (the ministry's rules for tables). Ids are the app's own (`kpi/13-1`), so that lines of different files find each
//! other, and so that no spreadsheet takes `4-2` for a day in April.

use super::era;
use crate::plan::{
    figure::{Figure, Target},
    id::{FigureId, ItemId},
    model::{Measure, Plan, Project},
};

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
    "kind_basis",
    "area_code",
];
/// The columns of `measures.csv`.
pub const MEASURES: [&str; 5] = ["id", "goal", "direction", "name", "area_code"];
/// The columns of `projects.csv`.
pub const PROJECTS: [&str; 6] = ["measure", "name", "in_outline", "in_detail", "id", "area_code"];
/// The columns of `lists.csv`.
pub const LISTS: [&str; 5] = ["item", "property", "number", "value", "area_code"];
/// What an item may have several of, as `lists.csv` calls it.
pub const PROPERTIES: [&str; 13] = [
    "summary",
    "audience",
    "outcome",
    "department",
    "tag",
    "text",
    "interim_target",
    "interim_year",
    "note_mark",
    "note",
    "era_written",
    "era_first_year",
    "era_last_year",
];

/// The code of the city, after a word for it: alone, a spreadsheet would take it for a number and drop its first zero.
fn area(plan: &Plan) -> String {
    plan.area_code.as_ref().map(|code| ["area/", code].concat()).unwrap_or_default()
}

/// Every target and KPI, in the order of the plan.
pub(super) fn kpis(plan: &Plan) -> impl Iterator<Item = [String; 12]> {
    plan.figures().map(|of| figure(of, area(plan)))
}

fn figure(figure: &Figure, area: String) -> [String; 12] {
    let (level, parent) = match figure.id {
        FigureId::Target(id) => ("goal", ItemId::from(id.goal())),
        FigureId::Kpi(id) => ("measure", ItemId::from(id.measure())),
    };
    let baseline = figure.baseline.as_ref();
    let target = match figure.target {
        Target::Number { value, .. } => value.plain(),
        // A word is no number: that it is to be kept is what `kind` says.
        Target::Maintain => String::new(),
    };
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
        figure.kind_basis.word().to_owned(),
        area,
    ]
}

/// Every measure.
pub(super) fn measures(plan: &Plan) -> impl Iterator<Item = [String; 5]> {
    plan.measures.iter().map(|of| measure(of, area(plan)))
}

fn measure(measure: &Measure, area: String) -> [String; 5] {
    [
        ItemId::from(measure.id).to_string(),
        ItemId::from(measure.direction.goal()).to_string(),
        ItemId::from(measure.direction).to_string(),
        measure.name.clone(),
        area,
    ]
}

/// Every project. All of them stand on their measure's page; some are missing in the outline.
pub(super) fn projects(plan: &Plan) -> impl Iterator<Item = [String; 6]> {
    plan.projects().map(|of| project(of, area(plan)))
}

fn project(project: &Project, area: String) -> [String; 6] {
    [
        ItemId::from(project.id.measure()).to_string(),
        project.name.clone(),
        project.outline_name.is_some().to_string(),
        true.to_string(),
        ItemId::from(project.id).to_string(),
        area,
    ]
}

/// Everything an item has several of: a line a value, numbered from 1 within its item and property.
pub(super) fn lists(plan: &Plan) -> impl Iterator<Item = [String; 5]> {
    let area = area(plan);
    let measures = plan.measures.iter().flat_map(|measure| {
        let item = ItemId::from(measure.id);
        [("summary", &measure.summary), ("audience", &measure.audience), ("outcome", &measure.outcome)]
            .map(|(property, values)| List { item: item.clone(), property, values: values.clone() })
    });
    let projects = plan.projects().flat_map(|project| {
        let item = ItemId::from(project.id);
        [("department", &project.departments), ("tag", &project.tags), ("text", &project.text)]
            .map(|(property, values)| List { item: item.clone(), property, values: values.clone() })
    });
    let figures = plan.figures().flat_map(of_figure);
    measures.chain(projects).chain(figures).flat_map(move |list| list.rows(&area))
}

/// The values of one property of one item, in the order of the plan.
struct List {
    item: ItemId,
    property: &'static str,
    values: Vec<String>,
}

impl List {
    fn rows(self, area: &str) -> Vec<[String; 5]> {
        let Self { item, property, values } = self;
        let row = |(value, number): (String, u32)| {
            [item.to_string(), property.to_owned(), number.to_string(), value, area.to_owned()]
        };
        values.into_iter().zip(1..).map(row).collect()
    }
}

/// The target a figure has on the way, its footnotes, and the western years of the era years in its period and footnotes. Values of one number belong
/// together.
fn of_figure(figure: &Figure) -> [List; 7] {
    let period = figure.baseline.as_ref().map(|baseline| baseline.period.to_string()).unwrap_or_default();
    let texts: Vec<&str> = figure.footnotes.iter().map(|note| note.text.as_str()).chain([period.as_str()]).collect();
    let eras = era::years(&texts.join("\n"));
    let list = |property, values| List { item: figure.id.into(), property, values };
    [
        list("interim_target", figure.interim.iter().map(|interim| interim.value.plain()).collect()),
        list("interim_year", figure.interim.iter().map(|interim| interim.period.last().to_string()).collect()),
        list("note_mark", figure.footnotes.iter().map(|note| note.mark.clone()).collect()),
        list("note", figure.footnotes.iter().map(|note| note.text.clone()).collect()),
        list("era_written", eras.iter().map(|era| era.written.clone()).collect()),
        list("era_first_year", eras.iter().map(|era| era.first.to_string()).collect()),
        list("era_last_year", eras.iter().map(|era| era.last.to_string()).collect()),
    ]
}
