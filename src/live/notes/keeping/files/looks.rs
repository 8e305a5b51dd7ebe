//! What the ways out and in look like alike.

use crate::{
    live::{app::App, notes::keeping::said::say},
    text::localized::LocalizedText,
    ui::html::{Tag, styled, tag},
};

/// One of the ways, under its name.
pub(super) fn way(app: App, name: &LocalizedText) -> Tag {
    styled("div", "note-way").add(tag("h3").add(say(app, name)))
}
