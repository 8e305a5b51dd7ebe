//! The pages: written by the prerenderer, a program of the machine one builds on, which also checks the plan.

use crate::folders::newest;
use crate::places::Paths;
use crate::progress::{counted, step};
use crate::run::{cargo, program, run, run_quietly};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the prerenderer is compiled from beside the seeds.
const CODE: [&str; 4] = ["src", "build.rs", "Cargo.toml", "Cargo.lock"];

fn built(places: &Paths) -> PathBuf {
    places.at(&format!("target/debug/prerender{}", std::env::consts::EXE_SUFFIX))
}

fn prerender(places: &Paths) -> Command {
    program(places, &built(places).to_string_lossy())
}

fn compiler(places: &Paths) -> Command {
    let mut cargo = cargo(places);
    cargo.args(["build", "--package", "strategy-explorer", "--features", "ssr", "--bin", "prerender", "--target-dir"]);
    cargo.arg(places.at("target"));
    cargo
}

/// Compiles the prerenderer, silently unless that fails.
pub(crate) fn compile(places: &Paths) -> Result<()> {
    run_quietly(compiler(places).arg("--quiet"))
}

/// Writes every page into a folder, for the site in a folder of its server.
pub(crate) fn write(places: &Paths, out: &Path, assets: &Path, folder: &str) -> Result<()> {
    run(&mut writer(places, out, assets, folder))
}

/// The same from the seeds as they are now, not as they were when the prerenderer was compiled.
pub(crate) fn write_live(places: &Paths, out: &Path, assets: &Path, folder: &str) -> Result<()> {
    run(writer(places, out, assets, folder).args(["--seeds", "seeds"]))
}

fn writer(places: &Paths, out: &Path, assets: &Path, folder: &str) -> Command {
    let mut prerender = prerender(places);
    prerender.arg("--out").arg(out).arg("--assets").arg(assets).args(["--folder", folder]);
    prerender
}

/// Looks for faults in the seeds without building anything else. The prerenderer reads them as they are now, so who only
/// edits the plan waits for no compiler.
pub(crate) fn check_plan(places: &Paths) -> Result<()> {
    let age = newest(&built(places));
    let code = CODE.iter().filter_map(|path| newest(&places.at(path))).max();
    let check = || run(prerender(places).args(["--check", "seeds"]));
    if age > code {
        return counted("seeds", check);
    }
    // The map is drawn while the code is compiled, so a slip in it may stop that: an older checker tells the line all the same.
    let compiled = step("compile", || run(&mut compiler(places)));
    if compiled.is_err() && age.is_some() {
        counted("seeds, as an earlier build checks them", check)?;
    }
    compiled?;
    counted("seeds", check)
}
