//! Running text of the plan.

use crate::ui::{
    html::{Tag, styled, tag},
    scene::Scene,
};

/// Paragraphs, in the plan's own language.
pub(crate) fn prose(scene: Scene, text: &'static [String]) -> Tag {
    styled("div", "prose").maybe("lang", scene.foreign()).all(text.iter().map(|text| tag("p").add(text)))
}

/// A plain list of short texts, in the plan's own language.
pub(crate) fn points(scene: Scene, points: &'static [String]) -> Tag {
    styled("ul", "points").maybe("lang", scene.foreign()).all(points.iter().map(|text| tag("li").add(text)))
}

/// A part of a page with its heading.
pub(crate) fn section(id: &'static str, title: &'static str) -> Tag {
    tag("section").at("aria-labelledby", id).add(tag("h2").at("id", id).add(title))
}

/// A link.
pub(crate) fn link(href: String) -> Tag {
    tag("a").at("href", href)
}
