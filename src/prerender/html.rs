//! A page's body as HTML.

use crate::{
    route::Page,
    ui::{body::body as body_of, context::PageContext},
};

/// The HTML of a page's body; that of the page for missing addresses where there is no page.
pub fn body(context: PageContext, page: Option<&Page>) -> String {
    body_of(context, page).html()
}
