//! `/glossary/`: the words of the plan that are explained.
//!
//! The words are not in the app: the page comes as HTML with its list. Where the app draws the page itself, after a step within
//! the site or when ふりがな are switched, the list is empty until `crate::live::glossary` fills it from the file the
//! explanations in texts are drawn from.

use super::page;
use crate::{
    text::{
        annotation::has_readings,
        glossary::{at_hand, read},
        live::LiveTexts,
    },
    ui::{
        html::{Tag, styled},
        parts::{
            crumbs::page_head,
            source::source,
            term::{Telling, listed},
        },
        scene::Scene,
        spot::{SPOT, Spot},
    },
};

/// Every term with its explanation.
pub(crate) fn glossary(scene: Scene) -> Tag {
    let texts = LiveTexts::of(scene.t);
    let telling = Telling { t: &texts, lang: scene.lang, readings: has_readings(&scene.plan.name) };
    let file = at_hand(scene.lang);
    let list = styled("div", "terms").attr(SPOT, Spot::Glossary.word());
    let list = list.all(read(&file).iter().map(|term| listed(telling, term)));
    page().add(page_head(scene.t.glossary)).add(list).add(source(scene, "glossary"))
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        plan::embedded,
        prerender::body,
        route::Page,
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
            let html = body(scene, Some(&Page::Glossary));
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
