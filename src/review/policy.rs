//! Code lists of the review, as data of `seeds/review/policies.toml`: what is done next with a measure (今後の方針).

use crate::text::localized::LocalizedText;

/// An entry of a code list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// What is stored.
    pub id: String,
    /// What it is called.
    pub name: LocalizedText,
    /// What is meant by it.
    pub meaning: LocalizedText,
}
