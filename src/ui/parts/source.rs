//! 「原文を見る」: where the lines of the source a page is made from are opened, with the words marked that the page shows.
//!
//! Each page that shows something of the plan has a file of them, which `prerender/passages.rs` writes; `prerender/page_facts.rs`
//! says what each page shows; `crate::live::source` opens it.

use super::basics::link;
use crate::{
    text::Lang,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        spot::{OF, SPOT, Spot},
    },
};

/// The file of the whole source, relative to the site's folder.
pub(crate) const WHOLE: &str = "data/source.txt";

/// The passage of a page by the name of its file, folded until a reader asks for it.
pub(crate) fn source(context: PageContext, name: &str) -> Tag {
    let t = context.t;
    styled("details", "source")
        .attr(SPOT, Spot::Source.word())
        .attr(OF, name.to_owned())
        .add(tag("summary").add(t.source))
        .add(styled("p", "aside").add(t.source_lead))
        .add(styled("div", "source-passage").add(styled("p", "aside scripted").add(t.source_coming)))
        .add(tag("p").add(link(WHOLE.to_owned()).attr("hreflang", Lang::Ja.link_tag()).add(t.source_whole)))
}
