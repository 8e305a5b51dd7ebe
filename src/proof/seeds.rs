//! The files under `seeds/` that the proof reads.

use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    embedded,
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The verbatim source.
pub const SOURCE: &str = "source/plan.txt";

/// Files that are the same for every city: the seeds of another that lack them get those of this build, as in `build.rs`.
static EVERY_CITYS: &[&str] = include!(concat!(env!("OUT_DIR"), "/every-citys.rs"));
/// What every plan needs beside its own files.
const NEEDED: [&str; 5] =
    [SOURCE, "source/document.toml", "text/glossary.toml", "text/readings-texts.toml", "text/readings.toml"];
/// What one needs that says how far its site is for everybody.
const OF_STATEMENT: [&str; 2] = ["conformance/criteria.toml", "conformance/statement.toml"];
/// What one with a map needs.
const OF_MAP: [&str; 4] = ["map/landmarks.toml", "map/lines.toml", "map/map.toml", "map/zones.toml"];
/// What one in other languages needs: the words of the plan, those of the interface and, with a map, the names on it.
const OF_LANGUAGES: [[&str; 3]; 2] = [
    ["text/easy.toml", "text/ui-easy.toml", "map/names-easy.toml"],
    ["text/en.toml", "text/ui-en.toml", "map/names-en.toml"],
];

/// Files by their path below `seeds/`, in the order of paths. In the place of a text that is none stands the line that
/// cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeds(Vec<(String, Result<String, usize>)>);

/// A file that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("{path} を開けません（{error}）。名前と場所、開く権限を確かめてください")]
pub struct SeedsError {
    /// The file or folder.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

impl Seeds {
    /// Seeds from (path below `seeds/`, text).
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        Self::from_bytes(files.into_iter().map(|(path, text)| (path, text.into_bytes())))
    }

    /// Seeds from (path below `seeds/`, text as it lies on a disk).
    pub fn from_bytes(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let mut files: Vec<_> = files.into_iter().map(|(path, bytes)| (path, text(bytes))).collect();
        files.sort();
        Self(files)
    }

    /// The seeds this build ships.
    pub fn shipped() -> Self {
        let files = embedded::files().iter().copied().chain(embedded::others());
        Self::new(files.map(|(path, text)| (path.to_owned(), text.to_owned())))
    }

    /// The seeds in a folder as they are now, with what is the same for every city where they lack it.
    ///
    /// # Errors
    /// When a file cannot be opened.
    pub fn from_folder(folder: &Path) -> Result<Self, SeedsError> {
        let mut files = Vec::new();
        for part in ["conformance", "map", "notes", "plan", "review", "source", "text"].map(|part| folder.join(part)) {
            if part.is_dir() {
                collect(folder, &part, &mut files)?;
            }
        }
        // Those of the repository itself have lost what they lack, which is told.
        let own = fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")).ok();
        let is_another = fs::canonicalize(folder).ok() != own;
        let missing = |path: &&&str| is_another && files.iter().all(|(known, _)| known != **path);
        let missing: Vec<_> = EVERY_CITYS.iter().filter(missing).collect();
        files.extend(missing.into_iter().map(|path| ((*path).to_owned(), embedded::text(path).into())));
        Ok(Self::from_bytes(files))
    }

    /// Each path and text.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(|(path, text)| Some((path.as_str(), text.as_deref().ok()?)))
    }

    /// The plan's files; without text those that are none.
    pub(super) fn plan(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let plan = self.0.iter().filter(|(path, _)| path.starts_with("plan/"));
        plan.map(|(path, text)| (path.as_str(), text.as_deref().ok()))
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files().find(|(other, _)| *other == path).map(|(_, text)| text)
    }

    /// The verbatim source; empty where it is missing, which is a fault of its own.
    pub fn source(&self) -> &str {
        self.text(SOURCE).unwrap_or_default()
    }

    /// Files that must be there and are not, and files that are no text.
    pub(super) fn diagnostics(&self) -> impl Iterator<Item = Diagnostic> {
        let diagnostic =
            |path: &str, line, problem| Diagnostic { file: path.to_owned(), line, item: String::new(), problem };
        let has = |path: &str| self.0.iter().any(|(known, _)| known == path);
        let of = |folder: &str| self.0.iter().any(|(known, _)| known.starts_with(folder));
        let map = OF_MAP.into_iter().filter(|_| of("map/") || has("plan/zones.toml"));
        let stated = OF_STATEMENT.into_iter().filter(|_| OF_STATEMENT.into_iter().any(has));
        let words = OF_LANGUAGES.into_iter().filter(|[words, _, names]| has(words) || has(names)).flatten();
        let needed = EVERY_CITYS
            .iter()
            .copied()
            .chain(NEEDED)
            .chain(map)
            .chain(stated)
            .chain(words.filter(|path| !path.starts_with("map/") || of("map/")));
        let missing: Vec<_> = needed.filter(|path| !has(path)).collect();
        let missing = missing.into_iter().map(move |path| diagnostic(path, 1, DiagnosticKind::MissingFile));
        let torn = self.0.iter().filter_map(|(path, text)| Some((path, text.as_ref().err()?)));
        missing.chain(torn.map(move |(path, line)| diagnostic(path, *line, DiagnosticKind::NotUtf8)))
    }
}

/// A file's text, without the mark some editors put before it, or the first line that is none.
fn text(bytes: Vec<u8>) -> Result<String, usize> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let whole = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
            Err(1 + whole.filter(|byte| **byte == b'\n').count())
        }
    }
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) -> Result<(), SeedsError> {
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
            files.push((parts.join("/"), fs::read(&path).map_err(wrong(&path))?));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_without_its_mark_and_what_is_none_is_told_by_its_line() {
        assert_eq!(text(b"\xef\xbb\xbfa = 1\n".to_vec()), Ok("a = 1\n".to_owned()));
        assert_eq!(text(b"a = 1\r\nb = \"\x90l\"\n".to_vec()), Err(2));
    }
}
