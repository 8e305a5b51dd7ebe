//! Pages that are there already, with other styles and scripts: while somebody works on a style, nothing else of a page changes, and
//! to draw all of them anew would take longer than to look at the change.

use super::{document::Assets, error::PrerenderError, output::write};
use std::{fs, path::Path};

/// Puts in every page under `folder` what `after` names where it has what `before` named. Says how many pages there are.
pub(super) fn restyle(folder: &Path, before: &Assets, after: &Assets) -> Result<usize, PrerenderError> {
    let changes: Vec<(&str, &str)> =
        before.in_pages().into_iter().zip(after.in_pages()).filter(|(old, new)| old != new).collect();
    let wrong = |error| PrerenderError::File { path: folder.to_owned(), error };
    let mut count = 0;
    for entry in fs::read_dir(folder).map_err(wrong)? {
        let entry = entry.map_err(wrong)?;
        let path = entry.path();
        if path.is_dir() {
            count += restyle(&path, before, after)?;
        } else if path.extension().is_some_and(|ending| ending == "html") {
            let page = fs::read_to_string(&path).map_err(wrong)?;
            write(&path, changes.iter().fold(page, |page, (old, new)| page.replace(old, new)))?;
            count += 1;
        }
    }
    Ok(count)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        plan::embedded,
        prerender::{
            document::{Files, HtmlDocument},
            html::body,
            inline::Inline,
            look,
        },
        route::Page,
        ui::context::PageContext,
    };

    fn assets(style: &str, wasm: &str) -> Assets {
        let named = |name: &str| format!("assets/{name}-{}.css", style.len());
        serde_json::from_value(serde_json::json!({
            "style": style, "start": "go()", "late": named("late"), "moves": named("moves"), "apart": named("apart"),
            "tree": named("tree"), "paper": named("paper"),
            "glue": "assets/glue.js", "wasm": wasm, "charts": "assets/charts.js",
        }))
        .unwrap()
    }

    fn page(assets: &Assets) -> String {
        let context = PageContext::japanese(embedded::plan().unwrap());
        let name = || "assets/x".to_owned();
        let files =
            Files { charts: name(), words: None, readings: name(), glossary: name(), documents: name(), map: name() };
        HtmlDocument {
            published: None,
            context,
            page: Some(&Page::Home),
            address: "",
            base: "./",
            assets,
            colours: &Inline::try_from(look::style(context.plan)).unwrap(),
            files: &files,
            catalogue: None,
        }
        .html(&body(context, Some(&Page::Home)))
    }

    #[test]
    fn a_page_in_another_style_is_the_page_that_would_be_drawn_with_it() {
        let folder = std::env::temp_dir().join(format!("restyle-{}", std::process::id()));
        let (before, after) = (assets("a{b:c}", "assets/w.wasm"), assets("a{b:d;e:f}", "assets/w.wasm"));
        write(&folder.join("deep/index.html"), page(&before)).unwrap();
        write(&folder.join("data.csv"), "a{b:c}").unwrap();
        assert_eq!(restyle(&folder, &before, &after).unwrap(), 1);
        assert_eq!(fs::read_to_string(folder.join("deep/index.html")).unwrap(), page(&after));
        assert_eq!(fs::read_to_string(folder.join("data.csv")).unwrap(), "a{b:c}", "pages alone");
        fs::remove_dir_all(folder).unwrap();
    }
}
