//! Proof that what is shown is what the source says, and an editor's safety net. Native only, so the browser pays nothing.
//!
//! [`Proof`] knows for every text and figure of the plan the exact words of `seeds/source/` it comes from. [`check`] finds every
//! fault of the seeds: those of the plan itself, facts the source does not hold, and what is wrong with translations,
//! readings, the glossary and the map. Read [`claims`] for what the plan claims, [`plain`] for how it is compared.

mod claims;
mod counting;
mod files;
mod find;
mod looks;
mod map;
mod pages;
mod plain;
mod seeds;
mod texts;
mod untold;

use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind, Diagnostics},
    id::ItemId,
    model::Plan,
    read::{Reading, read_on},
    source::Lines,
    source_map::SourceMap,
};
use find::Miss;
use pages::Pages;
pub use plain::PlainText;
use plain::{Plain, plain};
pub use seeds::{SOURCE, Seeds, SeedsError};
use std::collections::BTreeSet;

/// A text or figure of the plan and where the source says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Whose it is; what belongs to no goal, measure or zone is the plan's.
    pub item: ItemId,
    /// Which: `name`, `summary.1`, `departments.2`, `baseline`. A line of figures as a whole is `row`; a name with
    /// its number, or a project with its tags and departments, is `heading`.
    pub field: String,
    /// The words, cells of tables as they are written there: `延べ300人`, `1.51※1`.
    pub text: String,
    /// The lines of the source that hold it.
    pub lines: Lines,
    /// The printed page, where the source shows its number.
    pub page: Option<u16>,
    /// The exact words, line by line.
    pub marks: Vec<PlainText>,
}

/// Every fact of a plan, each found in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    facts: Vec<Fact>,
    source: Vec<String>,
    pages: Pages,
}

impl Proof {
    /// Proves a plan by its source.
    ///
    /// # Errors
    /// Each fact that does not stand in its lines, with the place in the seeds that says otherwise.
    pub fn of(plan: &Plan, seeds: &Seeds) -> Result<Self, Vec<Diagnostic>> {
        let Reading { sources, .. } = read_on(seeds.plan());
        let (proof, misses) = prove(plan, seeds.source());
        if misses.is_empty() {
            return Ok(proof);
        }
        Err(misses.into_iter().map(|miss| seeds.diagnostic(&sources, miss)).collect())
    }

    /// Every fact, in the order of the plan.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The facts of an item. Those of its figures and projects are their own.
    pub fn facts_of<'a>(&'a self, item: &'a ItemId) -> impl Iterator<Item = &'a Fact> {
        self.facts.iter().filter(move |fact| fact.item == *item)
    }

    /// The exact words wherever they stand in some lines, compared as facts are.
    pub fn words(&self, words: &str, lines: Lines) -> Vec<PlainText> {
        let source = Plain::of(&self.source.join("\n"));
        source.find_all(&plain(words), source.range(lines)).flat_map(|found| source.stretches(&found)).collect()
    }

    /// The printed page of a line, where the source shows its number.
    pub fn page(&self, line: u32) -> Option<u16> {
        self.pages.page(line)
    }

    /// Every line of the source with its number.
    pub fn lines(&self) -> impl Iterator<Item = (u32, &str)> {
        (1..).zip(self.source.iter().map(String::as_str))
    }

    /// Some lines of the source with their numbers.
    pub fn excerpt(&self, lines: Lines) -> impl Iterator<Item = (u32, &str)> {
        self.lines().filter(move |(line, _)| lines.first() <= *line && *line <= lines.last())
    }
}

/// The facts found, and the claims that do not hold.
fn prove(plan: &Plan, source: &str) -> (Proof, Vec<Miss>) {
    let (text, pages) = (Plain::of(source), Pages::of(source));
    let mut facts = Vec::new();
    let mut misses = Vec::new();
    for passage in claims::passages(plan, &text) {
        let (held, broken) = find::find(&passage, &text, &pages);
        facts.extend(held);
        misses.extend(broken);
    }
    (Proof { facts, source: source.lines().map(str::to_owned).collect(), pages }, misses)
}

/// Every fault of the seeds, in the order of files and lines; none where all is well.
///
/// # Errors
/// The faults.
pub fn check(seeds: &Seeds) -> Result<(Plan, Proof), Diagnostics> {
    let Reading { plan, mut diagnostics, sources } = read_on(seeds.plan());
    diagnostics.extend(seeds.diagnostics());
    diagnostics.extend(files::diagnostics(&plan, &sources, seeds));
    diagnostics.extend(counting::diagnostics(&plan, &sources));
    diagnostics.extend(looks::diagnostics(&plan, &sources));
    let whole = diagnostics.is_empty();
    let (proof, misses) = prove(&plan, seeds.source());
    // Lines that could not be read stand as the first; that is told already.
    let sourceless = seeds.source().is_empty();
    let told = |miss: &Miss| sourceless || (!whole && miss.lines == Lines::START) || is_told(&diagnostics, &miss.item);
    let misses: Vec<_> =
        misses.into_iter().filter(|miss| !told(miss)).map(|miss| seeds.diagnostic(&sources, miss)).collect();
    let proven = misses.is_empty();
    let first = |diagnostic: &Diagnostic| {
        !diagnostics.iter().any(|told| (&told.file, told.line) == (&diagnostic.file, diagnostic.line))
    };
    let misses: Vec<_> = misses.into_iter().filter(first).collect();
    diagnostics.extend(misses);
    if whole && proven {
        diagnostics.extend(files::corrections(&plan).into_iter().map(|miss| seeds.diagnostic(&sources, miss)));
        let list = seeds.text(untold::PATH);
        diagnostics.extend(list.map(|list| untold::diagnostics(&proof, seeds.source(), list)).into_iter().flatten());
    }
    diagnostics.extend(texts::diagnostics(
        &plan,
        &proof,
        seeds,
        &PlanFindings { diagnostics: &diagnostics, whole, proven },
    ));
    diagnostics.extend(map::diagnostics(&plan, &sources, seeds));
    diagnostics.sort();
    // What several items have from the same words is told once.
    let mut told = BTreeSet::new();
    diagnostics
        .retain(|diagnostic| told.insert((diagnostic.file.clone(), diagnostic.line, diagnostic.problem.clone())));
    if diagnostics.is_empty() { Ok((plan, proof)) } else { Err(Diagnostics(diagnostics)) }
}

/// What is known of the plan when its words are checked, so that one slip is not told again as another.
struct PlanFindings<'a> {
    diagnostics: &'a [Diagnostic],
    /// It was read without a fault: an item it lacks is unknown.
    whole: bool,
    /// All of it stands in the source: a word it lacks is unknown.
    proven: bool,
}

/// Whether an item cannot be as the source writes it, for a reason that is told.
fn is_told(diagnostics: &[Diagnostic], item: &ItemId) -> bool {
    let torn = |problem: &DiagnosticKind| {
        matches!(
            problem,
            DiagnosticKind::Missing(_)
                | DiagnosticKind::WrongType { .. }
                | DiagnosticKind::Empty(_)
                | DiagnosticKind::UnitDiffers { .. }
                | DiagnosticKind::UnknownUnit(_)
                | DiagnosticKind::MarkWithoutFootnote(_)
        )
    };
    let item = item.to_string();
    diagnostics.iter().any(|diagnostic| diagnostic.item == item && torn(&diagnostic.problem))
}

impl Seeds {
    /// A claim that does not hold as a fault at the line to mend.
    fn diagnostic(&self, sources: &SourceMap, miss: Miss) -> Diagnostic {
        let (file, line) = sources.of(&miss.item, "");
        let text = self.text(&file).unwrap_or_default();
        let lines = || (1_usize..).zip(text.lines()).filter(|(_, text)| !text.starts_with('#'));
        let holds = |clue: &String| {
            let behind = lines().find(|(number, text)| *number >= line && text.contains(clue));
            behind.or_else(|| lines().find(|(_, text)| text.contains(clue))).map(|(number, _)| number)
        };
        let line = miss.clues.iter().find_map(holds).unwrap_or(line);
        Diagnostic { file, line, item: miss.item.to_string(), problem: miss.problem }
    }
}
