//! A note as it is read: its text, when it was written, and what can be done with it.

use super::controller::Controller;
use crate::{
    browser::clock,
    notes::{Moment, Note, NoteId, Version},
    text::{fill, live::LiveTexts},
    ui::{
        html::{Tag, styled},
        parts::basics::button,
    },
};

/// A note on the item of a name.
pub(super) fn card(t: &'static LiveTexts, notes: Controller, name: &str, note: &Note) -> Tag {
    let id = note.id();
    let called = name.to_owned();
    let foot = styled("div", "card-foot")
        .add(styled("span", "when").add(written(t, note.updated())))
        .add(
            button("button button-small", t.note_edit)
                .on("click", move |_| notes.edit(id, called.clone()))
                .attr("aria-label", fill(t.note_edit_on, &[("name", name)])),
        )
        .add(
            button("button button-small", t.note_delete)
                .on("click", move |_| notes.delete(id))
                .attr("aria-label", fill(t.note_delete_on, &[("name", name)])),
        );
    styled("li", "card")
        .attr("id", place_of(id))
        .attr("tabindex", "-1")
        .add(styled("p", "card-text").verbatim(note.text().to_owned()))
        .all(note.conflicts().map(|version| conflict(t, notes, note, version)))
        .add(foot)
}

/// Where a note stands on the page.
pub(super) fn place_of(id: NoteId) -> String {
    format!("note-{id}")
}

/// What another tab or tablet wrote into the same note, and the way to drop it.
fn conflict(t: &'static LiveTexts, notes: Controller, note: &Note, version: &Version) -> Tag {
    let (id, stamp) = (note.id(), version.stamp());
    styled("div", "conflict")
        .add(styled("p", "aside").add(t.note_conflict))
        .add(styled("p", "card-text").verbatim(version.text().to_owned()))
        .add(button("button button-small", t.note_discard).on("click", move |_| notes.discard(id, stamp)))
}

/// When, by the reader's own clock: 「2026年11月22日 9:05」.
fn written(t: &LiveTexts, moment: Moment) -> String {
    let [year, month, day, hour, minute] = clock::local(moment);
    let [year, month, day, hour] = [year, month, day, hour].map(|number| number.to_string());
    let minute = &format!("{minute:02}");
    let parts = [("year", &*year), ("month", &month), ("day", &day), ("hour", &hour), ("minute", minute)];
    fill(t.note_updated, &parts)
}
