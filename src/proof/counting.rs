//! How figures are counted, held against what the plan writes.

use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    figure::{Basis, Better, Figure, FigureKind, Target},
    model::Plan,
    source_map::SourceMap,
};

/// Words by which a plan says how it counts, the strongest first: 「（5年間累計）」 sums up, though it has 「年間」 in it.
const COUNTING: [(&str, FigureKind); 3] =
    [("延べ", FigureKind::Cumulative), ("累計", FigureKind::Cumulative), ("年間", FigureKind::Annual)];

/// Figures whose kind, its basis or the way that is good contradict the plan's own words.
pub(super) fn diagnostics(plan: &Plan, sources: &SourceMap) -> Vec<Diagnostic> {
    let of_figure = |figure: &Figure| {
        let diagnostic = |(key, problem)| sources.diagnostic(&figure.id.into(), key, problem);
        wrong(figure).into_iter().map(diagnostic).collect::<Vec<_>>()
    };
    plan.figures().flat_map(of_figure).collect()
}

/// The word that says how a figure is counted, and how.
fn written(figure: &Figure) -> Option<(&'static str, FigureKind)> {
    let target = figure.target_text();
    let says = |word: &str| figure.name.contains(word) || target.contains(word);
    match figure.target {
        Target::Maintain => Some(("維持", FigureKind::Maintain)),
        Target::Number { .. } => COUNTING.into_iter().find(|(word, _)| says(word)),
    }
}

fn wrong(figure: &Figure) -> Vec<(&'static str, DiagnosticKind)> {
    let mut diagnostics = Vec::new();
    let written = written(figure);
    let (kind, maintains) = (figure.kind, figure.target == Target::Maintain);
    if let Some((word, wanted)) = written.filter(|(_, wanted)| *wanted != kind) {
        diagnostics.push(("kind", DiagnosticKind::KindContradicts { word, wanted: wanted.word(), kind: kind.word() }));
    } else if kind == FigureKind::Maintain && !maintains {
        diagnostics.push(("kind", DiagnosticKind::NothingMaintained(figure.target_text())));
    }
    match (written, figure.kind_basis) {
        (None, Basis::Written) => diagnostics.push(("kind_basis", DiagnosticKind::BasisNotWritten)),
        (Some((word, _)), Basis::Inferred) => diagnostics.push(("kind_basis", DiagnosticKind::BasisWritten(word))),
        (None, Basis::Inferred) | (Some(_), Basis::Written) => {}
    }
    if maintains != (figure.better == Better::Keep) {
        let (better, target) = (figure.better.word(), figure.target_text());
        diagnostics.push(("better", DiagnosticKind::KeepContradicts { better, target }));
    }
    diagnostics
}
