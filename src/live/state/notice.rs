//! The notice of a part that did not come, if one is shown.

use crate::live::mount::Mounted;
use leptos::prelude::*;

/// The notice, if one is shown. A handle, free to copy.
#[derive(Clone, Copy)]
pub(crate) struct Notice(StoredValue<Option<Mounted>, LocalStorage>);

impl Notice {
    pub(crate) fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Keeps the notice that was put into the page.
    pub(crate) fn show(self, notice: Option<Mounted>) {
        self.0.set_value(notice);
    }

    /// Takes the notice away.
    pub(crate) fn clear(self) {
        if let Some(mounted) = self.0.try_update_value(Option::take).flatten() {
            mounted.remove();
        }
    }
}
