//! Running text of the plan.

use crate::ui::html::{Tag, styled, tag};

/// Paragraphs.
pub(crate) fn prose(text: &'static [String]) -> Tag {
    styled("div", "prose").all(text.iter().map(|text| tag("p").add(text)))
}

/// A plain list of short texts.
pub(crate) fn points(points: &'static [String]) -> Tag {
    styled("ul", "points").all(points.iter().map(|text| tag("li").add(text)))
}

/// A part of a page with its heading.
pub(crate) fn section(id: &'static str, title: &'static str) -> Tag {
    tag("section").at("aria-labelledby", id).add(tag("h2").at("id", id).add(title))
}

/// A link.
pub(crate) fn link(href: String) -> Tag {
    tag("a").at("href", href)
}
