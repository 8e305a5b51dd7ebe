//! Everything a page's document has in its body.

use super::{
    html::{Tag, styled, tag},
    pages::content,
    parts::shell::{footer, header, skip, stopped},
    scene::Scene,
};
use crate::route::Page;

/// The body of a page's document. What the reader opens over it, the app adds.
pub(crate) fn body(scene: Scene, page: Option<&Page>) -> Tag {
    styled("div", "app")
        .add(skip(scene, page))
        .add(header(scene, page))
        .add(main(scene, page))
        .add(footer(scene))
        .add(stopped(scene))
}

/// The page's own part of it.
pub(crate) fn main(scene: Scene, page: Option<&Page>) -> Tag {
    tag("main").attr("id", "main").add(content(scene, page))
}
