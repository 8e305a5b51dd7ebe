//! What the plan claims to have from the source, passage by passage. Start with [`passages`].
//!
//! A [`Claim`] is a chain of words that must follow one another in the source: a line of figures is name, baseline and target,
//! the heading of a project is its name, its tags in （ ） and its departments in 【 】. So a true number in the wrong line
//! is not proven. This site's own words (`short`, `basis`, kinds, colours) claim nothing.

use super::plain::{Plain, plain};
use crate::plan::{
    figure::{Figure, MarkedPart},
    id::ItemId,
    model::{Goal, Measure, Plan, Project},
    period::fiscal_years,
    source::Lines,
};

/// Claims about the same lines, in the order they stand there.
pub(super) struct Passage {
    /// Whose lines they are.
    pub(super) owner: ItemId,
    pub(super) lines: Lines,
    pub(super) claims: Vec<Claim>,
}

/// Words that must follow one another.
pub(super) struct Claim {
    pub(super) item: ItemId,
    /// The field of the chain as a whole, where that is a fact of its own.
    pub(super) whole: Option<&'static str>,
    /// The chain, and other ways it may be written; the first one found counts.
    pub(super) ways: Vec<Vec<Link>>,
    pub(super) edges: Edges,
    /// What the item's file holds where the claim is made, if not the words themselves.
    pub(super) clue: Option<String>,
    pub(super) correction: bool,
}

/// Where in its lines a claim begins and ends, so that half a paragraph or half a number is not taken for the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edges {
    /// It fills its lines.
    Both,
    /// It ends with a line.
    End,
    /// It stands anywhere.
    None,
}

/// One link of a chain: a fact with a field, or what the source puts around facts.
#[derive(Clone)]
pub(super) struct Link {
    pub(super) field: Option<String>,
    pub(super) text: String,
}

fn fact(field: impl Into<String>, text: impl Into<String>) -> Link {
    Link { field: Some(field.into()), text: text.into() }
}

fn glue(text: &str) -> Link {
    Link { field: None, text: text.to_owned() }
}

fn claim(item: impl Into<ItemId>, links: Vec<Link>) -> Claim {
    Claim { item: item.into(), whole: None, ways: vec![links], edges: Edges::Both, clue: None, correction: false }
}

/// A name with its number before it.
fn numbered(item: impl Into<ItemId>, number: String, name: &str) -> Claim {
    Claim { whole: Some("heading"), ..claim(item, vec![fact("number", number), fact("name", name)]) }
}

/// `before` and each paragraph behind it.
fn paragraphs<'a>(
    item: &ItemId,
    field: &'a str,
    before: &'a str,
    texts: &'a [String],
) -> impl Iterator<Item = Claim> + 'a {
    let item = item.clone();
    (1..).zip(texts).map(move |(number, text): (usize, _)| {
        claim(item.clone(), vec![glue(before), fact(format!("{field}.{number}"), text)])
    })
}

/// Every claim of a plan about a source.
pub(super) fn passages(plan: &Plan, source: &Plain) -> Vec<Passage> {
    let mut passages = head(plan, source);
    passages.extend(plan.goals.iter().map(|goal| self::goal(goal, source)));
    passages.extend(plan.directions.iter().map(|direction| Passage {
        owner: direction.id.into(),
        lines: direction.source,
        claims: vec![numbered(direction.id, direction.id.to_string(), &direction.name)],
    }));
    for measure in &plan.measures {
        passages.extend([self::measure(measure, source), outline(measure)]);
    }
    passages.extend(plan.zones.iter().map(|zone| Passage {
        owner: zone.id.clone().into(),
        lines: zone.source,
        claims: vec![claim(
            zone.id.clone(),
            vec![fact("name", &zone.name), glue("（"), fact("theme", &zone.theme), glue("）")],
        )],
    }));
    passages
}

/// What belongs to no goal or measure. The plan's own name may stand anywhere.
fn head(plan: &Plan, source: &Plain) -> Vec<Passage> {
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
        claim(item.clone(), vec![glue("※"), fact("map_note", &plan.map_note)]),
    ];
    if !plan.map_name.is_empty() {
        passages.push(passage(plan.map_source, map.into()));
    }
    for section in &plan.sections {
        let field = |name: &str| format!("chapter_section.{}.{name}", section.id);
        let text = field("text");
        // A number may stand before the title.
        let mut claims = vec![Claim { edges: Edges::End, ..one(field("title"), &section.title) }];
        claims.extend(paragraphs(&item, &text, "", &section.text));
        passages.push(passage(section.source, claims));
    }
    for goal in &plan.national_goals {
        passages.push(passage(goal.source, vec![one(format!("national_goal.{}.name", goal.id), &goal.name)]));
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

fn goal(goal: &Goal, source: &Plain) -> Passage {
    let item = ItemId::from(goal.id);
    let mut claims = vec![numbered(goal.id, goal.id.to_string(), &goal.name)];
    claims.extend(paragraphs(&item, "issues", "", &goal.issues));
    claims.extend(paragraphs(&item, "approach", "", &goal.approach));
    claims.extend(table(&goal.targets, goal.source, source));
    Passage { owner: item, lines: goal.source, claims }
}

fn measure(measure: &Measure, source: &Plain) -> Passage {
    let item = ItemId::from(measure.id);
    let mut claims: Vec<Claim> = paragraphs(&item, "summary", "", &measure.summary).collect();
    claims.extend(paragraphs(&item, "audience", "・", &measure.audience));
    claims.extend(paragraphs(&item, "outcome", "・", &measure.outcome));
    claims.extend(table(&measure.kpis, measure.source, source));
    for project in &measure.projects {
        claims.push(heading(project));
        claims.extend(paragraphs(&project.id.into(), "text", "", &project.text));
    }
    // The name stands at the foot of the page; what stands at its head is wrong on most pages.
    let foot = vec![fact("name", &measure.name), fact("number", format!("施策{}", measure.id))];
    claims.push(Claim { whole: Some("heading"), ..claim(measure.id, foot) });
    Passage { owner: item, lines: measure.source, claims }
}

/// A measure and its projects as the outline lists them.
fn outline(measure: &Measure) -> Passage {
    let name = measure.outline_name.as_ref().unwrap_or(&measure.name);
    let field = if measure.outline_name.is_some() { "outline_name" } else { "name_in_outline" };
    let own = vec![glue(&measure.id.to_string()), fact(field, name)];
    let mut claims = vec![Claim { edges: Edges::None, ..claim(measure.id, own) }];
    for project in &measure.projects {
        if let Some(name) = &project.outline_name {
            let alone = vec![fact("outline_name", name)];
            let tags = project.tags.iter().flat_map(|tag| [glue("（"), glue(tag), glue("）")]);
            let tagged = alone.iter().cloned().chain(tags).collect();
            claims.push(Claim { ways: vec![tagged, alone], edges: Edges::End, ..claim(project.id, Vec::new()) });
        }
    }
    Passage { owner: measure.id.into(), lines: measure.outline_source, claims }
}

/// `name（tag）【department・department】`; where departments are many, the source parts them with ／.
fn heading(project: &Project) -> Claim {
    let way = |between: &str| {
        let mut links = vec![fact("name", &project.name)];
        for (number, tag) in (1..).zip(&project.tags) {
            let number: usize = number;
            links.extend([glue("（"), fact(format!("tags.{number}"), tag), glue("）")]);
        }
        for (number, department) in (1..).zip(&project.departments) {
            let number: usize = number;
            links.push(glue(if number == 1 { "【" } else { between }));
            links.push(fact(format!("departments.{number}"), department));
        }
        links.push(glue("】"));
        links
    };
    Claim { whole: Some("heading"), ways: vec![way("・"), way("／")], ..claim(project.id, Vec::new()) }
}

/// The periods at the head of a table, its lines, and the notes under it.
fn table(figures: &[Figure], lines: Lines, source: &Plain) -> Vec<Claim> {
    let heads = figures.iter().flat_map(periods);
    let rows = figures.iter().map(|figure| row(figure, lines, source));
    let notes = figures.iter().flat_map(|figure| {
        figure.footnotes.iter().map(|note| {
            let way = |after: &str| {
                vec![glue(&format!("{}{after}", note.mark)), fact(format!("footnote.{}", note.mark), &note.text)]
            };
            Claim { ways: vec![way("："), way("")], ..claim(figure.id, Vec::new()) }
        })
    });
    heads.chain(rows).chain(notes).collect()
}

/// The head of the table says when its values hold, unless a note on the baseline does.
fn periods(figure: &Figure) -> Vec<Claim> {
    let loose = |links| Claim { edges: Edges::None, ..claim(figure.id, links) };
    let head =
        |what: &str, field: &str, period: &str| loose(vec![glue(what), glue("（"), fact(field, period), glue("）")]);
    let mut claims = Vec::new();
    if let Some(baseline) = &figure.baseline {
        let period = baseline.period.to_string();
        let noted = |text: &str| plain(text).contains(&plain(&period));
        let note = figure.footnotes.iter().find(|note| note.on != MarkedPart::Target && noted(&note.text));
        claims.push(match note.and_then(|note| note.text.split_once(period.as_str())) {
            Some((before, _)) => loose(vec![glue(before), fact("baseline_period", &period)]),
            None => head("実績値", "baseline_period", &period),
        });
    }
    claims.push(head("目標値", "target_period", &figure.target_period.to_string()));
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
fn row(figure: &Figure, lines: Lines, source: &Plain) -> Claim {
    let mark = |part| marks(figure, part, lines, source);
    let baselines = match figure.baseline {
        Some(_) => vec![figure.baseline_text()],
        // 「―」 stands with its unit in some tables and alone in others.
        None => vec![format!("―{}", figure.unit), "―".to_owned()],
    };
    let target = format!("{}{}", figure.target_text(), mark(MarkedPart::Target));
    let mut ways = Vec::new();
    for name in marked(&figure.name, &mark(MarkedPart::Name)) {
        for baseline in &baselines {
            let baseline = format!("{baseline}{}", mark(MarkedPart::Baseline));
            ways.push(vec![fact("name", &name), fact("baseline", baseline), fact("target", &target)]);
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
