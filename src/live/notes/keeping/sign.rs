//! The kind of a note: its sign and its name.

use super::said::{say, say_with};
use crate::{
    live::app::App,
    notes::{KindId, KindSign, NoteKind, words},
    ui::{
        html::{Tag, styled, tag},
        parts::mark::drawing,
    },
};

/// The sign of a kind, for those who see; its name stands beside it.
pub(super) fn drawn(sign: KindSign) -> Tag {
    let path = match sign {
        KindSign::Ring => "M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14z",
        KindSign::Triangle => "M10 3L17.5 16.5H2.5z",
        KindSign::Star => "M10 2.5L12.3 7.6L17.8 8.2L13.7 11.9L14.9 17.4L10 14.6L5.1 17.4L6.3 11.9L2.2 8.2L7.7 7.6z",
        KindSign::Question => "M6 7a4 4 0 1 1 5.6 3.7C10.4 11.3 10 12 10 13.2M10 17V17.1",
        KindSign::Square => "M3.5 3.5H16.5V16.5H3.5z",
        KindSign::Cross => "M4 4L16 16M16 4L4 16",
    };
    drawing("note-sign", "0 0 20 20").attr("data-sign", sign.word()).add(tag("path").attr("d", path))
}

/// A kind with its sign and name.
pub(super) fn named(app: App, id: &KindId) -> Tag {
    styled("span", "card-kind").all(id.kind().map(|kind| drawn(kind.sign))).add(name(app, id))
}

/// What a kind is called, be it one that this plan has or not.
pub(super) fn name(app: App, id: &KindId) -> String {
    let unknown = || say_with(app, words::KIND_UNKNOWN, &[("id", id.as_str())]);
    id.kind().map_or_else(unknown, |kind| called(app, kind))
}

/// What a kind of this plan is called.
pub(super) fn called(app: App, kind: &NoteKind) -> String {
    say(app, kind.name)
}
