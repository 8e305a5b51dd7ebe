//! A button that is on or off, and says which.

use crate::{
    browser::{dom, task::effect},
    ui::html::{Tag, styled},
};
use leptos::prelude::*;

/// A switch, as it stands before the page lives; then as its signal says.
pub(crate) fn switch(label: &'static str, on: RwSignal<bool>, turn: impl Fn(bool) + Send + 'static) -> Tag {
    let said = |on| if on { "true" } else { "false" };
    styled("button", "switch")
        .at("type", "button")
        .at("aria-pressed", said(on.get_untracked()))
        .on("click", move |_| turn(!on.get_untracked()))
        // Said in place: a button drawn anew would lose the reader's focus.
        .arrived(move |button| effect(move || dom::say(&button, "aria-pressed", said(on.get()))))
        .add(label)
}
