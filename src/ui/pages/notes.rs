//! `/notes/`: everything the reader wrote. The page comes empty; `crate::live::notes` fills it.

use crate::{
    route::Page,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{link, page},
            crumbs::page_head,
        },
        spot::{SPOT, Spot},
    },
};

/// The notebook.
pub(crate) fn notes(context: PageContext) -> Tag {
    let t = context.t;
    let notebook = tag("div")
        .attr(SPOT, Spot::Notebook.word())
        .add(styled("p", "section-lead scripted").add(t.notes_loading))
        .add(styled("p", "section-lead scriptless").add(t.notes_scriptless));
    let workshop = link(context.to(Page::Workshop)).attr("class", "more").add(t.nav_workshop);
    let head = page_head(t.notes_title).add(styled("p", "section-lead").add(t.notes_lead)).add(tag("p").add(workshop));
    page().add(head).add(notebook)
}
