//! What was found, under the kinds of items.

use super::{
    snippet::Marked,
    subject::{Subject, SubjectKind},
};

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchResults {
    /// Under the kinds of items, in the order of [`Kind::all`]; none is empty.
    pub groups: Vec<Group>,
    /// Whether some word stands nowhere as it was typed, so that titles close to it are given.
    pub near: bool,
}

/// An item that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is about.
    pub subject: Subject,
    /// The link to where it stands.
    pub link: String,
    /// Its title, with what was found marked.
    pub title: Marked,
    /// The official title, or else the text around a word, where that holds a word that is not in the title.
    pub snippet: Option<Marked>,
}

/// What was found of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are.
    pub kind: SubjectKind,
    /// How many there are, which is at least one.
    pub count: usize,
    /// The best of them, the best first.
    pub hits: Vec<Hit>,
}
