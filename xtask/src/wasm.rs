//! The app as WebAssembly: compiled by cargo, split into its parts, given its glue, slimmed. Splitting and the glue are
//! libraries of this program, so that a fresh machine compiles no tool beside it.
//!
//! A function of the app marked `#[wasm_split(name)]` begins the part `name`: its code, with all that nothing else uses, is a
//! file that is fetched when the function is first called. What several parts use and the start does not is a file of its own,
//! which comes with the first of them. All files of one build belong together: they meet at numbered places of one memory and
//! one table.

use crate::folders::{empty, newest};
use crate::link::{self, Parts};
use crate::paths::Paths;
use crate::progress::{counted, step};
use crate::run::{cargo, features, program, run, run_quietly};
use crate::setup::WASM;
use crate::shared;
use crate::table;
use anyhow::{Context, Result, anyhow};
use serde_json::json;
use std::cmp::Reverse;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;
use wasm_bindgen_cli_support::Bindgen;

/// The program of the browser.
const APP: &str = "strategy-explorer";
/// Every other setting that was tried made the files larger once they were compressed.
const SLIM: [&str; 3] = ["-O2", "--shrink-level=2", "--converge"];
/// The start's functions stand in the order of their names: those of one module lie together, which compresses better by a
/// hundredth, and a change elsewhere does not shuffle them. The parts grow by it.
const IN_ORDER: &str = "--reorder-functions-by-name";
/// Names and notes go last.
const STRIP: [&str; 3] = ["--strip-debug", "--strip-producers", "--strip-target-features"];

/// How the app is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Make {
    /// As it is published.
    Whole,
    /// As soon as can be, for whoever is changing it: with its checks, and as large as it comes.
    Quick,
}

impl Make {
    /// Where the files of the app lie when they are done, for the bundler.
    pub(crate) fn folder(self, paths: &Paths) -> PathBuf {
        paths.made(match self {
            Self::Whole => "wasm",
            Self::Quick => "watch/wasm",
        })
    }

    fn compiled(self, paths: &Paths) -> PathBuf {
        let profile = if self == Self::Whole { "release" } else { "debug" };
        paths.at("target").join(WASM).join(profile).join(format!("{APP}.wasm"))
    }

    /// Compiles the app.
    pub(crate) fn compile(self, paths: &Paths) -> Result<()> {
        let mut rustc = cargo(paths);
        rustc.args([
            "rustc",
            "--target",
            WASM,
            "--bin",
            APP,
            "--features",
            &features(paths, "browser"),
            "--target-dir",
        ]);
        rustc.arg(paths.at("target"));
        if self == Self::Whole {
            rustc.arg("--release");
        }
        // What the splitter has to know of every call is asked of the linker for the app alone, so that nothing else is compiled
        // anew for it.
        rustc.args(["--", "-Clink-args=--emit-relocs"]);
        step("wasm: compile", || run(&mut rustc))
    }

    /// Makes of what was compiled the files that the pages load. Nothing is done where they are newer than that.
    pub(crate) fn finish(self, paths: &Paths) -> Result<()> {
        let (out, app) = (self.folder(paths), self.compiled(paths));
        let list = out.join("parts.json");
        // How it is done lies in this program.
        let sources = [newest(&app), env::current_exe().ok().and_then(|own| newest(&own))];
        if newest(&list) > sources.into_iter().max().flatten() {
            println!("  wasm: nothing has changed");
            return Ok(());
        }
        empty(&out)?;
        let parts = counted("wasm: split into parts and write the glue", || {
            let start = out.join(format!("{APP}.wasm"));
            let parts = split(&app, &start, &out)?;
            bind(&start, &out)?;
            fs::remove_file(start).context("target/ cannot be written")?;
            Ok(parts)
        })?;
        if self == Self::Whole {
            counted("wasm: slim", || slim(paths, modules(&out)?))?;
            modules(&out)?.iter().try_for_each(|module| table::shorten(module))?;
        }
        // Last, since its age says that all is done.
        let json = serde_json::to_vec_pretty(&json!(parts)).context("the list of parts")?;
        fs::write(list, json).context("target/ cannot be written")
    }
}

/// Writes the app's start, and beside it the parts.
fn split(app: &Path, start: &Path, out: &Path) -> Result<Parts> {
    let bytes = fs::read(app).with_context(|| format!("{} cannot be read", app.display()))?;
    let (glue, script) = (format!("./{APP}.js"), format!("./{}", link::SCRIPT));
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = out;
    options.main_out_path = start;
    options.main_module = &glue;
    options.link_name = &script;
    // It has an error type of its own.
    let split =
        wasm_split_cli_support::transform(options).map_err(|error| anyhow!("the app cannot be split: {error:#}"))?;
    let file = |stem: String| format!("{stem}.wasm");
    let parts = split.prefetch_map.into_iter().map(|(part, stems)| (part, stems.into_iter().map(file).collect()));
    let (joined, parts) = link::share(parts.collect());
    for (file, chunks) in &joined {
        shared::join(chunks, out, file)?;
    }
    let script = out.join(link::SCRIPT);
    let theirs = fs::read_to_string(&script).with_context(|| format!("{} cannot be read", script.display()))?;
    fs::write(&script, link::script(&parts, &glue, &theirs)?).context("target/ cannot be written")?;
    Ok(parts)
}

/// Writes the app's glue, and its start as the glue expects it.
fn bind(start: &Path, out: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(start)
        .out_name(APP)
        .web(true)?
        .typescript(false)
        // The parts find the stack and the table by the names the linker gave them.
        .keep_lld_exports(true)
        .generate(out)
        .context("the glue cannot be written")
}

/// Every module in a folder.
fn modules(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).context("target/ cannot be read")? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "wasm") {
            files.push(path);
        }
    }
    Ok(files)
}

/// Slims modules, as many at once as there are processors: each is a program of one thread.
fn slim(paths: &Paths, mut files: Vec<PathBuf>) -> Result<()> {
    // The largest first, so that none is left alone at the end.
    files.sort_by_key(|file| Reverse(fs::metadata(file).map(|file| file.len()).unwrap_or_default()));
    let next = Mutex::new(files.into_iter());
    let optimise = |file: &Path| -> Command {
        let mut optimise = program(paths, "node");
        let is_start = file.file_name().is_some_and(|name| *name == *format!("{APP}_bg.wasm"));
        optimise.arg("node_modules/binaryen/bin/wasm-opt").args(SLIM).args(is_start.then_some(IN_ORDER)).args(STRIP);
        optimise.arg(file).arg("-o").arg(file);
        optimise
    };
    let worker = || {
        loop {
            let Some(file) = next.lock().map_err(|_| anyhow!("wasm-opt could not be started"))?.next() else {
                return Ok(());
            };
            run_quietly(&mut optimise(&file))?;
        }
    };
    let processors = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let work: Vec<_> = (0..processors).map(|_| scope.spawn(worker)).collect();
        work.into_iter().try_for_each(|work| work.join().map_err(|_| anyhow!("wasm-opt could not be started"))?)
    })
}
