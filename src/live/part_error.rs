//! Why a part of the program, or what it works with, is not here. It is told by `live/notice.rs`.

use wasm_split_helpers::SplitLoaderError;

/// Why a part of the program cannot do its work.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum PartError {
    /// It did not come.
    #[error("a part of the program did not come")]
    Program,
    /// What it works with did not come, or is of another build.
    #[error("a file did not come, or is of another build")]
    File,
}

impl From<SplitLoaderError> for PartError {
    fn from(_: SplitLoaderError) -> Self {
        Self::Program
    }
}
