//! How the files of `seeds/review/` are read, and every fault of theirs.

use super::{
    grading::{Band, Condition, Grading},
    policy::Policy,
    rules::{FigureRule, Keep, Revision, Rules},
    words::{self, ReviewWords},
};
use crate::{
    plan::{
        diagnostic::{Diagnostic, DiagnosticKind},
        id::FigureId,
        model::Plan,
        table::{File, Table},
    },
    text::localized::LocalizedText,
};
use std::cell::RefCell;

const RULES: &str = "review/rules.toml";
const GRADINGS: &str = "review/gradings.toml";
const POLICIES: &str = "review/policies.toml";
const WORDS: &str = "review/words.toml";

/// The files, by their path below `seeds/`.
pub const PATHS: [&str; 4] = [GRADINGS, POLICIES, RULES, WORDS];

/// What the files say.
#[derive(Debug, Clone, Default)]
pub struct ReviewSeeds {
    /// The plan whose figures the rules name.
    pub plan: String,
    /// The limits of the rule, and what is known of single figures.
    pub rules: Rules,
    /// The grading sets.
    pub gradings: Vec<Grading>,
    /// 今後の方針.
    pub policies: Vec<Policy>,
    /// What is said.
    pub words: ReviewWords,
}

impl ReviewSeeds {
    /// The rules for a plan: what is known of the figures of one is not said of another's.
    pub fn rules_for(&self, plan: &Plan) -> Rules {
        let mut rules = self.rules.clone();
        if self.plan != plan.id {
            rules.figures.clear();
        }
        rules
    }
}

/// Every fault of the files, held against the plan where that is whole.
pub fn diagnostics<'a>(plan: Option<&Plan>, text: impl Fn(&str) -> Option<&'a str>) -> Vec<Diagnostic> {
    read(text, plan).1
}

/// What the files say, as far as they can be read, and their faults. A file that is missing is told elsewhere.
pub(super) fn read<'a>(text: impl Fn(&str) -> Option<&'a str>, plan: Option<&Plan>) -> (ReviewSeeds, Vec<Diagnostic>) {
    let diagnostics = RefCell::new(Vec::new());
    let mut seeds = ReviewSeeds::default();
    for path in PATHS {
        let Some(text) = text(path) else { continue };
        let file = File { name: path, text, diagnostics: &diagnostics };
        let Some(entries) = file.parse() else { continue };
        let table = Table::new(file, &entries, 0);
        match path {
            RULES => self::rules(&table, &mut seeds, plan),
            GRADINGS => seeds.gradings = table.tables("grading").into_iter().map(grading).collect(),
            POLICIES => seeds.policies = table.tables("policy").into_iter().map(policy).collect(),
            _ => seeds.words = words::read(&table),
        }
        table.finish();
    }
    (seeds, diagnostics.into_inner())
}

fn rules(table: &Table<'_>, seeds: &mut ReviewSeeds, plan: Option<&Plan>) {
    seeds.plan = table.text("plan");
    let rules = &mut seeds.rules;
    rules.on_track = table.parsed("on_track").unwrap_or_default();
    rules.slightly_behind = table.parsed("slightly_behind").unwrap_or_default();
    rules.tolerance = table.parsed("tolerance").unwrap_or_default();
    let own = plan.is_some_and(|plan| plan.id == seeds.plan);
    for mut line in table.tables("figure") {
        let id: Option<FigureId> = line.parsed("id");
        if let Some(id) = id {
            line.about(id);
            if own && plan.is_some_and(|plan| plan.figure(id).is_none()) {
                line.report("id", DiagnosticKind::Dangling(id.to_string()));
            }
        }
        let rule = figure(&line);
        if rule.basis.is_none() {
            line.report("basis", DiagnosticKind::Missing("basis"));
        }
        line.finish();
        seeds.rules.figures.extend(id.map(|id| (id, rule)));
    }
}

fn figure(line: &Table<'_>) -> FigureRule {
    let year = |table: &Table<'_>, key| table.optional_number(key).and_then(|year| i32::try_from(year).ok());
    let mut rule = FigureRule {
        keep: if line.has("keep") { line.word("keep", Keep::WORDS, Keep::from_word) } else { None }.unwrap_or_default(),
        tolerance: line.optional_parsed("tolerance"),
        due: year(line, "due"),
        over_100: line.optional("over_100").is_some_and(|word| word == "yes"),
        basis: if line.has("basis") { LocalizedText::within(line, "basis") } else { None },
        ..FigureRule::default()
    };
    for yearly in line.tables("yearly") {
        rule.yearly.extend(year(&yearly, "year").zip(yearly.parsed("target")));
        yearly.finish();
    }
    for revision in line.tables("revision") {
        let read = year(&revision, "from").zip(revision.parsed("target"));
        let basis = LocalizedText::within(&revision, "basis").unwrap_or_default();
        rule.revisions.extend(read.map(|(from, target)| Revision { from, target, basis }));
        revision.finish();
    }
    rule.revisions.sort_by_key(|revision| revision.from);
    rule
}

fn grading(mut table: Table<'_>) -> Grading {
    let id = table.text("id");
    table.about(&id);
    let mut bands = Vec::new();
    for band in table.tables("band") {
        let when: Option<Condition> = band.parsed("when");
        let (sign, name) = (band.text("sign"), LocalizedText::within(&band, "name").unwrap_or_default());
        bands.extend(when.map(|when| Band { sign, name, when }));
        band.finish();
    }
    if bands.is_empty() {
        table.report("band", DiagnosticKind::Without("[[grading.band]]"));
    }
    let grading = Grading {
        id,
        name: LocalizedText::within(&table, "name").unwrap_or_default(),
        source: LocalizedText::within(&table, "source").unwrap_or_default(),
        link: table.optional("link"),
        reading: if table.has("reading") { LocalizedText::within(&table, "reading") } else { None },
        bands,
    };
    table.finish();
    grading
}

fn policy(table: Table<'_>) -> Policy {
    let policy = Policy {
        id: table.text("id"),
        name: LocalizedText::within(&table, "name").unwrap_or_default(),
        meaning: LocalizedText::within(&table, "meaning").unwrap_or_default(),
    };
    table.finish();
    policy
}
