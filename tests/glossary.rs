//! The page of the glossary explains every term, in each language.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use strategy_explorer::{
    plan::embedded,
    prerender::body,
    route::Page,
    text::{
        Lang,
        annotation::{has_readings, plain},
        glossary::{at_hand, read},
        translation::{Translation, TranslationFile},
    },
    ui::context::PageContext,
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
        // English within Japanese is marked as such, which is not part of the words.
        let html = body(context, Some(&Page::Glossary)).replace("<span lang=\"en\">", "").replace("</span>", "");
        let file = at_hand(lang);
        let terms = read(&file);
        assert!(!terms.is_empty());
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
