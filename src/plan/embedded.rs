//! The plan this build ships, parsed once. Natively the seeds may be given as they lie in their folder now ([`replace`]), so that
//! who changes them sees pages without a compiler.

use super::{diagnostic::Diagnostics, model::Plan, read::read};
use std::sync::OnceLock;

/// The files of `seeds/plan/` as (path relative to `seeds/`, text), gathered by the build.
#[cfg(feature = "ssr")]
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/seeds.rs"));
/// The same as trees (see [`super::tree`]).
#[cfg(not(feature = "ssr"))]
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/trees.rs"));

/// The files the plan is read from.
pub fn files() -> &'static [(&'static str, &'static str)] {
    #[cfg(feature = "ssr")]
    if let Some(given) = given::plan() {
        return given;
    }
    FILES
}

#[cfg(feature = "ssr")]
pub use given::{others, replace, text};

#[cfg(feature = "ssr")]
mod given {
    use std::{collections::BTreeMap, sync::OnceLock};

    /// The files of the seeds beside the plan as (path relative to `seeds/`, text), gathered by the build.
    static OTHERS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/others.rs"));

    /// Seeds in the place of those that were compiled in, by their path below `seeds/`.
    static GIVEN: OnceLock<BTreeMap<String, String>> = OnceLock::new();

    /// Reads these seeds from now on. Only the first call counts, and only before anything is read.
    pub fn replace(files: impl IntoIterator<Item = (String, String)>) {
        drop(GIVEN.set(files.into_iter().collect()));
    }

    /// A file of the seeds beside the plan; empty where they have none.
    pub fn text(path: &str) -> &'static str {
        let given = GIVEN.get().and_then(|files| files.get(path)).map(String::as_str);
        given.or_else(|| OTHERS.iter().find(|(known, _)| *known == path).map(|(_, text)| *text)).unwrap_or_default()
    }

    /// The files beside the plan by their paths.
    pub fn others() -> impl Iterator<Item = (&'static str, &'static str)> {
        OTHERS.iter().map(|(path, _)| (*path, text(path)))
    }

    pub(super) fn plan() -> Option<&'static [(&'static str, &'static str)]> {
        static PLAN: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
        let given = GIVEN.get()?.iter().filter(|(path, _)| path.starts_with("plan/"));
        Some(PLAN.get_or_init(|| given.map(|(path, text)| (path.as_str(), text.as_str())).collect()))
    }
}

/// The plan. Parsed on the first call, in the browser as well as natively, and natively validated.
///
/// # Errors
/// All faults of the seeds. A build with faults is refused before it is published.
pub fn plan() -> Result<&'static Plan, &'static Diagnostics> {
    static PLAN: OnceLock<Result<Plan, Diagnostics>> = OnceLock::new();
    PLAN.get_or_init(own).as_ref()
}

/// The plan once more, to be changed: read again, since what copies a plan would be more of the wasm than what reads it.
///
/// # Errors
/// All faults of the seeds.
pub fn own() -> Result<Plan, Diagnostics> {
    read(files().iter().copied())
}
