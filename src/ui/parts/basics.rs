//! What every part is made of: the root of a page, a section, a link, a button.

use crate::ui::html::{Node, Tag, styled, tag};

/// The root of every page.
pub(crate) fn page() -> Tag {
    styled("div", "page")
}

/// A part of a page with its heading.
pub(crate) fn section(id: &'static str, title: impl Into<Node>) -> Tag {
    tag("section").attr("aria-labelledby", id).add(tag("h2").attr("id", id).add(title))
}

/// A link.
pub(crate) fn link(href: String) -> Tag {
    tag("a").attr("href", href)
}

/// A button with a word on it.
#[cfg(feature = "browser")]
pub(crate) fn button(class: &'static str, word: impl Into<Node>) -> Tag {
    tag("button").attr("class", class).attr("type", "button").add(word)
}
