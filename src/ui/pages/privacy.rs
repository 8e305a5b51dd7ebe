//! `/privacy/`: that nothing is sent, what is kept on the device, and how to be rid of it. Its words are in
//! `seeds/conformance/privacy.toml`.

use crate::{
    conformance::published,
    ui::{
        context::PageContext,
        html::Tag,
        parts::{basics::page, crumbs::page_head, document::section},
    },
};

/// What becomes of what a reader leaves.
pub(crate) fn privacy(context: PageContext) -> Tag {
    let sections = published().privacy.iter().map(|part| section(context, part));
    page().add(page_head(context.t.nav_privacy)).all(sections)
}
