//! The shell around the page an address names.

use super::{
    asked::Asked,
    html::{Tag, changing, styled, tag},
    pages,
    parts::{
        furigana::Furigana,
        notes::{desk::Desk, sheet::sheet, undo::undo_bar},
        search::{BOX, Search, WAY},
        shell::{footer, header},
        term::{Glossary, explanation},
    },
    scene::Scene,
};
use crate::{
    browser::{
        address, dom, page,
        task::{effect, on_change},
    },
    route::{Page, Route},
};
use leptos::prelude::*;

/// The whole app at an address. `folder` is the path the site is unzipped into, without its last slash: `/machi/keikaku`
/// or nothing; `address` is relative to it.
pub(crate) fn app(scene: Scene, folder: String, address: String) -> Tag {
    let desk = Desk::provide(scene);
    let address = RwSignal::new(address);
    Asked::provide(address);
    let search = Search::provide();
    let glossary = Glossary::provide();
    let current = Memo::new(move |_| {
        let route = address.with(|address| Route::parse(address));
        route.filter(|route| route.lang == scene.lang).map(|route| route.page)
    });
    effect(move || address::watch(&folder, scene.lang, move |next| go(address, next)));
    page::follow(move || scene.title(current.get().as_ref()));
    let furigana = Furigana::new(scene);
    let shown = furigana.scene;
    on_change(
        move || current.track(),
        move || {
            desk.close();
            glossary.close(false);
        },
    );
    // One sheet at a time, and the reader is in it.
    effect(move || {
        if desk.writing.with(Option::is_some) {
            glossary.close(false);
            page::focus("sheet-text");
        } else if !glossary.open.with(String::is_empty) {
            page::focus("explanation");
        }
    });
    // From where a new page puts the reader the arrows lead to what was found, as they do from the field.
    let finds = |event| dom::walk(&event, BOX, WAY);
    let main = tag("main").at("id", "main").at("tabindex", "-1").on("keydown", finds);
    styled("div", "app")
        .on("click", move |event| {
            glossary.clicked(&event);
            search.clicked(&event);
        })
        .on("focusin", move |event| search.turned(&event))
        .on("keydown", move |event| {
            if dom::is_escape(&event) {
                search.escaped(&event);
                glossary.close(true);
            }
        })
        .add(changing(move || skip(shown.get(), current.get())))
        .add(header(scene, current, furigana))
        .add(main.add(changing(move || content(shown.get(), current.get()))))
        .add(changing(move || footer(shown.get())))
        .add(sheet(shown))
        .add(undo_bar(shown))
        .add(explanation(shown, glossary))
}

/// Shows an address the reader stepped to. Stepping back to a page that comes only as a document, or to what is no page of
/// ours, is left to the server.
fn go(address: RwSignal<String>, next: String) {
    let route = |address: &str| Route::parse(address);
    let there = route(&next);
    if there.as_ref().is_none_or(Route::is_apart) && address.with_untracked(|here| route(here)) != there {
        address::load();
    } else {
        address.set(next);
    }
}

/// The way past the header for those who go by keyboard. A bare `#main` would lead to the page's base, another page.
fn skip(scene: Scene, page: Option<Page>) -> Tag {
    let href = format!("{}#main", page.map(|page| scene.to(page)).unwrap_or_default());
    let skip = |event: dom::Event| {
        event.prevent_default();
        page::focus("main");
    };
    styled("a", "skip").at("href", href).on("click", skip).add(scene.t.skip)
}

fn content(scene: Scene, page: Option<Page>) -> Tag {
    let found = match page {
        Some(Page::Home) => Some(pages::home::home(scene)),
        Some(Page::Map) => Some(pages::map::map(scene)),
        Some(Page::Tree) => Some(pages::tree::tree(scene)),
        Some(Page::Goal(id)) => pages::goal::goal(scene, id),
        Some(Page::Direction(id)) => pages::direction::direction(scene, id),
        Some(Page::Measure(id)) => pages::measure::measure(scene, id),
        Some(Page::Kpis) => Some(pages::kpis::kpis(scene)),
        Some(Page::Zone(id)) => pages::zone::zone(scene, &id),
        Some(Page::Search) => Some(pages::search::search(scene)),
        Some(Page::Notes) => Some(pages::notes::notes(scene)),
        Some(Page::About) => Some(pages::about::about(scene)),
        Some(Page::Data) => Some(pages::data::data(scene)),
        Some(Page::Glossary) => Some(pages::glossary::glossary(scene)),
        None => None,
    };
    found.unwrap_or_else(|| pages::not_found::not_found(scene))
}
