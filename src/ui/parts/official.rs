//! Where a page tells the plan in other words than its own: what it is about in brief, and the way to the official text.

use super::basics::{link, section};
use crate::{
    plan::id::ItemId,
    route::{Page, Route},
    text::Lang,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
    },
};

/// A goal or measure in a few plain sentences, where this language has them.
pub(crate) fn brief(context: PageContext, explanation: Option<&'static String>) -> Option<Tag> {
    explanation.map(|text| section("brief", context.t.in_brief).attr("class", "brief").add(tag("p").add(text)))
}

/// The official name of an item with the way to its page in the plan's own language; nothing on a page in that language.
pub(crate) fn official(context: PageContext, item: &ItemId) -> Option<Tag> {
    if context.lang == Lang::Ja {
        return None;
    }
    let name = context.original.name_of(item).unwrap_or_default();
    let href = match item {
        ItemId::Figure(id) => Route::to(Lang::Ja, Page::Figure(*id)).href(),
        item => Route::href_of(Lang::Ja, item),
    };
    let way = link(href).attr("hreflang", Lang::Ja.link_tag()).add(context.t.official);
    Some(
        styled("div", "official")
            .add(styled("p", "official-name").attr_opt("lang", context.foreign()).add(name))
            .add(tag("p").add(context.t.aid).add(" ").add(way)),
    )
}
