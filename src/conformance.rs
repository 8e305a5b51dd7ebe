//! How far the site is for everybody, and what it does with what readers leave: the pages `/accessibility/` and `/privacy/` as
//! data of `seeds/conformance/`. Native only, so that their many words are no part of the app.
//!
//! [`Conformance`] is all of it, with its types in [`model`]; [`read`] says how its files are read, [`sample`] which pages were
//! tested. What a machine can judge of the results, `tests/e2e/conformance.spec.js` holds against the site.

mod model;
mod read;
pub mod sample;

pub use model::{Conformance, Conformity, Criterion, Holds, Method, Section};
pub use read::{FILES, diagnostics};

use crate::plan::embedded;
use std::sync::OnceLock;

/// What this build says. Faults are told by the check of the seeds, before anything is published.
pub fn published() -> &'static Conformance {
    static PUBLISHED: OnceLock<Conformance> = OnceLock::new();
    PUBLISHED.get_or_init(|| read::read(|path| Some(embedded::text(path))).0)
}

#[cfg(test)]
mod tests;
