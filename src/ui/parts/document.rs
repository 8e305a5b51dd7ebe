//! Texts of pages that come only as documents: words of each language, read from the seeds natively.

use super::words::written;
use crate::{
    conformance::Section,
    text::localized::LocalizedText,
    ui::{
        context::PageContext,
        html::{Node, Tag, styled, tag},
    },
};

/// A section with its heading and paragraphs.
pub(crate) fn section(context: PageContext, section: &'static Section) -> Tag {
    tag("section")
        .attr("aria-labelledby", section.id.as_str())
        .add(tag("h2").attr("id", section.id.as_str()).all(localized(context, &section.title)))
        .add(styled("div", "prose").all(section.text.iter().map(|text| tag("p").all(localized(context, text)))))
}

/// A text in the language of the page. Where it bears readings, they are there to be shown when they are wished for.
pub(crate) fn localized(context: PageContext, text: &'static LocalizedText) -> Vec<Node> {
    text_nodes(context, text.of(context.lang))
}

/// The same of a text that is already in the language of the page.
pub(crate) fn text_nodes(context: PageContext, text: &'static str) -> Vec<Node> {
    written(context, text.to_owned())
}
