//! The files of `seeds/plan/` become a [`Plan`], or all their faults at once.
//!
//! `plan.toml`, `zones.toml` and `audiences.toml` stand alone; every file under `goals/` is one goal with its directions and
//! targets, and every file under `measures/` one measure with its KPIs and projects. Fields are read here; what must hold
//! between items is in [`super::validate`]. Where lines cannot be read, [`Lines::START`] stands; the fault is noted, so it never leaves
//! this room.

mod head;

use super::{
    diagnostic::{Diagnostic, DiagnosticKind, Diagnostics},
    figure_table::figures,
    id::{DirectionId, FigureId, GoalId, ItemId, MeasureId, ProjectId},
    known::Known,
    model::{Direction, Goal, GoalMark, Look, Measure, Plan, Project, Term, Zone, ZoneLink},
    source::Lines,
    source_map::SourceMap,
    table::{File, Table},
};
use head::{audiences, head};
use std::cell::RefCell;

/// Reads a plan from its files, given as (path relative to `seeds/`, text) in the order of their paths.
///
/// # Errors
/// All faults of all files.
pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Plan, Diagnostics> {
    let Reading { plan, diagnostics, .. } = read_on(files.into_iter().map(|(name, text)| (name, Some(text))));
    if diagnostics.is_empty() { Ok(plan) } else { Err(Diagnostics(diagnostics)) }
}

/// What could be read, and where.
pub(crate) struct Reading {
    pub(crate) plan: Plan,
    pub(crate) diagnostics: Vec<Diagnostic>,
    #[cfg(feature = "ssr")]
    pub(crate) sources: SourceMap,
}

/// Reads whatever is in order, past all faults. A file without text is one that is there and is no text.
pub(crate) fn read_on<'a>(files: impl IntoIterator<Item = (&'a str, Option<&'a str>)>) -> Reading {
    let diagnostics = RefCell::new(Vec::new());
    let mut plan = Plan::empty();
    let mut known = Known::default();
    let mut sources = SourceMap::default();
    for (name, text) in files {
        let path = name.strip_prefix("plan/").unwrap_or(name);
        let file = File { name, text: text.unwrap_or_default(), diagnostics: &diagnostics };
        let Some(parsed) = text.and_then(|_| file.parse()) else {
            sources.gap(ItemId::Plan, group(path));
            continue;
        };
        let table = Table::new(file, &parsed, 0);
        match path {
            "plan.toml" => head(table, &mut plan, &mut known, &mut sources),
            "zones.toml" => {
                plan.zones.extend(table.tables("zone").into_iter().filter_map(|zone| self::zone(zone, &mut sources)));
                table.finish();
            }
            "audiences.toml" => audiences(&table, &mut plan),
            path if path.starts_with("goals/") => goal(table, &mut plan, &mut sources),
            path if path.starts_with("measures/") => measure(table, &mut plan, &mut sources),
            _ => file.report(0, "", DiagnosticKind::UnknownFile),
        }
    }
    #[cfg(feature = "ssr")]
    let faults = super::validate::validate(&plan, &known, &sources);
    #[cfg(feature = "ssr")]
    diagnostics.borrow_mut().extend(faults);
    Reading {
        plan,
        diagnostics: diagnostics.into_inner(),
        #[cfg(feature = "ssr")]
        sources,
    }
}

/// What a file holds, as [`SourceMap`] counts it.
fn group(path: &str) -> &'static str {
    match path.split(['/', '.']).next() {
        Some("goals") => "goal",
        Some("measures") => "measure",
        Some("zones") => "zone",
        _ => "national_goal",
    }
}

fn goal(mut table: Table<'_>, plan: &mut Plan, sources: &mut SourceMap) {
    let id: Option<GoalId> = table.parsed("id");
    if let Some(id) = id {
        table.about(ItemId::from(id));
        sources.note(&id.into(), &table);
    }
    let (first, last) = (table.text("name"), table.text("short"));
    let look = look(&table, id, sources);
    let (issues, approach) = (table.texts("issues"), table.texts("approach"));
    let source = table.lines("source").unwrap_or(Lines::START);
    let national_goal = table.parsed("national_goal");
    let targets = figures(&table, "target", id.map(ItemId::from), sources, |number| {
        format!("{}-{number}", id?).parse().ok().map(FigureId::Target)
    });
    for mut direction in table.tables("direction") {
        if let Some(id) = direction.parsed::<DirectionId>("id") {
            direction.about(ItemId::from(id));
            sources.note(&id.into(), &direction);
            let source = direction.lines("source").unwrap_or(Lines::START);
            plan.directions.push(Direction { id, name: direction.text("name"), source });
        } else if let Some(id) = id {
            sources.gap(id.into(), "direction");
        }
        direction.finish();
    }
    if let (Some(id), Some(look), Some(national_goal)) = (id, look, national_goal) {
        let (name, short) = (first, last);
        plan.goals.push(Goal {
            id,
            name,
            short,
            national_goal,
            look,
            issues,
            approach,
            targets,
            explanation: None,
            source,
        });
    }
    if id.is_none() {
        sources.gap(ItemId::Plan, "goal");
    }
    table.finish();
}

fn look(table: &Table<'_>, id: Option<GoalId>, sources: &mut SourceMap) -> Option<Look> {
    let colour = table.table("colour");
    let pair = colour.map(|colour| {
        let pair = (colour.text("light"), colour.text("dark"));
        if let Some(id) = id {
            sources.note_inner(&id.into(), "colour", &colour);
        }
        colour.finish();
        pair
    });
    let mark = table.word("mark", GoalMark::WORDS, GoalMark::from_word);
    let (light, dark) = pair?;
    Some(Look { light, dark, mark: mark? })
}

fn measure(mut table: Table<'_>, plan: &mut Plan, sources: &mut SourceMap) {
    let id: Option<MeasureId> = table.parsed("id");
    if let Some(id) = id {
        table.about(ItemId::from(id));
        sources.note(&id.into(), &table);
    }
    let direction = table.parsed("direction");
    let name = table.text("name");
    let outline_name = table.optional("outline_name");
    let (source, outline_source) =
        (table.lines("source").unwrap_or(Lines::START), table.lines("outline_source").unwrap_or(Lines::START));
    let (summary, audience, outcome) = (table.texts("summary"), table.texts("audience"), table.texts("outcome"));
    let kpis = figures(&table, "kpi", id.map(ItemId::from), sources, |number| {
        format!("{}-{number}", id?).parse().ok().map(FigureId::Kpi)
    });
    let projects = table.tables("project");
    if projects.is_empty() {
        table.report("", DiagnosticKind::Without("事業例 [[project]]"));
    }
    let projects: Vec<Project> =
        projects.into_iter().filter_map(|project| self::project(project, id?, sources)).collect();
    table.finish();
    if let (Some(id), Some(direction)) = (id, direction) {
        plan.measures.push(Measure {
            id,
            direction,
            name,
            outline_name,
            summary,
            audience,
            outcome,
            kpis,
            projects,
            explanation: None,
            source,
            outline_source,
        });
    } else {
        sources.gap(ItemId::Plan, "measure");
    }
}

fn project(mut table: Table<'_>, measure: MeasureId, sources: &mut SourceMap) -> Option<Project> {
    let id: Option<ProjectId> = table.number("id").and_then(|number| table.parse("id", &format!("{measure}-{number}")));
    if let Some(id) = id {
        table.about(ItemId::from(id));
        sources.note(&id.into(), &table);
    } else {
        sources.gap(measure.into(), "project");
    }
    let project = (
        table.text("name"),
        table.optional("outline_name"),
        table.optional_texts("tags"),
        table.texts("departments"),
        table.texts("text"),
    );
    table.finish();
    let (name, outline_name, tags, departments, text) = project;
    Some(Project { id: id?, name, outline_name, tags, departments, text })
}

/// The groups of audiences. What is wrong with them is told where they are held against the measures.
fn zone(mut table: Table<'_>, sources: &mut SourceMap) -> Option<Zone> {
    let id: Option<super::id::ZoneId> = table.parsed("id");
    if let Some(id) = &id {
        table.about(ItemId::from(id.clone()));
        sources.note(&id.clone().into(), &table);
    }
    let (name, theme, basis, place) =
        (table.text("name"), table.text("theme"), table.text("basis"), table.text("place"));
    let source = table.lines("source").unwrap_or(Lines::START);
    let goal = table.parsed("goal");
    let measures = table.numbers("measures");
    let measures = measures.iter().filter_map(|number| table.parse("measures", &number.to_string())).collect();
    let link = |link| zone_link(link, id.clone()?.into(), sources);
    let links = table.tables("link").into_iter().filter_map(link).collect();
    table.finish();
    if goal.is_none() || id.is_none() {
        sources.gap(ItemId::Plan, "zone");
    }
    Some(Zone { id: id?, name, theme, goal: goal?, measures, basis, place, links, source })
}

fn zone_link(table: Table<'_>, zone: ItemId, sources: &mut SourceMap) -> Option<ZoneLink> {
    let item: Option<ItemId> = table.parsed("item");
    if let Some(item) = &item {
        sources.note_inner(&zone, &item.to_string(), &table);
    }
    let words = table.text("words");
    let basis = |word: &str| match word {
        "words" => Some(false),
        "reading" => Some(true),
        _ => None,
    };
    let is_reading = table.word("basis", &["words", "reading"], basis);
    table.finish();
    Some(ZoneLink { item: item?, words, is_reading: is_reading? })
}

impl Plan {
    /// Nothing yet.
    fn empty() -> Self {
        Self {
            id: String::new(),
            city: String::new(),
            name: String::new(),
            edition: None,
            area_code: None,
            chapter: String::new(),
            map_name: String::new(),
            map_note: String::new(),
            map_notice: String::new(),
            map_credit: String::new(),
            landmark_credit: String::new(),
            map_source: Lines::START,
            national_note: String::new(),
            outline_note: String::new(),
            text_note: String::new(),
            unknown_note: String::new(),
            term: Term { first: 0, last: 0 },
            sections: Vec::new(),
            national_goals: Vec::new(),
            goals: Vec::new(),
            directions: Vec::new(),
            measures: Vec::new(),
            zones: Vec::new(),
            audiences: Vec::new(),
            corrections: Vec::new(),
        }
    }
}
