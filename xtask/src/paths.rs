//! Where things are on this machine.

use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The repository.
#[derive(Clone)]
pub(crate) struct Paths {
    root: PathBuf,
}

impl Paths {
    pub(crate) fn find() -> Result<Self> {
        let here =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here.parent().context("xtask lies outside of its repository")?.to_owned();
        Ok(Self { root })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The finished site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.at("dist")
    }

    /// The site's files as `.br` and `.gz`, and their sizes. Beside the site, not in it: servers differ in whether they want
    /// them.
    pub(crate) fn compressed(&self) -> PathBuf {
        self.at("target/compressed")
    }

    /// The names of the hashed files, as the prerenderer gets them.
    pub(crate) fn assets(&self) -> PathBuf {
        self.at("target/assets.json")
    }
}

/// The program of this name on the search path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|dir| dir.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}
