//! A figure: one line of a table of targets or KPIs, with every cell typed.
//!
//! The seeds hold each cell as the plan writes it (`延べ300人`, `1.51※1`, `―`, `維持`); [`Cell`] takes it apart. 「―」 is *no
//! baseline*, which is not 0, and 「維持」 is a target without a number, so neither can be taken for a value here.

use super::{
    id::FigureId,
    number::{MINUS, Number, NumberError},
    period::Period,
    words::words,
};
use std::str::FromStr;

/// A target (数値目標) or KPI (重要業績評価指標).
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Which one.
    pub id: FigureId,
    /// Its name without footnote marks.
    pub name: String,
    /// What is counted; empty where the plan gives no unit.
    pub unit: String,
    /// The actual value the plan starts from (実績値), where there is one.
    pub baseline: Option<Baseline>,
    /// The value to reach on the way there (中間目標), where the plan sets one.
    pub interim: Option<InterimTarget>,
    /// The value to reach (目標値).
    pub target: Target,
    /// When the target is due, as the head of the table says: `2019年度`.
    pub target_period: Period,
    /// How the figure is counted.
    pub kind: FigureKind,
    /// Whether the plan says the kind itself.
    pub kind_basis: Basis,
    /// Which way is good.
    pub better: Better,
    /// The marks in this line's cells and what they say.
    pub footnotes: Vec<Footnote>,
}

/// An actual value and when it was measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// The value.
    pub value: Number,
    /// The year or years it holds for.
    pub period: Period,
}

/// What is to be reached on the way, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterimTarget {
    /// The value.
    pub value: Number,
    /// Whether 「延べ」 stands before it.
    pub running: bool,
    /// When it is due.
    pub period: Period,
}

/// What is to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A number; `running` where the plan writes 「延べ」 before it.
    Number {
        /// The value.
        value: Number,
        /// Whether 「延べ」 stands before it.
        running: bool,
    },
    /// 「維持」: stay at the baseline.
    Maintain,
}

impl Target {
    /// The number, where there is one.
    pub fn value(self) -> Option<Number> {
        match self {
            Self::Number { value, .. } => Some(value),
            Self::Maintain => None,
        }
    }
}

/// How a figure is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FigureKind {
    /// 一時点: the state on a day or by a survey.
    Point,
    /// 年間: what happens within one year.
    Annual,
    /// 延べ・累計: counted on from the start of the term.
    Cumulative,
    /// 維持: to stay where it is.
    Maintain,
}

/// Where a statement about the plan comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The plan writes it.
    Written,
    /// Read from the figure's name; the plan does not say.
    Inferred,
}

/// Which way is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// As it is.
    Keep,
}

words!(FigureKind: "point" = Point, "annual" = Annual, "cumulative" = Cumulative, "maintain" = Maintain);
words!(Basis: "written" = Written, "inferred" = Inferred);
words!(Better: "higher" = Higher, "lower" = Lower, "keep" = Keep);

/// A mark and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    /// `※` or `※1`.
    pub mark: String,
    /// The text behind the mark.
    pub text: String,
    /// Which part of the line bears the mark.
    pub on: MarkedPart,
}

/// The part of a line of figures that bears a footnote mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkedPart {
    /// The name.
    Name,
    /// The baseline.
    Baseline,
    /// The target.
    Target,
}

/// A cell of a table of figures, taken apart: `延べ` 300 `人` `※1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) value: CellValue,
    pub(crate) unit: String,
    pub(crate) mark: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CellValue {
    None,
    Maintain,
    Number { value: Number, running: bool },
}

impl FromStr for Cell {
    type Err = NumberError;
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let (text, mark) = split_mark(text);
        let text = text.as_str();
        let plain = |value, unit: &str| Self { value, unit: unit.trim().to_owned(), mark: mark.clone() };
        if let Some(unit) = text.strip_prefix('―') {
            return Ok(plain(CellValue::None, unit));
        }
        if text == "維持" {
            return Ok(plain(CellValue::Maintain, ""));
        }
        let (running, number) = text.strip_prefix("延べ").map_or((false, text), |rest| (true, rest));
        let digits = number.strip_prefix(MINUS).unwrap_or(number);
        let sign = number.len() - digits.len();
        let end = digits.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(digits.len()) + sign;
        let (number, unit) = number.split_at(end);
        Ok(plain(CellValue::Number { value: number.parse()?, running }, unit))
    }
}

/// Takes a footnote mark out of a name or cell: 「参加者数※1（5年間累計）」 is 「参加者数（5年間累計）」 with the mark `※1`.
pub(crate) fn split_mark(text: &str) -> (String, Option<String>) {
    let Some((before, after)) = text.split_once('※') else { return (text.to_owned(), None) };
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = after.strip_suffix(rest).unwrap_or_default();
    (format!("{before}{rest}"), Some(format!("※{number}")))
}

impl Figure {
    /// The baseline as the plan writes it: `19,260,408人`, or `―` where it gives none.
    pub fn baseline_text(&self) -> String {
        self.baseline.as_ref().map_or_else(|| "―".to_owned(), |baseline| format!("{}{}", baseline.value, self.unit))
    }

    /// The target as the plan writes it: `延べ300人`, `維持`.
    pub fn target_text(&self) -> String {
        match self.target {
            Target::Number { value, running } => self.reached_text(value, running),
            Target::Maintain => "維持".to_owned(),
        }
    }

    /// The target on the way as the plan writes it, where there is one.
    pub fn interim_text(&self) -> Option<String> {
        self.interim.as_ref().map(|interim| self.reached_text(interim.value, interim.running))
    }

    /// The target on the way that is due in a year.
    pub fn interim_in(&self, year: i32) -> Option<Number> {
        self.interim.as_ref().filter(|interim| interim.period.last() == year).map(|interim| interim.value)
    }

    fn reached_text(&self, value: Number, running: bool) -> String {
        format!("{}{value}{}", if running { "延べ" } else { "" }, self.unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        match text.parse::<Cell>() {
            Ok(Cell { value: CellValue::None, unit, mark }) => format!("none {unit} {mark:?}"),
            Ok(Cell { value: CellValue::Maintain, mark, .. }) => format!("maintain {mark:?}"),
            Ok(Cell { value: CellValue::Number { value, running }, unit, mark }) => {
                format!("{value} {unit} {running} {mark:?}")
            }
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn cells_of_the_plan_are_taken_apart() {
        assert_eq!(cell("延べ300人"), "300 人 true None");
        assert_eq!(cell("1.51※1"), "1.51  false Some(\"※1\")");
        assert_eq!(cell("100件※4"), "100 件 false Some(\"※4\")");
        assert_eq!(cell("186万人"), "186 万人 false None");
        assert_eq!(cell("△1,204人※"), "-1,204 人 false Some(\"※\")");
        assert_eq!(cell("延べ-5件"), "-5 件 true None");
        assert_eq!(cell("―件"), "none 件 None");
        assert_eq!(cell("維持"), "maintain None");
        assert_eq!(cell("人"), "「」は数として読めません");
    }

    #[test]
    fn a_mark_is_taken_out_of_a_name_wherever_it_stands() {
        let split = |text| split_mark(text);
        assert_eq!(split("企業データ掲載率※"), ("企業データ掲載率".to_owned(), Some("※".to_owned())));
        assert_eq!(split("参加者数※1（5年間累計）"), ("参加者数（5年間累計）".to_owned(), Some("※1".to_owned())));
        assert_eq!(split("相談件数"), ("相談件数".to_owned(), None));
    }
}
