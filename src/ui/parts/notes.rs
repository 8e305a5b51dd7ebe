//! Where a reader's notes stand in a page, and the buttons that write them. Both come alive by `crate::live::notes`.

use crate::{
    plan::id::ItemId,
    text::fill,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::mark::drawing,
        spot::{LISTS, NAME, NOTE, OF, SPOT, Spot},
    },
};

/// The notes on the item a page is about, and the button to write one. Pressing `n` does the same.
pub(crate) fn note_section(context: PageContext, item: &ItemId) -> Tag {
    let t = context.t;
    let write = writes(context, item, "button").attr("aria-keyshortcuts", "n").add(pen()).add(t.note_write);
    let notes = tag("div")
        .attr(SPOT, Spot::Notes.word())
        .attr(OF, item.to_string())
        .attr(NAME, context.name(item))
        .add(styled("p", "aside").add(t.note_none));
    styled("section", "notes")
        .attr("aria-labelledby", "notes-here")
        .add(styled("div", "section-head").add(tag("h2").attr("id", "notes-here").add(t.note_section)).add(write))
        .add(notes)
        .add(styled("p", "aside").add(t.note_kept))
}

/// The button of a figure or project: writes a note on it; where it has some it tells how many, and shows them.
pub(crate) fn note_corner(context: PageContext, item: &ItemId) -> Tag {
    let t = context.t;
    let of = styled("span", "visually-hidden").add(fill(t.note_of, &[("name", context.name(item))]));
    writes(context, item, "button button-small")
        .attr(LISTS, "")
        .add(pen())
        .add(of)
        .add(t.notes)
        .add(styled("span", "visually-hidden to-write").add(t.note_to_write))
        .add(styled("span", "count").attr("hidden", ""))
}

/// A button that writes a note on an item.
fn writes(context: PageContext, item: &ItemId, class: &'static str) -> Tag {
    styled("button", class).attr("type", "button").attr(NOTE, item.to_string()).attr(NAME, context.name(item))
}

fn pen() -> Tag {
    drawing("sign", "0 0 16 16").add(tag("path").attr("d", "M2 14l1-4L11 2l3 3l-8 8zM9.5 3.5l3 3"))
}
