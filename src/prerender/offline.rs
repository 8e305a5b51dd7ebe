//! What the site needs to be installed and kept on a device, in each language: its manifest, and the words of the script that
//! looks after that (`src/offline/page.js`).

use super::{
    error::PrerenderError,
    output::write,
    script_words::{ScriptWords, write_words},
};
use crate::{
    route::{Page, Route},
    text::annotation::plain,
    ui::context::PageContext,
};
use serde_json::{Value, json};
use std::path::Path;

/// The manifest, beside the first page of a language.
pub(super) const MANIFEST: &str = "manifest.webmanifest";

/// Writes both.
pub(super) fn write_files(context: PageContext, out: &Path) -> Result<(), PrerenderError> {
    let home = Route::to(context.lang, Page::Home);
    let manifest = out.join(home.folder()).join(MANIFEST);
    let said = serde_json::to_string(&manifest_of(context, &home.base())).map_err(PrerenderError::Catalogue)?;
    write(&manifest, said)?;
    write_words(context, out, Page::Offline, words_of(context))
}

/// Its addresses are relative to itself, so that the site can be installed from any folder. `base` leads to that of the site.
fn manifest_of(context: PageContext, base: &str) -> Value {
    let icon = |name: &str, sizes: &str, purpose: &str| json!({ "src": format!("{base}icons/{name}.png"), "sizes": sizes, "type": "image/png", "purpose": purpose });
    let sign = json!({ "src": format!("{base}favicon.svg"), "sizes": "any", "type": "image/svg+xml" });
    let way = |page: Page, name: &str| json!({ "name": plain(name), "url": format!("{base}{}", context.to(page)) });
    let t = context.t;
    let map = context.plan.has_map().then(|| way(Page::Map, t.nav_map));
    let ways = [way(Page::Tree, t.nav_tree), way(Page::Kpis, t.nav_kpis), way(Page::Notes, t.nav_notes)];
    json!({
        "name": plain(context.plan.title()),
        "lang": context.lang.tag(),
        "start_url": "./",
        "scope": base,
        "display": "standalone",
        "background_color": "white",
        "theme_color": "white",
        "icons": [
            icon("192", "192x192", "any"),
            icon("512", "512x512", "any"),
            icon("masked-512", "512x512", "maskable"),
            sign,
        ],
        "shortcuts": map.into_iter().chain(ways).collect::<Vec<_>>(),
    })
}

/// What the script says.
fn words_of(context: PageContext) -> ScriptWords {
    let t = context.t;
    let words = [
        ("updated", t.updated),
        ("reload", t.reload),
        ("note_close", t.note_close),
        ("offline_unsupported", t.offline_unsupported),
        ("offline_coming", t.offline_coming),
        ("offline_done", t.offline_done),
        ("offline_partly", t.offline_partly),
        ("offline_full", t.offline_full),
        ("offline_failed", t.offline_failed),
        ("offline_state", t.offline_state),
        ("offline_storage", t.offline_storage),
        ("offline_gone", t.offline_gone),
    ];
    words.map(|(name, words)| (name, words.to_owned())).into()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]
mod tests {
    use super::{super::script_words::expect_all_said, *};
    use crate::plan::embedded;

    #[test]
    fn an_installed_site_begins_in_its_language_and_stays_in_its_folder() {
        let context = PageContext::japanese(embedded::plan().unwrap());
        let manifest = manifest_of(context, "../");
        assert_eq!((&manifest["start_url"], &manifest["scope"]), (&json!("./"), &json!("../")));
        let links = manifest["icons"].as_array().unwrap().iter().map(|icon| &icon["src"]);
        let links = links.chain(manifest["shortcuts"].as_array().unwrap().iter().map(|way| &way["url"]));
        assert!(links.into_iter().all(|link| link.as_str().unwrap().starts_with("../")), "{manifest}");
    }

    #[test]
    fn the_script_has_words_for_all_it_says() {
        let words = words_of(PageContext::japanese(embedded::plan().unwrap()));
        expect_all_said(&words, &[include_str!("../offline/page.js")]);
    }
}
