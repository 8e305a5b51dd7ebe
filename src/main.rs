//! The page in the browser: takes the prerendered HTML over and makes it live.

use strategy_explorer::{
    browser::page,
    plan::embedded,
    text::{Lang, Texts},
    ui::{app::App, scene::Scene},
};
use leptos::prelude::*;

fn main() {
    // A build with a faulty plan is never published; if one is all the same, the static page stays as it is.
    let Ok(plan) = embedded::plan() else { return };
    let scene = Scene { plan, t: Texts::JAPANESE, lang: Lang::Ja };
    leptos::mount::hydrate_body(move || view! { <App scene folder=page::folder()/> });
}
