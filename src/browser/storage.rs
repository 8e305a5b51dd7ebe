//! The browser's storage as a [`Store`].
//!
//! Storage can be denied (a sandboxed frame, a private window, a setting), and `gloo_storage` panics then, so it is
//! asked only once the browser has handed its storage out. Texts are kept as they are, not wrapped a second time.
#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "the one place that opens the browser's storage"
)]

use crate::storage::{Store, StoreError};
use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::{JsCast, JsValue};

/// `localStorage` of this site. Only keys asked for are touched; the origin may hold other apps' texts.
#[derive(Debug, Clone, Copy, Default)]
pub struct LocalStore;

impl LocalStore {
    fn raw() -> Result<web_sys::Storage, StoreError> {
        match web_sys::window().map(|window| window.local_storage()) {
            Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
            _ => Err(StoreError::Denied),
        }
    }
}

impl Store for LocalStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Self::raw()?.get_item(key).map_err(|error| refusal(&error))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        Self::raw()?.set_item(key, text).map_err(|error| refusal(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        Self::raw()?.remove_item(key).map_err(|error| refusal(&error))
    }

    fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        let raw = Self::raw()?;
        let mut keys = Vec::new();
        for at in 0..raw.length().map_err(|error| refusal(&error))? {
            let key = raw.key(at).map_err(|error| refusal(&error))?;
            keys.extend(key.filter(|key| key.starts_with(beginning)));
        }
        Ok(keys)
    }
}

fn refusal(error: &JsValue) -> StoreError {
    let Some(error) = error.dyn_ref::<web_sys::DomException>() else {
        return StoreError::Other(error.as_string().unwrap_or_default());
    };
    match error.name().as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
        "SecurityError" => StoreError::Denied,
        _ => StoreError::Other(error.message()),
    }
}
