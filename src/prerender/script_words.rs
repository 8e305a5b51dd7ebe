//! What scripts say that do without the app, in each language: a file beside the page each is about, which `src/scripts/place.js`
//! reads.

use super::{error::PrerenderError, output::write};
use crate::{
    route::{Page, Route},
    text::annotation::plain,
    ui::context::PageContext,
};
use serde_json::Value;
use std::path::Path;

/// Words by the names scripts have for them.
pub(super) type ScriptWords = Vec<(&'static str, String)>;

/// Writes them beside a page.
///
/// # Errors
/// When the file cannot be written.
pub(super) fn write_words(
    context: PageContext,
    out: &Path,
    page: Page,
    words: ScriptWords,
) -> Result<(), PrerenderError> {
    let file = out.join(Route::to(context.lang, page).folder()).join("words.json");
    let words: Value = words.into_iter().map(|(name, words)| (name.to_owned(), Value::from(plain(&words)))).collect();
    write(&file, serde_json::to_string(&words).map_err(PrerenderError::Catalogue)?)
}

/// Holds scripts to saying all of these words and no others: they read them from what they call `said`.
#[cfg(test)]
pub(super) fn expect_all_said(words: &ScriptWords, scripts: &[&str]) {
    let scripts = scripts.concat();
    let said: Vec<&str> = scripts
        .split("said.")
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '_').next())
        .collect();
    let is_there = |name: &&str| words.iter().any(|(own, words)| own == name && !words.is_empty());
    assert!(said.len() >= words.len() && said.iter().all(is_there), "{said:?}");
    let unsaid: Vec<_> = words.iter().filter(|(name, _)| !said.contains(name)).collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}
