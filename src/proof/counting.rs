//! How figures are counted, held against what the plan writes.

use crate::plan::{
    fault::{Fault, Problem},
    figure::{Basis, Better, Figure, Kind, Target},
    model::Plan,
    places::Places,
};

/// Words by which a plan says how it counts, the strongest first: 「（5年間累計）」 sums up, though it has 「年間」 in it.
const COUNTING: [(&str, Kind); 3] = [("延べ", Kind::Cumulative), ("累計", Kind::Cumulative), ("年間", Kind::Annual)];

/// Figures whose kind, its basis or the way that is good contradict the plan's own words.
pub(super) fn faults(plan: &Plan, places: &Places) -> Vec<Fault> {
    let told = |figure: &Figure| {
        let fault = |(key, problem)| places.fault(&figure.id.into(), key, problem);
        wrong(figure).into_iter().map(fault).collect::<Vec<_>>()
    };
    plan.figures().flat_map(told).collect()
}

/// The word that says how a figure is counted, and how.
fn written(figure: &Figure) -> Option<(&'static str, Kind)> {
    let target = figure.target_text();
    let says = |word: &str| figure.name.contains(word) || target.contains(word);
    match figure.target {
        Target::Maintain => Some(("維持", Kind::Maintain)),
        Target::Number { .. } => COUNTING.into_iter().find(|(word, _)| says(word)),
    }
}

fn wrong(figure: &Figure) -> Vec<(&'static str, Problem)> {
    let mut found = Vec::new();
    let written = written(figure);
    let (kind, maintains) = (figure.kind, figure.target == Target::Maintain);
    if let Some((word, wanted)) = written.filter(|(_, wanted)| *wanted != kind) {
        found.push(("kind", Problem::KindContradicts { word, wanted: wanted.word(), kind: kind.word() }));
    } else if kind == Kind::Maintain && !maintains {
        found.push(("kind", Problem::NothingMaintained(figure.target_text())));
    }
    match (written, figure.kind_basis) {
        (None, Basis::Written) => found.push(("kind_basis", Problem::BasisNotWritten)),
        (Some((word, _)), Basis::Inferred) => found.push(("kind_basis", Problem::BasisWritten(word))),
        (None, Basis::Inferred) | (Some(_), Basis::Written) => {}
    }
    if maintains != (figure.better == Better::Keep) {
        let (better, target) = (figure.better.word(), figure.target_text());
        found.push(("better", Problem::KeepContradicts { better, target }));
    }
    found
}
