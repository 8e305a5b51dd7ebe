//! A note as it is read: its text, when it was written, and what can be done with it.

use super::{button, desk::Desk};
use crate::{
    browser::clock,
    notes::{Moment, Note, Version},
    text::fill,
    ui::{
        html::{Tag, styled},
        scene::Scene,
    },
};

/// A list of notes.
pub(crate) fn cards(scene: Scene, desk: Desk, notes: &[Note]) -> Tag {
    styled("ul", "cards").all(notes.iter().map(|note| card(scene, desk, note)))
}

fn card(scene: Scene, desk: Desk, note: &Note) -> Tag {
    let t = scene.t;
    let id = note.id();
    let name = scene.plan.name_of(note.item()).unwrap_or_default();
    let foot = styled("div", "card-foot")
        .add(styled("span", "when").add(written(scene, note.updated())))
        .add(
            button("button button-small", t.note_edit, move || desk.edit(id))
                .at("aria-label", fill(t.note_edit_on, &[name])),
        )
        .add(
            button("button button-small", t.note_delete, move || desk.delete(id))
                .at("aria-label", fill(t.note_delete_on, &[name])),
        );
    styled("li", "card")
        .add(styled("p", "card-text").verbatim(note.text().to_owned()))
        .all(note.conflicts().map(|version| conflict(scene, desk, note, version)))
        .add(foot)
}

/// What another tab or tablet wrote into the same note, and the way to drop it.
fn conflict(scene: Scene, desk: Desk, note: &Note, version: &Version) -> Tag {
    let (id, stamp) = (note.id(), version.stamp());
    styled("div", "conflict")
        .add(styled("p", "aside").add(scene.t.note_conflict))
        .add(styled("p", "card-text").verbatim(version.text().to_owned()))
        .add(button("button button-small", scene.t.note_discard, move || desk.discard(id, stamp)))
}

/// When, by the reader's own clock: 「2026年11月22日 9:05」.
fn written(scene: Scene, moment: Moment) -> String {
    let [year, month, day, hour, minute] = clock::local(moment);
    let parts = [year.to_string(), month.to_string(), day.to_string(), hour.to_string(), format!("{minute:02}")];
    fill(scene.t.note_updated, &parts.each_ref().map(String::as_str))
}
