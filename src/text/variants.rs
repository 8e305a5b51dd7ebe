//! Spellings of one word (`seeds/text/variants.toml`): who searches for any of them finds them all. Native only; what the browser
//! searches in bears them.

use super::translation::TranslationFileError;
use crate::plan::{
    embedded,
    tree::{Value, parse},
};

/// Groups of spellings.
///
/// # Errors
/// When the seeds are not TOML.
pub fn variants() -> Result<Vec<Vec<String>>, TranslationFileError> {
    let entries = parse(embedded::text("text/variants.toml"))
        .map_err(|error| TranslationFileError::Syntax { file: "variants", why: error.why })?;
    let groups = entries.get("variant").map(Value::list).unwrap_or_default();
    let words = |group: &Value| {
        let words = group.table().and_then(|group| group.get("words")).map(Value::list).unwrap_or_default();
        words.iter().filter_map(Value::text).map(str::to_owned).collect()
    };
    Ok(groups.iter().map(words).collect())
}
