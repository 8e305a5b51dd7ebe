//! The finished site: compiled and split by [`wasm`], bundled by esbuild, written page by page by our prerenderer, then put into
//! `dist/` in one go, so that a build that fails leaves the last good site in place.

use crate::folders::{copy, empty, newest, remove};
use crate::places::Paths;
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
pub(crate) fn build(places: &Paths, folder: &str) -> Result<()> {
    let start = Instant::now();
    let stage = places.at(STAGE);
    let begun = places.at("target/site.begun");
    fs::create_dir_all(places.at("target")).context("target/ cannot be made")?;
    fs::write(&begun, folder).context("target/ cannot be written")?;
    empty(&stage)?;
    copy(&places.at("public"), &stage)?;

    // Neither needs what the other makes, and each leaves a processor idle now and then.
    let packages = setup::packages_beside(places);
    let prerenderer = Beside::start("pages: compile the prerenderer", with(places, pages::compile));
    Make::Whole.compile(places)?;
    packages.map_or(Ok(()), Beside::wait)?;
    Make::Whole.finish(places)?;
    counted("bundle: styles and scripts", || bundle(places, Make::Whole, &stage, &places.assets()))?;
    prerenderer.wait()?;
    counted("pages: prerender", || pages::write(places, &stage, &places.assets(), folder))?;
    counted("compress: brotli and gzip", || {
        run(program(places, "node").arg("xtask/compress.mjs").args([&stage, &places.compressed()]))
    })?;
    put_in_place(places)?;
    fs::rename(begun, places.at(BUILT)).context("target/ cannot be written")?;
    println!("  dist/ is complete: {}", spent(start.elapsed()));
    Ok(())
}

pub(crate) fn build_if_needed(places: &Paths, folder: &str) -> Result<()> {
    let built = fs::metadata(places.at(BUILT)).and_then(|file| file.modified()).ok();
    let newest = SOURCES.iter().filter_map(|path| newest(&places.at(path))).max();
    let same_folder = fs::read_to_string(places.at(BUILT)).is_ok_and(|built_for| built_for == folder);
    if places.dist().join("index.html").is_file() && built > newest && same_folder {
        println!("  dist/ is up to date");
        return Ok(());
    }
    build(places, folder)
}

/// Work that may outlive the caller's view of the places.
fn with(places: &Paths, work: fn(&Paths) -> Result<()>) -> impl FnOnce() -> Result<()> + Send + 'static {
    let places = places.clone();
    move || work(&places)
}

/// Puts what pages load into the folder of the site, and into the file of assets by which names.
pub(crate) fn bundle(places: &Paths, make: Make, site: &Path, assets: &Path) -> Result<()> {
    run(program(places, "node").args(["xtask/bundle.mjs", make.folder()]).args([site, assets]))
}

fn put_in_place(places: &Paths) -> Result<()> {
    let (stage, dist, old) = (places.at(STAGE), places.dist(), places.at("target/site.old"));
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
