//! Every fact of a plan, each found in the source.

use super::{
    claims,
    fact::Fact,
    find::{self, Miss},
    pages::Pages,
    plain::{Plain, PlainText, plain},
    profile::Profile,
    seeds::Seeds,
};
use crate::plan::{
    diagnostic::Diagnostic,
    id::ItemId,
    model::Plan,
    read::{Reading, read_on},
    source::Lines,
    source_map::SourceMap,
};

/// Every fact of a plan, each found in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    facts: Vec<Fact>,
    source: Vec<String>,
    pages: Pages,
    profile: Profile,
}

impl Proof {
    /// Proves a plan by its source.
    ///
    /// # Errors
    /// Each fact that does not stand in its lines, with the place in the seeds that says otherwise.
    pub fn of(plan: &Plan, seeds: &Seeds) -> Result<Self, Vec<Diagnostic>> {
        let Reading { sources, .. } = read_on(seeds.plan());
        let (proof, misses) = prove(plan, seeds.source(), Profile::of(seeds).0);
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
        let source = self.source();
        source.find_all(&plain(words), source.range(lines)).flat_map(|found| source.stretches(&found)).collect()
    }

    /// The source as it is compared.
    pub(super) fn source(&self) -> Plain {
        Plain::of(&self.source.join("\n"), &self.profile)
    }

    /// How it is laid out.
    pub(super) fn profile(&self) -> &Profile {
        &self.profile
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
pub(super) fn prove(plan: &Plan, source: &str, profile: Profile) -> (Proof, Vec<Miss>) {
    let (text, pages) = (Plain::of(source, &profile), Pages::of(source, &profile));
    let mut facts = Vec::new();
    let mut misses = Vec::new();
    for passage in claims::passages(plan, &text, &profile) {
        let (held, broken) = find::find(&passage, &text, &pages);
        facts.extend(held);
        misses.extend(broken);
    }
    (Proof { facts, source: source.lines().map(str::to_owned).collect(), pages, profile }, misses)
}

impl Seeds {
    /// A claim that does not hold as a fault at the line to mend.
    pub(super) fn diagnostic(&self, sources: &SourceMap, miss: Miss) -> Diagnostic {
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
