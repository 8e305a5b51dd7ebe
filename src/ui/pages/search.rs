//! `/search/?q=`: what in the plan matches a reader's words, at every stroke of a key. The words stand in the address.
//!
//! The page comes with how to search; `crate::live::search` puts what is found in its place.

use crate::ui::{
    context::PageContext,
    html::{Tag, styled},
    parts::{
        basics::page,
        crumbs::page_head,
        search::{field, form, hint},
    },
    spot::{SPOT, Spot},
};

/// The search.
pub(crate) fn search(context: PageContext) -> Tag {
    let finds = styled("div", "found").attr(SPOT, Spot::Search.word()).add(hint(context));
    page().add(page_head(context.t.nav_search)).add(form(context, "search search-large", field(context))).add(finds)
}
