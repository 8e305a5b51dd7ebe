//! Everything that must hold, step by step, quickest first. The first step that fails ends the run.

use crate::browsers;
use crate::places::Paths;
use crate::progress::step;
use crate::run::{cargo, program, run};
use crate::{serve, setup, site, sizes, trunk};
use anyhow::{Context, Result, anyhow, bail};
use std::process::Command;

/// A thing that must hold.
struct Check {
    name: &'static str,
    what: &'static str,
    holds: fn(&Paths) -> Result<()>,
}

const CHECKS: [Check; 11] = [
    Check { name: "set-up", what: "what building and testing need", holds: set_up },
    Check { name: "format", what: "cargo fmt", holds: format },
    Check { name: "lint", what: "clippy, native", holds: lint },
    Check { name: "lint-wasm", what: "clippy, as the browser gets it", holds: lint_wasm },
    Check { name: "unit", what: "cargo test: units, data, component HTML, tidiness", holds: unit },
    Check { name: "build", what: "the finished site", holds: build },
    Check { name: "trunk", what: "Trunk gives the same site", holds: trunk::gives_the_same_site },
    Check { name: "html", what: "Nu Html Checker on every page", holds: html },
    Check { name: "size", what: "bytes of first visits and parts", holds: sizes::within_budget },
    Check { name: "browser", what: "journeys and accessibility in Chromium", holds: browser },
    Check { name: "engines", what: "the main journey in Firefox and WebKit", holds: engines },
];

/// Runs all checks or the one named. The last line says how many held.
pub(crate) fn test(places: &Paths, only: Option<&str>) -> Result<()> {
    let chosen: Vec<&Check> = CHECKS.iter().filter(|check| only.is_none_or(|name| name == check.name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
        bail!("there is no step of that name; there are {}", names.join(", "));
    }
    for (passed, check) in chosen.iter().enumerate() {
        if let Err(error) = step(&format!("{}: {}", check.name, check.what), || (check.holds)(places)) {
            eprintln!("error: {error:#}");
            eprintln!("  again: cargo xtask test --only {}", check.name);
            println!("{passed} passed, 1 failed");
            std::process::exit(1);
        }
    }
    println!("{} passed, 0 failed", chosen.len());
    Ok(())
}

fn set_up(places: &Paths) -> Result<()> {
    setup::setup(places)?;
    setup::components(places)?;
    browsers::set_up(places)
}

fn format(places: &Paths) -> Result<()> {
    run(cargo(places).args(["fmt", "--all", "--check"]))
}

fn lint(places: &Paths) -> Result<()> {
    run(cargo(places).args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        "ssr,browser",
        "--",
        "-D",
        "warnings",
    ]))
}

fn lint_wasm(places: &Paths) -> Result<()> {
    run(cargo(places)
        .args(["clippy", "--target", setup::WASM, "--features", "browser", "--lib", "--bin", "strategy-explorer"])
        .args(["--", "-D", "warnings"]))
}

fn unit(places: &Paths) -> Result<()> {
    run(cargo(places).args(["test", "--workspace", "--features", "ssr,browser"]))
}

fn build(places: &Paths) -> Result<()> {
    site::build_if_needed(places, site::ROOT)
}

fn html(places: &Paths) -> Result<()> {
    site::build_if_needed(places, site::ROOT)?;
    run(program(places, "node")
        .args(["node_modules/vnu-jar/vnu-jar.js", "--errors-only", "--skip-non-html"])
        .arg(places.dist()))
    .map_err(|_| anyhow!("a page breaks the rules of HTML; the lines above say which and where"))
}

fn browser(places: &Paths) -> Result<()> {
    with_site(places, |node| node.args(["node_modules/@playwright/test/cli.js", "test", "-c", "tests/e2e"]))
}

fn engines(places: &Paths) -> Result<()> {
    with_site(places, |node| node.arg("tests/e2e/engines.mjs"))
}

/// Runs a script against the site, which is served once at a server's root and once in a folder of it.
fn with_site(places: &Paths, script: impl FnOnce(&mut Command) -> &mut Command) -> Result<()> {
    site::build_if_needed(places, site::ROOT)?;
    let browsers = browsers::find(places)?;
    let mut node = program(places, "node");
    node.env("CHROMIUM", browsers.chromium)
        .env("FIREFOX", browsers.firefox)
        .env("WEBKIT_DRIVER", browsers.webkit)
        .env("SITE", serve::beside(places, "/")?)
        .env("SITE_IN_FOLDER", serve::beside(places, "/machi/keikaku/")?);
    run(script(&mut node)).context("see above")
}
