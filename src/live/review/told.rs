//! What is said around measured values: that they cannot be kept, and the way back.

use super::keeping::Keeping;
use crate::{
    browser::{dom, page},
    live::keeper::why,
    ui::{
        html::{Node, Tag, dynamic, placeholder, styled, tag},
        parts::review_words::Said,
    },
};
/// Why values are in this tab only, where they are, and what could not be read.
pub(super) fn trouble(keeping: Keeping, said: Said) -> Node {
    dynamic(move || {
        let warning =
            keeping.obstacle().map(|obstacle| said.fill("entry_memory", &[("why", &why(keeping.app, &obstacle))]));
        let kept = match keeping.unreadable() {
            0 => None,
            count => Some(said.fill("entry_unreadable", &[("n", &count.to_string())])),
        };
        let alerts = warning.into_iter().chain(kept);
        tag("div").all(alerts.map(|words| styled("p", "alert").attr("role", "alert").all(words)))
    })
}

/// Where it is said what became of a press.
pub(super) const STATUS: &str = "review-said";

/// The way back, and where it is said what became of a press.
pub(super) fn foot(keeping: Keeping, said: Said) -> Tag {
    let undo = dynamic(move || {
        if !keeping.can_undo() {
            return placeholder();
        }
        styled("button", "button button-small").attr("type", "button").all(said.say("entry_undo")).on(
            "click",
            move |_| {
                keeping.undo();
                tell(&said.plain("entry_undone", &[]));
                page::focus(STATUS);
            },
        )
    });
    let status = styled("p", "aside").attr("id", STATUS).attr("role", "status").attr("tabindex", "-1");
    styled("div", "measured-foot").add(undo).add(status)
}

/// Says whether a file was saved.
pub(super) fn saved(said: Said, name: &str, is_saved: bool) {
    tell(&said.plain(if is_saved { "files_saved" } else { "files_not_saved" }, &[("name", name)]));
}

/// Says what became of a press.
pub(super) fn tell(words: &str) {
    if let Some(place) = dom::find(&["#", STATUS].concat()) {
        dom::put_words(&place, words);
    }
}
