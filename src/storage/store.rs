//! The edge to where texts are kept between visits. The browser's storage and a double for tests implement it.

/// A place that keeps texts by key.
pub trait Store {
    /// The text under a key, if there is one.
    ///
    /// # Errors
    /// When the place cannot be read.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a text under a key, in place of what was there. On failure what was there should stay.
    ///
    /// # Errors
    /// When the place cannot be written to.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes a key and its text, if it is there.
    ///
    /// # Errors
    /// When the place cannot be written to.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// The keys that begin so, in any order.
    ///
    /// # Errors
    /// When the place cannot be read.
    fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError>;
}

/// Why a store cannot be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Private windows, sandboxed frames and settings can deny storage.
    #[error("storage is denied")]
    Denied,
    /// The quota is used up.
    #[error("storage is full")]
    Full,
    /// Anything else, in the browser's own words.
    #[error("storage failed: {0}")]
    Other(String),
}
