//! What holds of the rule for all numbers: it is monotone, 0 at the baseline, 1 at the target, and nothing comes of nothing.

use super::{
    FigureRule, Measurement, Ratio, Status, judge,
    kinds::{TERM, figure, measured, rules},
};
use crate::plan::figure::{Baseline, Better, Figure, FigureKind, Target};
use proptest::prelude::*;

/// A number of up to nine digits with up to three decimals, above or below 0.
fn numbers() -> impl Strategy<Value = String> {
    (any::<bool>(), 0_u32..1_000_000_000, 0_u32..=3).prop_map(|(below, digits, decimals)| {
        let one = 10_u32.pow(decimals);
        let (whole, rest) = (digits / one, digits % one);
        let sign = if below && digits > 0 { "-" } else { "" };
        if decimals == 0 {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{rest:0>width$}", width = decimals as usize)
        }
    })
}

fn kinds() -> impl Strategy<Value = (FigureKind, Better)> {
    prop_oneof![
        Just((FigureKind::Point, Better::Higher)),
        Just((FigureKind::Annual, Better::Lower)),
        Just((FigureKind::Cumulative, Better::Higher)),
    ]
}

fn of(kind: (FigureKind, Better), baseline: &str, target: &str) -> Figure {
    Figure { kind: kind.0, better: kind.1, ..figure(Some(baseline), Some(target)) }
}

fn figure_from(baseline: &str) -> Figure {
    figure(Some(baseline), None)
}

/// A value as it is judged: of a count, its total.
fn entered(year: i32, value: &str) -> Measurement {
    let own = measured(year, value);
    Measurement { total: own.value, ..own }
}

/// The status as a step from the worst to the best.
fn step(status: Status) -> Option<Status> {
    (status <= Status::Achieved).then_some(status)
}

proptest! {
    #[test]
    fn more_on_the_way_is_never_judged_worse(
        kind in kinds(), baseline in numbers(), target in numbers(), one in numbers(), other in numbers(), year in 2015..=2019,
    ) {
        let figure = of(kind, &baseline, &target);
        let rules = rules(FigureRule::default());
        let verdict = |value: &str| judge(&figure, TERM, &rules, &[&entered(year, value)], year);
        let (one, other) = (verdict(&one), verdict(&other));
        match one.progress.zip(other.progress) {
            Some((first, second)) if first <= second => prop_assert!(step(one.status) <= step(other.status)),
            Some(_) => prop_assert!(step(one.status) >= step(other.status)),
            None => {}
        }
    }

    #[test]
    fn progress_is_0_at_the_baseline_and_1_at_the_target(kind in kinds(), baseline in numbers(), target in numbers(), year in 2015..=2019) {
        let figure = of(kind, &baseline, &target);
        let rules = rules(FigureRule::default());
        let verdict = |value: &str| judge(&figure, TERM, &rules, &[&entered(year, value)], year);
        let (start, end) = (verdict(&baseline), verdict(&target));
        if start.progress.is_some() {
            prop_assert_eq!((start.progress, end.progress), (Some(Ratio::ZERO), Some(Ratio::ONE)));
            prop_assert_eq!(start.status, Status::Behind);
        }
        prop_assert_eq!(end.status, Status::Achieved);
    }

    #[test]
    fn progress_is_monotone_in_the_value(baseline in numbers(), target in numbers(), one in numbers(), other in numbers()) {
        let figure = of((FigureKind::Point, Better::Higher), &baseline, &target);
        let rules = rules(FigureRule::default());
        let verdict = |value: &str| judge(&figure, TERM, &rules, &[&entered(2016, value)], 2016);
        let order = |one: &str, other: &str| one.parse::<f64>().ok().partial_cmp(&other.parse::<f64>().ok());
        let Some((first, second)) = verdict(&one).progress.zip(verdict(&other).progress) else { return Ok(()) };
        let by_value = order(&one, &other);
        let rises = order(&baseline, &target) == Some(std::cmp::Ordering::Less);
        prop_assert_eq!(Some(if rises { first.cmp(&second) } else { second.cmp(&first) }), by_value);
    }

    #[test]
    fn no_number_comes_of_nothing(kind in kinds(), baseline in prop::option::of(numbers()), target in numbers(), value in numbers(), year in 2015..=2019) {
        let baseline: Option<Baseline> = baseline.and_then(|value| figure_from(&value).baseline);
        let figure = Figure { baseline: baseline.clone(), kind: kind.0, better: kind.1, ..figure(None, Some(&target)) };
        let rules = rules(FigureRule::default());
        let none = judge(&figure, TERM, &rules, &[], year);
        prop_assert_eq!((none.status, none.value, none.progress, none.share(), none.attainment()), (Status::NotEntered, None, None, None, None));
        let some = judge(&figure, TERM, &rules, &[&entered(year, &value)], year);
        if baseline.is_none() {
            prop_assert_eq!((some.progress, some.share()), (None, None));
            prop_assert!(matches!(some.status, Status::Achieved | Status::Unjudged));
        }
        prop_assert_eq!(some.reason.is_some(), some.status == Status::Unjudged);
        let kept = Figure { target: Target::Maintain, kind: FigureKind::Maintain, better: Better::Keep, ..figure };
        prop_assert_eq!(judge(&kept, TERM, &rules, &[&entered(year, &value)], year).progress, None);
    }
}
