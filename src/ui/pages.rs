//! One file a page. Each is a tree that opens with the page's heading, and stands complete as HTML before a script runs.
//! [`content`] draws the page an address names.

mod about;
#[cfg(feature = "ssr")]
mod accessibility;
mod data;
mod direction;
#[cfg(feature = "ssr")]
mod embed;
#[cfg(feature = "ssr")]
mod figure;
mod glossary;
mod goal;
mod home;
mod kpis;
mod map;
mod measure;
mod not_found;
mod notes;
#[cfg(feature = "ssr")]
mod offline;
#[cfg(feature = "ssr")]
mod privacy;
#[cfg(feature = "ssr")]
mod report;
#[cfg(feature = "ssr")]
mod review;
mod search;
mod tree;
#[cfg(feature = "ssr")]
mod workshop;
mod zone;

use super::{context::PageContext, html::Tag};
use crate::route::Page;

/// The style sheet of its own that a page needs, by its name in the page's start script.
pub(crate) fn sheet(page: &Page) -> Option<&'static str> {
    page.can_be_narrowed().then_some("tree")
}

/// What a page says; that there is no such page where the plan has none.
pub(crate) fn content(context: PageContext, page: Option<&Page>) -> Tag {
    let drawn = match page {
        Some(Page::Home) => Some(home::home(context)),
        Some(Page::Map) => context.plan.has_map().then(|| map::map(context)),
        Some(Page::Tree) => Some(tree::tree(context)),
        Some(Page::Goal(id)) => goal::goal(context, *id),
        Some(Page::Direction(id)) => direction::direction(context, *id),
        Some(Page::Measure(id)) => measure::measure(context, *id),
        Some(Page::Kpis) => Some(kpis::kpis(context)),
        Some(Page::Zone(id)) => zone::zone(context, id),
        Some(Page::Search) => Some(search::search(context)),
        Some(Page::Notes) => Some(notes::notes(context)),
        Some(Page::About) => Some(about::about(context)),
        Some(Page::Data) => Some(data::data(context)),
        Some(Page::Glossary) => Some(glossary::glossary(context)),
        #[cfg(feature = "ssr")]
        Some(Page::Figure(id)) => figure::figure(context, *id),
        #[cfg(feature = "ssr")]
        Some(Page::Review) => Some(review::review(context)),
        #[cfg(feature = "ssr")]
        Some(Page::Report) => Some(report::report(context)),
        #[cfg(feature = "ssr")]
        Some(Page::Accessibility) => Some(accessibility::accessibility(context)),
        #[cfg(feature = "ssr")]
        Some(Page::Privacy) => Some(privacy::privacy(context)),
        #[cfg(feature = "ssr")]
        Some(Page::Offline) => Some(offline::offline(context)),
        #[cfg(feature = "ssr")]
        Some(Page::Embed) => Some(embed::embed(context)),
        #[cfg(feature = "ssr")]
        Some(Page::Workshop) => Some(workshop::workshop(context)),
        // The app never draws them: they come as documents.
        #[cfg(not(feature = "ssr"))]
        Some(
            Page::Figure(_)
            | Page::Review
            | Page::Report
            | Page::Accessibility
            | Page::Privacy
            | Page::Offline
            | Page::Embed
            | Page::Workshop,
        ) => None,
        None => None,
    };
    drawn.unwrap_or_else(|| not_found::not_found(context))
}
