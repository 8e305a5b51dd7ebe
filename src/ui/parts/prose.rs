//! Running text of the plan.

use super::term::termed;
use crate::{
    text::fill,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
    },
};

/// Paragraphs, in the plan's own language, with its terms explained.
pub(crate) fn prose(context: PageContext, text: &'static [String]) -> Tag {
    texts(context, styled("div", "prose"), "p", text)
}

/// A note of the site's own on the plan; nothing where there is nothing to say.
pub(crate) fn note(text: &'static str) -> Option<Tag> {
    (!text.is_empty()).then(|| styled("p", "aside").add(text))
}

/// A plain list of short texts, in the plan's own language.
pub(crate) fn points(context: PageContext, points: &'static [String]) -> Tag {
    texts(context, styled("ul", "points"), "li", points)
}

fn texts(context: PageContext, around: Tag, each: &'static str, texts: &'static [String]) -> Tag {
    let mut explained = Vec::new();
    around.all(texts.iter().map(|text| tag(each).all(termed(context, text, &mut explained))))
}

/// Which version of the site this is.
pub(crate) fn version(context: PageContext) -> Tag {
    tag("p").add(fill(context.t.offline_version, &[("version", env!("CARGO_PKG_VERSION"))]))
}
