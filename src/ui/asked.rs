//! What a reader asks of a page in its address: `?q=…&goal=2`. It stays when the page is reloaded, kept or passed on.

use crate::browser::address;
use leptos::prelude::*;

/// The address of the app, with what it asks for. A handle, free to copy.
#[derive(Clone, Copy)]
pub(crate) struct Asked(RwSignal<String>);

impl Asked {
    /// Makes the handle for the app.
    pub(crate) fn provide(address: RwSignal<String>) {
        provide_context(Self(address));
    }

    /// The handle of the app. Everything drawn stands within the app, so there is one.
    pub(crate) fn get() -> Self {
        use_context().unwrap_or_else(|| Self(RwSignal::new(String::new())))
    }

    /// What is asked for under a key, again whenever that changes.
    pub(crate) fn of(self, key: &str) -> Option<String> {
        self.0.with(|address| address::asked(address, key))
    }

    /// Asks for something else, in place of what was asked.
    pub(crate) fn ask(self, pairs: &[(&str, String)]) {
        let address = self.0.with_untracked(|address| address::ask(address, pairs));
        self.0.set(address);
    }
}
