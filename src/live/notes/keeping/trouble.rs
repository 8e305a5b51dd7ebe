//! What keeps notes from being stored, in words.

use super::controller::Controller;
use crate::{
    notes::{Obstacle, StoreError},
    text::{fill, live::LiveTexts},
    ui::html::{Tag, styled, tag},
};
use leptos::prelude::*;

/// Why notes are in this tab only, where they are, and what could not be read.
pub(super) fn trouble(t: &LiveTexts, notes: Controller) -> Tag {
    let told = notes.obstacle().map(|obstacle| fill(t.note_memory, &[&why(t, &obstacle)]));
    let kept = match notes.unreadable.get() {
        0 => None,
        count => Some(fill(t.note_unreadable, &[&count.to_string()])),
    };
    let alerts = told.into_iter().chain(kept);
    tag("div").all(alerts.map(|words| styled("p", "alert").attr("role", "alert").add(words)))
}

/// Why notes cannot be stored, for the reader.
pub(super) fn why(t: &LiveTexts, obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::Store(StoreError::Denied) => t.store_denied.to_owned(),
        Obstacle::Store(StoreError::Full) => t.store_full.to_owned(),
        Obstacle::Store(StoreError::Other(said)) => fill(t.store_other, &[said]),
        Obstacle::Torn => t.store_torn.to_owned(),
        Obstacle::Guarding => t.store_guarding.to_owned(),
    }
}
