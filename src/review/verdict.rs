//! What the rule comes to for a figure in a year: its status, and every number it was found from.

use super::ratio::Ratio;
use crate::plan::number::Number;

/// How far a figure is. From the worst to the best the first five can be put in order; the last two are no judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// 後退: worse than where it started.
    Worse,
    /// 遅れ
    Behind,
    /// やや遅れ
    SlightlyBehind,
    /// 順調
    OnTrack,
    /// 達成
    Achieved,
    /// 実績未入力: nobody entered a value. Not 0.
    NotEntered,
    /// 判定できない: there is a value, but no rule for it.
    Unjudged,
}

crate::plan::words::words!(
    Status: "worse" = Worse, "behind" = Behind, "slightly-behind" = SlightlyBehind, "on-track" = OnTrack, "achieved" = Achieved,
    "not-entered" = NotEntered, "unjudged" = Unjudged
);

impl Status {
    /// Every status, in the order reports list them.
    pub const ALL: [Self; 7] = [
        Self::Achieved,
        Self::OnTrack,
        Self::SlightlyBehind,
        Self::Behind,
        Self::Worse,
        Self::NotEntered,
        Self::Unjudged,
    ];
}

/// Why there is no judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// No value is entered for the year.
    NotEntered,
    /// The plan gives no baseline, so that there is no way to be measured along.
    NoBaseline,
    /// 維持, but of nothing: the plan gives no baseline.
    NothingToKeep,
    /// 維持, and the value has left the baseline to the side of which the plan does not say whether it is good.
    LeftUpwards,
    /// A running total cannot be told without these years.
    YearsMissing(Vec<i32>),
    /// The numbers have too many digits to be reckoned with exactly.
    TooLong,
}

/// By what the expected progress is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// By the years passed of those the plan runs until the target is due.
    Elapsed {
        /// Years passed.
        passed: i32,
        /// All of them.
        of: i32,
    },
    /// By the target the plan sets for the year.
    Yearly(Number),
}

/// A judgement with its inputs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The fiscal year.
    pub year: i32,
    /// How far it is.
    pub status: Status,
    /// Why it is not judged, where it is not.
    pub reason: Option<Reason>,
    /// The value that was judged.
    pub value: Option<Number>,
    /// What it was counted from.
    pub start: Option<Number>,
    /// The target that held in the year.
    pub target: Option<Number>,
    /// Whether the target is above where it started, or below.
    pub rises: bool,
    /// (value − start) ÷ (target − start); nothing where there is no start or no way.
    pub progress: Option<Ratio>,
    /// What it should be in that year, and by what that is told.
    pub expected: Option<(Ratio, Expected)>,
}

impl Verdict {
    /// No judgement yet.
    pub(super) fn none(year: i32, reason: Reason) -> Self {
        let status = if reason == Reason::NotEntered { Status::NotEntered } else { Status::Unjudged };
        Self {
            year,
            status,
            reason: Some(reason),
            value: None,
            start: None,
            target: None,
            rises: true,
            progress: None,
            expected: None,
        }
    }

    /// The progress as a share of what was expected.
    pub fn share(&self) -> Option<Ratio> {
        let (expected, _) = self.expected?;
        if expected > Ratio::ZERO { self.progress?.divided(expected) } else { None }
    }

    /// What it would come to at the same pace, and when: the share of the expected is what of the way is gone when the target is
    /// due. Nothing where the expected is not told by elapsed time, or no time is left.
    pub fn projected(&self) -> Option<(i32, Number)> {
        let (_, Expected::Elapsed { passed, of }) = self.expected? else { return None };
        if passed <= 0 || passed >= of {
            return None;
        }
        let to = self.share()?.reached(self.start?, self.target?)?;
        Some((self.year - passed + of, to))
    }

    /// The value as a share of the target (達成率): for a figure to fall the other way round, so that more is better. Only where
    /// both are above 0, since a share of anything else says nothing.
    pub fn attainment(&self) -> Option<Ratio> {
        let (value, target) = (self.value?, self.target?);
        let share = if self.rises { Ratio::share(value, target) } else { Ratio::share(target, value) };
        share.filter(|_| [value, target].iter().all(|number| number.in_units(number.decimals()) > Some(0)))
    }
}
