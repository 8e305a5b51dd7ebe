//! The way to search from every page: a box in the header, and the key `/`.

use super::mark::drawing;
use crate::{
    browser::page,
    route::Page,
    ui::{
        html::{Tag, changing, nothing, styled, tag},
        scene::Scene,
    },
};
use leptos::{ev, prelude::*};

/// The field to search in; one on every page, so that the key `/` finds it.
pub(crate) const BOX: &str = "search-box";

/// The box in the header; the page of the search has its own. It works as a plain form before the page lives.
pub(crate) fn search_box(shown: RwSignal<Scene>, page: Memo<Option<Page>>) -> Tag {
    Effect::new(|| {
        let key = window_event_listener(ev::keydown, |event| {
            if event.key() == "/" && !page::is_typing(&event) && page::focus(BOX) {
                event.prevent_default();
            }
        });
        on_cleanup(move || key.remove());
    });
    tag("div").at("class", "search-spot").add(changing(move || {
        let scene = shown.get();
        if page.get() == Some(Page::Search) { nothing() } else { form(scene, "search", field(scene)) }
    }))
}

/// A form around a field.
pub(crate) fn form(scene: Scene, class: &'static str, field: Tag) -> Tag {
    let t = scene.t;
    let sign = drawing("sign", "0 0 16 16").add(tag("path").at("d", "M11 7a4 4 0 1 1-8 0a4 4 0 0 1 8 0zM10 10l4 4"));
    let button = styled("button", "search-go").add(sign).add(styled("span", "visually-hidden").add(t.search_button));
    styled("form", class)
        .at("role", "search")
        .at("action", scene.to(Page::Search))
        .add(styled("label", "visually-hidden").at("for", BOX).add(t.search_label))
        .add(field)
        .add(button)
}

/// A field to search in.
pub(crate) fn field(scene: Scene) -> Tag {
    styled("input", "search-field")
        .at("id", BOX)
        .at("type", "search")
        .at("name", "q")
        .at("placeholder", scene.t.search_label)
        .at("autocomplete", "off")
        .at("enterkeyhint", "search")
        .at("aria-keyshortcuts", "/")
}
