//! One file of words, held against what it owes to the plan.

use super::{
    easy::hard,
    english, furigana, numbers,
    text_file::TextFile,
    wanted::{FLAT, Wanted},
};
use crate::{
    plan::{
        diagnostic::{Diagnostic, DiagnosticKind},
        table::File,
        tree::{Entries, Value, ValueKind},
    },
    proof::findings::PlanFindings,
};

/// What reads a file of words.
pub(super) struct Reader<'a> {
    pub(super) file: File<'a>,
    pub(super) words: TextFile,
    pub(super) wanted: Vec<Wanted>,
    pub(super) findings: &'a PlanFindings<'a>,
}

impl Reader<'_> {
    /// Checks the whole file.
    pub(super) fn check(&self, entries: &Entries) {
        for (group, at) in entries.keys() {
            let Some(Value { kind: ValueKind::Table(table), .. }) = entries.get(group) else {
                let problem = DiagnosticKind::WrongType { key: group.to_owned(), expected: "[表]" };
                self.file.report(at, group, problem);
                continue;
            };
            if FLAT.contains(&group) {
                self.fields(group, "", table);
                continue;
            }
            for (id, at) in table.keys() {
                match table.get(id).map(|value| &value.kind) {
                    Some(ValueKind::Table(fields)) if self.knows(group, id) => self.fields(group, id, fields),
                    Some(ValueKind::Table(_)) if !self.findings.whole => {}
                    _ => self.file.report(at, "", DiagnosticKind::Dangling(format!("{group}/{id}"))),
                }
            }
        }
        for wanted in self.wanted.iter().filter(|wanted| !wanted.optional && !self.doubtful(wanted)) {
            self.owed(entries, wanted);
        }
    }

    /// Whether the plan's own words, or the item's number, are told to be wrong.
    fn doubtful(&self, wanted: &Wanted) -> bool {
        let (item, words) = (wanted.item(), format!("「{}」", wanted.official));
        let doubt = |diagnostic: &Diagnostic| match &diagnostic.problem {
            DiagnosticKind::OutOfOrder { .. } | DiagnosticKind::Duplicate(_) | DiagnosticKind::Missing(_) => {
                diagnostic.item == item
            }
            problem => !wanted.official.is_empty() && problem.to_string().contains(&words),
        };
        // A name the plan does not have has been told there.
        let nameless = wanted.official.is_empty() && self.words == TextFile::Readings;
        nameless || self.findings.diagnostics.iter().any(doubt)
    }

    fn knows(&self, group: &str, id: &str) -> bool {
        self.wanted.iter().any(|wanted| wanted.group == group && wanted.id == id)
    }

    /// What is wanted and not there is told at the item, at its group, or at the head of the file.
    fn owed(&self, entries: &Entries, wanted: &Wanted) {
        let table = |entries: &'_ Entries, key: &str| match entries.get(key) {
            Some(Value { at, kind: ValueKind::Table(_) }) => Some(*at),
            _ => None,
        };
        let within = |key: &str| match entries.get(key).map(|value| &value.kind) {
            Some(ValueKind::Table(table)) => Some(table),
            _ => None,
        };
        let group = within(wanted.group);
        let (fields, at) = if wanted.id.is_empty() {
            (group, table(entries, wanted.group))
        } else {
            let own = group.and_then(|group| group.get(&wanted.id));
            let fields =
                own.and_then(|value| if let ValueKind::Table(table) = &value.kind { Some(table) } else { None });
            (fields, own.map(|value| value.at).or_else(|| table(entries, wanted.group)))
        };
        if fields.is_none_or(|fields| fields.get(&wanted.key).is_none()) {
            self.file.report(at.unwrap_or(0), &wanted.item(), DiagnosticKind::NoWords(wanted.key.clone()));
        }
    }

    fn fields(&self, group: &str, id: &str, fields: &Entries) {
        for (key, at) in fields.keys() {
            let wanted =
                self.wanted.iter().find(|wanted| wanted.group == group && wanted.id == id && wanted.key == key);
            let Some(wanted) = wanted else {
                if self.findings.whole {
                    let item = if id.is_empty() { group.to_owned() } else { format!("{group}/{id}") };
                    self.file.report(at, &item, DiagnosticKind::UnknownKey(key.to_owned()));
                }
                continue;
            };
            match fields.get(key) {
                Some(Value { at, kind: ValueKind::Text(text) }) if text.trim().is_empty() => {
                    self.file.report(*at, &wanted.item(), DiagnosticKind::Empty(key.to_owned()));
                }
                Some(Value { at, kind: ValueKind::Text(text) }) if wanted.list.is_empty() => {
                    for problem in self.wrong(text, &wanted.official, wanted) {
                        self.file.report(*at, &wanted.item(), problem);
                    }
                }
                Some(Value { at, kind: ValueKind::List(list) }) if !wanted.list.is_empty() => {
                    self.list(*at, list, wanted);
                }
                _ => {
                    let expected = if wanted.list.is_empty() {
                        "引用符で囲んだ文字"
                    } else {
                        "[\"…\", \"…\"] の並び"
                    };
                    let problem = DiagnosticKind::WrongType { key: key.to_owned(), expected };
                    self.file.report(at, &wanted.item(), problem);
                }
            }
        }
    }

    /// As many paragraphs as the plan has, each in order.
    fn list(&self, at: usize, list: &[Value], wanted: &Wanted) {
        let (found, expected) = (list.len(), wanted.list.len());
        if found != expected && self.is_sure() {
            let key = wanted.key.clone();
            self.file.report(at, &wanted.item(), DiagnosticKind::Paragraphs { key, found, wanted: expected });
            return;
        }
        for (value, official) in list.iter().zip(&wanted.list) {
            let problems = match &value.kind {
                ValueKind::Text(text) if text.trim().is_empty() => vec![DiagnosticKind::Empty(wanted.key.clone())],
                ValueKind::Text(text) => self.wrong(text, official, wanted),
                _ => {
                    vec![DiagnosticKind::WrongType { key: wanted.key.clone(), expected: "引用符で囲んだ文字" }]
                }
            };
            for problem in problems {
                self.file.report(value.at, &wanted.item(), problem);
            }
        }
    }

    /// Whether the plan's own words are as they should be, so that others can be held against them.
    fn is_sure(&self) -> bool {
        let untold = |diagnostic: &Diagnostic| matches!(diagnostic.problem, DiagnosticKind::Untold(_));
        self.findings.whole && self.findings.proven && !self.findings.diagnostics.iter().any(untold)
    }

    fn wrong(&self, text: &str, official: &str, wanted: &Wanted) -> Vec<DiagnosticKind> {
        let mut found = self.worded(text, wanted);
        if self.words != TextFile::Readings && self.is_sure() && !official.is_empty() {
            let bare = furigana::bare(text);
            if wanted.group == "unit" || wanted.key == "unit" {
                found.extend(numbers::differs(official, &bare).then_some(DiagnosticKind::UnitScale(bare)));
            } else {
                let same = |it: &&Wanted| it.group == wanted.group && it.id == wanted.id && it.key == "footnotes";
                let notes = self.wanted.iter().find(same).map(|it| it.list.as_slice()).unwrap_or_default();
                found.extend(numbers::diagnostics(official, notes, &bare));
            }
        }
        found
    }

    fn worded(&self, text: &str, wanted: &Wanted) -> Vec<DiagnosticKind> {
        if self.words == TextFile::English {
            return english::diagnostics(text);
        }
        let mut found = furigana::diagnostics(text);
        let bare = furigana::bare(text);
        match self.words {
            TextFile::Readings if found.is_empty() && bare != wanted.official && !self.doubtful(wanted) => {
                found.push(DiagnosticKind::ReadingDiffers { found: bare, official: wanted.official.clone() });
            }
            TextFile::Easy => found.extend(hard(&bare)),
            _ => {}
        }
        found
    }
}
