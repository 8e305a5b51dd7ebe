//! What must hold between the items of a plan, once every field has been read.
//!
//! Native only: the browser gets a plan the build has checked.

use super::{
    fault::{Fault, Problem},
    figure::{Better, Figure, Target},
    id::{DirectionId, FigureId, ItemId},
    model::Plan,
    places::{Places, counted},
    read::Known,
};

/// Whether a list of words is there and lacks one.
fn lacks(known: &[String], word: &String) -> bool {
    !known.is_empty() && !known.contains(word)
}

/// Finds every contradiction between items.
pub(crate) fn validate(plan: &Plan, known: &Known, places: &Places) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut fault = |item: ItemId, key: &str, problem| found.push(places.fault(&item, key, problem));
    let whole = |group| places.whole(&ItemId::Plan, group);
    let dangling = |item: &ItemId, group| !places.knows(item) && whole(group);
    for (empty, group, what) in [
        (plan.goals.is_empty(), "goal", "基本目標"),
        (plan.national_goals.is_empty(), "national_goal", "国の基本目標"),
        (plan.zones.is_empty(), "zone", "ゾーン"),
    ] {
        if empty && whole(group) {
            fault(ItemId::Plan, "", Problem::Without(what));
        }
    }
    for goal in &plan.goals {
        if plan.national_goal(goal.national_goal).is_none() && whole("national_goal") {
            let missing = Problem::Dangling(format!("national_goal {}", goal.national_goal));
            fault(goal.id.into(), "national_goal", missing);
        }
    }
    found.extend(tree(plan, places));
    let mut fault = |item: ItemId, key: &str, problem| found.push(places.fault(&item, key, problem));
    for project in plan.projects() {
        for department in project.departments.iter().filter(|name| lacks(&known.departments, name)) {
            fault(project.id.into(), "departments", Problem::UnknownDepartment(department.clone()));
        }
        for tag in project.tags.iter().filter(|tag| lacks(&known.tags, tag)) {
            fault(project.id.into(), "tags", Problem::UnknownTag(tag.clone()));
        }
    }
    for zone in &plan.zones {
        let item = ItemId::from(zone.id.clone());
        let goal = zone.goal.into();
        if dangling(&goal, "goal") {
            fault(item.clone(), "goal", Problem::Dangling(goal.to_string()));
        }
        for measure in zone.measures.iter().map(|id| (*id).into()).filter(|id| dangling(id, "measure")) {
            fault(item.clone(), "measures", Problem::Dangling(measure.to_string()));
        }
    }
    for figure in plan.figures() {
        for (item, key, problem) in contradictions(plan, known, places, figure) {
            fault(item, key, problem);
        }
    }
    found.extend(order(places));
    found
}

/// What is wrong with one figure in itself and against the term, and where: years at the head of their table, which is told
/// once for all its lines.
fn contradictions(
    plan: &Plan,
    known: &Known,
    places: &Places,
    figure: &Figure,
) -> Vec<(ItemId, &'static str, Problem)> {
    let mut found = Vec::new();
    let item = || ItemId::from(figure.id);
    if !figure.unit.is_empty() && lacks(&known.units, &figure.unit) {
        found.push((item(), "unit", Problem::UnknownUnit(figure.unit.clone())));
    }
    let term = plan.term;
    let known_term = term.first < term.last && term.first > 0;
    if figure.target_period.first() != term.last && known_term {
        let problem = Problem::YearOutsideTerm(format!("目標値の時期「{}」", figure.target_period));
        found.push((owner(figure.id), "columns.target", problem));
    }
    // A baseline may be older than the term (a census, a survey) but is never measured after the plan was made.
    if let Some(baseline) = &figure.baseline
        && baseline.period.last() > term.first + 1
        && known_term
    {
        let problem = Problem::YearOutsideTerm(format!("実績値の時期「{}」", baseline.period));
        let own = places.has(&item(), "baseline_period");
        let (whose, key) = if own { (item(), "baseline_period") } else { (owner(figure.id), "columns.baseline") };
        found.push((whose, key, problem));
    }
    if figure.target == Target::Maintain && figure.baseline.is_none() {
        found.push((item(), "baseline", Problem::MaintainWithoutBaseline));
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
            found.push((item(), "target", Problem::WrongWay { better: figure.better.word(), baseline, target }));
        }
    }
    found
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
fn tree(plan: &Plan, places: &Places) -> Vec<Fault> {
    let mut found = Vec::new();
    let directions =
        || places.items().filter_map(|item| if let ItemId::Direction(id) = item { Some(*id) } else { None });
    let has_goal = |id: DirectionId| places.knows(&id.goal().into()) || !places.whole(&ItemId::Plan, "goal");
    let all_have = directions().all(has_goal);
    for id in directions().filter(|id| !has_goal(*id)) {
        let missing = Problem::Dangling(ItemId::from(id.goal()).to_string());
        found.push(places.fault(&id.into(), "id", missing));
    }
    for goal in places.items() {
        let ItemId::Goal(id) = goal else { continue };
        if all_have && places.whole(goal, "direction") && !directions().any(|direction| direction.goal() == *id) {
            found.push(places.fault(goal, "", Problem::Without("施策の基本的方向 [[direction]]")));
        }
    }
    let mut measures_whole = places.whole(&ItemId::Plan, "measure") && order(places).is_empty();
    for measure in &plan.measures {
        let direction = ItemId::from(measure.direction);
        let known = places.knows(&direction) || !places.whole(&ItemId::Plan, "goal");
        if !known && all_have && places.whole(&measure.direction.goal().into(), "direction") {
            found.push(places.fault(&measure.id.into(), "direction", Problem::Dangling(direction.to_string())));
            measures_whole = false;
        }
    }
    for id in directions().filter(|id| measures_whole && all_have && plan.measures_of(*id).next().is_none()) {
        found.push(places.fault(&id.into(), "", Problem::Without("施策")));
    }
    found
}

/// Items are counted from 1 without gaps: a gap is a lost file or a slip in an id.
fn order(places: &Places) -> Vec<Fault> {
    type Row<'a> = (ItemId, &'static str, Vec<(&'a ItemId, u8)>);
    let mut rows: Vec<Row<'_>> = Vec::new();
    for item in places.items() {
        let Some((owner, group, number)) = counted(item) else { continue };
        match rows.iter_mut().find(|(of, name, _)| *of == owner && *name == group) {
            Some((.., row)) => row.push((item, number)),
            None => rows.push((owner, group, vec![(item, number)])),
        }
    }
    // A direction of a goal that is not there belongs to another.
    let stray = |owner: &ItemId| *owner != ItemId::Plan && !places.knows(owner);
    let strays = rows.iter().any(|(owner, ..)| stray(owner));
    let mut found = Vec::new();
    for (owner, group, mut row) in rows {
        // Files stand in the order of their names, and those are held against the numbers.
        if owner == ItemId::Plan {
            row.sort_by_key(|(_, number)| *number);
        }
        let sure = places.whole(&owner, group) && !(strays && group == "direction");
        let wrong = (1_u8..).zip(row).find(|(expected, (_, number))| expected != number);
        if let Some((expected, (item, number))) = wrong.filter(|_| sure) {
            found.push(places.fault(item, "id", Problem::OutOfOrder { expected, found: number }));
        }
    }
    found
}
