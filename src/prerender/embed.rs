//! What the script of a page in a frame of another site says (`src/embed/frame.js`), in each language.

use super::{error::PrerenderError, output::write};
use crate::{
    route::{Page, Route},
    text::annotation::plain,
    ui::context::PageContext,
};
use serde_json::Value;
use std::path::Path;

/// Writes the words, beside the page that makes the code for frames.
pub(super) fn write_files(context: PageContext, out: &Path) -> Result<(), PrerenderError> {
    let words = out.join(Route::to(context.lang, Page::Embed).folder()).join("words.json");
    write(&words, serde_json::to_string(&words_of(context)).map_err(PrerenderError::Catalogue)?)
}

fn words_of(context: PageContext) -> Value {
    let t = context.t;
    let words = [
        ("plan", context.plan.title()),
        ("framed_open", t.framed_open),
        ("framed_notes", t.framed_notes),
        ("framed_tabs", t.framed_tabs),
    ];
    words.into_iter().map(|(name, words)| (name.to_owned(), Value::from(plain(words)))).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use crate::plan::embedded;

    #[test]
    fn the_script_has_words_for_all_it_says() {
        let script = include_str!("../embed/frame.js");
        let words = words_of(PageContext::japanese(embedded::plan().unwrap()));
        let words = words.as_object().unwrap();
        assert!(words.len() > 3);
        for (name, said) in words {
            assert!(script.contains(&format!("said.{name}")), "{name} is never said");
            assert!(said.as_str().is_some_and(|said| !said.is_empty()), "{name}");
        }
        assert_eq!(
            script.matches("said.").count(),
            words.len() + usize::from(script.matches("said.framed_open").count() > 1)
        );
    }
}
