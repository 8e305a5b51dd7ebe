//! `/glossary/`: the words of the plan that are explained.
//!
//! The words are not in the app: the page comes as HTML, and the app takes it over with an empty element in the place of the
//! list. Hydration steps over what an element holds unless the app has drawn something live there, so the list stays as it
//! came. Only where the app makes the page itself, after a step within the site or when ふりがな are switched, is the element
//! empty in truth; then the list is drawn from the file the explanations in texts are drawn from.

use super::page;
use crate::{
    browser::address,
    route::Page,
    text::glossary::{Term, at_hand, read},
    ui::{
        html::{Tag, changing, styled},
        parts::{
            crumbs::page_head,
            prose::link,
            source::source,
            term::{Glossary, entry, failed},
        },
        scene::Scene,
    },
};
use leptos::prelude::*;

/// Every term with its explanation.
pub(crate) fn glossary(scene: Scene) -> Tag {
    let glossary = Glossary::get();
    glossary.forgive();
    let list = changing(move || {
        if glossary.failed.get() {
            return failed(scene, link(scene.to(Page::Glossary))).at("role", "alert");
        }
        let fetched = glossary.file.get();
        let here = !fetched.is_empty();
        let file = if here { fetched } else { at_hand(scene.lang) };
        let terms = read(&file);
        let entry = |term: &Term| entry(scene, term, "h2").at("id", ["term-", term.id].concat());
        styled("div", "terms").all(terms.iter().map(entry)).arrived(move |list| match list.first_child() {
            None => glossary.ask(),
            // What came with the document is where its reader left it.
            Some(_) if here => address::show_place(),
            Some(_) => {}
        })
    });
    page().add(page_head(scene.t.glossary)).add(list).add(source(scene, "glossary"))
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        plan::embedded,
        prerender::body,
        route::Route,
        text::{
            Lang,
            annotation::{has_readings, plain},
            words::{Words, WordsFile},
        },
    };

    #[test]
    fn every_term_is_explained_on_the_page_of_each_language() {
        let plan = embedded::plan().unwrap();
        for (lang, file) in
            [(Lang::Ja, None), (Lang::Easy, Some(WordsFile::Easy)), (Lang::En, Some(WordsFile::English))]
        {
            let words =
                file.map(|file| Words::read_plain(&Words::written(file).unwrap(), embedded::own().unwrap()).unwrap());
            let scene = words.as_ref().map_or_else(|| Scene::japanese(plan), |words| Scene::worded(plan, words));
            let html = body(scene, &Route { lang, page: Page::Glossary }.address());
            let file = at_hand(lang);
            let terms = read(&file);
            assert_eq!(html.matches("id=\"term-").count(), terms.len());
            for term in terms {
                for text in [term.word, term.also, &plain(term.text)] {
                    assert!(html.contains(&text.replace('&', "&amp;")), "{lang:?} {}: {text}", term.id);
                }
                assert!(html.contains(&format!("id=\"term-{}\"", term.id)) && html.contains(term.lines));
            }
            assert!(!has_readings(&html));
        }
    }
}
