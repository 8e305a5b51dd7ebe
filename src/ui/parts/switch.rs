//! A button that is on or off, and says which.

use crate::ui::{
    html::{Tag, styled},
    spot::{SWITCH, Switch},
};

/// A switch as it stands before the page lives.
pub(crate) fn switch(which: Switch, label: &'static str, on: bool) -> Tag {
    styled("button", "switch")
        .attr("type", "button")
        .attr(SWITCH, which.word())
        .attr("aria-pressed", if on { "true" } else { "false" })
        .add(label)
}
