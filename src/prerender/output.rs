//! Files of the site: where they go, and what those are called that browsers may keep for good.

use super::error::PrerenderError;
use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

/// The path of an asset that is plan data, with the hash of its content, so that browsers may keep it for good. As many digits as
/// other assets have: no compression shortens them, and every page bears them.
pub(super) fn named_by_content(name: &str, ending: &str, content: &str) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("assets/{name}-{:08X}.{ending}", hasher.finish() >> 32)
}

/// Writes a file, and the folders it stands in.
pub(super) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), PrerenderError> {
    let wrong = |error| PrerenderError::File { path: path.to_owned(), error };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(wrong)?;
    }
    fs::write(path, content).map_err(wrong)
}
