//! An address that names nothing, and the ways on from there.

use crate::{route::Page, ui::scene::Scene};
use leptos::prelude::*;

/// Says that there is no such page, and where to go.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    let scene = Scene::get()?;
    let t = scene.t;
    let ways = [(Page::Home, t.nav_home), (Page::Map, t.nav_map), (Page::Tree, t.nav_tree), (Page::Kpis, t.nav_kpis)];
    let ways = ways.into_iter().map(|(page, word)| view! { <li><a href=scene.to(page)>{word}</a></li> }).collect_view();
    Some(view! {
        <header class="head"><h1>{t.not_found_title}</h1></header>
        <p class="section-lead">{t.not_found}</p>
        <ul class="links">{ways}</ul>
    })
}
