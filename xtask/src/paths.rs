//! Where things are on this machine.

use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The repository, and whose plan is built.
#[derive(Clone)]
pub(crate) struct Paths {
    root: PathBuf,
    /// The folder of the seeds where they are not those of the repository.
    other: Option<String>,
}

/// Where the repository's own seeds are.
const SEEDS: &str = "seeds";

impl Paths {
    pub(crate) fn find() -> Result<Self> {
        let here =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here.parent().context("xtask lies outside of its repository")?.to_owned();
        Ok(Self { root, other: None })
    }

    /// The same with the seeds of a folder, which is relative to the root.
    pub(crate) fn of(self, seeds: Option<String>) -> Self {
        Self { other: seeds.filter(|seeds| seeds.trim_end_matches('/') != SEEDS), ..self }
    }

    /// The folder of the seeds, relative to the root.
    pub(crate) fn seeds(&self) -> &str {
        self.other.as_deref().unwrap_or(SEEDS)
    }

    /// The folder of the seeds where they are not the repository's own.
    pub(crate) fn other_seeds(&self) -> Option<&str> {
        self.other.as_deref()
    }

    /// Where something that is made of the seeds lies under `target/`.
    pub(crate) fn made(&self, path: &str) -> PathBuf {
        self.at(if self.other.is_some() { "target/other-seeds" } else { "target" }).join(path)
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The finished site.
    pub(crate) fn dist(&self) -> PathBuf {
        if self.other.is_some() { self.made("dist") } else { self.at("dist") }
    }

    /// The site's files as `.br` and `.gz`, and their sizes. Beside the site, not in it: servers differ in whether they want
    /// them.
    pub(crate) fn compressed(&self) -> PathBuf {
        self.made("compressed")
    }

    /// The names of the hashed files, as the prerenderer gets them.
    pub(crate) fn assets(&self) -> PathBuf {
        self.made("assets.json")
    }
}

/// The program of this name on the search path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|dir| dir.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}
