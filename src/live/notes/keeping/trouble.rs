//! What keeps notes from being stored, in words.

use super::{controller::Controller, said::say_with};
use crate::{
    live::keeper::why,
    notes::words,
    ui::html::{Tag, styled, tag},
};
/// Why notes are in this tab only, where they are, and what could not be read.
pub(super) fn trouble(notes: Controller) -> Tag {
    let warning =
        notes.obstacle().map(|obstacle| say_with(notes.app, words::MEMORY, &[("why", &why(notes.app, &obstacle))]));
    let kept = match notes.unreadable() {
        0 => None,
        count => Some(say_with(notes.app, words::UNREADABLE, &[("n", &count.to_string())])),
    };
    let alerts = warning.into_iter().chain(kept);
    tag("div").all(alerts.map(|words| styled("p", "alert").attr("role", "alert").add(words)))
}
