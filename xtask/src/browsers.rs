//! What the tests need beyond the build: three browser engines, Japanese glyphs, Java. What is there is used; what can be
//! fetched is fetched; for the rest one line says what to install.

use crate::paths::{Paths, on_path};
use crate::progress::step;
use crate::run::{program, run, said};
use anyhow::{Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The programs the browser tests drive.
pub(crate) struct Browsers {
    pub(crate) chromium: PathBuf,
    pub(crate) firefox: PathBuf,
    pub(crate) webkit: PathBuf,
}

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const CHROMIUM_APPS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];
const FIREFOX_APPS: [&str; 1] = ["/Applications/Firefox.app/Contents/MacOS/firefox"];

/// A need that Debian's packages can meet.
struct Need {
    what: &'static str,
    packages: &'static [&'static str],
    met: fn() -> bool,
    otherwise: &'static str,
}

const NEEDS: [Need; 4] = [
    Need {
        what: "Japanese glyphs",
        packages: &["fonts-noto-cjk", "fontconfig"],
        met: || {
            !cfg!(target_os = "linux")
                || said(Command::new("fc-list").arg(":lang=ja")).is_some_and(|list| !list.trim().is_empty())
        },
        otherwise: "install a Japanese font, on Debian `apt install fonts-noto-cjk fontconfig`",
    },
    Need {
        what: "Firefox",
        packages: &["firefox-esr"],
        met: || firefox().is_some(),
        otherwise: "install Firefox, or set FIREFOX to its path",
    },
    Need {
        what: "WebKit",
        packages: &["webkit2gtk-driver", "xvfb", "xauth"],
        met: || webkit().is_some() && on_path("xvfb-run").is_some() && on_path("xauth").is_some(),
        otherwise: "install WebKitGTK's driver and xvfb, on Debian `apt install webkit2gtk-driver xvfb xauth` (Linux only)",
    },
    Need {
        what: "Java",
        packages: &["default-jre-headless"],
        met: || java().is_some_and(|major| major >= 11),
        otherwise: "install Java 11 or newer, on Debian `apt install default-jre-headless`",
    },
];

/// Finds or fetches everything that the tests need.
pub(crate) fn set_up(paths: &Paths) -> Result<()> {
    chromium_or_fetch(paths)?;
    let unmet = |need: &&Need| !(need.met)();
    let missing: Vec<&Need> = NEEDS.iter().filter(unmet).collect();
    if !missing.is_empty() && debian_root() {
        let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
        step(&format!("Debian packages: {}", packages.join(" ")), || apt(paths, &packages))?;
    }
    let still: Vec<String> =
        NEEDS.iter().filter(unmet).map(|need| format!("{}: {}", need.what, need.otherwise)).collect();
    if still.is_empty() { Ok(()) } else { bail!("still missing:\n  {}", still.join("\n  ")) }
}

/// The browsers that are there by now.
pub(crate) fn find(paths: &Paths) -> Result<Browsers> {
    match (chromium(paths), firefox(), webkit()) {
        (Some(chromium), Some(firefox), Some(webkit)) => Ok(Browsers { chromium, firefox, webkit }),
        _ => bail!("a browser is missing: run `cargo xtask test --only set-up`"),
    }
}

/// A Chromium, fetched if need be: Playwright's own, then Debian's.
pub(crate) fn chromium_or_fetch(paths: &Paths) -> Result<PathBuf> {
    if let Some(found) = chromium(paths) {
        return Ok(found);
    }
    let fetched = step("Chromium: Playwright's own", || {
        let mut install = program(paths, "node");
        install.args(["node_modules/playwright-core/cli.js", "install", "chromium"]);
        if is_root() && cfg!(target_os = "linux") {
            install.arg("--with-deps");
        }
        run(install.env("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "20000"))
    });
    if let Err(error) = fetched {
        println!("  not to be had: {error:#}");
        if debian_root() {
            step("Chromium: Debian's", || apt(paths, &["chromium"]))?;
        }
    }
    match chromium(paths) {
        Some(found) => Ok(found),
        None => bail!("Chromium is missing: install Chromium or Chrome, or set CHROMIUM to its path"),
    }
}

fn chromium(paths: &Paths) -> Option<PathBuf> {
    let own = || {
        let ask = "import('playwright-core').then(it => console.log(it.chromium.executablePath()))";
        said(program(paths, "node").args(["--input-type=module", "-e", ask])).map(|path| PathBuf::from(path.trim()))
    };
    installed("CHROMIUM", &CHROMIUM, &CHROMIUM_APPS).or_else(own).filter(|path| path.is_file())
}

fn firefox() -> Option<PathBuf> {
    installed("FIREFOX", &FIREFOX, &FIREFOX_APPS)
}

fn webkit() -> Option<PathBuf> {
    installed("WEBKIT_DRIVER", &["WebKitWebDriver"], &[])
}

/// Named by the variable, on the search path, or at a usual place: the first that is there.
fn installed(variable: &str, names: &[&str], apps: &[&str]) -> Option<PathBuf> {
    let chosen = env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from);
    chosen
        .or_else(|| names.iter().find_map(|name| on_path(name)))
        .or_else(|| apps.iter().map(PathBuf::from).find(|path| path.is_file()))
}

/// Java's first number: 17 for `openjdk version "17.0.15"`.
fn java() -> Option<u32> {
    let text = said(Command::new("java").arg("-version"))?;
    text.split('"').nth(1)?.split('.').next()?.parse().ok()
}

fn is_root() -> bool {
    said(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// Whether packages can be installed without asking anybody.
fn debian_root() -> bool {
    Path::new("/etc/debian_version").is_file() && on_path("apt-get").is_some() && is_root()
}

fn apt(paths: &Paths, packages: &[&str]) -> Result<()> {
    // A machine that has just been made has no list of packages yet.
    let listed = fs::read_dir("/var/lib/apt/lists")
        .is_ok_and(|mut entries| entries.any(|entry| entry.is_ok_and(|entry| entry.path().is_file())));
    let install = || {
        run(program(paths, "apt-get")
            .args(["install", "--yes", "--quiet", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"))
    };
    if listed && install().is_ok() {
        return Ok(());
    }
    run(program(paths, "apt-get").args(["update", "--quiet"]))?;
    install()
}
