//! What stands around every page: header, main ways, footer.

use crate::{route::Page, text::fill, ui::scene::Scene};
use leptos::prelude::*;

/// The name of the site and its main ways.
#[component]
pub(crate) fn Header(page: Memo<Option<Page>>) -> impl IntoView {
    let scene = Scene::get()?;
    let t = scene.t;
    let ways = [
        (Page::Map, t.nav_map),
        (Page::Tree, t.nav_tree),
        (Page::Kpis, t.nav_kpis),
        (Page::Notes, t.nav_notes),
        (Page::About, t.nav_about),
    ];
    let ways = ways
        .into_iter()
        .map(|(way, word)| {
            let here = way.clone();
            let current = move || (page.get().as_ref() == Some(&here)).then_some("page");
            view! { <li><a href=scene.to(way) aria-current=current>{word}</a></li> }
        })
        .collect_view();
    Some(view! {
        <header class="site">
            <a class="site-name" href=scene.to(Page::Home)>
                <svg class="site-sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                    <path d="M2 22C8 22 9 10 16 10S24 22 30 22V28H2z"></path>
                    <path class="site-sign-sea" d="M2 28h28v2H2z"></path>
                    <circle cx="24" cy="7" r="3"></circle>
                </svg>
                <span>{scene.plan.map_name.as_str()}</span>
            </a>
            <nav class="ways" aria-label=t.ways><ul>{ways}</ul></nav>
        </header>
    })
}

/// Which plan and term this is, and where it comes from.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    let scene = Scene::get()?;
    let t = scene.t;
    let plan = scene.plan;
    let term = fill(t.term, &[&plan.term.first.to_string(), &plan.term.last.to_string()]);
    Some(view! {
        <footer class="foot">
            <p class="foot-plan"><strong>{format!("{} {}", plan.name, plan.chapter.split(' ').next().unwrap_or_default())}</strong>{term}</p>
            <p>{t.unofficial}<a href=scene.to(Page::About)>{t.nav_about}</a></p>
            <p class="start-failed" id="start-failed" hidden>{t.start_failed}</p>
        </footer>
    })
}
