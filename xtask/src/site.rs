//! The finished site: compiled and split by [`wasm`], bundled by esbuild, written page by page by our prerenderer, then put into
//! `dist/` in one go, so that a build that fails leaves the last good site in place.

use crate::folders::{copy, empty, newest, remove};
use crate::paths::Paths;
use crate::progress::{Beside, counted, spent};
use crate::run::{program, run};
use crate::wasm::Make;
use crate::{pages, setup};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::time::Instant;

/// What the site is made from.
const SOURCES: [&str; 13] = [
    "src",
    "seeds",
    "style",
    "public",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
    "package-lock.json",
    "xtask/bundle.mjs",
    "xtask/compress.mjs",
    "xtask/src/wasm.rs",
    "xtask/src/link.rs",
    "xtask/src/shared.rs",
];
/// Where the site grows.
const STAGE: &str = "target/site";
/// Its age is the moment the last good build began; in it stands the folder that build was for.
const BUILT: &str = "target/site.built";

/// The folder of a site that has a server to itself.
pub(crate) const ROOT: &str = "/";

/// Builds the site for a folder of its server. Only the page for missing addresses depends on the folder: it is shown at any
/// depth, so its links cannot be relative to where it stands.
pub(crate) fn build(paths: &Paths, folder: &str) -> Result<()> {
    let start = Instant::now();
    let stage = paths.at(STAGE);
    let begun = paths.at("target/site.begun");
    fs::create_dir_all(paths.at("target")).context("target/ cannot be made")?;
    fs::write(&begun, folder).context("target/ cannot be written")?;
    empty(&stage)?;
    copy(&paths.at("public"), &stage)?;

    // Neither needs what the other makes, and each leaves a processor idle now and then.
    let packages = setup::packages_beside(paths);
    let prerenderer = Beside::start("pages: compile the prerenderer", with(paths, pages::compile));
    Make::Whole.compile(paths)?;
    packages.map_or(Ok(()), Beside::wait)?;
    Make::Whole.finish(paths)?;
    counted("bundle: styles and scripts", || bundle(paths, Make::Whole, &stage, &paths.assets()))?;
    prerenderer.wait()?;
    counted("pages: prerender", || pages::write(paths, &stage, &paths.assets(), folder))?;
    counted("compress: brotli and gzip", || {
        run(program(paths, "node").arg("xtask/compress.mjs").args([&stage, &paths.compressed()]))
    })?;
    put_in_place(paths)?;
    fs::rename(begun, paths.at(BUILT)).context("target/ cannot be written")?;
    println!("  dist/ is complete: {}", spent(start.elapsed()));
    Ok(())
}

pub(crate) fn build_if_needed(paths: &Paths, folder: &str) -> Result<()> {
    let built = fs::metadata(paths.at(BUILT)).and_then(|file| file.modified()).ok();
    let newest = SOURCES.iter().filter_map(|path| newest(&paths.at(path))).max();
    let same_folder = fs::read_to_string(paths.at(BUILT)).is_ok_and(|built_for| built_for == folder);
    if paths.dist().join("index.html").is_file() && built > newest && same_folder {
        println!("  dist/ is up to date");
        return Ok(());
    }
    build(paths, folder)
}

/// Work that may outlive the caller's view of the places.
fn with(paths: &Paths, work: fn(&Paths) -> Result<()>) -> impl FnOnce() -> Result<()> + Send + 'static {
    let paths = paths.clone();
    move || work(&paths)
}

/// Puts what pages load into the folder of the site, and into the file of assets by which names.
pub(crate) fn bundle(paths: &Paths, make: Make, site: &Path, assets: &Path) -> Result<()> {
    run(program(paths, "node").args(["xtask/bundle.mjs", make.folder()]).args([site, assets]))
}

fn put_in_place(paths: &Paths) -> Result<()> {
    let (stage, dist, old) = (paths.at(STAGE), paths.dist(), paths.at("target/site.old"));
    remove(&old)?;
    if dist.exists() && fs::rename(&dist, &old).is_err() {
        remove(&dist)?;
    }
    // Renaming fails where target/ is another disk.
    if fs::rename(&stage, &dist).is_err() {
        copy(&stage, &dist)?;
        remove(&stage)?;
    }
    remove(&old)
}
