//! A figure's values as a reader sees them: `19,260,408人`, `延べ300人`, `維持`, `―`.

use super::{Texts, fill};
use crate::plan::figure::{Figure, Target};

/// What stands where the plan gives no value.
pub const NONE: &str = "―";

impl Texts {
    /// The baseline, or `―` where the plan gives none.
    pub fn baseline_of(&self, figure: &Figure) -> String {
        let value = figure.baseline.as_ref().map(|baseline| baseline.value.to_string());
        value.map_or_else(|| NONE.to_owned(), |value| self.with_unit(&value, &figure.unit))
    }

    /// The target.
    pub fn target_of(&self, figure: &Figure) -> String {
        match figure.target {
            Target::Number { value, running } => {
                let amount = self.with_unit(&value.to_string(), &figure.unit);
                if running { fill(self.running, &[&amount]) } else { amount }
            }
            Target::Maintain => self.maintain.to_owned(),
        }
    }

    /// A number with what it counts. A percent sign stands close to its number in every language.
    pub fn with_unit(&self, value: &str, unit: &str) -> String {
        if unit.is_empty() || unit == "%" { format!("{value}{unit}") } else { fill(self.amount, &[value, unit]) }
    }
}
