//! The plan this build ships, parsed once.

use super::{fault::Faults, model::Plan, read::read};
use std::sync::OnceLock;

/// The files of `seeds/plan/` as (path relative to `seeds/`, text), gathered by the build.
#[cfg(feature = "ssr")]
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/seeds.rs"));
/// The same as trees (see [`super::tree`]).
#[cfg(not(feature = "ssr"))]
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/trees.rs"));

/// The files the plan is read from.
pub fn files() -> &'static [(&'static str, &'static str)] {
    FILES
}

/// The plan. Parsed on the first call, in the browser as well as natively, and natively validated.
///
/// # Errors
/// All faults of the seeds. A build with faults is refused before it is published.
pub fn plan() -> Result<&'static Plan, &'static Faults> {
    static PLAN: OnceLock<Result<Plan, Faults>> = OnceLock::new();
    PLAN.get_or_init(own).as_ref()
}

/// The plan once more, to be changed: read again, since what copies a plan would be more of the wasm than what reads it.
///
/// # Errors
/// All faults of the seeds.
pub fn own() -> Result<Plan, Faults> {
    read(FILES.iter().copied())
}
