//! What the plan claims to have from the source, passage by passage. Start with [`passages`].
//!
//! A [`Claim`] is a chain of words that must follow one another in the source: a line of figures is name, baseline and target,
//! the heading of a project is its name, its tags and its departments, as the [`Profile`] of the source writes them. So a true
//! number in the wrong line is not proven. This site's own words (`short`, `basis`, kinds, colours) claim nothing.

use super::{
    claim::{Claim, Edges, Link, Passage, claim, fact, glue, written},
    plain::{Plain, plain},
    profile::{Pattern, Profile},
};
use crate::plan::{
    figure::{Figure, MarkedPart},
    id::ItemId,
    model::{Goal, Measure, Plan, Project},
    period::fiscal_years,
    source::Lines,
};

/// A name with its number.
fn numbered(item: impl Into<ItemId>, pattern: &Pattern, number: String, name: &str) -> Claim {
    let links = written(pattern, &[("number", vec![fact("number", number)]), ("name", vec![fact("name", name)])]);
    Claim { whole: Some("heading"), ..claim(item, links) }
}

/// Each paragraph.
fn paragraphs<'a>(item: &ItemId, field: &'a str, texts: &'a [String]) -> impl Iterator<Item = Claim> + 'a {
    let item = item.clone();
    let text =
        move |(number, text): (usize, &'a String)| claim(item.clone(), vec![fact(format!("{field}.{number}"), text)]);
    (1..).zip(texts).map(text)
}

/// Each point of a list.
fn points(item: &ItemId, field: &str, pattern: &Pattern, texts: &[String]) -> Vec<Claim> {
    let point = |(number, text): (usize, &String)| {
        claim(item.clone(), written(pattern, &[("text", vec![fact(format!("{field}.{number}"), text)])]))
    };
    (1..).zip(texts).map(point).collect()
}

/// Every claim of a plan about a source.
pub(super) fn passages(plan: &Plan, source: &Plain, profile: &Profile) -> Vec<Passage> {
    let mut passages = head(plan, source, profile);
    passages.extend(plan.goals.iter().map(|goal| self::goal(goal, source, profile)));
    passages.extend(plan.directions.iter().map(|direction| Passage {
        owner: direction.id.into(),
        lines: direction.source,
        claims: vec![numbered(direction.id, &profile.direction, direction.id.to_string(), &direction.name)],
    }));
    for measure in &plan.measures {
        passages.extend([self::measure(measure, source, profile), outline(measure, profile)]);
    }
    passages.extend(plan.zones.iter().map(|zone| Passage {
        owner: zone.id.clone().into(),
        lines: zone.source,
        claims: vec![claim(
            zone.id.clone(),
            written(
                &profile.zone,
                &[("name", vec![fact("name", &zone.name)]), ("theme", vec![fact("theme", &zone.theme)])],
            ),
        )],
    }));
    passages
}

/// What belongs to no goal or measure. The plan's own name may stand anywhere.
fn head(plan: &Plan, source: &Plain, profile: &Profile) -> Vec<Passage> {
    let item = ItemId::Plan;
    let passage = |lines, claims| Passage { owner: ItemId::Plan, lines, claims };
    let one = |field: String, text: &str| claim(ItemId::Plan, vec![fact(field, text)]);
    let mut passages = Vec::new();
    if let Some(all) = Lines::new(1, source.lines()) {
        let names = [("chapter", &plan.chapter), ("name", &plan.name), ("city", &plan.city)];
        let years = [("term.first", plan.term.first), ("term.last", plan.term.last)];
        let names = names.into_iter().map(|(field, name)| Claim { edges: Edges::None, ..one(field.to_owned(), name) });
        // A year that could not be read is told already.
        let years = years.into_iter().filter(|(_, year)| *year > 0).map(|(field, year)| Claim {
            edges: Edges::None,
            clue: Some(format!("{} = {year}", field.rsplit('.').next().unwrap_or_default())),
            ways: fiscal_years(year).into_iter().map(|way| vec![fact(field, way)]).collect(),
            ..claim(ItemId::Plan, Vec::new())
        });
        passages.push(passage(all, names.chain(years).collect()));
    }
    let map = [
        one("map_name".to_owned(), &plan.map_name),
        claim(item.clone(), written(&profile.map_note, &[("text", vec![fact("map_note", &plan.map_note)])])),
    ];
    if !plan.map_name.is_empty() {
        passages.push(passage(plan.map_source, map.into()));
    }
    for section in &plan.sections {
        let field = |name: &str| format!("chapter_section.{}.{name}", section.id);
        let text = field("text");
        // A number may stand before the title.
        let mut claims = vec![Claim { edges: Edges::End, ..one(field("title"), &section.title) }];
        claims.extend(paragraphs(&item, &text, &section.text));
        passages.push(passage(section.source, claims));
    }
    for goal in &plan.national_goals {
        let name = vec![fact(format!("national_goal.{}.name", goal.id), &goal.name)];
        passages
            .push(passage(goal.source, vec![claim(ItemId::Plan, written(&profile.national_goal, &[("name", name)]))]));
    }
    for (number, correction) in (1..).zip(&plan.corrections) {
        let number: usize = number;
        let lines = correction.source;
        let written = Claim {
            clue: Some(format!("[{}, {}]", lines.first(), lines.last())),
            correction: true,
            ..one(format!("correction.{number}.written"), &correction.written)
        };
        passages.push(passage(correction.source, vec![written]));
    }
    passages
}

fn goal(goal: &Goal, source: &Plain, profile: &Profile) -> Passage {
    let item = ItemId::from(goal.id);
    let mut claims = vec![numbered(goal.id, &profile.goal, goal.id.to_string(), &goal.name)];
    claims.extend(paragraphs(&item, "issues", &goal.issues));
    claims.extend(paragraphs(&item, "approach", &goal.approach));
    claims.extend(table(&goal.targets, goal.source, source, profile));
    Passage { owner: item, lines: goal.source, claims }
}

fn measure(measure: &Measure, source: &Plain, profile: &Profile) -> Passage {
    let item = ItemId::from(measure.id);
    let mut claims: Vec<Claim> = paragraphs(&item, "summary", &measure.summary).collect();
    claims.extend(points(&item, "audience", &profile.point, &measure.audience));
    claims.extend(points(&item, "outcome", &profile.point, &measure.outcome));
    claims.extend(table(&measure.kpis, measure.source, source, profile));
    for project in &measure.projects {
        claims.push(heading(project, profile));
        claims.extend(paragraphs(&project.id.into(), "text", &project.text));
    }
    let number = profile.measure_number.of(&measure.id.to_string());
    claims.push(numbered(measure.id, &profile.measure, number, &measure.name));
    Passage { owner: item, lines: measure.source, claims }
}

/// A measure and its projects as the outline lists them.
fn outline(measure: &Measure, profile: &Profile) -> Passage {
    let name = measure.outline_name.as_ref().unwrap_or(&measure.name);
    let field = if measure.outline_name.is_some() { "outline_name" } else { "name_in_outline" };
    let own = written(
        &profile.measure_in_outline,
        &[("number", vec![glue(&measure.id.to_string())]), ("name", vec![fact(field, name)])],
    );
    let mut claims = vec![Claim { edges: Edges::None, ..claim(measure.id, own) }];
    for project in &measure.projects {
        if let Some(name) = &project.outline_name {
            let alone = vec![fact("outline_name", name)];
            let tags = project.tags.iter().flat_map(|tag| written(&profile.tag, &[("tag", vec![glue(tag)])]));
            let tagged = alone.iter().cloned().chain(tags).collect();
            claims.push(Claim { ways: vec![tagged, alone], edges: Edges::End, ..claim(project.id, Vec::new()) });
        }
    }
    Passage { owner: measure.id.into(), lines: measure.outline_source, claims }
}

/// The name of a project with its tags and departments.
fn heading(project: &Project, profile: &Profile) -> Claim {
    let tag =
        |(number, tag): (usize, &String)| written(&profile.tag, &[("tag", vec![fact(format!("tags.{number}"), tag)])]);
    let tags: Vec<Link> = (1..).zip(&project.tags).flat_map(tag).collect();
    let way = |between: &String| {
        let mut departments = Vec::new();
        for (number, department) in (1..).zip(&project.departments) {
            let number: usize = number;
            departments.extend((number > 1).then(|| glue(between)));
            departments.push(fact(format!("departments.{number}"), department));
        }
        let departments = written(&profile.departments, &[("departments", departments)]);
        let name = vec![fact("name", &project.name)];
        written(&profile.project, &[("name", name), ("tags", tags.clone()), ("departments", departments)])
    };
    let ways = profile.between_departments.iter().map(way).collect();
    Claim { whole: Some("heading"), ways, ..claim(project.id, Vec::new()) }
}

/// The periods at the head of a table, its lines, and the notes under it.
fn table(figures: &[Figure], lines: Lines, source: &Plain, profile: &Profile) -> Vec<Claim> {
    let heads = figures.iter().flat_map(|figure| periods(figure, profile));
    let rows = figures.iter().map(|figure| row(figure, lines, source, profile));
    let notes = figures.iter().flat_map(|figure| {
        figure.footnotes.iter().map(|note| {
            let way = |pattern| {
                let text = fact(format!("footnote.{}", note.mark), &note.text);
                written(pattern, &[("mark", vec![glue(&note.mark)]), ("text", vec![text])])
            };
            Claim { ways: profile.footnote.iter().map(way).collect(), ..claim(figure.id, Vec::new()) }
        })
    });
    heads.chain(rows).chain(notes).collect()
}

/// The head of the table says when its values hold, unless a note on the baseline does.
fn periods(figure: &Figure, profile: &Profile) -> Vec<Claim> {
    let loose = |links| Claim { edges: Edges::None, ..claim(figure.id, links) };
    let head = |pattern, field: &str, period: &str| loose(written(pattern, &[("period", vec![fact(field, period)])]));
    let mut claims = Vec::new();
    if let Some(baseline) = &figure.baseline {
        let period = baseline.period.to_string();
        let noted = |text: &str| plain(text).contains(&plain(&period));
        let note = figure.footnotes.iter().find(|note| note.on != MarkedPart::Target && noted(&note.text));
        claims.push(match note.and_then(|note| note.text.split_once(period.as_str())) {
            Some((before, _)) => loose(vec![glue(before), fact("baseline_period", &period)]),
            None => head(&profile.baseline_period, "baseline_period", &period),
        });
    }
    if let Some(interim) = &figure.interim {
        claims.push(head(&profile.interim_period, "interim_period", &interim.period.to_string()));
    }
    claims.push(head(&profile.target_period, "target_period", &figure.target_period.to_string()));
    claims
}

/// The marks a cell bears in the source. A note that names its figure by its words has its mark in no cell: the mark then
/// stands only before the note itself.
fn marks(figure: &Figure, part: MarkedPart, lines: Lines, source: &Plain) -> String {
    let notes = figure.footnotes.iter().filter(|note| note.on == part);
    let borne = notes.filter(|note| source.find_all(&plain(&note.mark), source.range(lines)).nth(1).is_some());
    borne.map(|note| note.mark.as_str()).collect()
}

/// A line of figures as the source writes it.
fn row(figure: &Figure, lines: Lines, source: &Plain, profile: &Profile) -> Claim {
    let mark = |part| marks(figure, part, lines, source);
    let baselines = match figure.baseline {
        Some(_) => vec![figure.baseline_text()],
        None => profile.no_baseline.iter().map(|way| way.of(&figure.unit)).collect(),
    };
    // A line without one has nothing there, or the sign of it.
    let interims: Vec<Option<String>> = match figure.interim_text() {
        Some(text) => vec![Some(text)],
        None if profile.interim_period.is_empty() => vec![None],
        None => profile.no_baseline.iter().map(|way| Some(way.of(&figure.unit))).chain([None]).collect(),
    };
    let target = format!("{}{}", figure.target_text(), mark(MarkedPart::Target));
    let mut ways = Vec::new();
    for name in marked(&figure.name, &mark(MarkedPart::Name)) {
        for baseline in &baselines {
            let baseline = format!("{baseline}{}", mark(MarkedPart::Baseline));
            for interim in &interims {
                let interim = interim.clone().map(|interim| fact("interim", interim));
                let cells = [fact("name", &name), fact("baseline", &baseline)].into_iter().chain(interim);
                ways.push(cells.chain([fact("target", &target)]).collect());
            }
        }
    }
    Claim { whole: Some("row"), ways, ..claim(figure.id, Vec::new()) }
}

/// A name with its mark at the end or, where the plan puts it before a bracket, within.
fn marked(name: &str, mark: &str) -> Vec<String> {
    let within = name.char_indices().rev().map(|(at, _)| at).filter(|at| *at > 0 && !mark.is_empty());
    let put = |at: usize| name.split_at_checked(at).map(|(before, after)| format!("{before}{mark}{after}"));
    std::iter::once(name.len()).chain(within).filter_map(put).collect()
}
