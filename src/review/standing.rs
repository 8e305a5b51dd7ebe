//! Where a figure stands in a year, from what was entered: the value the rule judges.
//!
//! A figure that is counted on (延べ・累計) may be entered by the year, as a running total, or as both: 「累計515（うち2016年度255）」.
//! Its standing is the running total: as entered, or the last one entered (or the count's start) and the years since, all of
//! which must be there. Every other figure stands at the year's own value.

use super::{measurement::Measurement, verdict::Reason};
use crate::plan::{
    figure::{Basis, Figure, FigureKind},
    model::Term,
    number::Number,
};

/// Where progress is counted from: the baseline; 0 for a count that the plan itself calls one and gives no baseline for. A count
/// read from the name alone is no reason to take nothing for 0.
pub fn start(figure: &Figure) -> Option<Number> {
    let baseline = figure.baseline.as_ref().map(|baseline| baseline.value);
    baseline.or_else(|| {
        let counted = figure.kind == FigureKind::Cumulative && figure.kind_basis == Basis::Written;
        counted.then(Number::default)
    })
}

/// The standing of a figure in a year. `entered` is all that was measured of it, in any order.
///
/// # Errors
/// Why there is none.
pub fn standing(figure: &Figure, term: Term, entered: &[&Measurement], year: i32) -> Result<Number, Reason> {
    let at = |year: i32| entered.iter().find(|it| it.slot.year == year && it.has_number());
    let own = at(year).ok_or(Reason::NotEntered)?;
    if figure.kind != FigureKind::Cumulative {
        return own.value.ok_or(Reason::NotEntered);
    }
    if let Some(total) = own.total {
        return Ok(total);
    }
    let first = term.first + 1;
    let earlier = (first..year).rev().find_map(|before| Some((before, at(before)?.total?)));
    let (since, mut sum) = match earlier {
        Some((before, total)) => (before + 1, Some(total)),
        None => (first, Some(start(figure).unwrap_or_default())),
    };
    let missing: Vec<i32> = (since..=year).filter(|year| at(*year).is_none_or(|it| it.value.is_none())).collect();
    if !missing.is_empty() {
        return Err(Reason::YearsMissing(missing));
    }
    for value in (since..=year).filter_map(|year| at(year)?.value) {
        sum = sum.and_then(|sum| sum.plus(value));
    }
    sum.ok_or(Reason::TooLong)
}

/// The years whose running total is not the one before and the year's own value together.
pub fn contradictions(figure: &Figure, term: Term, entered: &[&Measurement]) -> Vec<i32> {
    let contradicts = |it: &&&Measurement| {
        let Some((total, value)) = it.total.zip(it.value) else { return false };
        let year = it.slot.year;
        let before =
            if year == term.first + 1 { start(figure) } else { standing(figure, term, entered, year - 1).ok() };
        let sum = before.and_then(|before| before.plus(value));
        sum.is_some_and(|sum| {
            let decimals = sum.decimals().max(total.decimals());
            sum.in_units(decimals) != total.in_units(decimals)
        })
    };
    let mut years: Vec<i32> = entered.iter().filter(contradicts).map(|it| it.slot.year).collect();
    years.sort_unstable();
    years
}
