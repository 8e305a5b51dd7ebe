//! Where a page tells the plan in other words than its own: what it is about in brief, and the way to the official text.

use super::basics::{link, section};
use crate::{
    plan::id::ItemId,
    route::Route,
    text::Lang,
    ui::{
        html::{Tag, styled, tag},
        scene::Scene,
    },
};

/// A goal or measure in a few plain sentences, where this language has them.
pub(crate) fn brief(scene: Scene, explanation: Option<&'static String>) -> Option<Tag> {
    explanation.map(|text| section("brief", scene.t.in_brief).attr("class", "brief").add(tag("p").add(text)))
}

/// The official name of an item with the way to its page in the plan's own language; nothing on a page in that language.
pub(crate) fn official(scene: Scene, item: &ItemId) -> Option<Tag> {
    if scene.lang == Lang::Ja {
        return None;
    }
    let name = scene.original.name_of(item).unwrap_or_default();
    let way = link(Route::href_of(Lang::Ja, item)).attr("hreflang", Lang::Ja.link_tag()).add(scene.t.official);
    Some(
        styled("div", "official")
            .add(styled("p", "official-name").attr_opt("lang", scene.foreign()).add(name))
            .add(tag("p").add(scene.t.aid).add(" ").add(way)),
    )
}
