//! What must hold between the items of a plan, once every field has been read.
//!
//! Native only: the browser gets a plan the build has checked.

use super::{
    diagnostic::{Diagnostic, DiagnosticKind},
    figure::{Better, Figure, Target},
    id::{DirectionId, FigureId, ItemId},
    known::Known,
    model::{Plan, Zone, ZoneLink},
    source_map::{SourceMap, counted},
};

/// Whether a list of words is there and lacks one.
fn lacks(known: &[String], word: &String) -> bool {
    !known.is_empty() && !known.contains(word)
}

/// Finds every contradiction between items.
pub(crate) fn validate(plan: &Plan, known: &Known, sources: &SourceMap) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut diagnostic = |item: ItemId, key: &str, problem| diagnostics.push(sources.diagnostic(&item, key, problem));
    let whole = |group| sources.whole(&ItemId::Plan, group);
    let dangling = |item: &ItemId, group| !sources.knows(item) && whole(group);
    for (empty, group, what) in
        [(plan.goals.is_empty(), "goal", "基本目標"), (plan.national_goals.is_empty(), "national_goal", "国の基本目標")]
    {
        if empty && whole(group) {
            diagnostic(ItemId::Plan, "", DiagnosticKind::Without(what));
        }
    }
    if !plan.zones.is_empty() && plan.map_name.is_empty() {
        diagnostic(ItemId::Plan, "map_name", DiagnosticKind::Missing("map_name"));
    }
    for goal in &plan.goals {
        if plan.national_goal(goal.national_goal).is_none() && whole("national_goal") {
            let missing = DiagnosticKind::Dangling(format!("national_goal {}", goal.national_goal));
            diagnostic(goal.id.into(), "national_goal", missing);
        }
    }
    diagnostics.extend(tree(plan, sources));
    let mut diagnostic = |item: ItemId, key: &str, problem| diagnostics.push(sources.diagnostic(&item, key, problem));
    for project in plan.projects() {
        for department in project.departments.iter().filter(|name| lacks(&known.departments, name)) {
            diagnostic(project.id.into(), "departments", DiagnosticKind::UnknownDepartment(department.clone()));
        }
        for tag in project.tags.iter().filter(|tag| lacks(&known.tags, tag)) {
            diagnostic(project.id.into(), "tags", DiagnosticKind::UnknownTag(tag.clone()));
        }
    }
    for zone in &plan.zones {
        let item = ItemId::from(zone.id.clone());
        let goal = zone.goal.into();
        if dangling(&goal, "goal") {
            diagnostic(item.clone(), "goal", DiagnosticKind::Dangling(goal.to_string()));
        }
        for measure in zone.measures.iter().map(|id| (*id).into()).filter(|id| dangling(id, "measure")) {
            diagnostic(item.clone(), "measures", DiagnosticKind::Dangling(measure.to_string()));
        }
        let whole = |id: &ItemId| match id {
            ItemId::Project(id) => sources.whole(&id.measure().into(), "project") && whole("measure"),
            _ => whole("measure"),
        };
        for (key, problem) in links(plan, zone, whole) {
            diagnostic(item.clone(), &key, problem);
        }
    }
    for figure in plan.figures() {
        for (item, key, problem) in contradictions(plan, known, sources, figure) {
            diagnostic(item, key, problem);
        }
    }
    diagnostics.extend(order(sources));
    diagnostics
}

/// What is wrong with what belongs to a zone: each thing is there, has the words that say so, and tells whose reading it is.
fn links(plan: &Plan, zone: &Zone, whole: impl Fn(&ItemId) -> bool) -> Vec<(String, DiagnosticKind)> {
    let mut diagnostics = Vec::new();
    for ZoneLink { item, words, is_reading } in zone.links.iter().filter(|link| !link.words.is_empty()) {
        let own = zone.name.contains(words.as_str()) || zone.theme.contains(words.as_str());
        let (key, problem) = match plan.words_of(item) {
            None if whole(item) => ("item", DiagnosticKind::Dangling(item.to_string())),
            Some(texts) if !texts.iter().any(|text| text.contains(words.as_str())) => {
                ("words", DiagnosticKind::WordsElsewhere { words: words.clone(), item: item.to_string() })
            }
            Some(_) if own && *is_reading => ("basis", DiagnosticKind::ReadingOfOwnWords(words.clone())),
            Some(_) if !own && !is_reading => ("basis", DiagnosticKind::ReadingUntold(words.clone())),
            _ => continue,
        };
        diagnostics.push((format!("{item}.{key}"), problem));
    }
    for measure in &zone.measures {
        let measure = ItemId::from(*measure);
        if !zone.links.iter().any(|link| link.item == measure) && plan.words_of(&measure).is_some() {
            diagnostics.push(("measures".to_owned(), DiagnosticKind::WithoutLink(measure.to_string())));
        }
    }
    diagnostics
}

/// What is wrong with one figure in itself and against the term, and where: years at the head of their table, which is told
/// once for all its lines.
fn contradictions(
    plan: &Plan,
    known: &Known,
    sources: &SourceMap,
    figure: &Figure,
) -> Vec<(ItemId, &'static str, DiagnosticKind)> {
    let mut diagnostics = Vec::new();
    let item = || ItemId::from(figure.id);
    if !figure.unit.is_empty() && lacks(&known.units, &figure.unit) {
        diagnostics.push((item(), "unit", DiagnosticKind::UnknownUnit(figure.unit.clone())));
    }
    let term = plan.term;
    let known_term = term.first < term.last && term.first > 0;
    if figure.target_period.first() != term.last && known_term {
        let problem = DiagnosticKind::YearOutsideTerm(format!("目標値の時期「{}」", figure.target_period));
        diagnostics.push((owner(figure.id), "columns.target", problem));
    }
    if let Some(interim) = &figure.interim
        && !(term.first < interim.period.first() && interim.period.last() < term.last)
        && known_term
    {
        let problem = DiagnosticKind::YearOutsideTerm(format!("中間目標の時期「{}」", interim.period));
        diagnostics.push((owner(figure.id), "columns.interim", problem));
    }
    // A baseline may be older than the term (a census, a survey) but is never measured after the plan was made.
    if let Some(baseline) = &figure.baseline
        && baseline.period.last() > term.first + 1
        && known_term
    {
        let problem = DiagnosticKind::YearOutsideTerm(format!("実績値の時期「{}」", baseline.period));
        let own = sources.has(&item(), "baseline_period");
        let (whose, key) = if own { (item(), "baseline_period") } else { (owner(figure.id), "columns.baseline") };
        diagnostics.push((whose, key, problem));
    }
    if figure.target == Target::Maintain && figure.baseline.is_none() {
        diagnostics.push((item(), "baseline", DiagnosticKind::MaintainWithoutBaseline));
    }
    if let (Some(baseline), Some(target)) = (&figure.baseline, figure.target.value()) {
        let change = target.value() - baseline.value.value();
        let wrong = match figure.better {
            Better::Higher => change < 0.0,
            Better::Lower => change > 0.0,
            // That a number is no target to keep is told for itself.
            Better::Keep => false,
        };
        if wrong {
            let (baseline, target) = (figure.baseline_text(), figure.target_text());
            diagnostics.push((
                item(),
                "target",
                DiagnosticKind::WrongWay { better: figure.better.word(), baseline, target },
            ));
        }
    }
    diagnostics
}

/// Whose table a figure stands in.
fn owner(id: FigureId) -> ItemId {
    match id {
        FigureId::Target(id) => id.goal().into(),
        FigureId::Kpi(id) => id.measure().into(),
    }
}

/// Goals, their directions and the measures of those: none hangs in the air and none is bare. What hangs in the air may be
/// what another seems to lack.
fn tree(plan: &Plan, sources: &SourceMap) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let directions =
        || sources.items().filter_map(|item| if let ItemId::Direction(id) = item { Some(*id) } else { None });
    let has_goal = |id: DirectionId| sources.knows(&id.goal().into()) || !sources.whole(&ItemId::Plan, "goal");
    let all_have = directions().all(has_goal);
    for id in directions().filter(|id| !has_goal(*id)) {
        let missing = DiagnosticKind::Dangling(ItemId::from(id.goal()).to_string());
        diagnostics.push(sources.diagnostic(&id.into(), "id", missing));
    }
    for goal in sources.items() {
        let ItemId::Goal(id) = goal else { continue };
        if all_have && sources.whole(goal, "direction") && !directions().any(|direction| direction.goal() == *id) {
            diagnostics.push(sources.diagnostic(goal, "", DiagnosticKind::Without("施策の基本的方向 [[direction]]")));
        }
    }
    let mut measures_whole = sources.whole(&ItemId::Plan, "measure") && order(sources).is_empty();
    for measure in &plan.measures {
        let direction = ItemId::from(measure.direction);
        let known = sources.knows(&direction) || !sources.whole(&ItemId::Plan, "goal");
        if !known && all_have && sources.whole(&measure.direction.goal().into(), "direction") {
            diagnostics.push(sources.diagnostic(
                &measure.id.into(),
                "direction",
                DiagnosticKind::Dangling(direction.to_string()),
            ));
            measures_whole = false;
        }
    }
    for id in directions().filter(|id| measures_whole && all_have && plan.measures_of(*id).next().is_none()) {
        diagnostics.push(sources.diagnostic(&id.into(), "", DiagnosticKind::Without("施策")));
    }
    diagnostics
}

/// Items are counted from 1 without gaps: a gap is a lost file or a slip in an id.
fn order(sources: &SourceMap) -> Vec<Diagnostic> {
    type Row<'a> = (ItemId, &'static str, Vec<(&'a ItemId, u8)>);
    let mut rows: Vec<Row<'_>> = Vec::new();
    for item in sources.items() {
        let Some((owner, group, number)) = counted(item) else { continue };
        match rows.iter_mut().find(|(of, name, _)| *of == owner && *name == group) {
            Some((.., row)) => row.push((item, number)),
            None => rows.push((owner, group, vec![(item, number)])),
        }
    }
    // A direction of a goal that is not there belongs to another.
    let stray = |owner: &ItemId| *owner != ItemId::Plan && !sources.knows(owner);
    let strays = rows.iter().any(|(owner, ..)| stray(owner));
    let mut diagnostics = Vec::new();
    for (owner, group, mut row) in rows {
        // Files stand in the order of their names, and those are held against the numbers.
        if owner == ItemId::Plan {
            row.sort_by_key(|(_, number)| *number);
        }
        let sure = sources.whole(&owner, group) && !(strays && group == "direction");
        let wrong = (1_u8..).zip(row).find(|(expected, (_, number))| expected != number);
        if let Some((expected, (item, number))) = wrong.filter(|_| sure) {
            diagnostics.push(sources.diagnostic(item, "id", DiagnosticKind::OutOfOrder { expected, found: number }));
        }
    }
    diagnostics
}
