//! Why pages could not be written.

use super::inline::InlineError;
use crate::{
    export::ExportError,
    proof::SeedsError,
    text::translation::{TranslationError, TranslationFileError},
};
use std::{io, path::PathBuf};

/// Why pages could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PrerenderError {
    /// The words on the command line.
    #[error(
        "usage: prerender --check FOLDER | --out FOLDER --assets FILE [--folder /PATH/ or ADDRESS] [--seeds FOLDER] [--restyle FILE]"
    )]
    Usage,
    /// The plan has faults.
    #[error("{0}")]
    Plan(String),
    /// The seeds could not be read.
    #[error(transparent)]
    Seeds(#[from] SeedsError),
    /// The file of assets is not what the bundler writes.
    #[error("{path}: {error}")]
    Assets {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: serde_json::Error,
    },
    /// A style or script cannot stand in a page.
    #[error(transparent)]
    Inline(#[from] InlineError),
    /// A file could not be read or written.
    #[error("{path}: {error}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The description of the open data could not be written.
    #[error("the description of the open data could not be written: {0}")]
    Catalogue(serde_json::Error),
    /// A chart could not be written as data.
    #[error("the charts could not be written: {0}")]
    Charts(serde_json::Error),
    /// A file of words could not be made from the seeds.
    #[error(transparent)]
    TranslationFile(#[from] TranslationFileError),
    /// A file of words could not be read back.
    #[error(transparent)]
    Translation(#[from] TranslationError),
    /// A language's pages were given up halfway, which is a fault of this program.
    #[error("the pages of a language were not finished")]
    Stopped,
    /// The open data could not be made.
    #[error(transparent)]
    Export(#[from] ExportError),
}
