//! A figure's values as a reader sees them: `19,260,408人`, `延べ300人`, `維持`, `―`.
//!
//! Where a language does not count in 万 or 千, the words of such a unit begin with how many of them one of the plan's is: 万人
//! is `0.01 million people`, and 186万人 are 1.86 million people. [`scaled`] does the sum.

use super::{Texts, fill};
use crate::plan::{
    figure::{Figure, Target},
    number::Number,
};

/// What stands where the plan gives no value.
pub const NONE: &str = "―";

/// How many of what its words name one of a unit is, where they say so, and the words.
pub fn counted(unit: &str) -> (Option<Number>, &str) {
    let end = unit.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(unit.len());
    match unit.split_at(end) {
        (number, words) if !words.is_empty() => (number.parse().ok(), words.trim_start()),
        _ => (None, unit),
    }
}

/// A number as it is told in the words of a unit, and the words.
pub fn scaled(value: Number, unit: &str) -> (Number, &str) {
    let (times, words) = counted(unit);
    (times.map_or(value, |times| value.times(times)), words)
}

impl Texts {
    /// The baseline, or `―` where the plan gives none.
    pub fn baseline_of(&self, figure: &Figure) -> String {
        let value = figure.baseline.as_ref().map(|baseline| baseline.value);
        value.map_or_else(|| NONE.to_owned(), |value| self.with_unit(value, &figure.unit))
    }

    /// The target.
    pub fn target_of(&self, figure: &Figure) -> String {
        match figure.target {
            Target::Number { value, running } => self.reached(value, running, &figure.unit),
            Target::Maintain => self.maintain.to_owned(),
        }
    }

    /// The target on the way with when it is due, where there is one.
    pub fn interim_of(&self, figure: &Figure) -> Option<String> {
        let interim = figure.interim.as_ref()?;
        let amount = self.reached(interim.value, interim.running, &figure.unit);
        Some(fill(self.interim, &[("period", &interim.period.to_string()), ("amount", &amount)]))
    }

    fn reached(&self, value: Number, running: bool, unit: &str) -> String {
        let amount = self.with_unit(value, unit);
        if running { fill(self.running, &[("amount", &amount)]) } else { amount }
    }

    /// A number with what it counts. A percent sign stands close to its number in every language.
    pub fn with_unit(&self, value: Number, unit: &str) -> String {
        let (value, unit) = scaled(value, unit);
        if unit.is_empty() || unit == "%" {
            format!("{value}{unit}")
        } else {
            fill(self.amount, &[("number", &value.to_string()), ("unit", unit)])
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        plan::{embedded, model::Plan},
        text::translation::{Translation, TranslationFile},
    };

    fn amounts(plan: &Plan, t: &Texts, id: &str) -> (String, String) {
        let figure = plan.figure(id.parse().unwrap()).unwrap();
        (t.baseline_of(figure), t.target_of(figure))
    }

    #[test]
    fn figures_in_ten_thousands_are_told_as_a_language_counts() {
        let english =
            Translation::read(&Translation::written(TranslationFile::English).unwrap(), embedded::own().unwrap())
                .unwrap();
        let own = embedded::plan().unwrap();
        for (id, japanese, scaled) in [
            ("target/3-2", ("186万人", "218万人"), ("1.86 million people", "2.18 million people")),
            ("kpi/9-2", ("―", "40千人"), ("―", "40,000 people")),
            ("kpi/13-2", ("10,630万トン", "11,180万トン"), ("106.3 million tonnes", "111.8 million tonnes")),
            ("kpi/13-1", ("19,260,408人", "22,046,000人"), ("19,260,408 people", "22,046,000 people")),
            ("kpi/7-1", ("871,109件", "維持"), ("871,109 visits", "Maintain")),
            ("target/1-2", ("53.49%", "60%"), ("53.49%", "60%")),
            ("target/4-2", ("―", "延べ10件"), ("―", "10 projects in total")),
        ] {
            let pair = |(one, other): (&str, &str)| (one.to_owned(), other.to_owned());
            assert_eq!(amounts(own, Texts::JAPANESE, id), pair(japanese));
            assert_eq!(amounts(english.plan, english.texts, id), pair(scaled));
        }
    }

    #[test]
    fn a_unit_without_a_number_is_as_it_is() {
        assert_eq!(counted("people"), (None, "people"));
        assert_eq!(counted("万人"), (None, "万人"));
        assert_eq!(counted("0.01 million people"), ("0.01".parse().ok(), "million people"));
        assert_eq!(counted("24"), (None, "24"));
    }
}
