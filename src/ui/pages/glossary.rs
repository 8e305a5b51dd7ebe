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
    text::glossary::{Term, at_hand},
    ui::{
        html::{Tag, changing, styled, tag},
        parts::{
            crumbs::page_head,
            prose::link,
            term::{Explained, Glossary, also, failed, meaning},
        },
        scene::Scene,
    },
};
use leptos::prelude::*;

/// Every term with its explanation.
pub(crate) fn glossary(scene: Scene) -> Tag {
    let glossary = Glossary::get();
    let list = changing(move || match glossary.explained.get() {
        Explained::Here(terms) => entries(scene, terms).arrived(|_| address::show_place()),
        Explained::Failed => {
            tag("div").at("role", "alert").all(failed(scene, link(scene.to(Page::Glossary)).add(scene.t.glossary)))
        }
        Explained::Not | Explained::Coming => match at_hand(scene.lang) {
            Some(terms) => entries(scene, &terms),
            None => entries(scene, &[]).arrived(move |list| {
                if !list.has_child_nodes() {
                    glossary.ask();
                }
            }),
        },
    });
    page().add(page_head(scene.t.glossary)).add(list)
}

fn entries(scene: Scene, terms: &[Term]) -> Tag {
    styled("div", "terms").all(terms.iter().map(|term| {
        let id = ["term-", term.id].concat();
        let words = tag("div").add(tag("h2").add(term.word)).add(also(scene, term));
        tag("div").at("id", id).add(words).add(tag("div").all(meaning(scene, term)))
    }))
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
            let words = file.map(|file| Words::read_plain(&Words::written(file).unwrap(), plan).unwrap());
            let scene = words.as_ref().map_or_else(|| Scene::japanese(plan), |words| Scene::worded(plan, words));
            let html = body(scene, &Route { lang, page: Page::Glossary }.address());
            let terms = at_hand(lang).unwrap();
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
