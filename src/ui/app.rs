//! The shell around the page an address names.

use super::{
    html::{Tag, changing, styled, tag},
    pages,
    parts::{
        notes::{desk::Desk, sheet::sheet, undo::undo_bar},
        shell::{footer, header},
    },
    scene::Scene,
};
use crate::{
    browser::{dom, page},
    route::{Page, Route},
};
use leptos::{ev, prelude::*};
use leptos_router::{
    NavigateOptions, WildcardSegment,
    components::{FlatRoutes, Route as RouterRoute, Router},
    hooks::{use_location, use_navigate},
};

/// The whole app. `folder` is the path the site is unzipped into, without its last slash: `/machi/keikaku` or nothing.
#[component]
pub fn App(
    /// What pages are drawn from.
    scene: Scene,
    /// The path of the site's folder.
    folder: String,
) -> impl IntoView {
    provide_context(scene);
    Desk::provide(scene);
    let base = folder.clone();
    view! {
        <Router base>
            <FlatRoutes fallback=|| ()>
                <RouterRoute path=WildcardSegment("address") view=move || view! { <Document scene folder=folder.clone()/> }/>
            </FlatRoutes>
        </Router>
    }
}

/// Header, page and footer for the address the browser is at.
#[component]
fn Document(scene: Scene, folder: String) -> impl IntoView {
    let location = use_location();
    let current = {
        let folder = folder.clone();
        Memo::new(move |_| {
            let path = location.pathname.get();
            Route::parse(path.strip_prefix(&folder).unwrap_or(&path)).map(|route| route.page)
        })
    };
    page::follow(move || scene.title(current.get().as_ref()));
    Effect::new(move || follow_drawn_links(folder.clone()));
    let main = tag("main").at("id", "main").at("tabindex", "-1");
    styled("div", "app")
        .add(changing(move || skip(scene, current.get())))
        .add(header(scene, current))
        .add(main.add(changing(move || content(scene, current.get()))))
        .add(footer(scene))
        .add(sheet(scene))
        .add(undo_bar(scene))
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

/// Takes links within drawings to the router, which knows only those of HTML.
fn follow_drawn_links(folder: String) {
    let navigate = use_navigate();
    let listener = window_event_listener(ev::click, move |event| {
        if let Some(path) = page::drawn_link(&event) {
            event.prevent_default();
            navigate(path.strip_prefix(&folder).unwrap_or(&path), NavigateOptions::default());
        }
    });
    on_cleanup(move || listener.remove());
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
        Some(Page::Notes) => Some(pages::notes::notes(scene)),
        Some(Page::About) => Some(pages::about::about(scene)),
        None => None,
    };
    found.unwrap_or_else(|| pages::not_found::not_found(scene))
}
