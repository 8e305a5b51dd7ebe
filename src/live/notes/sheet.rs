//! The sheet on which notes are written: over the page's lower edge, so that the page stays in sight.

use crate::{
    browser::{dom, page, task::effect},
    live::{
        app::App,
        mount::{Mounted, mount_in},
        state::notes::Writing,
    },
    text::fill,
    ui::{
        html::{Tag, dynamic, styled, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;

/// Shows the sheet while a note is being written.
pub(super) fn open(app: App) {
    let shown = StoredValue::new_local(None::<Mounted>);
    effect(move || {
        let writing = app.notes.writing.get();
        if let Some(before) = shown.try_update_value(Option::take).flatten() {
            before.remove();
        }
        if let (Some(writing), Some(body)) = (writing, dom::body()) {
            shown.set_value(mount_in(&body, untrack(|| sheet(app, writing))));
            page::focus("sheet-text");
        }
    });
}

fn sheet(app: App, writing: Writing) -> Tag {
    let (t, notes) = (app.t(), app.notes);
    let label = fill(t.note_label, &[("name", &writing.name)]);
    let field = tag("textarea")
        .attr("id", "sheet-text")
        .attr("rows", "5")
        .attr("placeholder", t.note_placeholder)
        .on("input", move |event| notes.type_in(dom::typed(&event)))
        .on_mount(|field| dom::put_cursor_last(&field))
        .verbatim(writing.text);
    let status = dynamic(move || {
        let said = notes.said.get();
        styled("p", if said.is_trouble { "sheet-status trouble" } else { "sheet-status" }).add(said.words)
    });
    let done = button("button button-strong", t.note_done).on("click", move |_| notes.close());
    styled("section", "sheet")
        .attr("role", "dialog")
        .attr("aria-labelledby", "sheet-label")
        .add(tag("label").attr("id", "sheet-label").attr("for", "sheet-text").add(label))
        .add(field)
        .add(styled("div", "sheet-foot").add(tag("div").attr("role", "status").add(status)).add(done))
}
