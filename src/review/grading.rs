//! Grading sets: the signs by which cities grade figures, as data of `seeds/review/gradings.toml`.
//!
//! A set is a list of bands, the best first; the first whose condition holds is the grade. A condition compares one number of a
//! [`Verdict`] with per cent: `share>=100`. Where that number cannot be told, neither can the grade: a band further down is no
//! answer to a question that was not answered above it. A set whose source gives no conditions is chosen from by hand.

use super::{ratio::Ratio, verdict::Verdict};
use crate::{plan::number::Number, text::localized::LocalizedText};
use std::{fmt, str::FromStr};

/// A grading set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grading {
    /// Its word in addresses.
    pub id: String,
    /// What it is called.
    pub name: LocalizedText,
    /// Who uses it, and where that is written.
    pub source: LocalizedText,
    /// The address of that.
    pub link: Option<String>,
    /// What in it is this site's reading and not the source's; nothing where all is the source's.
    pub reading: Option<LocalizedText>,
    /// Its grades, the best first.
    pub bands: Vec<Band>,
}

/// A grade of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Its sign.
    pub sign: String,
    /// What it says.
    pub name: LocalizedText,
    /// When it is given.
    pub when: Condition,
}

/// When a grade is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// When all of a comparison can be told and holds.
    Compare {
        /// What is compared.
        of: Measure,
        /// How.
        by: Comparison,
        /// With what, in per cent.
        with: Number,
    },
    /// When none above was given.
    Rest,
    /// By a person only.
    Hand,
}

/// A number of a verdict, more of which is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The progress as a share of what was expected.
    Share,
    /// The progress.
    Progress,
    /// The value as a share of the target.
    Attainment,
    /// By how much the value is better than the target, as a share of the target; only its sign counts where that is 0.
    Surplus,
    /// By how much it is better than where it started, as a share of that; only its sign counts where that is 0.
    Gain,
}

crate::plan::words::words!(
    Measure: "share" = Share, "progress" = Progress, "attainment" = Attainment, "surplus" = Surplus, "gain" = Gain
);

/// How two numbers are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `>=`
    AtLeast,
    /// `>`
    Above,
    /// `<=`
    AtMost,
    /// `<`
    Below,
}

/// What a set says of a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade<'a> {
    /// This grade.
    Given(&'a Band),
    /// A person has to choose one.
    ByHand,
    /// There is nothing to grade, or a number it asks for cannot be told.
    None,
}

impl Grading {
    /// The grade of a verdict.
    pub fn grade(&self, verdict: &Verdict) -> Grade<'_> {
        if verdict.value.is_none() {
            return Grade::None;
        }
        let mut by_hand = false;
        for band in &self.bands {
            match band.when {
                Condition::Rest => return Grade::Given(band),
                Condition::Hand => by_hand = true,
                Condition::Compare { of, by, with } => match compare(verdict, of, by, with) {
                    Some(true) => return Grade::Given(band),
                    Some(false) => {}
                    None => return Grade::None,
                },
            }
        }
        if by_hand { Grade::ByHand } else { Grade::None }
    }
}

fn compare(verdict: &Verdict, of: Measure, by: Comparison, with: Number) -> Option<bool> {
    let (is, limit) = (number(verdict, of)?, Ratio::percent(with)?);
    Some(match by {
        Comparison::AtLeast => is >= limit,
        Comparison::Above => is > limit,
        Comparison::AtMost => is <= limit,
        Comparison::Below => is < limit,
    })
}

fn number(verdict: &Verdict, of: Measure) -> Option<Ratio> {
    match of {
        Measure::Share => verdict.share(),
        Measure::Progress => verdict.progress,
        Measure::Attainment => verdict.attainment(),
        Measure::Surplus => better_by(verdict, verdict.target?),
        Measure::Gain => better_by(verdict, verdict.start?),
    }
}

/// By how much a verdict's value is better than another number, as a share of that one's size.
fn better_by(verdict: &Verdict, than: Number) -> Option<Ratio> {
    let value = verdict.value?;
    let decimals = value.decimals().max(than.decimals());
    let (value, than) = (value.in_units(decimals)?, than.in_units(decimals)?);
    let more = if verdict.rises { value - than } else { than - value };
    // Of 0 there is no share, but more and less there is: then one stands for all of it.
    Ratio::of(more, if than == 0 { more.abs().max(1) } else { than.abs() })
}

/// A text that is no condition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("「{0}」は条件として読めません。「share>=100」「gain<0」「rest」「hand」のように書いてください")]
pub struct ConditionError(String);

/// The signs of comparisons, the longer first, or the shorter would be found in them.
const SIGNS: [(&str, Comparison); 4] =
    [(">=", Comparison::AtLeast), ("<=", Comparison::AtMost), (">", Comparison::Above), ("<", Comparison::Below)];

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rest => f.write_str("rest"),
            Self::Hand => f.write_str("hand"),
            Self::Compare { of, by, with } => {
                let sign = SIGNS.iter().find(|(_, own)| own == by).map_or("", |(sign, _)| sign);
                write!(f, "{}{sign}{}", of.word(), with.plain())
            }
        }
    }
}

impl FromStr for Condition {
    type Err = ConditionError;

    fn from_str(text: &str) -> Result<Self, ConditionError> {
        let wrong = || ConditionError(text.to_owned());
        match text {
            "rest" => return Ok(Self::Rest),
            "hand" => return Ok(Self::Hand),
            _ => {}
        }
        let found = SIGNS.into_iter().find_map(|(sign, by)| Some((text.split_once(sign)?, by)));
        let ((of, with), by) = found.ok_or_else(wrong)?;
        let of = Measure::from_word(of).ok_or_else(wrong)?;
        Ok(Self::Compare { of, by, with: with.parse().map_err(|_| wrong())? })
    }
}
