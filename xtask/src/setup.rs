//! What building needs. Whatever is there already is used; the rest is fetched once, with its progress shown.

use crate::paths::{Paths, on_path};
use crate::progress::{Beside, spent, step};
use crate::run::{cargo, program, run, run_quietly, said};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

const OLDEST_NODE: u32 = 20;
/// What the browser runs.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Everything that building needs.
pub(crate) fn setup(paths: &Paths) -> Result<()> {
    let start = Instant::now();
    tools(paths)?;
    packages_beside(paths).map_or(Ok(()), Beside::wait)?;
    println!("  tools and packages are there: {}", spent(start.elapsed()));
    Ok(())
}

/// What building needs before it can begin.
pub(crate) fn tools(paths: &Paths) -> Result<()> {
    prerequisites(paths)?;
    wasm_target(paths)
}

fn prerequisites(paths: &Paths) -> Result<()> {
    let needed = format!("Node.js {OLDEST_NODE} or newer is needed: install it from https://nodejs.org/");
    let node = said(program(paths, "node").arg("--version")).with_context(|| needed.clone())?;
    let major = node.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        bail!("{needed} (found {})", node.trim());
    }
    said(npm(paths).arg("--version"))
        .context("npm is needed beside Node.js: install it, on Debian with `apt install npm`")?;
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    if cfg!(unix) && on_path("cc").is_none() && said(Command::new(&compiler).arg("--version")).is_none() {
        bail!("a C compiler is needed: on Debian `apt install build-essential`, on macOS `xcode-select --install`");
    }
    Ok(())
}

fn wasm_target(paths: &Paths) -> Result<()> {
    let library = said(program(paths, "rustc").args(["--print", "target-libdir", "--target", WASM]));
    if library.is_some_and(|path| PathBuf::from(path.trim()).is_dir()) {
        return Ok(());
    }
    if said(program(paths, "rustup").arg("--version")).is_none() {
        bail!("Rust's target {WASM} is missing, and rustup to add it: install Rust from https://rustup.rs/");
    }
    step(&format!("Rust target {WASM}"), || run(program(paths, "rustup").args(["target", "add", WASM])))
}

/// What the tests check Rust code with; rustup's smallest installation has neither.
pub(crate) fn components(paths: &Paths) -> Result<()> {
    let missing: Vec<&str> = [("rustfmt", "fmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(_, command)| said(cargo(paths).args([command, "--version"])).is_none())
        .map(|(component, _)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    step(&format!("Rust components: {}", missing.join(" ")), || {
        run(program(paths, "rustup").args(["component", "add"]).args(&missing))
    })
}

fn npm(paths: &Paths) -> Command {
    program(paths, if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Fetches npm's packages beside other work; nothing where they are there. A copy of the lock file among them tells whether
/// they are those it asks for.
pub(crate) fn packages_beside(paths: &Paths) -> Option<Beside> {
    let mark = paths.at("node_modules/.installed-lock.json");
    let wanted = fs::read(paths.at("package-lock.json")).ok();
    if wanted.is_some() && fs::read(&mark).ok() == wanted {
        return None;
    }
    let paths = paths.clone();
    Some(Beside::start("npm packages", move || {
        run_quietly(npm(&paths).args(["ci", "--loglevel=error"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
        let wanted = wanted.context("package-lock.json cannot be read")?;
        fs::write(&mark, &wanted).context("node_modules cannot be written")
    }))
}
