//! How far a figure is, in a word with a shape before it: never in colour alone.

use super::{glyph::ring, mark::drawing, review_words::Said};
use crate::{
    review::Status,
    ui::html::{Tag, styled},
};

/// The word for a status with its shape.
pub(crate) fn status(said: Said, status: Status) -> Tag {
    styled("span", "status").attr("data-status", status.word()).add(shape(status)).all(said.say(status.word()))
}

/// The shape alone.
pub(crate) fn shape(status: Status) -> Tag {
    let (class, path) = match status {
        // A full ring with a tick in it, a full ring, one half full, one a quarter full.
        Status::Achieved => {
            ("status-full", format!("{}M4.5 8.2L7 10.7L11.5 5.6L10.4 4.6L7 8.5L5.6 7.1z", ring((8.0, 8.0), 7.0)))
        }
        Status::OnTrack => ("status-full", ring((8.0, 8.0), 7.0)),
        Status::SlightlyBehind => ("status-part", "M8 1a7 7 0 0 0 0 14z".to_owned()),
        Status::Behind => ("status-part", "M8 1a7 7 0 0 0 -7 7h7z".to_owned()),
        Status::Worse => ("status-full", "M1 3H15L8 15z".to_owned()),
        Status::NotEntered => ("status-empty", ring((8.0, 8.0), 6.0)),
        Status::Unjudged => ("status-empty", "M3 8H13".to_owned()),
    };
    let outline = matches!(status, Status::SlightlyBehind | Status::Behind)
        .then(|| styled("path", "status-line").attr("d", ring((8.0, 8.0), 6.5)));
    drawing("status-mark", "0 0 16 16").all(outline).add(styled("path", class).attr("d", path))
}
