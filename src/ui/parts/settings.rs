//! The bar above every page: its language, ふりがな, and the search.

use super::{basics::link, search::search_box, switch::switch};
use crate::{
    route::{Page, Route},
    text::Lang,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        spot::Switch,
    },
};

/// The languages, each leading to this same page, the switch for ふりがな and the search, by eye as by keyboard.
pub(crate) fn settings(context: PageContext, page: Option<&Page>) -> Tag {
    styled("div", "settings").all(languages(context, page)).all(furigana(context)).add(search_box(context, page))
}

/// The ways to the other languages; none where there is but one.
fn languages(context: PageContext, page: Option<&Page>) -> Option<Tag> {
    let page = page.unwrap_or(&Page::Home);
    let list = tag("ul").all(Lang::SPOKEN.iter().map(|&lang| {
        let current = (lang == context.lang).then_some("true");
        let way = link(Route::to(lang, page.clone()).href())
            .attr("lang", lang.tag())
            .attr("hreflang", lang.link_tag())
            .attr_opt("aria-current", current)
            .add(lang.own_name());
        tag("li").add(way)
    }));
    let several = Lang::SPOKEN.len() > 1;
    several.then(|| styled("nav", "languages").attr("aria-label", context.t.languages).add(list))
}

/// The switch, in the languages that have kanji. What it says in words is heard in the element that stays.
fn furigana(context: PageContext) -> Option<Tag> {
    if context.lang == Lang::En {
        return None;
    }
    let button = switch(Switch::Furigana, context.t.furigana, false);
    Some(styled("div", "furigana-switch").add(button).add(tag("span").attr("role", "status")))
}
