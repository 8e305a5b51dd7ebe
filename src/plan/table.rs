//! A table of the seeds that remembers where it stands and what was asked of it.
//!
//! Reading never stops at the first fault: a field that cannot be read is noted with its line and answered with
//! nothing, and when a table is done ([`Table::finish`]) the keys nobody asked for are noted as well.
//!
//! Over 300 lines: one type, with a short method for each kind of field.

use super::{
    diagnostic::{Diagnostic, DiagnosticKind},
    source::Lines,
    tree::{self, Entries, Value, ValueKind},
};
use std::{cell::RefCell, fmt::Display, str::FromStr};

#[cfg(feature = "ssr")]
mod shapes;
#[cfg(feature = "ssr")]
pub(crate) use shapes::Point;

/// A file of the seeds, and the faults found so far in all of them.
#[derive(Clone, Copy)]
pub(crate) struct File<'a> {
    pub(crate) name: &'a str,
    pub(crate) text: &'a str,
    pub(crate) diagnostics: &'a RefCell<Vec<Diagnostic>>,
}

impl File<'_> {
    /// The line of a byte, from 1.
    #[cfg(feature = "ssr")]
    fn line(self, at: usize) -> usize {
        1 + self.text.bytes().take(at).filter(|&byte| byte == b'\n').count()
    }

    /// Notes a fault at a byte of the file.
    #[cfg(feature = "ssr")]
    pub(crate) fn report(self, at: usize, item: &str, problem: DiagnosticKind) {
        let line = self.line(at);
        let (file, item) = (self.name.to_owned(), item.to_owned());
        self.diagnostics.borrow_mut().push(Diagnostic { file, line, item, problem });
    }

    /// Notes that there is a fault: in the browser nobody reads which.
    #[cfg(not(feature = "ssr"))]
    pub(crate) fn report(self, _: usize, _: &str, _: DiagnosticKind) {
        let (file, item) = (self.name.to_owned(), String::new());
        self.diagnostics.borrow_mut().push(Diagnostic { file, line: 0, item, problem: DiagnosticKind::UnknownFile });
    }

    /// Parses the file, where what cannot be parsed is told elsewhere.
    #[cfg(feature = "ssr")]
    pub(crate) fn entries(self) -> Option<Entries> {
        tree::parse(self.text).ok()
    }

    /// Parses the file; what cannot be parsed is noted.
    pub(crate) fn parse(self) -> Option<Entries> {
        tree::parse(self.text).map_err(|error| self.report(error.at, "", DiagnosticKind::Syntax(error.why))).ok()
    }
}

/// A table being read.
pub(crate) struct Table<'a> {
    file: File<'a>,
    entries: &'a Entries,
    at: usize,
    item: String,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    pub(crate) fn new(file: File<'a>, entries: &'a Entries, at: usize) -> Self {
        Self { file, entries, at, item: String::new(), asked: RefCell::default() }
    }

    /// From here on, faults name this item.
    pub(crate) fn about(&mut self, item: impl Display) {
        self.item = item.to_string();
    }

    /// Notes a fault of the table as a whole, or of one of its fields.
    pub(crate) fn report(&self, key: &str, problem: DiagnosticKind) {
        let at = self.entries.get(key).map_or(self.at, |value| value.at);
        self.file.report(at, &self.item, problem);
    }

    /// Whether the table has a field.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entries.get(key).is_some()
    }

    /// Whether a field is there and is a text.
    pub(crate) fn has_text(&self, key: &str) -> bool {
        self.entries.get(key).is_some_and(|value| matches!(value.kind, ValueKind::Text(_)))
    }

    fn get(&self, key: &'static str) -> Option<&'a Value> {
        self.asked.borrow_mut().push(key);
        self.entries.get(key)
    }

    fn required(&self, key: &'static str) -> Option<&'a Value> {
        let value = self.get(key);
        if value.is_none() {
            self.report(key, DiagnosticKind::Missing(key));
        }
        value
    }

    fn wrong_type(&self, value: &'a Value, key: &str, expected: &'static str) {
        self.file.report(value.at, &self.item, DiagnosticKind::WrongType { key: key.to_owned(), expected });
    }

    fn as_text(&self, value: &'a Value, key: &str) -> Option<String> {
        let ValueKind::Text(text) = &value.kind else {
            self.wrong_type(value, key, "引用符で囲んだ文字");
            return None;
        };
        if text.trim().is_empty() {
            self.file.report(value.at, &self.item, DiagnosticKind::Empty(key.to_owned()));
        }
        Some(text.clone())
    }

    fn as_number(&self, value: &'a Value, key: &str) -> Option<i64> {
        let ValueKind::Number(number) = value.kind else {
            self.wrong_type(value, key, "整数");
            return None;
        };
        Some(number)
    }

    /// A text that must be there and not be empty.
    pub(crate) fn text(&self, key: &'static str) -> String {
        self.required(key).and_then(|value| self.as_text(value, key)).unwrap_or_default()
    }

    /// A text that must be there and may be empty.
    pub(crate) fn text_or_empty(&self, key: &'static str) -> String {
        match self.required(key).map(|value| &value.kind) {
            Some(ValueKind::Text(text)) if text.is_empty() => String::new(),
            Some(_) => self.text(key),
            None => String::new(),
        }
    }

    /// A text that may be missing.
    pub(crate) fn optional(&self, key: &'static str) -> Option<String> {
        self.get(key).and_then(|value| self.as_text(value, key))
    }

    /// A list of texts that must be there and not be empty.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<String> {
        let Some(value) = self.required(key) else { return Vec::new() };
        if matches!(&value.kind, ValueKind::List(list) if list.is_empty()) {
            self.report(key, DiagnosticKind::Empty(key.to_owned()));
        }
        self.as_texts(value, key)
    }

    /// A text under a key that is itself a word.
    #[cfg(feature = "ssr")]
    pub(crate) fn text_of(&self, key: &str) -> String {
        self.entries.get(key).and_then(|value| self.as_text(value, key)).unwrap_or_default()
    }

    /// A list of texts under a key that is itself a word.
    #[cfg(feature = "ssr")]
    pub(crate) fn list_of(&self, key: &str) -> Vec<String> {
        self.entries.get(key).map(|value| self.as_texts(value, key)).unwrap_or_default()
    }

    /// A list of texts that may be missing.
    pub(crate) fn optional_texts(&self, key: &'static str) -> Vec<String> {
        self.get(key).map(|value| self.as_texts(value, key)).unwrap_or_default()
    }

    fn as_texts(&self, value: &'a Value, key: &str) -> Vec<String> {
        let ValueKind::List(array) = &value.kind else {
            self.wrong_type(value, key, "[\"…\", \"…\"] の並び");
            return Vec::new();
        };
        array.iter().filter_map(|value| self.as_text(value, key)).collect()
    }

    /// A whole number that must be there.
    pub(crate) fn number(&self, key: &'static str) -> Option<i64> {
        self.required(key).and_then(|value| self.as_number(value, key))
    }

    /// A whole number that may be missing.
    pub(crate) fn optional_number(&self, key: &'static str) -> Option<i64> {
        self.get(key).and_then(|value| self.as_number(value, key))
    }

    /// A list of whole numbers that must be there.
    pub(crate) fn numbers(&self, key: &'static str) -> Vec<i64> {
        let Some(value) = self.required(key) else { return Vec::new() };
        let ValueKind::List(array) = &value.kind else {
            self.wrong_type(value, key, "[1, 2] の並び");
            return Vec::new();
        };
        array.iter().filter_map(|value| self.as_number(value, key)).collect()
    }

    /// Lines of the source, written `[first, last]`.
    pub(crate) fn lines(&self, key: &'static str) -> Option<Lines> {
        let numbers = self.numbers(key);
        let (first, last) = match numbers.as_slice() {
            [first, last] => (*first, *last),
            _ => (0, 0),
        };
        let lines =
            u32::try_from(first).ok().zip(u32::try_from(last).ok()).and_then(|(first, last)| Lines::new(first, last));
        if lines.is_none() && self.entries.get(key).is_some() {
            self.report(key, DiagnosticKind::BadLines { first, last });
        }
        lines
    }

    /// Something read from a text or a number that must be there: an id, a period.
    pub(crate) fn parsed<T: FromStr<Err: Display>>(&self, key: &'static str) -> Option<T> {
        let value = self.required(key)?;
        let text = match &value.kind {
            ValueKind::Number(number) => number.to_string(),
            _ => self.as_text(value, key)?,
        };
        self.parse(key, &text)
    }

    /// The same from a text that may be missing.
    pub(crate) fn optional_parsed<T: FromStr<Err: Display>>(&self, key: &'static str) -> Option<T> {
        self.optional(key).and_then(|text| self.parse(key, &text))
    }

    /// Reads a text of this table's field `key`; what cannot be read is noted there.
    pub(crate) fn parse<T: FromStr<Err: Display>>(&self, key: &'static str, text: &str) -> Option<T> {
        text.parse::<T>()
            .map_err(|why| self.report(key, DiagnosticKind::Unreadable { key: key.to_owned(), why: why.to_string() }))
            .ok()
    }

    /// One of a few words that must be there.
    pub(crate) fn word<T>(&self, key: &'static str, words: &[&str], read: fn(&str) -> Option<T>) -> Option<T> {
        let value = self.required(key)?;
        let word = self.as_text(value, key)?;
        let meaning = read(&word);
        if meaning.is_none() {
            self.report(key, DiagnosticKind::UnknownWord { key, word, words: words.join("、") });
        }
        meaning
    }

    /// A table within this one that must be there.
    pub(crate) fn table(&self, key: &'static str) -> Option<Table<'a>> {
        let value = self.required(key)?;
        let ValueKind::Table(table) = &value.kind else {
            self.wrong_type(value, key, "[表]");
            return None;
        };
        Some(self.inner(table, value))
    }

    /// The tables of a list; none where the list is missing.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Table<'a>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let ValueKind::List(array) = &value.kind else {
            self.wrong_type(value, key, "[[表]]");
            return Vec::new();
        };
        array
            .iter()
            .filter_map(|value| {
                let ValueKind::Table(table) = &value.kind else {
                    self.wrong_type(value, key, "[[表]]");
                    return None;
                };
                Some(self.inner(table, value))
            })
            .collect()
    }

    fn inner(&self, table: &'a Entries, value: &Value) -> Table<'a> {
        Table { item: self.item.clone(), ..Table::new(self.file, table, value.at) }
    }

    /// The file and line the table stands at.
    #[cfg(feature = "ssr")]
    pub(crate) fn place(&self) -> (String, usize) {
        (self.file.name.to_owned(), self.file.line(self.at))
    }

    /// Every field with the line its value starts at.
    #[cfg(feature = "ssr")]
    pub(crate) fn fields(&self) -> Vec<(String, usize)> {
        let line = |key: &str| self.entries.get(key).map(|value| self.file.line(value.at));
        self.entries.keys().filter_map(|(key, _)| Some((key.to_owned(), line(key)?))).collect()
    }

    /// Notes the keys nobody asked for.
    pub(crate) fn finish(self) {
        for (key, at) in self.entries.keys() {
            if !self.asked.borrow().contains(&key) {
                self.file.report(at, &self.item, DiagnosticKind::UnknownKey(key.to_owned()));
            }
        }
    }
}
