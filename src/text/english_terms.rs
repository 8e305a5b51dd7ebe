//! How the glossary's terms are spelt in the English texts, for the file of English words. Words that every reader of English
//! knows are not among them: `seeds/text/glossary.toml` says of each term by which spellings it is found.

use crate::plan::{
    embedded,
    tree::{Entries, Value, parse},
};
use std::cmp::Reverse;

/// A line for each spelling, the longest first, with the term's id behind a tab, as `super::terms` reads them.
pub(super) fn english_spellings() -> String {
    let Ok(entries) = parse(embedded::text("text/glossary.toml")) else { return String::new() };
    let terms = entries.get("term").map(Value::list).unwrap_or_default();
    let mut spellings: Vec<_> = terms.iter().filter_map(Value::table).flat_map(spellings_of).collect();
    spellings.sort_by_key(|(word, _)| Reverse(word.chars().count()));
    spellings.into_iter().flat_map(|(word, id)| [word, "\t", id, "\n"]).collect()
}

fn spellings_of(term: &Entries) -> impl Iterator<Item = (&str, &str)> {
    let id = term.get("id").and_then(Value::text).unwrap_or_default();
    let words = term.get("en_found").map(Value::list).unwrap_or_default();
    words.iter().filter_map(Value::text).map(move |word| (word, id))
}
