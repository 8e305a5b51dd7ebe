//! Everything a page's document has in its body.

use super::{
    context::PageContext,
    html::{Tag, styled, tag},
    pages::content,
    parts::shell::{footer, header, skip, stopped},
};
use crate::route::Page;

/// The body of a page's document. What the reader opens over it, the app adds.
pub(crate) fn body(context: PageContext, page: Option<&Page>) -> Tag {
    styled("div", "app")
        .add(skip(context, page))
        .add(header(context, page))
        .add(main(context, page))
        .add(footer(context))
        .add(stopped(context))
}

/// The page's own part of it.
pub(crate) fn main(context: PageContext, page: Option<&Page>) -> Tag {
    tag("main").attr("id", "main").add(content(context, page))
}
