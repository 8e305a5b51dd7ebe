//! `/search/?q=`: what in the plan matches a reader's words, at every stroke of a key. The words stand in the address.
//!
//! The finder is fetched when the page opens; until it is there, and in the HTML from the start, the page says how to search.

use super::page as root;
use crate::{
    browser::{dom, task::effect},
    ui::{
        asked::Asked,
        html::{Tag, styled, tag},
        parts::{
            crumbs::page_head,
            finds::finds,
            search::{Search, field, form},
        },
        scene::Scene,
    },
};
use leptos::prelude::*;

/// The search.
pub(crate) fn search(scene: Scene) -> Tag {
    let asked = Asked::get();
    let search = Search::get();
    effect(move || search.open());
    let own = field(scene)
        .on("input", move |event| asked.ask(&[("q", dom::typed(&event))]))
        // What was typed before the page lived is searched for; else what the address says is typed.
        .arrived(move |element| match dom::value(&element) {
            typed if typed.is_empty() => dom::put(&element, &untrack(|| asked.of("q")).unwrap_or_default()),
            typed => asked.ask(&[("q", typed)]),
        });
    let typed = move || asked.of("q").unwrap_or_default();
    root()
        .add(page_head(scene.t.nav_search))
        .add(form(scene, "search search-large", own))
        .add(finds(RwSignal::new(scene), Box::new(typed), hint).at("class", "found"))
}

/// How to search, and where to look without a script.
fn hint(scene: Scene) -> Tag {
    let scriptless = styled("p", "scriptless").add(scene.t.search_scriptless);
    tag("div").add(styled("p", "section-lead").add(scene.t.search_hint)).add(scriptless)
}
