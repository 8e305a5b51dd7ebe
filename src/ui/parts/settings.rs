//! The bar above every page: its language, ふりがな, and the search.

use super::{basics::link, search::search_box, switch::switch};
use crate::{
    route::{Page, Route},
    text::Lang,
    ui::{
        html::{Tag, styled, tag},
        scene::Scene,
        spot::Switch,
    },
};

/// The languages, each leading to this same page, the switch for ふりがな and the search, by eye as by keyboard.
pub(crate) fn settings(scene: Scene, page: Option<&Page>) -> Tag {
    styled("div", "settings")
        .add(styled("nav", "languages").attr("aria-label", scene.t.languages).add(languages(scene, page)))
        .all(furigana(scene))
        .add(search_box(scene, page))
}

fn languages(scene: Scene, page: Option<&Page>) -> Tag {
    let page = page.unwrap_or(&Page::Home);
    tag("ul").all(Lang::ALL.map(|lang| {
        let current = (lang == scene.lang).then_some("true");
        let way = link(Route { lang, page: page.clone() }.href())
            .attr("lang", lang.tag())
            .attr("hreflang", lang.link_tag())
            .attr_opt("aria-current", current)
            .add(lang.own_name());
        tag("li").add(way)
    }))
}

/// The switch, in the languages that have kanji. What it says in words is heard in the element that stays.
fn furigana(scene: Scene) -> Option<Tag> {
    if scene.lang == Lang::En {
        return None;
    }
    let button = switch(Switch::Furigana, scene.t.furigana, false);
    Some(styled("div", "furigana-switch").add(button).add(tag("span").attr("role", "status")))
}
