//! The rule: how far a figure is in a year, by numbers alone. Start with [`judge`].
//!
//! ```text
//! progress          = (value − baseline) ÷ (target − baseline)
//! expected progress = years passed since the term's first ÷ years from there until the target is due
//!                     or, where the plan sets a target for the year, (its target − baseline) ÷ (target − baseline)
//! share             = progress ÷ expected progress
//! ```
//!
//! 達成: the target is reached or passed, in whatever year. 順調: share ≥ 100 %. やや遅れ: ≥ 60 %. 遅れ: below that. 後退: progress < 0, the
//! figure is on the other side of its baseline. The limits, and that year *n* of five is held against *n* × 20 %, are those by
//! which 多摩市 judges (`seeds/review/rules.toml` names the source); that a decrease and a start other than 0 are measured along
//! the way from baseline to target is this site's, since a share of the target alone would call most of them reached before
//! anything was done.
//!
//! Each kind on purpose (`kinds.rs` has a test of each):
//!
//! - *rising, falling, below zero, through zero*: the same formula; the way has a direction, the numbers need none.
//! - *延べ・累計*: the running total is judged (`standing.rs`); without a baseline it starts at 0 where the plan itself calls it a count.
//! - *維持*: no progress. Within the tolerance of the baseline it holds (達成 when due, 順調 before); beyond it on the bad side 後退.
//! - *no baseline*: no progress. Reached is 達成; reached for the year, where the plan sets a target for it, 順調; else 判定できない.
//! - *baseline = target*: no progress. Reached is 達成, else 後退.
//! - *a baseline of an earlier year than the term's first*: time still passes from the term's first year on, since that is when
//!   the plan's measures begin.
//! - *another year due than the term's last*: time passes until then.
//! - *a revised target*: each year is judged by the target that held in it.

use super::{
    measurement::Measurement,
    ratio::Ratio,
    rules::{FigureRule, Keep, Rules},
    standing::{standing, start},
    verdict::{Expected, Reason, Status, Verdict},
};
use crate::plan::{
    figure::{Better, Figure},
    model::Term,
    number::Number,
};

/// Judges a figure of a plan that runs for `term`. `entered` is all that was measured of it.
pub fn judge(figure: &Figure, term: Term, rules: &Rules, entered: &[&Measurement], year: i32) -> Verdict {
    let own = rules.of(figure.id);
    let value = match standing(figure, term, entered, year) {
        Ok(value) => value,
        Err(reason) => {
            return Verdict { start: start(figure), target: target(figure, &own, year), ..Verdict::none(year, reason) };
        }
    };
    let due = due(figure, &own);
    let Some(target) = target(figure, &own, year) else {
        let (status, reason) = match &figure.baseline {
            None => (Status::Unjudged, Some(Reason::NothingToKeep)),
            Some(baseline) => kept(baseline.value, value, &own, rules, year >= due),
        };
        return Verdict {
            status,
            reason,
            value: Some(value),
            start: start(figure),
            ..Verdict::none(year, Reason::TooLong)
        };
    };
    let start = start(figure);
    let rises = rises(start, target, figure.better);
    let progress = start.and_then(|start| Ratio::along(start, target, value));
    let yearly = yearly(figure, &own, year);
    let expected = expected(term, due, start, target, yearly, year);
    let (status, reason) = status(&Way { value, start, target, yearly, rises, progress, expected }, rules);
    Verdict { year, status, reason, value: Some(value), start, target: Some(target), rises, progress, expected }
}

/// Judges the last year of the term for which a number is entered; without any, nothing is.
pub fn judge_latest(figure: &Figure, term: Term, rules: &Rules, entered: &[&Measurement]) -> Verdict {
    let years = entered.iter().filter(|it| it.has_number()).map(|it| it.slot.year);
    let latest = years.filter(|year| (term.first + 1..=term.last).contains(year)).max();
    judge(figure, term, rules, entered, latest.unwrap_or(term.last))
}

/// The target that holds for a year; none for 維持.
pub fn target(figure: &Figure, own: &FigureRule, year: i32) -> Option<Number> {
    own.revised(year).or_else(|| figure.target.value())
}

/// The target the plan, or else the rule, sets for a year on the way.
fn yearly(figure: &Figure, own: &FigureRule, year: i32) -> Option<Number> {
    figure.interim_in(year).or_else(|| own.yearly.get(&year).copied())
}

/// The year the target is due.
pub fn due(figure: &Figure, own: &FigureRule) -> i32 {
    own.due.unwrap_or_else(|| figure.target_period.last())
}

/// What is expected of a figure in a year, before anything is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expectation {
    /// The fiscal year.
    pub year: i32,
    /// The progress expected.
    pub progress: Ratio,
    /// The value that takes.
    pub value: Number,
}

/// What is expected in each year of the term; nothing where no progress can be told.
pub fn expectations(figure: &Figure, term: Term, rules: &Rules) -> Vec<Expectation> {
    let own = rules.of(figure.id);
    let expect = |year: i32| {
        let (start, target) = (start(figure)?, target(figure, &own, year)?);
        Ratio::along(start, target, start)?;
        let yearly = yearly(figure, &own, year);
        let (progress, _) = expected(term, due(figure, &own), Some(start), target, yearly, year)?;
        Some(Expectation { year, progress, value: progress.reached(start, target)? })
    };
    (term.first + 1..=term.last).filter_map(expect).collect()
}

/// The way from start to target, and where on it the figure is.
struct Way {
    value: Number,
    start: Option<Number>,
    target: Number,
    yearly: Option<Number>,
    rises: bool,
    progress: Option<Ratio>,
    expected: Option<(Ratio, Expected)>,
}

/// Whether the target lies above the start. Where they are the same, or there is no start, what is better says it.
fn rises(start: Option<Number>, target: Number, better: Better) -> bool {
    let up = start.map(|start| difference(target, start));
    match up {
        Some(up) if up != 0 => up > 0,
        _ => better != Better::Lower,
    }
}

/// The sign of one number less another.
fn difference(one: Number, other: Number) -> i128 {
    let decimals = one.decimals().max(other.decimals());
    let units = |number: Number| number.in_units(decimals).unwrap_or_default();
    (units(one) - units(other)).signum()
}

/// What the progress should be in a year.
fn expected(
    term: Term,
    due: i32,
    start: Option<Number>,
    target: Number,
    yearly: Option<Number>,
    year: i32,
) -> Option<(Ratio, Expected)> {
    if let Some(own) = yearly {
        return Some((Ratio::along(start?, target, own)?, Expected::Yearly(own)));
    }
    let of = due - term.first;
    let passed = (year - term.first).clamp(0, of.max(0));
    Ratio::of(passed.into(), of.into()).map(|share| (share, Expected::Elapsed { passed, of }))
}

fn status(way: &Way, rules: &Rules) -> (Status, Option<Reason>) {
    let side = |goal: Number| difference(way.value, goal) * if way.rises { 1 } else { -1 };
    if side(way.target) >= 0 {
        return (Status::Achieved, None);
    }
    let Some(start) = way.start else {
        return match way.yearly {
            Some(goal) if side(goal) >= 0 => (Status::OnTrack, None),
            _ => (Status::Unjudged, Some(Reason::NoBaseline)),
        };
    };
    // Not reached, though it started there: it has gone back.
    let Some(progress) = way.progress else {
        return if difference(start, way.target) == 0 {
            (Status::Worse, None)
        } else {
            (Status::Unjudged, Some(Reason::TooLong))
        };
    };
    let Some((expected, _)) = way.expected else { return (Status::Unjudged, Some(Reason::TooLong)) };
    if progress < Ratio::ZERO && progress < expected {
        return (Status::Worse, None);
    }
    if expected <= Ratio::ZERO {
        return (Status::OnTrack, None);
    }
    let limits = Ratio::percent(rules.on_track).zip(Ratio::percent(rules.slightly_behind));
    let Some((share, (on_track, slightly))) = progress.divided(expected).zip(limits) else {
        return (Status::Unjudged, Some(Reason::TooLong));
    };
    let status = if share >= on_track {
        Status::OnTrack
    } else if share >= slightly {
        Status::SlightlyBehind
    } else {
        Status::Behind
    };
    (status, None)
}

/// Whether a figure to be maintained is where it was.
fn kept(baseline: Number, value: Number, own: &FigureRule, rules: &Rules, is_due: bool) -> (Status, Option<Reason>) {
    let holds = if is_due { Status::Achieved } else { Status::OnTrack };
    let side = difference(value, baseline);
    if side == 0 || (side > 0 && own.keep == Keep::AtLeast) || (side < 0 && own.keep == Keep::AtMost) {
        return (holds, None);
    }
    // Of a baseline of 0 there is no share to differ by.
    let differs = Ratio::share(value, baseline).and_then(|share| {
        let moved = share.less_one()?;
        let moved = if moved < Ratio::ZERO { moved.turned() } else { moved };
        Some(moved > Ratio::percent(own.tolerance.unwrap_or(rules.tolerance))?)
    });
    match (differs.unwrap_or(true), own.keep) {
        (false, _) => (holds, None),
        (true, Keep::Within) if side > 0 => (Status::Unjudged, Some(Reason::LeftUpwards)),
        (true, _) => (Status::Worse, None),
    }
}
