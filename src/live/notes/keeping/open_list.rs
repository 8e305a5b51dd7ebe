//! The list of an item's notes that is open over the page.

use crate::{browser::page, live::mount::Mounted};
use leptos::prelude::Owner;

/// A list of notes over the page.
pub(super) struct OpenList {
    pub(super) sheet: Mounted,
    pub(super) opener: Option<page::FocusTarget>,
    /// What lives in it.
    pub(super) owner: Owner,
}
