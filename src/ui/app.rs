//! The shell around the page an address names.

use super::{
    pages::{
        about::AboutPage, direction::DirectionPage, goal::GoalPage, home::HomePage, kpis::KpisPage, map::MapPage,
        measure::MeasurePage, not_found::NotFoundPage, notes::NotesPage, tree::TreePage, zone::ZonePage,
    },
    parts::{
        notes::{desk::Desk, sheet::NoteSheet, undo::UndoBar},
        shell::{Footer, Header},
    },
    scene::Scene,
};
use crate::{
    browser::page,
    route::{Page, Route},
};
use leptos::prelude::*;
use leptos_router::{
    WildcardSegment,
    components::{FlatRoutes, Route as RouterRoute, Router},
    hooks::use_location,
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
            <FlatRoutes fallback=NotFoundPage>
                <RouterRoute path=WildcardSegment("address") view=move || view! { <Document folder=folder.clone()/> }/>
            </FlatRoutes>
        </Router>
    }
}

/// Header, page and footer for the address the browser is at.
#[component]
fn Document(folder: String) -> impl IntoView {
    let Some(scene) = Scene::get() else { return ().into_any() };
    let location = use_location();
    let current = Memo::new(move |_| {
        let path = location.pathname.get();
        Route::parse(path.strip_prefix(&folder).unwrap_or(&path)).map(|route| route.page)
    });
    page::follow(move || scene.title(current.get().as_ref()));
    view! {
        <a class="skip" href="#main">{scene.t.skip}</a>
        <Header page=current/>
        <main id="main" tabindex="-1">{move || content(current.get())}</main>
        <Footer/>
        <NoteSheet/>
        <UndoBar/>
    }
    .into_any()
}

fn content(page: Option<Page>) -> AnyView {
    match page {
        Some(Page::Home) => view! { <HomePage/> }.into_any(),
        Some(Page::Map) => view! { <MapPage/> }.into_any(),
        Some(Page::Tree) => view! { <TreePage/> }.into_any(),
        Some(Page::Goal(id)) => view! { <GoalPage id/> }.into_any(),
        Some(Page::Direction(id)) => view! { <DirectionPage id/> }.into_any(),
        Some(Page::Measure(id)) => view! { <MeasurePage id/> }.into_any(),
        Some(Page::Kpis) => view! { <KpisPage/> }.into_any(),
        Some(Page::Zone(id)) => view! { <ZonePage id/> }.into_any(),
        Some(Page::Notes) => view! { <NotesPage/> }.into_any(),
        Some(Page::About) => view! { <AboutPage/> }.into_any(),
        None => view! { <NotFoundPage/> }.into_any(),
    }
}
