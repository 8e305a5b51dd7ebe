//! Notes as people read them on paper and in other programs: in parts by item, kind or group, as CSV and as Markdown.
//!
//! A note that is to stay off the wall and off prints is in none of these; how many were left out is said. The file for bringing
//! tablets together has all of them ([`for_tablets`]).

use super::{kinds::KINDS, note::Note, notebook::Notebook, votes::Votes, words};
use crate::{
    plan::{id::ItemId, model::Plan},
    replica::{Moment, RecordId, envelope},
    text::{Lang, annotation::plain, fill, localized::LocalizedText, spreadsheet::guarded},
};

/// How notes are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By the item they are about, in the order of the plan.
    Item,
    /// By their kind.
    Kind,
    /// By the group they lie in.
    Group,
}

/// What a report is told by whoever knows it.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The plan in the words of the reader.
    pub plan: &'a Plan,
    /// The language.
    pub lang: Lang,
    /// An item's name behind its number, without readings.
    pub named: &'a dyn Fn(&ItemId) -> String,
    /// A moment by the reader's clock.
    pub dated: &'a dyn Fn(Moment) -> String,
}

/// A note as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after what they say")]
pub struct Line {
    pub id: RecordId,
    pub item: ItemId,
    pub about: String,
    pub kind: String,
    pub text: String,
    /// What was written without sight of it.
    pub others: Vec<String>,
    pub nickname: String,
    pub table: String,
    pub group: String,
    pub votes: Votes,
    pub created: String,
    pub updated: String,
}

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What its notes have in common.
    pub heading: String,
    /// The notes.
    pub lines: Vec<Line>,
}

/// Notes put together for reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its parts; none is empty.
    pub parts: Vec<Part>,
    /// How many notes stay off prints.
    pub left_out: usize,
}

/// The notebook as a file for other tablets. What was deleted is in it by its name alone.
pub fn for_tablets(notebook: &Notebook) -> String {
    let mut all = notebook.clone();
    for deleted in notebook.all().filter(|record| record.versions().any(|version| version.deleted().is_some())) {
        all.erase(deleted.id());
    }
    envelope::encode(&all)
}

impl Told<'_> {
    /// A text, without readings.
    pub(super) fn say(self, phrase: &LocalizedText) -> String {
        plain(phrase.of(self.lang)).into_owned()
    }

    /// A text with a number put in.
    pub(super) fn with_number(self, phrase: &LocalizedText, n: usize) -> String {
        fill(&self.say(phrase), &[("n", &n.to_string())])
    }
}

impl Report {
    /// Puts the notes together.
    pub fn of(notebook: &Notebook, by: By, told: Told<'_>) -> Self {
        let all = notebook.oldest_first();
        let shown: Vec<&Note> = all.iter().copied().filter(|note| !note.note().hidden).collect();
        let left_out = all.len() - shown.len();
        let places = places(told.plan);
        let mut rows: Vec<(usize, String, Line)> = shown
            .into_iter()
            .map(|note| {
                let line = line(notebook, note, told);
                let (place, heading) = match by {
                    By::Item => (places.iter().position(|item| *item == line.item), line.about.clone()),
                    By::Kind => {
                        let kind = note.note().kind.as_ref();
                        let at = kind.and_then(|kind| KINDS.iter().position(|known| known.id == kind.as_str()));
                        (at, if line.kind.is_empty() { told.say(words::KIND_NONE) } else { line.kind.clone() })
                    }
                    By::Group => {
                        let group = notebook.group_of(note.id());
                        let at = group.and_then(|group| notebook.groups().position(|(id, _)| id == group));
                        (at, if line.group.is_empty() { told.say(words::NO_GROUP) } else { line.group.clone() })
                    }
                };
                (place.unwrap_or(usize::MAX), heading, line)
            })
            .collect();
        // Sorting leaves the older before the younger.
        rows.sort_by(|(a, one, _), (b, other, _)| (a, one).cmp(&(b, other)));
        let mut parts: Vec<Part> = Vec::new();
        for (_, heading, line) in rows {
            match parts.last_mut().filter(|part| part.heading == heading) {
                Some(part) => part.lines.push(line),
                None => parts.push(Part { heading, lines: vec![line] }),
            }
        }
        Self { parts, left_out }
    }

    /// As a table for spreadsheets: UTF-8 with a byte order mark, RFC 4180, and no cell that one would take for a formula.
    pub fn csv(&self, told: Told<'_>) -> String {
        let head = [
            words::COLUMN_ITEM,
            words::COLUMN_NAME,
            words::KIND,
            words::COLUMN_TEXT,
            words::COLUMN_NICKNAME,
            words::COLUMN_TABLE,
            words::COLUMN_GROUP,
            words::COLUMN_DOTS,
            words::COLUMN_HANDS,
            words::COLUMN_CREATED,
            words::COLUMN_UPDATED,
            words::COLUMN_ID,
        ];
        let mut file = String::from("\u{feff}");
        row(&mut file, &head.map(|phrase| told.say(phrase)));
        for line in self.parts.iter().flat_map(|part| &part.lines) {
            let text = [std::slice::from_ref(&line.text), &line.others].concat().join("\n----\n");
            let cells = [
                line.item.to_string(),
                line.about.clone(),
                line.kind.clone(),
                text,
                line.nickname.clone(),
                line.table.clone(),
                line.group.clone(),
                line.votes.dots.to_string(),
                line.votes.hands.to_string(),
                line.created.clone(),
                line.updated.clone(),
                line.id.to_string(),
            ];
            row(&mut file, &cells);
        }
        file
    }

    /// As Markdown. What people wrote says what it says there, whatever signs it holds.
    pub fn markdown(&self, told: Told<'_>) -> String {
        let mut text =
            format!("# {}\n", escaped(&fill(&told.say(words::REPORT_TITLE), &[("plan", &plain(&told.plan.name))])));
        for part in &self.parts {
            text.extend(["\n## ", &escaped(&part.heading), "\n\n"]);
            for line in &part.lines {
                let mut said = escaped(&line.text).replace('\n', "  \n  ");
                for other in &line.others {
                    said.extend(["  \n  / ", &escaped(other).replace('\n', "  \n  ")]);
                }
                let beside = line.beside(told, &part.heading).into_iter().map(|it| escaped(&it)).collect::<Vec<_>>();
                let beside = if beside.is_empty() { String::new() } else { format!("  \n  _{}_", beside.join(" / ")) };
                text.extend(["- ", &said, &beside, "\n"]);
            }
        }
        if self.left_out > 0 {
            text.extend(["\n", &escaped(&told.with_number(words::LEFT_OUT, self.left_out)), "\n"]);
        }
        text
    }
}

impl Line {
    /// What is said beside its text, but for what its part says already.
    pub fn beside(&self, told: Told<'_>, heading: &str) -> Vec<String> {
        let with = |phrase: &LocalizedText, name: &str, value: &str| fill(&told.say(phrase), &[(name, value)]);
        let said = [&self.about, &self.kind, &self.group].into_iter().filter(|it| !it.is_empty() && *it != heading);
        let mut beside: Vec<String> = said.cloned().collect();
        beside.extend((!self.nickname.is_empty()).then(|| with(words::BY, "name", &self.nickname)));
        beside.extend((!self.table.is_empty()).then(|| with(words::AT_TABLE, "table", &self.table)));
        let count = |phrase, n: u32| (n > 0).then(|| with(phrase, "n", &n.to_string()));
        beside.extend(count(words::DOTS, self.votes.dots));
        beside.extend(count(words::HANDS_OF, self.votes.hands));
        beside
    }
}

/// A note as it is read.
pub(super) fn line(notebook: &Notebook, note: &Note, told: Told<'_>) -> Line {
    let content = note.note();
    let kind = content.kind.as_ref().map(|kind| match kind.kind() {
        Some(known) => told.say(known.name),
        None => fill(&told.say(words::KIND_UNKNOWN), &[("id", kind.as_str())]),
    });
    let around = notebook.groups_around(note.id());
    let names = around.iter().rev().filter_map(|id| notebook.group(*id)).map(|group| group.name.as_str());
    Line {
        id: note.id(),
        item: content.item.clone(),
        about: (told.named)(&content.item),
        kind: kind.unwrap_or_default(),
        text: content.text.clone(),
        others: note.conflicts().map(|version| version.text().to_owned()).collect(),
        nickname: content.nickname.clone().unwrap_or_default(),
        table: content.table.clone().unwrap_or_default(),
        group: names.collect::<Vec<_>>().join(" › "),
        votes: notebook.votes_on(note.id()),
        created: (told.dated)(note.created()),
        updated: (told.dated)(note.updated()),
    }
}

/// The items in the order of the plan, the plan as a whole first.
fn places(plan: &Plan) -> Vec<ItemId> {
    plan.items().collect()
}

fn row(file: &mut String, cells: &[String; 12]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            file.push(',');
        }
        let cell = guarded(cell);
        if cell.contains([',', '"', '\n', '\r']) {
            file.push('"');
            file.push_str(&cell.replace('"', "\"\""));
            file.push('"');
        } else {
            file.push_str(&cell);
        }
    }
    file.push_str("\r\n");
}

/// A text whose signs Markdown takes for signs.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.replace('\r', "").chars() {
        if c.is_ascii_punctuation() && !matches!(c, '\'' | '"' | ',' | ':' | ';' | '/' | '%' | '?' | '@' | '$' | '^') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
