//! The bar above every page: its language, the search, and ふりがな.

use super::{
    furigana::{Furigana, switch},
    prose::link,
    search::search_box,
};
use crate::{
    browser::address,
    route::{Page, Route},
    text::Lang,
    ui::{
        html::{Tag, changing, styled, tag},
        scene::Scene,
    },
};
use leptos::prelude::*;

/// The languages, each leading to this same page, the search and the switch for ふりがな.
pub(crate) fn settings(scene: Scene, page: Memo<Option<Page>>, furigana: Furigana) -> Tag {
    let languages = changing(move || {
        let page = page.get().unwrap_or(Page::Home);
        tag("ul").all(Lang::ALL.map(|lang| {
            let current = (lang == scene.lang).then_some("true");
            let way = link(Route { lang, page: page.clone() }.href())
                .at("lang", lang.tag())
                .at("hreflang", lang.link_tag())
                .maybe("aria-current", current)
                .on("click", address::carry_place)
                .add(lang.own_name());
            tag("li").add(way)
        }))
    });
    styled("div", "settings")
        .add(styled("nav", "languages").at("aria-label", scene.t.languages).add(languages))
        .add(search_box(furigana.scene, page))
        .all(switch(scene, furigana))
}
