//! What is set up for a workshop, and what a form says of it.

use super::phase::Phase;
use crate::notes::kinds::{KINDS, KindId};
use std::{fmt, str::FromStr};

/// The most tables.
pub const MOST_TABLES: u8 = 60;
/// The most minutes of a phase.
const MOST_MINUTES: u16 = 180;
/// The most dots a person.
const MOST_VOTES: u8 = 30;
/// How long a name and a place may be, and a question.
const LONGEST_NAME: usize = 60;
const LONGEST_QUESTION: usize = 200;

/// A day of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Day {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

/// A text that is no day, as `2026-11-27` is one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no day: {0}")]
pub struct DayError(String);

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        let read = || {
            let mut parts = text.split('-');
            let mut number = |digits: usize| {
                let part = parts.next()?;
                let fits = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
                fits.then(|| part.parse::<u16>().ok()).flatten()
            };
            let (year, month, day) = (number(4)?, number(2)?, number(2)?);
            let is_day = (1..=12).contains(&month) && (1..=31).contains(&day) && parts.next().is_none();
            is_day.then_some(Self { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
        };
        read().ok_or_else(|| DayError(text.to_owned()))
    }
}

/// What is set up. Its fields are within bounds, whoever wrote them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    pub(super) name: String,
    pub(super) date: Option<Day>,
    pub(super) place: String,
    pub(super) question: String,
    pub(super) tables: u8,
    pub(super) kinds: Vec<KindId>,
    pub(super) minutes: [u16; 5],
    pub(super) votes: u8,
}

/// What stands in the fields of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the settings")]
pub struct Form {
    pub name: String,
    pub date: String,
    pub place: String,
    pub question: String,
    pub tables: String,
    pub kinds: Vec<String>,
    pub minutes: [String; 5],
    pub votes: String,
}

/// What is wrong with a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// It has no name.
    Name,
    /// The date is none.
    Date,
    /// The number of tables is none, or too large.
    Tables,
    /// The minutes of a phase are none, or too many.
    Minutes(Phase),
    /// The number of votes is none, or too large.
    Votes,
}

/// A text of one line without what is not seen, and not longer than it may be.
fn line(text: &str, longest: usize) -> String {
    // Signs that turn the direction of writing would have a name say something else than it does.
    let is_unseen = |c: &char| matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let seen = text.chars().filter(|c| !is_unseen(c)).map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
    let text = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    text.chars().take(longest).collect::<String>().trim().to_owned()
}

/// A number as people type it, also in wide digits.
fn number(text: &str) -> Option<u16> {
    let narrow = |c: char| match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
        c => c,
    };
    let digits: String = text.trim().chars().map(narrow).collect();
    digits.parse().ok()
}

impl Settings {
    /// Puts settings together; nothing where something is out of bounds. Kinds this plan does not have are left out, and where
    /// none is left all are offered.
    pub(super) fn new(form: &Form) -> Result<Self, Vec<Slip>> {
        let mut slips = Vec::new();
        let mut need = |found: Option<u16>, slip| {
            if found.is_none() {
                slips.push(slip);
            }
            found.unwrap_or_default()
        };
        let name = line(&form.name, LONGEST_NAME);
        need((!name.is_empty()).then_some(0), Slip::Name);
        let date = form.date.trim();
        let day = date.parse().ok();
        need((date.is_empty() || day.is_some()).then_some(0), Slip::Date);
        let within = |text: &str, least: u16, most: u16| number(text).filter(|it| (least..=most).contains(it));
        let tables = need(within(&form.tables, 1, MOST_TABLES.into()), Slip::Tables);
        let mut minutes = [0; 5];
        for ((slot, text), phase) in minutes.iter_mut().zip(&form.minutes).zip(Phase::TIMED) {
            // A field left empty sets no limit.
            let text = if text.trim().is_empty() { "0" } else { text };
            *slot = need(within(text, 0, MOST_MINUTES), Slip::Minutes(phase));
        }
        let votes = need(within(&form.votes, 1, MOST_VOTES.into()), Slip::Votes);
        let kinds = KINDS.iter().filter(|kind| form.kinds.iter().any(|id| id == kind.id));
        let mut kinds: Vec<KindId> = kinds.filter_map(|kind| kind.id.parse().ok()).collect();
        if kinds.len() == KINDS.len() {
            kinds.clear();
        }
        if !slips.is_empty() {
            return Err(slips);
        }
        Ok(Self {
            name,
            date: day,
            place: line(&form.place, LONGEST_NAME),
            question: line(&form.question, LONGEST_QUESTION),
            tables: u8::try_from(tables).unwrap_or(MOST_TABLES),
            kinds,
            minutes,
            votes: u8::try_from(votes).unwrap_or(MOST_VOTES),
        })
    }

    /// Reads a form.
    ///
    /// # Errors
    /// With everything that is wrong with it.
    pub fn from_form(form: &Form) -> Result<Self, Vec<Slip>> {
        Self::new(form)
    }

    /// The form that says this.
    pub fn form(&self) -> Form {
        let kinds = self.kinds.iter().map(ToString::to_string);
        Form {
            name: self.name.clone(),
            date: self.date.map(|date| date.to_string()).unwrap_or_default(),
            place: self.place.clone(),
            question: self.question.clone(),
            tables: self.tables.to_string(),
            kinds: kinds.collect(),
            minutes: self.minutes.map(|minutes| minutes.to_string()),
            votes: self.votes.to_string(),
        }
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// When it is.
    pub fn date(&self) -> Option<Day> {
        self.date
    }

    /// Where it is; empty where that is not said.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// The question of the day; empty where there is none.
    pub fn question(&self) -> &str {
        &self.question
    }

    /// How many tables there are.
    pub fn tables(&self) -> u8 {
        self.tables
    }

    /// How many dots a person has.
    pub fn votes(&self) -> u8 {
        self.votes
    }

    /// The kinds that are offered; all where none is named.
    pub fn kinds(&self) -> &[KindId] {
        &self.kinds
    }

    /// How many minutes a phase has; 0 where it has no limit.
    pub fn minutes(&self, phase: Phase) -> u16 {
        phase.timed().and_then(|at| self.minutes.get(at)).copied().unwrap_or_default()
    }

    /// What its notes say of where they were written: its name, and the date, so that next year's is another.
    pub fn label(&self) -> String {
        match self.date {
            Some(date) => format!("{} {date}", self.name),
            None => self.name.clone(),
        }
    }
}

#[cfg(test)]
#[path = "settings/tests.rs"]
pub(super) mod tests;
