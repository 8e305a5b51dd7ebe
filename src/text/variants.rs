//! Spellings of one word (`seeds/text/variants.toml`): who searches for any of them finds them all. Native only; what the browser
//! searches in bears them.

use super::translation::TranslationFileError;
use crate::plan::{
    embedded,
    tree::{Value, ValueKind, parse},
};

const SEEDS: &str = include_str!("../../seeds/text/variants.toml");

/// Groups of spellings.
///
/// # Errors
/// When the seeds are not TOML.
pub fn variants() -> Result<Vec<Vec<String>>, TranslationFileError> {
    let entries = parse(embedded::text("text/variants.toml", SEEDS))
        .map_err(|error| TranslationFileError::Syntax { file: "variants", why: error.why })?;
    let words = |group: &Value| {
        let ValueKind::Table(group) = &group.kind else { return Vec::new() };
        let text = |word: &Value| if let ValueKind::Text(word) = &word.kind { Some(word.clone()) } else { None };
        list(group.get("words")).iter().filter_map(text).collect()
    };
    Ok(list(entries.get("variant")).iter().map(words).collect())
}

fn list(value: Option<&Value>) -> &[Value] {
    match value.map(|value| &value.kind) {
        Some(ValueKind::List(list)) => list,
        _ => &[],
    }
}
