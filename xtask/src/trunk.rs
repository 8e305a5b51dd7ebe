//! Trunk as another door to the same site: its hook (`Trunk.toml`) calls [`hand_over`], and [`gives_the_same_site`] holds it to
//! that, file by file.

use crate::folders;
use crate::paths::{Paths, on_path};
use crate::run::{program, run, said};
use crate::site;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The versions that `Trunk.toml` is written for.
const VERSIONS: &str = "0.21.";
/// Where Trunk leaves the site.
const OUT: &str = "target/trunk";

/// Builds the site and copies it to where Trunk takes it from.
pub(crate) fn hand_over(paths: &Paths) -> Result<()> {
    let stage =
        env::var_os("TRUNK_STAGING_DIR").context("this is for Trunk to call: `trunk build` or `trunk serve`")?;
    let address = env::var("TRUNK_PUBLIC_URL").unwrap_or_default();
    site::build_if_needed(paths, folder(&address))?;
    folders::copy(&paths.dist(), &PathBuf::from(stage))
}

/// The folder of the server in an address Trunk was given: `/machi/` of `https://city.example/machi/`.
fn folder(address: &str) -> &str {
    let path = match address.split_once("://") {
        Some((_, after)) => after.find('/').and_then(|at| after.get(at..)).unwrap_or(site::ROOT),
        None => address,
    };
    if path.starts_with('/') && path.ends_with('/') { path } else { site::ROOT }
}

/// Fails when `trunk build` leaves other files than `cargo xtask build`. Where there is no Trunk it says so.
pub(crate) fn gives_the_same_site(paths: &Paths) -> Result<()> {
    let version = on_path("trunk").and_then(|trunk| said(program(paths, &trunk.to_string_lossy()).arg("--version")));
    let version = version.as_deref().map_or("", |line| line.trim().trim_start_matches("trunk "));
    if !version.starts_with(VERSIONS) {
        let found = if version.is_empty() { "none".to_owned() } else { format!("Trunk {version}") };
        println!("  skipped: it needs Trunk {VERSIONS}x on the search path, and there is {found}");
        return Ok(());
    }
    site::build_if_needed(paths, site::ROOT)?;
    run(program(paths, "trunk")
        .args(["build", "--skip-version-check"])
        // Trunk takes only `true` or `false` here, while others set it to 1.
        .env_remove("NO_COLOR"))?;
    let (ours, theirs) = (files(&paths.dist())?, files(&paths.at(OUT))?);
    let differ = |path: &&PathBuf| ours.get(*path) != theirs.get(*path);
    let other: Vec<String> =
        ours.keys().chain(theirs.keys()).filter(differ).map(|path| path.display().to_string()).collect();
    if !other.is_empty() {
        bail!("`trunk build` left other files than `cargo xtask build`: {}", other.join(", "));
    }
    println!("  {} files, the same as in dist/", ours.len());
    Ok(())
}

/// All files below a folder.
fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("{} cannot be read", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap_or(&path).to_owned();
                files.insert(name, fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?);
            }
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_what_the_address_says_behind_the_server() {
        for (address, expected) in [
            ("/", "/"),
            ("/machi/keikaku/", "/machi/keikaku/"),
            ("https://city.example/machi/", "/machi/"),
            ("https://city.example", "/"),
            ("./", "/"),
            ("", "/"),
        ] {
            assert_eq!(folder(address), expected, "{address}");
        }
    }
}
