//! What building needs. Whatever is there already is used; the rest is fetched once, with its progress shown.

use crate::places::{Places, on_path};
use crate::run::{cargo, program, run, said, spent, step};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

const TRUNK: &str = "0.21.14";
const OLDEST_NODE: u32 = 20;
/// What the browser runs.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A program of ours that cargo installs.
struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    /// Whether the package's own lock file is used. wasm-bindgen-cli's names versions that not every mirror carries.
    locked: bool,
}

pub(crate) fn setup(places: &Places) -> Result<()> {
    let start = Instant::now();
    prerequisites(places)?;
    wasm_target(places)?;
    for tool in tools(places)? {
        tool.ensure(places)?;
    }
    npm_packages(places)?;
    println!("  tools and packages are there: {}", spent(start.elapsed()));
    Ok(())
}

/// The folders of our tools that are not on the search path anyway.
pub(crate) fn tool_folders(places: &Places) -> Result<Vec<PathBuf>> {
    Ok(tools(places)?.iter().filter(|tool| !tool.on_path()).map(|tool| tool.folder(places)).collect())
}

fn prerequisites(places: &Places) -> Result<()> {
    let needed = format!("Node.js {OLDEST_NODE} or newer is needed: install it from https://nodejs.org/");
    let node = said(program(places, "node").arg("--version")).with_context(|| needed.clone())?;
    let major = node.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        bail!("{needed} (found {})", node.trim());
    }
    said(npm(places).arg("--version"))
        .context("npm is needed beside Node.js: install it, on Debian with `apt install npm`")?;
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    if cfg!(unix) && on_path("cc").is_none() && said(Command::new(&compiler).arg("--version")).is_none() {
        bail!("a C compiler is needed: on Debian `apt install build-essential`, on macOS `xcode-select --install`");
    }
    Ok(())
}

fn wasm_target(places: &Places) -> Result<()> {
    let library = said(program(places, "rustc").args(["--print", "target-libdir", "--target", WASM]));
    if library.is_some_and(|path| PathBuf::from(path.trim()).is_dir()) {
        return Ok(());
    }
    if said(program(places, "rustup").arg("--version")).is_none() {
        bail!("Rust's target {WASM} is missing, and rustup to add it: install Rust from https://rustup.rs/");
    }
    step(&format!("Rust target {WASM}"), || run(program(places, "rustup").args(["target", "add", WASM])))
}

/// What the tests check Rust code with; rustup's smallest installation has neither.
pub(crate) fn components(places: &Places) -> Result<()> {
    let missing: Vec<&str> = [("rustfmt", "fmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(_, command)| said(cargo(places).args([command, "--version"])).is_none())
        .map(|(component, _)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    step(&format!("Rust components: {}", missing.join(" ")), || {
        run(program(places, "rustup").args(["component", "add"]).args(&missing))
    })
}

fn tools(places: &Places) -> Result<[Tool; 2]> {
    let lock = fs::read_to_string(places.at("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let version = locked_version(&lock, "wasm-bindgen").context("Cargo.lock does not name wasm-bindgen")?;
    Ok([
        Tool { package: "trunk", program: "trunk", version: TRUNK.to_owned(), locked: true },
        Tool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: version.to_owned(), locked: false },
    ])
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    after.split('"').next()
}

impl Tool {
    fn folder(&self, places: &Places) -> PathBuf {
        places.tool(self.package, &self.version).join("bin")
    }

    fn is(&self, program: PathBuf) -> bool {
        said(Command::new(program).arg("--version"))
            .is_some_and(|line| line.split_whitespace().any(|word| word == self.version))
    }

    fn on_path(&self) -> bool {
        on_path(self.program).is_some_and(|program| self.is(program))
    }

    fn ensure(&self, places: &Places) -> Result<()> {
        let program = self.folder(places).join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX));
        if self.is(program.clone()) || self.on_path() {
            return Ok(());
        }
        step(&format!("{} {} (once on this machine, some minutes)", self.package, self.version), || {
            if !self.fetch(places) {
                self.compile(places)?;
            }
            if !self.is(program) {
                bail!("{} was installed but does not run", self.package);
            }
            Ok(())
        })
    }

    /// Takes a ready-made program where the user has `cargo binstall`.
    fn fetch(&self, places: &Places) -> bool {
        let wanted = format!("{}@{}", self.package, self.version);
        said(cargo(places).args(["binstall", "-V"])).is_some()
            && run(cargo(places).args(["binstall", "--no-confirm", &wanted, "--root"]).arg(self.root(places))).is_ok()
    }

    fn root(&self, places: &Places) -> PathBuf {
        places.tool(self.package, &self.version)
    }

    /// Compiles it with little optimisation: it runs for seconds, and compiling it well takes minutes more.
    fn compile(&self, places: &Places) -> Result<()> {
        let root = self.root(places);
        let work = root.join("build");
        let mut install = cargo(places);
        install.args(["install", self.package, "--version", &self.version, "--profile", "dev", "--root"]).arg(&root);
        if self.locked {
            install.arg("--locked");
        }
        // Own settings of the user, like RUSTFLAGS, stay; the folder stays too until it has worked, so that a broken-off
        // set-up goes on where it was.
        install
            .env("CARGO_TARGET_DIR", &work)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_PROFILE_DEV_OPT_LEVEL", "1")
            .env("CARGO_INCREMENTAL", "0");
        run(&mut install)?;
        fs::remove_dir_all(&work).with_context(|| format!("{} cannot be removed", work.display()))
    }
}

fn npm(places: &Places) -> Command {
    program(places, if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// A copy of the lock file among the packages tells whether they are those it asks for.
fn npm_packages(places: &Places) -> Result<()> {
    let wanted = fs::read(places.at("package-lock.json")).context("package-lock.json cannot be read")?;
    let mark = places.at("node_modules/.installed-lock.json");
    if fs::read(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    step("npm packages", || {
        run(npm(places).args(["ci", "--loglevel=error"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
        fs::write(&mark, &wanted).context("node_modules cannot be written")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }
}
