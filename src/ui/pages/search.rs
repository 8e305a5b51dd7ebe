//! `/search/?q=`: what in the plan matches a reader's words, at every stroke of a key. The words stand in the address.
//!
//! The page comes with how to search; `crate::live::search` puts what is found in its place.

use super::page as root;
use crate::ui::{
    html::{Tag, styled, tag},
    parts::{
        crumbs::page_head,
        search::{field, form},
    },
    scene::Scene,
    spot::{SPOT, Spot},
};

/// The search.
pub(crate) fn search(scene: Scene) -> Tag {
    let found = styled("div", "found").attr(SPOT, Spot::Search.word()).add(hint(scene));
    root().add(page_head(scene.t.nav_search)).add(form(scene, "search search-large", field(scene))).add(found)
}

/// How to search, and where to look without a script.
pub(crate) fn hint(scene: Scene) -> Tag {
    let scriptless = styled("p", "scriptless").add(scene.t.search_scriptless);
    tag("div").add(styled("p", "section-lead").add(scene.t.search_hint)).add(scriptless)
}
