//! What a document is about: an item of the plan, or a term that the glossary explains.

use crate::plan::id::{IdError, ItemId, ItemKind};
use std::{fmt, str::FromStr};

/// Before the id of a term.
const TERM: &str = "term/";

/// What a document is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// An item of the plan; what belongs to none is the plan's.
    Item(ItemId),
    /// A term, by its id.
    Term(String),
}

/// What is listed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SubjectKind {
    /// Items of a kind.
    Item(ItemKind),
    /// Terms.
    Term,
}

impl Subject {
    /// The item, if it is one.
    pub fn item(&self) -> Option<&ItemId> {
        if let Self::Item(item) = self { Some(item) } else { None }
    }

    /// What it is listed under.
    pub fn kind(&self) -> SubjectKind {
        self.item().map_or(SubjectKind::Term, |item| SubjectKind::Item(ItemKind::of(item)))
    }
}

impl SubjectKind {
    /// Every kind, in the order groups stand in.
    pub fn all() -> impl Iterator<Item = Self> {
        ItemKind::ALL.into_iter().map(Self::Item).chain([Self::Term])
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(item) => item.fmt(f),
            Self::Term(id) => write!(f, "{TERM}{id}"),
        }
    }
}

impl FromStr for Subject {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        match text.strip_prefix(TERM) {
            Some(id) => Ok(Self::Term(id.to_owned())),
            None => text.parse().map(Self::Item),
        }
    }
}

impl PartialEq<ItemId> for Subject {
    fn eq(&self, item: &ItemId) -> bool {
        self.item() == Some(item)
    }
}
