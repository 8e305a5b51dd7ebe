//! How goals are told apart: colours of the design system, and a mark of its own for each.

use crate::plan::{
    diagnostic::{Diagnostic, DiagnosticKind},
    model::{GoalMark, Look, Plan},
    source_map::SourceMap,
};

/// A colour of the Digital Agency's design system: the lightest of its steps that letters may have on a light ground, and the
/// darkest on a dark one. They stand out 4.5 : 1 from there on (WCAG 2.2, 1.4.3).
struct Hue {
    name: &'static str,
    light: u16,
    dark: u16,
}

const fn hue(name: &'static str, light: u16, dark: u16) -> Hue {
    Hue { name, light, dark }
}

/// The colours, and the steps each has.
const HUES: [Hue; 10] = [
    hue("blue", 600, 400),
    hue("light-blue", 800, 500),
    hue("cyan", 900, 600),
    hue("green", 800, 500),
    hue("lime", 900, 700),
    hue("yellow", 1000, 700),
    hue("orange", 800, 600),
    hue("red", 900, 500),
    hue("magenta", 700, 500),
    hue("purple", 600, 400),
];
const STEPS: [&str; 13] = ["50", "100", "200", "300", "400", "500", "600", "700", "800", "900", "1000", "1100", "1200"];

/// The hue and step of a token's name.
fn token(name: &str) -> Option<(&'static Hue, u16)> {
    let (hue, step) = name.rsplit_once('-').filter(|(_, step)| STEPS.contains(step))?;
    Some((HUES.iter().find(|known| known.name == hue)?, step.parse().ok()?))
}

/// What is wrong with a goal's colour for a light ground or a dark one.
fn wrong(name: &str, on_light: bool) -> Option<DiagnosticKind> {
    let Some((hue, step)) = token(name) else { return Some(DiagnosticKind::UnknownColour(name.to_owned())) };
    let (stands_out, least) = if on_light { (step >= hue.light, hue.light) } else { (step <= hue.dark, hue.dark) };
    let problem = || DiagnosticKind::FaintColour { colour: name.to_owned(), least: format!("{}-{least}", hue.name) };
    (!stands_out).then(problem)
}

fn word(mark: GoalMark) -> &'static str {
    GoalMark::WORDS.iter().find(|word| GoalMark::from_word(word) == Some(mark)).copied().unwrap_or_default()
}

/// Colours that are no tokens or too faint for letters, and marks that two goals bear.
pub(super) fn diagnostics(plan: &Plan, sources: &SourceMap) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (at, goal) in plan.goals.iter().enumerate() {
        let look = &goal.look;
        let mut diagnostic = |key, problem| diagnostics.push(sources.diagnostic(&goal.id.into(), key, problem));
        for (key, name, on_light) in [("colour.light", &look.light, true), ("colour.dark", &look.dark, false)] {
            if let Some(problem) = wrong(name, on_light) {
                diagnostic(key, problem);
            }
        }
        // Where there are more goals than marks, those of one mark must differ in colour; all have their number in it.
        let many = plan.goals.len() > GoalMark::WORDS.len();
        let alike =
            |other: &Look| other.mark == look.mark && (!many || other.light == look.light || other.dark == look.dark);
        if plan.goals.iter().take(at).any(|other| alike(&other.look)) {
            diagnostic("mark", DiagnosticKind::Duplicate(format!("mark の「{}」", word(look.mark))));
        }
    }
    diagnostics
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use std::{
        collections::{BTreeMap, BTreeSet},
        fs,
        path::Path,
    };

    /// The colours by their names. Without the packages of the styles there is nothing to hold ours to.
    fn tokens() -> Option<BTreeMap<String, String>> {
        let file = "node_modules/@digital-go-jp/design-tokens/dist/tokens-simple.css";
        let css = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).ok()?;
        let lines = css.lines().filter_map(|line| line.trim().strip_prefix("--color-primitive-")?.split_once(':'));
        Some(lines.map(|(name, value)| (name.to_owned(), value.trim().trim_end_matches(';').to_owned())).collect())
    }

    #[test]
    fn the_colours_are_those_of_the_design_system() {
        let Some(tokens) = tokens() else { return };
        let ours = HUES.iter().flat_map(|hue| STEPS.map(|step| format!("{}-{step}", hue.name)));
        let ours: BTreeSet<String> = ours.filter(|name| token(name).is_some()).collect();
        assert_eq!(ours, tokens.into_keys().collect());
    }

    /// The luminance of `#rrggbb` or `#rgb` (WCAG 2.2, relative luminance).
    fn luminance(colour: &str) -> f64 {
        let digits = colour.trim_start_matches('#');
        let digits = if digits.len() == 3 { digits.chars().flat_map(|c| [c, c]).collect() } else { digits.to_owned() };
        let channel = |at: usize| {
            let part = f64::from(u8::from_str_radix(digits.get(at..at + 2).unwrap(), 16).unwrap()) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
    }

    fn stands_out(colour: &str, grounds: &[String]) -> bool {
        grounds.iter().all(|ground| {
            let (one, other) = (luminance(colour), luminance(ground));
            (one.max(other) + 0.05) / (one.min(other) + 0.05) >= 4.5
        })
    }

    #[test]
    fn from_which_step_on_a_colour_stands_out_is_what_the_grounds_of_the_style_say() {
        let Some(tokens) = tokens() else { return };
        let style = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css")).unwrap();
        let ground = |line: &str| {
            let (name, value) = line.trim().strip_prefix("--ground")?.split_once(':')?;
            (!name.contains(' ')).then(|| value.trim().trim_end_matches(';').to_owned())
        };
        let grounds: Vec<String> = style.lines().filter_map(ground).filter(|value| value.starts_with('#')).collect();
        let (light, dark) = grounds.split_at(grounds.len() / 2);
        for hue in &HUES {
            let out = |step: u16, grounds| stands_out(tokens.get(&format!("{}-{step}", hue.name)).unwrap(), grounds);
            let steps = STEPS.map(|step| step.parse::<u16>().unwrap());
            let lightest = steps.into_iter().find(|step| out(*step, light));
            let darkest = steps.into_iter().rev().find(|step| out(*step, dark));
            assert_eq!((Some(hue.light), Some(hue.dark)), (lightest, darkest), "{}", hue.name);
        }
    }
}
