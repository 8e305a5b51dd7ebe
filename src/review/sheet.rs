//! A file of measured values: what it would change, line by line, before anything is changed; and the book as such a file.
//!
//! A cell that is empty says nothing, so that a form in which a department filled in two lines changes two: what is there is kept.
//! A line with anything in it that is not understood is refused whole, with every cell that is not.
//!
//! Over 300 lines: the file, its lines and what they come to belong together.

use super::{
    book::ReviewBook,
    column::Column,
    measurement::{Finality, Measurement, Slot},
    policy::{Policy, policy_name},
    refusal::{FileRefusal, Refusal},
    rules::Rules,
    table::{Row, rows, written},
    typed,
    words::ReviewWords,
    workbook_file::Sheet,
};
use crate::{
    plan::model::Plan,
    replica::Record,
    text::{Lang, annotation::plain, spreadsheet::unguarded},
};
use std::collections::BTreeMap;

/// What reading a file needs to know.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The plan whose figures are measured.
    pub plan: &'a Plan,
    /// What is known of single figures.
    pub rules: &'a Rules,
    /// 今後の方針
    pub policies: &'a [Policy],
    /// What columns and words of lists are called.
    pub words: &'a ReviewWords,
}

/// What a file would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Each line that says something.
    pub lines: Vec<PreviewLine>,
    /// Heads of columns that are not read.
    pub unread: Vec<String>,
}

/// What a line of a file would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewLine {
    /// Its line in the file, or its place in a list, from 1; 0 where it has none to be told by.
    pub line: usize,
    /// What would become of it.
    pub outcome: Outcome,
}

/// What would become of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is entered for its figure and year yet.
    Added(Box<Measurement>),
    /// Something else is.
    Changed {
        /// What is entered.
        before: Box<Measurement>,
        /// What would be.
        after: Box<Measurement>,
    },
    /// Something else was entered here and there without sight of each other: both are kept.
    Beside {
        /// What is entered.
        here: Box<Measurement>,
        /// What would stand beside it.
        there: Box<Measurement>,
    },
    /// It was deleted there by who had seen it, and would be here.
    Removed(Box<Measurement>),
    /// The same is entered, or the line says nothing.
    Unchanged(Slot),
    /// What is entered here was written on what the file has.
    Older(Slot),
    /// It is not taken, for what stands in these columns.
    Refused(Vec<(Column, Refusal)>),
}

impl Reading<'_> {
    /// Reads a file against what is entered.
    ///
    /// # Errors
    /// When it is no table of measured values at all.
    pub fn preview(self, text: &str, book: &ReviewBook) -> Result<Preview, FileRefusal> {
        self.preview_rows(rows(text)?, book)
    }

    /// Reads the rows of a table against what is entered.
    ///
    /// # Errors
    /// When it is no table of measured values at all.
    pub fn preview_rows(self, rows: Vec<Row>, book: &ReviewBook) -> Result<Preview, FileRefusal> {
        let mut rows = rows.into_iter();
        let head = rows.next().ok_or(FileRefusal::Empty)?;
        let mut columns = BTreeMap::new();
        let mut unread = Vec::new();
        for (at, title) in head.cells.iter().enumerate() {
            match self.column(title) {
                Some(column) => drop(columns.entry(column).or_insert(at)),
                None if title.trim().is_empty() => {}
                None => unread.push(title.clone()),
            }
        }
        if !columns.contains_key(&Column::Figure) && !columns.contains_key(&Column::Name) {
            return Err(FileRefusal::NoColumn(Column::Figure));
        }
        if !columns.contains_key(&Column::Year) {
            return Err(FileRefusal::NoColumn(Column::Year));
        }
        let mut seen: BTreeMap<Slot, (usize, Measurement)> = BTreeMap::new();
        let lines =
            rows.map(|row| PreviewLine { line: row.line, outcome: self.outcome(&row, &columns, book, &mut seen) });
        Ok(Preview { lines: lines.collect(), unread })
    }

    /// The column of a title: its key, or what it is called in any language.
    fn column(self, title: &str) -> Option<Column> {
        let title = typed::folded(title);
        Column::ALL.into_iter().find(|column| column.word() == title || self.is_called(&column.key(), &title))
    }

    fn is_called(self, key: &str, text: &str) -> bool {
        Lang::ALL.iter().any(|lang| typed::folded(&plain(self.words.say(key, *lang))) == text)
    }

    fn outcome(
        self,
        row: &Row,
        columns: &BTreeMap<Column, usize>,
        book: &ReviewBook,
        seen: &mut BTreeMap<Slot, (usize, Measurement)>,
    ) -> Outcome {
        let cell = |column: Column| {
            let cell = columns.get(&column).and_then(|at| row.cells.get(*at));
            cell.map(|cell| unguarded(cell)).filter(|cell| !cell.trim().is_empty())
        };
        let mut refused = Vec::new();
        let named =
            cell(Column::Figure).map(|id| (Column::Figure, id)).or(cell(Column::Name).map(|name| (Column::Name, name)));
        let (of, name) = named.unwrap_or((Column::Figure, ""));
        let figure = typed::figure(name, self.plan).map_err(|why| refused.push((of, why))).ok();
        let year = cell(Column::Year).unwrap_or_default();
        let year = typed::year(year, self.plan.term).map_err(|why| refused.push((Column::Year, why))).ok();
        let Some(slot) = figure.zip(year).map(|(figure, year)| Slot { figure, year }) else {
            return Outcome::Refused(refused);
        };
        let before = book.at(slot).map(Record::content);
        let mut after = before.cloned().unwrap_or_else(|| Measurement::blank(slot));
        self.numbers(slot, &cell, &mut after, &mut refused);
        self.rest(&cell, &mut after, &mut refused);
        if let Some((line, other)) = seen.get(&slot)
            && *other != after
        {
            refused.push((Column::Year, Refusal::Twice(line.to_string())));
        }
        if !refused.is_empty() {
            return Outcome::Refused(refused);
        }
        seen.entry(slot).or_insert((row.line, after.clone()));
        match before {
            Some(before) if *before == after => Outcome::Unchanged(slot),
            None if after == Measurement::blank(slot) => Outcome::Unchanged(slot),
            Some(before) => Outcome::Changed { before: Box::new(before.clone()), after: Box::new(after) },
            None => Outcome::Added(Box::new(after)),
        }
    }

    fn numbers<'c>(
        self,
        slot: Slot,
        cell: &impl Fn(Column) -> Option<&'c str>,
        after: &mut Measurement,
        refused: &mut Vec<(Column, Refusal)>,
    ) {
        let Some(figure) = self.plan.figure(slot.figure) else { return };
        let over_100 = self.rules.of(slot.figure).over_100;
        if let Some(text) = cell(Column::Value) {
            match typed::value(text, figure, slot.year, over_100) {
                Ok(typed) => {
                    after.value = typed.value.or(after.value);
                    after.total = typed.total.or(after.total);
                }
                Err(why) => refused.push((Column::Value, why)),
            }
        }
        if let Some(text) = cell(Column::Total) {
            // A bare number in this column is a total.
            let counted = if text.contains("累計") || text.contains("延べ") {
                text.to_owned()
            } else {
                format!("累計{text}")
            };
            let blank = typed::value(text, figure, slot.year, over_100).is_ok_and(|it| it == typed::Typed::default());
            match typed::value(&counted, figure, slot.year, over_100) {
                _ if blank => {}
                Ok(typed) => {
                    after.total = typed.total.or(after.total);
                    after.value = typed.value.or(after.value);
                }
                Err(why) => refused.push((Column::Total, why)),
            }
        }
    }

    fn rest<'c>(
        self,
        cell: &impl Fn(Column) -> Option<&'c str>,
        after: &mut Measurement,
        refused: &mut Vec<(Column, Refusal)>,
    ) {
        if let Some(text) = cell(Column::FixedOn) {
            match typed::date(text) {
                Ok(date) => after.fixed_on = date.or(after.fixed_on),
                Err(why) => refused.push((Column::FixedOn, why)),
            }
        }
        let finalities = Finality::WORDS.iter().map(|word| (*word, finality_key(word)));
        if let Some(text) = cell(Column::Finality) {
            match self.one_of(text, finalities).and_then(|word| Finality::from_word(&word)) {
                Some(finality) => after.finality = finality,
                None => refused.push((
                    Column::Finality,
                    self.not_in_list(text, Finality::WORDS.iter().map(|word| finality_key(word))),
                )),
            }
        }
        if let Some(text) = cell(Column::Policy) {
            let said = typed::folded(text);
            let called = |policy: &&Policy| {
                policy.id == said || Lang::ALL.iter().any(|lang| typed::folded(&plain(policy.name.of(*lang))) == said)
            };
            if let Some(policy) = self.policies.iter().find(called) {
                after.policy.clone_from(&policy.id);
            } else {
                refused.push((Column::Policy, self.not_a_policy(text)));
            }
        }
        let texts = [
            (Column::Method, &mut after.method),
            (Column::Source, &mut after.source),
            (Column::Cause, &mut after.cause),
            (Column::Issue, &mut after.issue),
            (Column::NextStep, &mut after.next_step),
            (Column::Remark, &mut after.remark),
        ];
        for (column, field) in texts {
            if let Some(text) = cell(column) {
                text.clone_into(field);
            }
        }
    }

    /// The word of a list that a text says, as it is stored or in any language.
    fn one_of<'w>(self, text: &str, mut list: impl Iterator<Item = (&'w str, String)>) -> Option<String> {
        let said = typed::folded(text);
        list.find(|(word, key)| *word == said || self.is_called(key, &said)).map(|(word, _)| word.to_owned())
    }

    /// That a text is none of 今後の方針.
    pub(super) fn not_a_policy(self, text: &str) -> Refusal {
        let list: Vec<&str> = self.policies.iter().map(|policy| policy.name.of(Lang::Ja)).collect();
        let list = list.join(self.words.say("total_join", Lang::Ja));
        Refusal::NotInList { found: text.to_owned(), list }
    }

    fn not_in_list(self, text: &str, keys: impl Iterator<Item = String>) -> Refusal {
        let list: Vec<&str> = keys.map(|key| self.words.say(&key, Lang::Ja)).collect();
        Refusal::NotInList { found: text.to_owned(), list: list.join("、") }
    }

    /// The book as a file, in the words of a language.
    pub fn file(self, book: &ReviewBook, lang: Lang) -> String {
        written(self.file_rows(book, lang))
    }

    /// The cells of that file, its heads first.
    pub fn file_rows(self, book: &ReviewBook, lang: Lang) -> Vec<Vec<String>> {
        self.lines(book.measurements().into_iter().cloned(), lang)
    }

    /// A blank form: a line for each figure and year, for a department or for whoever holds all.
    pub fn form(self, department: Option<&str>, lang: Lang) -> String {
        written(self.form_rows(department, lang))
    }

    /// The cells of that form, its heads first.
    pub fn form_rows(self, department: Option<&str>, lang: Lang) -> Vec<Vec<String>> {
        let is_asked = |figure: &&crate::plan::figure::Figure| {
            department.is_none_or(|name| super::totals::departments(self.plan, figure.id).contains(&name))
        };
        let years = self.plan.term.first + 1..=self.plan.term.last;
        let slots = self
            .plan
            .figures()
            .filter(is_asked)
            .flat_map(|figure| years.clone().map(|year| Measurement::blank(Slot { figure: figure.id, year })));
        self.lines(slots.collect::<Vec<_>>().into_iter(), lang)
    }

    /// Rows of such a table as a sheet of a workbook: numbers as numbers, and lists to choose from.
    pub fn sheet(self, rows: Vec<Vec<String>>, name: String, lang: Lang) -> Sheet {
        let at = |column: Column| Column::ALL.iter().position(|own| *own == column).unwrap_or_default();
        let own = |key: &str| plain(self.words.say(key, lang)).into_owned();
        let finalities = Finality::WORDS.iter().map(|word| own(&finality_key(word))).collect();
        let policies = self.policies.iter().map(|policy| plain(policy.name.of(lang)).into_owned()).collect();
        let width = |column: &Column| match column {
            Column::Name => 36,
            Column::Year | Column::Unit | Column::Finality => 10,
            Column::Figure | Column::Value | Column::Total | Column::FixedOn | Column::Policy => 14,
            _ => 28,
        };
        Sheet {
            name,
            rows,
            widths: Column::ALL.iter().map(width).collect(),
            numbers: [Column::Year, Column::Value, Column::Total].map(at).into(),
            lists: vec![(at(Column::Finality), finalities), (at(Column::Policy), policies)],
        }
    }

    fn lines(self, measurements: impl Iterator<Item = Measurement>, lang: Lang) -> Vec<Vec<String>> {
        let said = |key: &str| plain(self.words.say(key, lang)).into_owned();
        let head = Column::ALL.iter().map(|column| said(&column.key())).collect();
        let lines = measurements.map(|it| {
            let figure = self.plan.figure(it.slot.figure);
            let is_blank = it == Measurement::blank(it.slot);
            Column::ALL
                .iter()
                .map(|column| match column {
                    Column::Figure => it.slot.figure.to_string(),
                    Column::Name => figure.map(|figure| plain(&figure.name).into_owned()).unwrap_or_default(),
                    Column::Year => it.slot.year.to_string(),
                    Column::Value => it.value.map(crate::plan::number::Number::plain).unwrap_or_default(),
                    Column::Total => it.total.map(crate::plan::number::Number::plain).unwrap_or_default(),
                    Column::Unit => figure.map(|figure| figure.unit.clone()).unwrap_or_default(),
                    Column::Finality if is_blank => String::new(),
                    Column::Finality => said(&finality_key(it.finality.word())),
                    Column::FixedOn => it.fixed_on.map(|date| date.to_string()).unwrap_or_default(),
                    Column::Method => it.method.clone(),
                    Column::Source => it.source.clone(),
                    Column::Cause => it.cause.clone(),
                    Column::Issue => it.issue.clone(),
                    Column::NextStep => it.next_step.clone(),
                    Column::Policy => plain(policy_name(self.policies, &it.policy, lang)).into_owned(),
                    Column::Remark => it.remark.clone(),
                })
                .collect()
        });
        std::iter::once(head).chain(lines).collect()
    }
}

fn finality_key(word: &str) -> String {
    ["finality_", word].concat()
}
