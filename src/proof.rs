//! Proof that what is shown is what the source says, and an editor's safety net. Native only, so the browser pays nothing.
//!
//! [`Proof`] knows for every text and figure of the plan the exact words of `seeds/source/` it comes from. [`check`] finds every
//! fault of the seeds: those of the plan itself, facts the source does not hold, and what is wrong with translations,
//! readings, the glossary and the map. Read [`claims`] for what the plan claims, [`profile`] for how the source writes it,
//! [`plain`] for how it is compared.

mod audiences;
mod claim;
mod claims;
mod counting;
mod fact;
mod files;
mod find;
mod findings;
mod looks;
mod map;
mod pages;
mod plain;
mod profile;
mod proven;
mod seeds;
mod texts;
mod untold;

pub use fact::Fact;
pub use plain::PlainText;
pub use proven::Proof;
pub use seeds::{SOURCE, Seeds, SeedsError};

use crate::{
    conformance, notes,
    plan::{
        diagnostic::{Diagnostic, DiagnosticKind, Diagnostics},
        id::ItemId,
        model::Plan,
        read::{Reading, read_on},
        source::Lines,
    },
    review,
};
use find::Miss;
use findings::PlanFindings;
use profile::Profile;
use proven::prove;
use std::collections::BTreeSet;

/// Every fault of the seeds, in the order of files and lines; none where all is well.
///
/// # Errors
/// The faults.
pub fn check(seeds: &Seeds) -> Result<(Plan, Proof), Diagnostics> {
    let Reading { plan, mut diagnostics, sources } = read_on(seeds.plan());
    diagnostics.extend(seeds.diagnostics());
    diagnostics.extend(files::diagnostics(&plan, &sources, seeds));
    diagnostics.extend(counting::diagnostics(&plan, &sources));
    diagnostics.extend(looks::diagnostics(&plan, &sources));
    let whole = diagnostics.is_empty();
    let (profile, wrong) = Profile::of(seeds);
    let profileless = seeds.text(profile::PATH).is_none() || !wrong.is_empty();
    diagnostics.extend(wrong);
    let (proof, misses) = prove(&plan, seeds.source(), profile);
    // Lines that could not be read stand as the first; that is told already.
    let sourceless = seeds.source().is_empty() || profileless;
    let is_covered =
        |miss: &Miss| sourceless || (!whole && miss.lines == Lines::START) || is_reported(&diagnostics, &miss.item);
    let misses: Vec<_> =
        misses.into_iter().filter(|miss| !is_covered(miss)).map(|miss| seeds.diagnostic(&sources, miss)).collect();
    let proven = misses.is_empty() && !sourceless;
    let first = |diagnostic: &Diagnostic| {
        !diagnostics.iter().any(|known| (&known.file, known.line) == (&diagnostic.file, diagnostic.line))
    };
    let misses: Vec<_> = misses.into_iter().filter(first).collect();
    diagnostics.extend(misses);
    if whole && proven {
        diagnostics.extend(files::corrections(&plan).into_iter().map(|miss| seeds.diagnostic(&sources, miss)));
        diagnostics.extend(untold::diagnostics(&proof, seeds));
    }
    diagnostics.extend(texts::diagnostics(
        &plan,
        &proof,
        seeds,
        &PlanFindings { diagnostics: &diagnostics, whole, proven },
    ));
    diagnostics.extend(audiences::diagnostics(&plan, &sources, seeds));
    diagnostics.extend(map::diagnostics(&plan, &sources, seeds, whole));
    diagnostics.extend(conformance::diagnostics(|path| seeds.text(path)));
    diagnostics.extend(notes::diagnostics(|path| seeds.text(path)));
    diagnostics.extend(review::diagnostics(whole.then_some(&plan), |path| seeds.text(path)));
    diagnostics.sort();
    // What several items have from the same words is told once.
    let mut seen = BTreeSet::new();
    diagnostics
        .retain(|diagnostic| seen.insert((diagnostic.file.clone(), diagnostic.line, diagnostic.problem.clone())));
    if diagnostics.is_empty() { Ok((plan, proof)) } else { Err(Diagnostics(diagnostics)) }
}

/// Whether an item cannot be as the source writes it, for a reason that is told.
fn is_reported(diagnostics: &[Diagnostic], item: &ItemId) -> bool {
    let torn = |problem: &DiagnosticKind| {
        matches!(
            problem,
            DiagnosticKind::Missing(_)
                | DiagnosticKind::WrongType { .. }
                | DiagnosticKind::Empty(_)
                | DiagnosticKind::UnitDiffers { .. }
                | DiagnosticKind::UnknownUnit(_)
                | DiagnosticKind::MarkWithoutFootnote(_)
        )
    };
    let item = item.to_string();
    diagnostics.iter().any(|diagnostic| diagnostic.item == item && torn(&diagnostic.problem))
}
