//! `/search/?q=`: what in the plan matches a reader's words, at every stroke of a key. The words stand in the address.
//!
//! The page comes with how to search; `crate::live::search` puts what is found in its place.

use super::page as root;
use crate::ui::{
    context::PageContext,
    html::{Tag, styled, tag},
    parts::{
        crumbs::page_head,
        search::{field, form},
    },
    spot::{SPOT, Spot},
};

/// The search.
pub(crate) fn search(context: PageContext) -> Tag {
    let found = styled("div", "found").attr(SPOT, Spot::Search.word()).add(hint(context));
    root().add(page_head(context.t.nav_search)).add(form(context, "search search-large", field(context))).add(found)
}

/// How to search, and where to look without a script.
pub(crate) fn hint(context: PageContext) -> Tag {
    let scriptless = styled("p", "scriptless").add(context.t.search_scriptless);
    tag("div").add(styled("p", "section-lead").add(context.t.search_hint)).add(scriptless)
}
