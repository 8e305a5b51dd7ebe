//! Why something a person typed or a file holds is not taken. Each names what stands there; its words are in
//! `seeds/review/words.toml` under [`Refusal::key`].

use super::column::Column;
use crate::replica::{EnvelopeError, intake::IntakeError};

/// Why a cell is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No number, or one that can be read in two ways.
    NotANumber(String),
    /// 「約」: not the value itself.
    About(String),
    /// Another unit than the figure's.
    OtherUnit {
        /// What stands there.
        found: String,
        /// The figure's.
        unit: String,
    },
    /// A running total of a figure that is not counted on.
    NotCounted(String),
    /// The year within a running total is another than that of the line.
    OtherYear(String),
    /// A share of more than all.
    Over100(String),
    /// A share or a count below nothing.
    BelowZero(String),
    /// No fiscal year.
    NotAYear(String),
    /// A year for which the plan has nothing to measure.
    OutsideTerm {
        /// The year.
        year: String,
        /// The first it has.
        first: String,
        /// The last.
        last: String,
    },
    /// A figure the plan does not have.
    UnknownFigure(String),
    /// More than one figure it could be.
    SeveralFigures(String),
    /// No day of the calendar.
    NotADate(String),
    /// A word that is none of a list.
    NotInList {
        /// What stands there.
        found: String,
        /// What could.
        list: String,
    },
    /// The same figure and year stand further up, with something else.
    Twice(String),
    /// A record of a file for other devices that is not as it should be.
    Unreadable,
}

impl Refusal {
    /// The key of its words.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotANumber(_) => "refused_not-a-number",
            Self::About(_) => "refused_about",
            Self::OtherUnit { .. } => "refused_other-unit",
            Self::NotCounted(_) => "refused_not-counted",
            Self::OtherYear(_) => "refused_other-year",
            Self::Over100(_) => "refused_over-100",
            Self::BelowZero(_) => "refused_below-zero",
            Self::NotAYear(_) => "refused_not-a-year",
            Self::OutsideTerm { .. } => "refused_outside-term",
            Self::UnknownFigure(_) => "refused_unknown-figure",
            Self::SeveralFigures(_) => "refused_several-figures",
            Self::NotADate(_) => "refused_not-a-date",
            Self::NotInList { .. } => "refused_not-in-list",
            Self::Twice(_) => "refused_twice",
            Self::Unreadable => "refused_unreadable",
        }
    }

    /// What goes into them, by its name.
    pub fn parts(&self) -> Vec<(&'static str, &str)> {
        match self {
            Self::OtherUnit { found, unit } => vec![("found", found), ("unit", unit)],
            Self::OutsideTerm { year, first, last } => vec![("year", year), ("first", first), ("last", last)],
            Self::NotInList { found, list } => vec![("found", found), ("list", list)],
            Self::NotANumber(it)
            | Self::About(it)
            | Self::NotCounted(it)
            | Self::OtherYear(it)
            | Self::Over100(it)
            | Self::BelowZero(it)
            | Self::NotAYear(it)
            | Self::UnknownFigure(it)
            | Self::SeveralFigures(it)
            | Self::NotADate(it) => vec![("found", it)],
            Self::Twice(line) => vec![("line", line)],
            Self::Unreadable => Vec::new(),
        }
    }
}

/// Why a whole file is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileRefusal {
    /// Nothing in it.
    Empty,
    /// It is no text in an encoding that is known.
    NotText,
    /// A quotation mark that is opened in this line is never closed.
    OpenQuote(usize),
    /// A column that must be there is not.
    NoColumn(Column),
    /// It is larger than any file of measured values.
    TooLarge,
    /// It begins as JSON and is none.
    NotJson {
        /// Where it stops to be.
        line: usize,
    },
    /// It is JSON, but no file of measured values.
    OtherFormat,
    /// A later app wrote it.
    Newer,
    /// It is about another plan.
    OtherPlan(String),
}

impl From<IntakeError> for FileRefusal {
    fn from(error: IntakeError) -> Self {
        match error {
            IntakeError::Empty => Self::Empty,
            IntakeError::TooLarge { .. } | IntakeError::TooMany { .. } | IntakeError::TooMuchBeside => Self::TooLarge,
            IntakeError::Envelope(EnvelopeError::NotJson { line, .. }) => Self::NotJson { line },
            IntakeError::Envelope(EnvelopeError::OtherFormat) => Self::OtherFormat,
            IntakeError::Envelope(EnvelopeError::Newer { .. }) => Self::Newer,
        }
    }
}

impl FileRefusal {
    /// The key of its words.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::NotText => "file_not-text",
            Self::OpenQuote(_) => "file_open-quote",
            Self::NoColumn(_) => "file_no-column",
            Self::TooLarge => "file_too-large",
            Self::NotJson { .. } => "file_not-json",
            Self::OtherFormat => "file_other-format",
            Self::Newer => "file_newer",
            Self::OtherPlan(_) => "file_other-plan",
        }
    }
}
