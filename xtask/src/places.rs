//! Where things are on this machine.

use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The repository, and the user's cache where tools are kept from one clone to the next.
pub(crate) struct Places {
    root: PathBuf,
    tools: PathBuf,
}

impl Places {
    pub(crate) fn find() -> Result<Self> {
        let here =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here.parent().context("xtask lies outside of its repository")?.to_owned();
        let home = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let cache = home("XDG_CACHE_HOME")
            .or_else(|| home("HOME").map(|home| home.join(".cache")))
            .or_else(|| home("LOCALAPPDATA"))
            .context("no home folder: set XDG_CACHE_HOME to a folder for tools")?;
        Ok(Self { root, tools: cache.join("strategy-explorer").join("tools") })
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

    /// The site's files as `.br` and `.gz`, and their sizes. Beside the site, not in it: servers differ in whether they want them.
    pub(crate) fn compressed(&self) -> PathBuf {
        self.at("target/compressed")
    }

    /// The names of the hashed files, as the prerenderer gets them.
    pub(crate) fn assets(&self) -> PathBuf {
        self.at("target/assets.json")
    }

    /// Where a tool of a version is installed.
    pub(crate) fn tool(&self, name: &str, version: &str) -> PathBuf {
        self.tools.join(format!("{name}-{version}"))
    }

    /// The search path with our own tools in front.
    pub(crate) fn search_path(&self, first: &[PathBuf]) -> Result<OsString> {
        let path = env::var_os("PATH").unwrap_or_default();
        let own = first.iter().cloned().chain([self.at("node_modules/.bin")]);
        env::join_paths(own.chain(env::split_paths(&path))).context("a folder on PATH has a strange name")
    }
}

/// The program of this name on the search path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|dir| dir.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}
