//! How goals are told apart: colours of the design system, and a mark of its own for each.

use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    model::{Look, Mark, Plan},
    source_map::SourceMap,
};

/// The colours of the Digital Agency's design system, and the steps each has.
const HUES: [&str; 10] =
    ["blue", "light-blue", "cyan", "green", "lime", "yellow", "orange", "red", "magenta", "purple"];
const STEPS: [&str; 13] = ["50", "100", "200", "300", "400", "500", "600", "700", "800", "900", "1000", "1100", "1200"];

fn is_token(name: &str) -> bool {
    name.rsplit_once('-').is_some_and(|(hue, step)| HUES.contains(&hue) && STEPS.contains(&step))
}

fn word(mark: Mark) -> &'static str {
    Mark::WORDS.iter().find(|word| Mark::from_word(word) == Some(mark)).copied().unwrap_or_default()
}

/// Colours that are no tokens, and marks that two goals bear.
pub(super) fn diagnostics(plan: &Plan, sources: &SourceMap) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (at, goal) in plan.goals.iter().enumerate() {
        let look = &goal.look;
        let mut diagnostic = |key, problem| found.push(sources.diagnostic(&goal.id.into(), key, problem));
        for (key, token) in [("colour.light", &look.light), ("colour.dark", &look.dark)] {
            if !is_token(token) {
                diagnostic(key, DiagnosticKind::UnknownColour(token.clone()));
            }
        }
        // Where there are more goals than marks, those of one mark must differ in colour; all have their number in it.
        let many = plan.goals.len() > Mark::WORDS.len();
        let alike =
            |other: &Look| other.mark == look.mark && (!many || other.light == look.light || other.dark == look.dark);
        if plan.goals.iter().take(at).any(|other| alike(&other.look)) {
            diagnostic("mark", DiagnosticKind::Duplicate(format!("mark の「{}」", word(look.mark))));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs, path::Path};

    #[test]
    fn the_colours_are_those_of_the_design_system() {
        let file = "node_modules/@digital-go-jp/design-tokens/dist/tokens-simple.css";
        // Without the packages of the styles there is nothing to hold it to.
        let Ok(css) = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)) else { return };
        let tokens = css.lines().filter_map(|line| line.trim().strip_prefix("--color-primitive-"));
        let tokens: BTreeSet<_> = tokens.filter_map(|line| line.split(':').next()).map(str::to_owned).collect();
        let ours = HUES.iter().flat_map(|hue| STEPS.map(|step| format!("{hue}-{step}")));
        assert_eq!(ours.filter(|name| is_token(name)).collect::<BTreeSet<_>>(), tokens);
    }
}
