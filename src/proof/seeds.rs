//! The files under `seeds/` that the proof reads.

use crate::plan::{
    embedded,
    fault::{Fault, Problem},
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The verbatim source.
pub const SOURCE: &str = "source/chapter-3.txt";

macro_rules! shipped {
    ($($path:literal),*) => {
        &[$(($path, include_str!(concat!("../../seeds/", $path)))),*]
    };
}

/// What the proof needs beside the plan.
const OTHERS: &[(&str, &str)] = shipped!(
    "source/chapter-3.txt",
    "text/easy.toml",
    "text/en.toml",
    "text/glossary.toml",
    "text/readings.toml",
    "text/ui-easy.toml",
    "text/ui-en.toml"
);

/// Files by their path below `seeds/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeds(Vec<(String, String)>);

/// A file that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {error}")]
pub struct SeedsError {
    /// The file or folder.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

impl Seeds {
    /// Seeds from (path below `seeds/`, text).
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut files: Vec<_> = files.into_iter().collect();
        files.sort();
        Self(files)
    }

    /// The seeds this build ships.
    pub fn shipped() -> Self {
        let files = embedded::files().iter().chain(OTHERS);
        Self::new(files.map(|(path, text)| ((*path).to_owned(), (*text).to_owned())))
    }

    /// The seeds in a folder as they are now.
    ///
    /// # Errors
    /// When a file cannot be read as text.
    pub fn from_folder(folder: &Path) -> Result<Self, SeedsError> {
        let mut files = Vec::new();
        for part in ["plan", "source", "text"] {
            collect(folder, &folder.join(part), &mut files)?;
        }
        Ok(Self::new(files))
    }

    /// Each path and text.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The plan's files.
    pub fn plan(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files().filter(|(path, _)| path.starts_with("plan/"))
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files().find(|(other, _)| *other == path).map(|(_, text)| text)
    }

    /// The verbatim source; empty where it is missing, which is a fault of its own.
    pub(super) fn source(&self) -> &str {
        self.text(SOURCE).unwrap_or_default()
    }

    /// Files that must be there and are not.
    pub(super) fn missing(&self) -> impl Iterator<Item = Fault> {
        let missing = OTHERS.iter().filter(|(path, _)| self.text(path).is_none());
        missing.map(|(path, _)| Fault {
            file: (*path).to_owned(),
            line: 1,
            item: String::new(),
            problem: Problem::MissingFile,
        })
    }
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> Result<(), SeedsError> {
    let wrong = |path: &Path| {
        let path = path.to_owned();
        move |error| SeedsError { path, error }
    };
    for entry in fs::read_dir(folder).map_err(wrong(folder))? {
        let path = entry.map_err(wrong(folder))?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "toml" || extension == "txt") {
            let parts: Vec<_> =
                path.strip_prefix(root).unwrap_or(&path).iter().map(|part| part.to_string_lossy()).collect();
            files.push((parts.join("/"), fs::read_to_string(&path).map_err(wrong(&path))?));
        }
    }
    Ok(())
}
