//! What is known of the software that this is built with: faults, and terms that do not go with ours (`deny.toml`). Both programs
//! that look ask somebody elsewhere, so where one is missing or has no answer, that is said and nothing is held against the site. The
//! terms of what the site carries are looked at in every build (`xtask/inventory.mjs`).

use crate::paths::Paths;
use crate::run::{cargo, program, run, said};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::process::Stdio;

pub(crate) fn is_known_to_be_sound(paths: &Paths) -> Result<()> {
    crates(paths)?;
    packages(paths)
}

fn crates(paths: &Paths) -> Result<()> {
    if said(cargo(paths).args(["deny", "--version"])).is_none() {
        println!("  crates: cargo-deny is not installed, so this was not tested");
        return Ok(());
    }
    run(cargo(paths).args(["deny", "check"]))
}

/// What `npm audit` answers, as far as we read it.
#[derive(Deserialize)]
struct Audit {
    metadata: Metadata,
}

#[derive(Deserialize)]
struct Metadata {
    vulnerabilities: Faults,
}

#[derive(Debug, Deserialize)]
struct Faults {
    high: u32,
    critical: u32,
}

fn packages(paths: &Paths) -> Result<()> {
    // It ends with an error where it has found something, too.
    let output = program(paths, "npm").args(["audit", "--json"]).stdin(Stdio::null()).output().context("npm")?;
    match faults(&output.stdout) {
        None => println!("  npm packages: the registry did not answer `npm audit`, so this was not tested"),
        Some(Faults { high: 0, critical: 0 }) => println!("  npm packages: no grave fault is known"),
        Some(Faults { high, critical }) => bail!("npm audit knows {critical} critical and {high} high faults"),
    }
    Ok(())
}

/// How many grave faults an answer tells of; nothing where it is none.
fn faults(answer: &[u8]) -> Option<Faults> {
    serde_json::from_slice::<Audit>(answer).ok().map(|audit| audit.metadata.vulnerabilities)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_answer_is_held_against_the_packages() {
        assert!(faults(br#"{ "message": "405 Method Not Allowed" }"#).is_none());
        let answer = br#"{ "metadata": { "vulnerabilities": { "low": 3, "high": 1, "critical": 0 } } }"#;
        let found = faults(answer).unwrap();
        assert_eq!((found.high, found.critical), (1, 0));
    }
}
