//! The terms explained in the glossary.

use super::{easy::hard, english, furigana};
use crate::{
    plan::{
        diagnostic::DiagnosticKind,
        model::Plan,
        source::Lines,
        table::{File, Table},
    },
    proof::{
        findings::PlanFindings,
        plain::{Plain, plain},
        proven::Proof,
    },
    text::script::is_hiragana,
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const PATH: &str = "text/glossary.toml";

/// Checks every term: what it owes its readers, and that the plan uses it.
pub(super) fn check(file: File<'_>, plan: &Plan, proof: &Proof, findings: &PlanFindings<'_>) {
    let Some(entries) = file.parse() else { return };
    let table = Table::new(file, &entries, 0);
    let words = words(plan, proof);
    let sight = GlossaryCheck { source: proof.source(), words, proven: findings.whole && findings.proven };
    let (mut ids, mut english) = (BTreeSet::new(), BTreeSet::new());
    let mut spellings: BTreeMap<String, String> = BTreeMap::new();
    for mut term in table.tables("term") {
        let id = term.text("id");
        term.about(format!("term/{id}"));
        let slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !id.chars().all(slug) {
            let why = "半角の小文字、数字、「-」だけで書いてください".to_owned();
            term.report("id", DiagnosticKind::Unreadable { key: "id".to_owned(), why });
        }
        sight.term(&term);
        if !ids.insert(id.clone()) {
            term.report("id", DiagnosticKind::Duplicate(format!("term/{id}")));
        }
        // The page finds a term by its spelling, so no other may be spelt so.
        for (key, spelling) in spelt(&term) {
            if !spelling.is_empty() && spellings.insert(spelling.clone(), id.clone()).is_some() {
                term.report(key, DiagnosticKind::Duplicate(format!("用語の書き方「{spelling}」")));
            }
        }
        for spelling in term.optional_texts("en_found") {
            if !english.insert(spelling.to_ascii_lowercase()) {
                term.report("en_found", DiagnosticKind::Duplicate(format!("用語の書き方「{spelling}」")));
            }
        }
        term.finish();
    }
    table.finish();
}

/// Each way a term is written, and the field that says so.
fn spelt(term: &Table<'_>) -> Vec<(&'static str, String)> {
    let also = term.optional_texts("also").into_iter().map(|word| ("also", word));
    std::iter::once(("word", term.text("word"))).chain(also).collect()
}

/// All words the plan shows, as they are compared.
fn words(plan: &Plan, proof: &Proof) -> String {
    let facts = proof.facts().iter().map(|fact| fact.text.as_str());
    let units = plan.figures().map(|figure| figure.unit.as_str());
    facts.chain(units).map(plain).collect::<Vec<_>>().join("\n")
}

struct GlossaryCheck {
    source: Plain,
    words: String,
    /// Whether the plan shows all it should.
    proven: bool,
}

impl GlossaryCheck {
    fn term(&self, term: &Table<'_>) {
        let (word, spelt) = (term.text("word"), spelt(term));
        let (reading, easy) = (term.text("reading"), term.text("easy"));
        term.text("explanation");
        // The file of explanations has a line for each term, with tabs between its texts.
        for key in ["word", "easy", "explanation", "en_word", "en"] {
            if term.text(key).contains(['\t', '\n']) {
                term.report(key, DiagnosticKind::NotOneLine(key.to_owned()));
            }
        }
        if !reading.chars().all(|c| is_hiragana(c) || c == '・') {
            let why = "ひらがなだけにしてください";
            term.report("reading", DiagnosticKind::Furigana { found: reading, why });
        }
        let english = ["en_word", "en"].map(|key| (key, term.text(key)));
        let found = term.optional_texts("en_found").into_iter().map(|word| ("en_found", word));
        for (key, words) in english.into_iter().chain(found) {
            for problem in english::diagnostics(&words) {
                term.report(key, problem);
            }
        }
        for problem in furigana::diagnostics(&easy).into_iter().chain(hard(&furigana::bare(&easy))) {
            term.report("easy", problem);
        }
        let spellings = || spelt.iter().map(|(_, word)| word).filter(|word| !word.is_empty());
        let unknown = |spelling: &String| self.proven && !spelling.is_empty() && !self.words.contains(&plain(spelling));
        for (key, spelling) in spelt.iter().filter(|(_, spelling)| unknown(spelling)) {
            term.report(key, DiagnosticKind::TermNotInPlan(spelling.clone()));
        }
        if term.has("source")
            && let Some(lines) = term.lines("source")
            && self.source.lines() > 0
            && !unknown(&word)
        {
            let stands = |lines: Lines| {
                spellings().any(|word| self.source.find(&plain(word), self.source.range(lines)).is_some())
            };
            if lines.last() > self.source.lines() {
                term.report(
                    "source",
                    DiagnosticKind::LinesBeyondSource { last: lines.last(), lines: self.source.lines() },
                );
            } else if !stands(lines) {
                term.report("source", DiagnosticKind::NotInSource { text: word.clone(), lines: lines.to_string() });
            }
        }
    }
}
