//! Words of the plan that are explained: as links in texts, and each with its explanation.
//!
//! Terms in texts are links to the glossary ([`termed`]), so they work without a script; `crate::live::glossary` opens the
//! explanation over the page's lower edge instead of leaving it. [`entry`] is a term with its explanation, on the page of the
//! whole glossary and in that sheet.

use super::{basics::link, words::with_english};
use crate::{
    plan::model::Project,
    route::{Page, Route},
    text::{
        Lang,
        annotation::{has_readings, plain},
        fill,
        glossary::GlossaryTerm,
        live::LiveTexts,
        terms::pieces,
    },
    ui::{
        context::PageContext,
        html::{Node, Tag, styled, tag},
    },
};

/// Before the id of a term in links to its place in the glossary.
pub(crate) const PLACE: &str = "#term-";

/// A text of the plan with its terms as links, each once in what `explained` is kept for.
pub(crate) fn termed(context: PageContext, text: &'static str, explained: &mut Vec<&'static str>) -> Vec<Node> {
    let piece = |(words, id): (&'static str, Option<&'static str>)| match id {
        // Under readings it is known by the words alone.
        Some(id) => vec![
            term(context, id)
                .attr_opt("data-word", has_readings(words).then_some(words))
                .all(with_english(context.lang, words))
                .into(),
        ],
        None => with_english(context.lang, words),
    };
    pieces(text, context.terms(), explained).into_iter().flat_map(piece).collect()
}

/// The terms of a project's name, which as a heading has none that are links, in a line below it. Those in `explained`, and
/// those its text explains, are left out.
pub(crate) fn terms_of(
    context: PageContext,
    project: &'static Project,
    explained: &mut Vec<&'static str>,
) -> Option<Tag> {
    let mut in_text = Vec::new();
    for text in &project.text {
        pieces(text, context.terms(), &mut in_text);
    }
    let pieces_here = pieces(&project.name, context.terms(), explained).into_iter();
    let named = pieces_here.filter_map(|(words, id)| Some((words, id.filter(|id| !in_text.contains(id))?)));
    let plain = |words| has_readings(words).then_some(words);
    let mut terms = named
        .map(|(words, id)| tag("span").add(term(context, id).attr_opt("data-word", plain(words)).add(words)))
        .peekable();
    terms.peek()?;
    Some(styled("div", "departments").add(tag("span").add(context.t.glossary)).add(tag("div").all(terms)))
}

/// A link that explains the words in it.
pub(crate) fn term(context: PageContext, id: &str) -> Tag {
    link(place(context, id)).attr("class", "term").attr("aria-haspopup", "dialog")
}

fn place(context: PageContext, id: &str) -> String {
    glossary_link(context.lang, id)
}

/// The link to a term's place in the glossary of a language.
pub(crate) fn glossary_link(lang: Lang, id: &str) -> String {
    [&Route::to(lang, Page::Glossary).href(), PLACE, id].concat()
}

/// How terms are told: in which words, and whether with readings.
#[derive(Clone, Copy)]
pub(crate) struct Telling<'a> {
    /// The words of the interface.
    pub(crate) t: &'a LiveTexts,
    /// The language of the page.
    pub(crate) lang: Lang,
    /// Whether readings stand over the kanji.
    pub(crate) readings: bool,
}

/// A term with how it is read and written elsewhere, what it means, and where the plan says so. The word is an element named
/// `word`.
pub(crate) fn entry(Telling { t, lang, readings }: Telling<'_>, term: &GlossaryTerm<'_>, word: &'static str) -> Tag {
    // The file has all readings.
    let text = if readings { term.text.to_owned() } else { plain(term.text).into_owned() };
    let origin = match term.lines {
        "" => t.term_general.to_owned(),
        lines => fill(t.term_in_plan, &[("lines", lines)]),
    };
    let also = styled("span", "also").attr_opt("lang", lang.foreign()).all(with_english(lang, term.also));
    styled("div", "entry")
        .add(tag("div").add(tag(word).add(term.word.to_owned())).add(also))
        .add(tag("div").add(tag("p").all(with_english(lang, &text))).add(styled("p", "aside").add(origin)))
}

/// A term on the page of the glossary, at its place there.
pub(crate) fn listed(telling: Telling<'_>, term: &GlossaryTerm<'_>) -> Tag {
    entry(telling, term, "h2").attr("id", ["term-", term.id].concat())
}
