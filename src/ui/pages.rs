//! One file a page. Each is a tree that opens with the page's heading, and stands complete as HTML before a script runs.

pub(super) mod about;
pub(super) mod data;
pub(super) mod direction;
pub(super) mod glossary;
pub(super) mod goal;
pub(super) mod home;
pub(super) mod kpis;
pub(super) mod map;
pub(super) mod measure;
pub(super) mod not_found;
pub(super) mod notes;
pub(super) mod search;
pub(super) mod tree;
pub(super) mod zone;

use super::html::{Tag, styled};

/// The root of every page.
fn page() -> Tag {
    styled("div", "page")
}
