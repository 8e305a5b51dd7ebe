//! Everything that must hold, step by step, quickest first. The first step that fails ends the run.

use crate::browsers;
use crate::paths::Paths;
use crate::progress::step;
use crate::run::{cargo, program, run};
use crate::{pages, serve, setup, site, sizes, supply, trunk};
use anyhow::{Context, Result, anyhow, bail};
use std::process::Command;

/// A thing that must hold.
struct Check {
    name: &'static str,
    what: &'static str,
    holds: fn(&Paths) -> Result<()>,
}

const CHECKS: [Check; 13] = [
    Check { name: "set-up", what: "what building and testing need", holds: set_up },
    Check { name: "format", what: "cargo fmt", holds: format },
    Check { name: "lint", what: "clippy, native", holds: lint },
    Check { name: "lint-wasm", what: "clippy, as the browser gets it", holds: lint_wasm },
    Check { name: "supply", what: "known faults of what is built with", holds: supply::is_known_to_be_sound },
    Check { name: "unit", what: "cargo test: units, data, component HTML, tidiness", holds: unit },
    Check { name: "build", what: "the finished site", holds: build },
    Check { name: "trunk", what: "Trunk gives the same site", holds: trunk::gives_the_same_site },
    Check { name: "html", what: "Nu Html Checker on every page", holds: html },
    Check { name: "size", what: "bytes of first visits and parts", holds: sizes::within_budget },
    Check { name: "second-city", what: "another city's plan through the same code", holds: second_city },
    Check { name: "browser", what: "journeys and accessibility in Chromium", holds: browser },
    Check { name: "engines", what: "the main journey in Firefox and WebKit", holds: engines },
];

/// Runs all checks or the one named. The last line says how many held.
pub(crate) fn test(paths: &Paths, only: Option<&str>) -> Result<()> {
    let chosen: Vec<&Check> = CHECKS.iter().filter(|check| only.is_none_or(|name| name == check.name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
        bail!("there is no step of that name; there are {}", names.join(", "));
    }
    for (passed, check) in chosen.iter().enumerate() {
        if let Err(error) = step(&format!("{}: {}", check.name, check.what), || (check.holds)(paths)) {
            eprintln!("error: {error:#}");
            eprintln!("  again: cargo xtask test --only {}", check.name);
            println!("{passed} passed, 1 failed");
            std::process::exit(1);
        }
    }
    println!("{} passed, 0 failed", chosen.len());
    Ok(())
}

fn set_up(paths: &Paths) -> Result<()> {
    setup::setup(paths)?;
    setup::components(paths)?;
    browsers::set_up(paths)
}

fn format(paths: &Paths) -> Result<()> {
    run(cargo(paths).args(["fmt", "--all", "--check"]))
}

fn lint(paths: &Paths) -> Result<()> {
    run(cargo(paths).args([
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

fn lint_wasm(paths: &Paths) -> Result<()> {
    run(cargo(paths)
        .args(["clippy", "--target", setup::WASM, "--features", "browser", "--lib", "--bin", "strategy-explorer"])
        .args(["--", "-D", "warnings"]))
}

fn unit(paths: &Paths) -> Result<()> {
    run(cargo(paths).args(["test", "--workspace", "--features", "ssr,browser"]))
}

fn build(paths: &Paths) -> Result<()> {
    site::build_if_needed(paths, site::ROOT)
}

/// An invented plan of another city: checked, built, its HTML valid, and a resident's way through it.
fn second_city(paths: &Paths) -> Result<()> {
    let paths = &paths.clone().of(Some("tests/second-city".to_owned()));
    pages::check_plan(paths)?;
    html(paths)?;
    with_site(paths, |node| node.args(["node_modules/@playwright/test/cli.js", "test", "-c", "tests/second-city"]))
}

fn html(paths: &Paths) -> Result<()> {
    site::build_if_needed(paths, site::ROOT)?;
    run(program(paths, "node")
        .args(["node_modules/vnu-jar/vnu-jar.js", "--errors-only", "--skip-non-html"])
        .arg(paths.dist()))
    .map_err(|_| anyhow!("a page breaks the rules of HTML; the lines above say which and where"))
}

fn browser(paths: &Paths) -> Result<()> {
    with_site(paths, |node| node.args(["node_modules/@playwright/test/cli.js", "test", "-c", "tests/e2e"]))
}

fn engines(paths: &Paths) -> Result<()> {
    with_site(paths, |node| node.arg("tests/e2e/engines.mjs"))
}

/// Runs a script against the site, which is served once at a server's root and once in a folder of it.
fn with_site(paths: &Paths, script: impl FnOnce(&mut Command) -> &mut Command) -> Result<()> {
    site::build_if_needed(paths, site::ROOT)?;
    let browsers = browsers::find(paths)?;
    let mut node = program(paths, "node");
    node.env("CHROMIUM", browsers.chromium)
        .env("FIREFOX", browsers.firefox)
        .env("WEBKIT_DRIVER", browsers.webkit)
        .env("SITE", serve::beside(paths, "/")?)
        .env("SITE_IN_FOLDER", serve::beside(paths, "/machi/keikaku/")?);
    run(script(&mut node)).context("see above")
}
