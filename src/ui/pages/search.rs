//! `/search/?q=`: what in the plan matches a reader's words.

use super::page;
use crate::ui::{html::Tag, parts::crumbs::page_head, scene::Scene};

/// The search.
pub(crate) fn search(scene: Scene) -> Tag {
    page().add(page_head(scene.t.nav_search))
}
