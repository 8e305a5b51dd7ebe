//! The finished site: compiled and split by [`wasm`], bundled by esbuild, written page by page by our prerenderer, then put into
//! `dist/` in one go, so that a build that fails leaves the last good site in place.

use crate::folders::{copy, empty, newest, remove};
use crate::paths::Paths;
use crate::progress::{Beside, counted, spent};
use crate::run::{features, program, run};
use crate::wasm::Make;
use crate::{pages, setup};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::time::Instant;

/// What the site is made from.
const SOURCES: [&str; 16] = [
    "src",
    "style",
    "public",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
    "package-lock.json",
    "xtask/bundle.mjs",
    "xtask/compress.mjs",
    "xtask/icons.mjs",
    "xtask/inventory.mjs",
    "xtask/offline.mjs",
    "xtask/single.mjs",
    "xtask/src/wasm.rs",
    "xtask/src/link.rs",
    "xtask/src/shared.rs",
];
/// Where the site grows.
const STAGE: &str = "site";
/// Its age is the moment the last good build began; in it stands the folder that build was for.
const BUILT: &str = "site.built";

/// The folder of a site that has a server to itself.
pub(crate) const ROOT: &str = "/";

/// Builds the site for a folder of its server. Only the page for missing addresses depends on the folder: it is shown at any
/// depth, so its links cannot be relative to where it stands.
pub(crate) fn build(paths: &Paths, folder: &str) -> Result<()> {
    let start = Instant::now();
    let stage = paths.made(STAGE);
    let begun = paths.made("site.begun");
    fs::create_dir_all(paths.made("")).context("target/ cannot be made")?;
    fs::write(&begun, built_for(paths, folder)).context("target/ cannot be written")?;
    grow(paths, folder)?;
    counted("inventory: what others made, and its terms", || {
        let features = features(paths, "browser");
        run(program(paths, "node").arg("xtask/inventory.mjs").args([&stage, &paths.assets()]).arg(features))
    })?;
    counted("offline: icons and worker", || {
        run(program(paths, "node").arg("xtask/offline.mjs").args([&stage, &paths.assets()]))
    })?;
    into_one_file(paths, &stage)?;
    counted("compress: brotli and gzip", || {
        run(program(paths, "node").arg("xtask/compress.mjs").args([&stage, &paths.compressed()]))
    })?;
    put_in_place(paths)?;
    fs::rename(begun, paths.made(BUILT)).context("target/ cannot be written")?;
    let dist = paths.dist();
    let dist = dist.strip_prefix(paths.root()).unwrap_or(&dist);
    println!("  {}/ is complete: {}", dist.display(), spent(start.elapsed()));
    Ok(())
}

/// Builds only the one file that carries the whole site, and says where it is.
pub(crate) fn build_single(paths: &Paths, folder: &str) -> Result<()> {
    let out = paths.made("single");
    grow(paths, folder)?;
    empty(&out)?;
    into_one_file(paths, &out)?;
    println!("  it is in {}/", out.strip_prefix(paths.root()).unwrap_or(&out).display());
    Ok(())
}

fn into_one_file(paths: &Paths, out: &Path) -> Result<()> {
    counted("single: the whole site in one file", || {
        run(program(paths, "node").arg("xtask/single.mjs").args([&paths.made(STAGE), &paths.assets()]).arg(out))
    })
}

/// Makes all pages and what they load.
fn grow(paths: &Paths, folder: &str) -> Result<()> {
    let stage = paths.made(STAGE);
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
    counted("pages: prerender", || pages::write(paths, &stage, &paths.assets(), folder))
}

pub(crate) fn build_if_needed(paths: &Paths, folder: &str) -> Result<()> {
    let built = fs::metadata(paths.made(BUILT)).and_then(|file| file.modified()).ok();
    let newest = SOURCES.iter().chain([&paths.seeds()]).filter_map(|path| newest(&paths.at(path))).max();
    let same_folder = fs::read_to_string(paths.made(BUILT)).is_ok_and(|built| built == built_for(paths, folder));
    if paths.dist().join("index.html").is_file() && built > newest && same_folder {
        println!("  dist/ is up to date");
        return Ok(());
    }
    build(paths, folder)
}

/// What a site is built for: its folder on its server, and the seeds.
fn built_for(paths: &Paths, folder: &str) -> String {
    format!("{folder}\n{}", paths.seeds())
}

/// Work that may outlive the caller's view of the places.
fn with(paths: &Paths, work: fn(&Paths) -> Result<()>) -> impl FnOnce() -> Result<()> + Send + 'static {
    let paths = paths.clone();
    move || work(&paths)
}

/// Puts what pages load into the folder of the site, and into the file of assets by which names.
pub(crate) fn bundle(paths: &Paths, make: Make, site: &Path, assets: &Path) -> Result<()> {
    run(program(paths, "node").arg("xtask/bundle.mjs").arg(make.folder(paths)).args([site, assets]))
}

fn put_in_place(paths: &Paths) -> Result<()> {
    let (stage, dist, old) = (paths.made(STAGE), paths.dist(), paths.made("site.old"));
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
