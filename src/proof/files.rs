//! What must hold for the plan's files beyond what every reader of them checks: costs the browser nothing.

use super::{find::Miss, seeds::Seeds};
use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    id::ItemId,
    model::Plan,
    source_map::SourceMap,
};

/// Faults of names and numbers.
pub(super) fn diagnostics(plan: &Plan, sources: &SourceMap, seeds: &Seeds) -> Vec<Diagnostic> {
    let mut diagnostics = named(plan, sources);
    diagnostics.extend(zones(plan, sources, seeds));
    diagnostics.extend(misses(plan).into_iter().map(|miss| seeds.diagnostic(sources, miss)));
    diagnostics
}

/// A plan may have no zones; one whose map draws some has lost them.
fn zones(plan: &Plan, sources: &SourceMap, seeds: &Seeds) -> Option<Diagnostic> {
    let drawn = seeds.text("map/zones.toml").is_some_and(|text| text.lines().any(|line| line.trim() == "[[zone]]"));
    let lost = plan.zones.is_empty() && drawn && sources.whole(&ItemId::Plan, "zone");
    lost.then(|| sources.diagnostic(&ItemId::Plan, "", DiagnosticKind::Without("ゾーン")))
}

/// A goal's or measure's file bears its number: `13.toml`, `04.toml`.
fn named(plan: &Plan, sources: &SourceMap) -> Vec<Diagnostic> {
    let goals = plan.goals.iter().map(|goal| (ItemId::from(goal.id), format!("{}.toml", goal.id)));
    let measures =
        plan.measures.iter().map(|measure| (ItemId::from(measure.id), format!("{:0>2}.toml", measure.id.number())));
    goals
        .chain(measures)
        .filter_map(|(item, name)| {
            let (file, line) = sources.of(&item, "");
            let wrong = file.rsplit('/').next() != Some(name.as_str());
            wrong.then(|| Diagnostic { file, line, item: item.to_string(), problem: DiagnosticKind::FileName(name) })
        })
        .collect()
}

fn misses(plan: &Plan) -> Vec<Miss> {
    let mut misses = Vec::new();
    for (expected, goal) in (1_u8..).zip(&plan.national_goals) {
        let number = goal.id.number();
        if number != expected {
            let again = plan.national_goals.iter().filter(|other| other.id == goal.id).count() > 1;
            let problem = if again {
                DiagnosticKind::Duplicate(format!("national_goal {number}"))
            } else {
                DiagnosticKind::OutOfOrder { expected, found: number }
            };
            misses.push(Miss {
                item: ItemId::Plan,
                problem,
                lines: goal.source,
                clues: vec![format!("\"{}\"", goal.name)],
            });
            break;
        }
    }
    for (at, section) in plan.sections.iter().enumerate() {
        if plan.sections.iter().take(at).any(|other| other.id == section.id) {
            let problem = DiagnosticKind::Duplicate(format!("chapter_section {}", section.id));
            let clues = vec![format!("\"{}\"", section.title)];
            misses.push(Miss { item: ItemId::Plan, problem, lines: section.source, clues });
        }
    }
    misses
}

/// Corrections read a line of the source as the name of an item, alone or behind its number.
pub(super) fn corrections(plan: &Plan) -> Vec<Miss> {
    let named = |words: &str| {
        plan.items().any(|item| {
            let (name, id) = (plan.name_of(&item).unwrap_or_default(), item.to_string());
            let number = id.split_once('/').map_or("", |(_, number)| number);
            words == name || words.strip_prefix(number).and_then(|rest| rest.strip_prefix(' ')) == Some(name)
        })
    };
    let wrong = plan.corrections.iter().filter(|correction| !named(&correction.read_as));
    let miss = |words: &String, lines| Miss {
        item: ItemId::Plan,
        problem: DiagnosticKind::ReadAsUnproven(words.clone()),
        lines,
        clues: vec![format!("read_as = \"{words}\""), format!("\"{words}\"")],
    };
    wrong.map(|correction| miss(&correction.read_as, correction.source)).collect()
}
