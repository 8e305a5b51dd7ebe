//! How programs are started.

use crate::paths::Paths;
use anyhow::{Context, Result, bail};
use std::process::{Command, Stdio};

/// A program started at the root of the repository, and told whose plan it is about as `build.rs` is.
pub(crate) fn program(paths: &Paths, name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(paths.root());
    match paths.other_seeds() {
        Some(seeds) => command.env("STRATEGY_SEEDS", seeds),
        None => command.env_remove("STRATEGY_SEEDS"),
    };
    command
}

/// The cargo that started us.
pub(crate) fn cargo(paths: &Paths) -> Command {
    program(paths, &std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// The features of the crate for one of its programs. What is made of other seeds has one more, so that cargo keeps it apart.
pub(crate) fn features(paths: &Paths, of: &str) -> String {
    if paths.other_seeds().is_some() { format!("{of},other-seeds") } else { of.to_owned() }
}

/// Runs a program that speaks for itself, and fails when it does.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("`{name}` could not be started"))?;
    if !status.success() {
        let args: Vec<_> = command.get_args().map(|arg| arg.to_string_lossy()).collect();
        bail!("`{name} {}` ended with {status}", args.join(" "));
    }
    Ok(())
}

/// Runs a program that has nothing to say unless it fails.
pub(crate) fn run_quietly(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("`{name}` could not be started"))?;
    if !output.status.success() {
        let args: Vec<_> = command.get_args().map(|arg| arg.to_string_lossy()).collect();
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{name} {}` ended with {}:\n{said}", args.join(" "), output.status);
    }
    Ok(())
}

/// What a program prints, standard output before standard error; nothing if it is not there or fails.
pub(crate) fn said(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat())
}
