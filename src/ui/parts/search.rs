//! Where a reader searches: a box in the header of every page, and the large one of the page for it. Both are plain forms that
//! work without a script.

use super::mark::drawing;
use crate::{
    route::Page,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
    },
};

/// The field to search in.
pub(crate) const BOX: &str = "search-box";

/// The box in the header, with the place for what is found below it. The page of the search has one of its own.
#[cfg(feature = "ssr")]
pub(crate) fn search_box(context: PageContext, page: Option<&Page>) -> Tag {
    let spot = styled("div", "search-spot");
    if page == Some(&Page::Search) {
        return spot.attr("hidden", "");
    }
    spot.add(form(context, "search", field(context))).add(styled("div", "found search-finds"))
}

/// A form around a field.
pub(crate) fn form(context: PageContext, class: &'static str, field: Tag) -> Tag {
    let t = context.t;
    let sign = drawing("sign", "0 0 16 16").add(tag("path").attr("d", "M11 7a4 4 0 1 1-8 0a4 4 0 0 1 8 0zM10 10l4 4"));
    let button = styled("button", "search-go").add(sign).add(styled("span", "visually-hidden").add(t.search_button));
    styled("form", class)
        .attr("role", "search")
        .attr("action", context.to(Page::Search))
        .add(styled("label", "visually-hidden").attr("for", BOX).add(t.search_label))
        .add(field)
        .add(button)
}

/// A field to search in.
pub(crate) fn field(context: PageContext) -> Tag {
    styled("input", "search-field")
        .attr("id", BOX)
        .attr("type", "search")
        .attr("name", "q")
        .attr("maxlength", "100")
        .attr("placeholder", context.t.search_label)
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search")
        .attr("aria-keyshortcuts", "/")
}

/// How to search, and where to look without a script.
pub(crate) fn hint(context: PageContext) -> Tag {
    let scriptless = styled("p", "scriptless").add(context.t.search_scriptless);
    tag("div").add(styled("p", "section-lead").add(context.t.search_hint)).add(scriptless)
}
