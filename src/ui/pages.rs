//! One file a page. Each is a tree that opens with the page's heading, and stands complete as HTML before a script runs.
//! [`content`] draws the page an address names.

mod about;
mod data;
mod direction;
mod glossary;
mod goal;
mod home;
mod kpis;
mod map;
mod measure;
mod not_found;
mod notes;
mod search;
mod tree;
mod zone;

use super::{
    html::{Tag, styled},
    scene::Scene,
};
use crate::route::Page;
#[cfg(feature = "browser")]
pub(crate) use search::hint;

/// The root of every page.
fn page() -> Tag {
    styled("div", "page")
}

/// What a page says; that there is no such page where the plan has none.
pub(crate) fn content(scene: Scene, page: Option<&Page>) -> Tag {
    let found = match page {
        Some(Page::Home) => Some(home::home(scene)),
        Some(Page::Map) => Some(map::map(scene)),
        Some(Page::Tree) => Some(tree::tree(scene)),
        Some(Page::Goal(id)) => goal::goal(scene, *id),
        Some(Page::Direction(id)) => direction::direction(scene, *id),
        Some(Page::Measure(id)) => measure::measure(scene, *id),
        Some(Page::Kpis) => Some(kpis::kpis(scene)),
        Some(Page::Zone(id)) => zone::zone(scene, id),
        Some(Page::Search) => Some(search::search(scene)),
        Some(Page::Notes) => Some(notes::notes(scene)),
        Some(Page::About) => Some(about::about(scene)),
        Some(Page::Data) => Some(data::data(scene)),
        Some(Page::Glossary) => Some(glossary::glossary(scene)),
        None => None,
    };
    found.unwrap_or_else(|| not_found::not_found(scene))
}
