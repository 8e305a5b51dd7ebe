//! What a reader searches for in the box, and what searches once it is here.

use crate::{
    browser::{
        dom::{self, Element},
        page,
    },
    live::mount::Mounted,
    search::Index,
    text::annotation::plain,
};
use leptos::{
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
};
use std::time::Duration;

/// How long typing rests before what was found is said.
const REST: Duration = Duration::from_millis(700);

/// What a reader searches for in the header, and what searches. A handle, free to copy.
#[derive(Clone, Copy)]
pub(crate) struct Search {
    pub(crate) typed: RwSignal<String>,
    pub(crate) index: StoredValue<Option<Index>, LocalStorage>,
    /// What the box found, once it has been used.
    pub(crate) mounted: StoredValue<Option<Mounted>, LocalStorage>,
    /// What is to be said, and when.
    timer: StoredValue<Option<TimeoutHandle>, LocalStorage>,
    pub(crate) composing: StoredValue<bool>,
}

impl Search {
    pub(crate) fn new() -> Self {
        Self {
            typed: RwSignal::new(String::new()),
            index: StoredValue::new_local(None),
            mounted: StoredValue::new_local(None),
            timer: StoredValue::new_local(None),
            composing: StoredValue::new(false),
        }
    }

    /// Says what was found where those who listen hear it, once typing rests; `title` is what the document is called from then
    /// on.
    pub(crate) fn say(self, status: Element, words: String, title: Option<String>) {
        let speak = move || {
            // By then the reader may be on another page.
            if self.composing.get_value() || !status.is_connected() {
                return;
            }
            dom::put_words(&status, &plain(&words));
            if let Some(title) = title {
                page::set_title(&title);
            }
        };
        self.timer.update_value(|timer| {
            if let Some(timer) = timer.take() {
                timer.clear();
            }
            // Where the browser sets no timer it is only seen.
            *timer = set_timeout_with_handle(speak, REST).ok();
        });
    }

    /// Closes what the box found.
    pub(crate) fn close(self) {
        if !self.typed.with_untracked(String::is_empty) {
            self.typed.set(String::new());
        }
    }

    /// Draws anew what the box found when the words of the page change.
    pub(crate) fn forget(self) {
        if let Some(mounted) = self.mounted.try_update_value(Option::take).flatten() {
            mounted.remove();
        }
    }
}
