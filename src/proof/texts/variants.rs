//! Spellings of one word: each group has at least two, none is in two groups, and one of each stands in the plan.

use crate::plan::{
    diagnostic::DiagnosticKind,
    table::{File, Table},
};
use std::collections::BTreeSet;

pub(super) const PATH: &str = "text/variants.toml";

/// Checks every group. `source` is what the plan's words are taken from.
pub(super) fn check(file: File<'_>, source: &str) {
    let Some(entries) = file.parse() else { return };
    let table = Table::new(file, &entries, 0);
    let bare: String = source.split_whitespace().collect();
    let mut known = BTreeSet::new();
    for group in table.tables("variant") {
        let words = group.texts("words");
        if let [only] = words.as_slice() {
            group.report("words", DiagnosticKind::LoneVariant(only.clone()));
        }
        if !words.is_empty() && !bare.is_empty() && !words.iter().any(|word| bare.contains(word.as_str())) {
            group.report("words", DiagnosticKind::UnknownVariant(format!("「{}」", words.join("」「"))));
        }
        for word in words {
            if !known.insert(word.clone()) {
                group.report("words", DiagnosticKind::Duplicate(format!("「{word}」")));
            }
        }
        group.finish();
    }
    table.finish();
}
