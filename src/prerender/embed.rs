//! What two scripts say that do without the app, in each language: the one of a page in a frame of another site
//! (`src/embed/frame.js`), and the one that shares a page (`src/share/share.js`).

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
        ("share", t.share),
        ("share_address", t.share_address),
        ("share_system", t.share_system),
        ("share_qr", t.share_qr),
        ("share_qr_text", t.share_qr_text),
        ("share_qr_save", t.share_qr_save),
        ("copy", t.embed_copy),
        ("copied", t.embed_copied),
        ("copy_failed", t.embed_copy_failed),
        ("embed", t.nav_embed),
        ("close", t.term_close),
    ];
    words.into_iter().map(|(name, words)| (name.to_owned(), Value::from(plain(words)))).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use crate::plan::embedded;

    #[test]
    fn the_scripts_have_words_for_all_they_say() {
        let scripts = [include_str!("../embed/frame.js"), include_str!("../share/share.js")].concat();
        let words = words_of(PageContext::japanese(embedded::plan().unwrap()));
        let words = words.as_object().unwrap();
        assert!(words.len() > 3);
        let said: Vec<&str> = scripts
            .split("said.")
            .skip(1)
            .filter_map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '_').next())
            .collect();
        let unsaid = words.keys().filter(|name| !said.contains(&name.as_str())).collect::<Vec<_>>();
        assert!(unsaid.is_empty(), "{unsaid:?}");
        for name in said {
            let words = words.get(name).and_then(Value::as_str).unwrap_or_default();
            assert!(!words.is_empty(), "{name}");
        }
    }
}
