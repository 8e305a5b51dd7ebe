//! `/glossary/`: the words of the plan that are explained.
//!
//! The words are not in the app: the page comes as HTML with its list. Where the app draws the page itself, after a step within
//! the site or when ふりがな are switched, the list is empty until `crate::live::glossary` fills it from the file the
//! explanations in texts are drawn from.

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
            basics::page,
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
