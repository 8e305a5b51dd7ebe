//! The kinds of notes, as data: `seeds/notes/kinds.toml`. A note keeps the id of its kind, also of one this plan does not have.

use crate::{plan::words::words, text::localized::LocalizedText};
use std::{fmt, str::FromStr};

/// A kind of note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoteKind {
    /// How notes name it.
    pub id: &'static str,
    /// What tells it from others without its colour.
    pub sign: KindSign,
    /// What it is called.
    pub name: &'static LocalizedText,
}

/// A mark that needs no colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum KindSign {
    Ring,
    Triangle,
    Star,
    Question,
    Square,
    Cross,
}

/// Every kind of this plan, in the order they are offered.
pub const KINDS: &[NoteKind] = include!(concat!(env!("OUT_DIR"), "/note-kinds.rs"));

words!(KindSign:
    "ring" = Ring, "triangle" = Triangle, "star" = Star, "question" = Question, "square" = Square, "cross" = Cross);

/// The name of a kind: a short word of lower-case Latin letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KindId(String);

/// A text that is no name of a kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no name of a kind of note: {0}")]
pub struct KindIdError(String);

/// How long the name of a kind may be.
const LONGEST: usize = 32;

impl KindId {
    /// The kind, if the plan has it.
    pub fn kind(&self) -> Option<&'static NoteKind> {
        KINDS.iter().find(|kind| kind.id == self.0)
    }

    /// The word.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KindId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for KindId {
    type Err = KindIdError;

    fn from_str(text: &str) -> Result<Self, KindIdError> {
        let fit = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !text.is_empty() && text.len() <= LONGEST && text.chars().all(fit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(KindIdError(text.to_owned()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_name_that_reads_back_and_a_sign_of_its_own() {
        assert!(KINDS.len() >= 4, "{KINDS:?}");
        for (at, kind) in KINDS.iter().enumerate() {
            assert_eq!(kind.id.parse::<KindId>().ok().and_then(|id| id.kind()), Some(kind));
            assert!(KINDS.iter().skip(at + 1).all(|other| other.sign != kind.sign && other.id != kind.id));
        }
    }

    #[test]
    fn what_is_no_name_of_a_kind_is_refused() {
        for text in ["", "Idea", "アイデア", "a b", &"a".repeat(33)] {
            assert!(text.parse::<KindId>().is_err(), "{text}");
        }
    }
}
