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
        context::PageContext,
        html::{Tag, styled},
        parts::{
            crumbs::page_head,
            source::source,
            term::{Telling, listed},
        },
        spot::{SPOT, Spot},
    },
};

/// Every term with its explanation.
pub(crate) fn glossary(context: PageContext) -> Tag {
    let texts = LiveTexts::of(context.t);
    let telling = Telling { t: &texts, lang: context.lang, readings: has_readings(&context.plan.name) };
    let file = at_hand(context.lang);
    let list = styled("div", "terms").attr(SPOT, Spot::Glossary.word());
    let list = list.all(read(&file).iter().map(|term| listed(telling, term)));
    page().add(page_head(context.t.glossary)).add(list).add(source(context, "glossary"))
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
            translation::{Translation, TranslationFile},
        },
    };

    #[test]
    fn every_term_is_explained_on_the_page_of_each_language() {
        let plan = embedded::plan().unwrap();
        for (lang, file) in
            [(Lang::Ja, None), (Lang::Easy, Some(TranslationFile::Easy)), (Lang::En, Some(TranslationFile::English))]
        {
            let words = file.map(|file| {
                Translation::read_plain(&Translation::written(file).unwrap(), embedded::own().unwrap()).unwrap()
            });
            let context =
                words.as_ref().map_or_else(|| PageContext::japanese(plan), |words| PageContext::worded(plan, words));
            let html = body(context, Some(&Page::Glossary));
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
