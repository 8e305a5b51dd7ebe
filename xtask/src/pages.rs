//! The pages: written by the prerenderer, a program of the machine one builds on, which also checks the plan.

use crate::folders::newest;
use crate::paths::Paths;
use crate::progress::{counted, step};
use crate::run::{cargo, features, program, run, run_quietly};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the prerenderer is compiled from beside the seeds.
const CODE: [&str; 4] = ["src", "build.rs", "Cargo.toml", "Cargo.lock"];

fn built(paths: &Paths) -> PathBuf {
    paths.at(&format!("target/debug/prerender{}", std::env::consts::EXE_SUFFIX))
}

fn prerender(paths: &Paths) -> Command {
    program(paths, &built(paths).to_string_lossy())
}

fn compiler(paths: &Paths) -> Command {
    let mut cargo = cargo(paths);
    cargo.args([
        "build",
        "--package",
        "strategy-explorer",
        "--bin",
        "prerender",
        "--features",
        &features(paths, "ssr"),
    ]);
    cargo.arg("--target-dir").arg(paths.at("target"));
    cargo
}

/// Compiles the prerenderer, silently unless that fails.
pub(crate) fn compile(paths: &Paths) -> Result<()> {
    run_quietly(compiler(paths).arg("--quiet"))
}

/// Writes every page into a folder, for the site in a folder of its server.
pub(crate) fn write(paths: &Paths, out: &Path, assets: &Path, folder: &str) -> Result<()> {
    run(&mut writer(paths, out, assets, folder))
}

/// The same from the seeds as they are now, not as they were when the prerenderer was compiled.
pub(crate) fn write_live(paths: &Paths, out: &Path, assets: &Path, folder: &str) -> Result<()> {
    run(writer(paths, out, assets, folder).args(["--seeds", paths.seeds()]))
}

/// Puts the styles and scripts of `assets` into the pages that were written with those of `before`.
pub(crate) fn restyle(paths: &Paths, out: &Path, before: &Path, assets: &Path) -> Result<()> {
    run(writer(paths, out, assets, "/").arg("--restyle").arg(before))
}

fn writer(paths: &Paths, out: &Path, assets: &Path, folder: &str) -> Command {
    let mut prerender = prerender(paths);
    prerender.arg("--out").arg(out).arg("--assets").arg(assets).args(["--folder", folder]);
    prerender
}

/// Looks for faults in the seeds without building anything else. The prerenderer reads them as they are now, so who only
/// edits the plan waits for no compiler.
pub(crate) fn check_plan(paths: &Paths) -> Result<()> {
    let age = newest(&built(paths));
    let code = CODE.iter().filter_map(|path| newest(&paths.at(path))).max();
    let check = || run(prerender(paths).args(["--check", paths.seeds()]));
    if age > code {
        return counted("seeds", check);
    }
    // The map is drawn while the code is compiled, so a slip in it may stop that: an older checker tells the line all the same.
    let compiled = step("compile", || run(&mut compiler(&paths.clone().of(None))));
    if compiled.is_err() && age.is_some() {
        counted("seeds, as an earlier build checks them", check)?;
    }
    compiled?;
    counted("seeds", check)
}
