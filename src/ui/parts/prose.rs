//! Running text of the plan.

use super::term::termed;
use crate::ui::{
    html::{Tag, styled, tag},
    scene::Scene,
};

/// Paragraphs, in the plan's own language, with its terms explained.
pub(crate) fn prose(scene: Scene, text: &'static [String]) -> Tag {
    texts(scene, styled("div", "prose"), "p", text)
}

/// A plain list of short texts, in the plan's own language.
pub(crate) fn points(scene: Scene, points: &'static [String]) -> Tag {
    texts(scene, styled("ul", "points"), "li", points)
}

fn texts(scene: Scene, around: Tag, each: &'static str, texts: &'static [String]) -> Tag {
    let mut told = Vec::new();
    around.all(texts.iter().map(|text| tag(each).all(termed(scene, text, &mut told))))
}
