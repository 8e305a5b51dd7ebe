//! Code lists of the review, as data of `seeds/review/policies.toml`: what is done next with a measure (今後の方針).

use crate::text::{Lang, localized::LocalizedText};

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

/// What 今後の方針 is called; a word that is not in the list stands as it was entered.
pub fn policy_name<'p>(policies: &'p [Policy], id: &'p str, lang: Lang) -> &'p str {
    policies.iter().find(|policy| policy.id == id).map_or(id, |policy| policy.name.of(lang))
}
