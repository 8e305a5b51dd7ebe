//! Measured values of a figure through the years: where each stands beside what was expected of it, and where the figure would come
//! to at the same pace. Shapes alone, as shares of the drawing; the page draws them (`ui/parts/progress_chart.rs`).
//!
//! Measured values exist only on a reader's device, so this is no option for the chart engine, which are data of the site. What is
//! not entered is not drawn: no point, and no line over the gap.

use super::{course::Course, scale::Scale};
use crate::{
    plan::{figure::Figure, model::Term, number::Number},
    review::{Finality, Measurement, Rules, Verdict, expectations, judge},
    text::Texts,
};

/// The drawing: what stands at each year, and the value axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// The ticks of the value axis: how far up, and how they read.
    pub ticks: Vec<(f64, String)>,
    /// What the axis counts.
    pub unit: String,
    /// The years, the earliest first.
    pub years: Vec<YearAt>,
    /// The line of what is expected, point by point.
    pub expected: Vec<(f64, f64)>,
    /// The lines between measured values of years that follow each other.
    pub measured: Vec<[(f64, f64); 2]>,
    /// The line on from the last value, at its pace until the target is due, and the value it would come to.
    pub projection: Option<Projection>,
}

/// Where a figure would come to at the same pace: no measured value.
#[derive(Debug, Clone, PartialEq)]
pub struct Projection {
    /// From the last value to the year the target is due.
    pub ends: [(f64, f64); 2],
    /// What it would come to.
    pub value: Number,
    /// When the target is due.
    pub due: i32,
}

/// What stands at a year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearAt {
    /// The fiscal year.
    pub year: i32,
    /// How far from the left.
    pub x: f64,
    /// The baseline, where it is of this year: how far up.
    pub baseline: Option<f64>,
    /// The target, where it is due in this year.
    pub target: Option<f64>,
    /// What is expected.
    pub expected: Option<Number>,
    /// The value judged, how far up it stands, and whether it may still change.
    pub measured: Option<(Number, f64, Finality)>,
    /// How far the figure is in this year, where values are entered for the years of the plan.
    pub verdict: Option<Verdict>,
}

/// The drawing of a figure for which something is entered; nothing where no value can be placed.
pub fn progress(figure: &Figure, term: Term, rules: &Rules, entered: &[&Measurement], t: &Texts) -> Option<Progress> {
    let course = Course::of(figure, term);
    let judged: Vec<Verdict> =
        (term.first + 1..=term.last).map(|year| judge(figure, term, rules, entered, year)).collect();
    let values: Vec<(i32, Number)> = judged.iter().filter_map(|it| Some((it.year, it.value?))).collect();
    let latest = judged.iter().rev().find(|it| it.value.is_some())?;
    let expectations = expectations(figure, term, rules);
    let projection = latest.projected();
    let mut all: Vec<f64> = values.iter().map(|(_, value)| value.value()).collect();
    all.extend(projection.map(|(_, value)| value.value()));
    all.extend(expectations.iter().map(|it| it.value.value()));
    let scale = Scale::of(figure, course)?.holding(&all).scaled(t);
    let (first, last) = course.years(term);
    let across = f64::from((last - first).max(1));
    let x = |year: i32| f64::from(year - first) / across;
    let place = |year: i32, value: Number| (x(year), scale.share(value.value()));
    let years = (first..=last).map(|year| {
        let verdict = judged.iter().find(|it| it.year == year);
        let finality = entered.iter().find(|it| it.slot.year == year).map(|it| it.finality).unwrap_or_default();
        YearAt {
            year,
            x: x(year),
            baseline: course.baseline().filter(|it| it.year == year).map(|it| scale.share(it.value)),
            target: course.target().filter(|it| it.year == year).map(|it| scale.share(it.value)),
            expected: expectations.iter().find(|it| it.year == year).map(|it| it.value),
            measured: verdict.and_then(|it| it.value).map(|value| (value, scale.share(value.value()), finality)),
            verdict: verdict.cloned(),
        }
    });
    let start = course.line().map(|[(year, value), _]| (x(year), scale.share(value)));
    let on = expectations.iter().map(|it| place(it.year, it.value));
    let steps = values.windows(2).filter_map(|pair| match pair {
        [(year, value), (next, other)] if next - year == 1 => Some([place(*year, *value), place(*next, *other)]),
        _ => None,
    });
    Some(Progress {
        ticks: scale.ticks(),
        unit: scale.unit(figure, t),
        years: years.collect(),
        expected: if expectations.is_empty() { Vec::new() } else { start.into_iter().chain(on).collect() },
        measured: steps.collect(),
        projection: projection.zip(latest.value).map(|((due, value), from)| Projection {
            ends: [place(latest.year, from), place(due.min(last), value)],
            value,
            due,
        }),
    })
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        plan::embedded,
        review::{Slot, Status, published},
    };
    use proptest::prelude::*;

    /// The drawing of a figure of the plan, for which these values were entered: final where the year is even.
    fn drawn(id: &str, values: &[(i32, &str)]) -> Option<Progress> {
        let plan = embedded::plan().unwrap();
        let figure = plan.figure(id.parse().unwrap()).unwrap();
        let entered: Vec<Measurement> = values
            .iter()
            .map(|(year, value)| {
                let blank = Measurement::blank(Slot { figure: figure.id, year: *year });
                let finality = if year % 2 == 0 { Finality::Final } else { Finality::Provisional };
                Measurement { value: value.parse().ok(), finality, ..blank }
            })
            .collect();
        let entered: Vec<&Measurement> = entered.iter().collect();
        progress(figure, plan.term, &published().rules_for(plan), &entered, Texts::JAPANESE)
    }

    #[test]
    fn values_stand_at_their_years_and_a_line_joins_those_that_follow_each_other() {
        let drawn = drawn("kpi/13-1", &[(2015, "19500000"), (2016, "20374645"), (2018, "21000000")]).unwrap();
        let years: Vec<(i32, bool)> = drawn.years.iter().map(|it| (it.year, it.measured.is_some())).collect();
        let expected = [(2014, false), (2015, true), (2016, true), (2017, false), (2018, true), (2019, false)];
        assert_eq!(years, expected);
        assert_eq!(drawn.measured.len(), 1, "no line over the year nobody entered");
        let finalities: Vec<Finality> = drawn.years.iter().filter_map(|it| Some(it.measured?.2)).collect();
        assert_eq!(finalities, [Finality::Provisional, Finality::Final, Finality::Final]);
        assert_eq!(drawn.expected.len(), 6, "from the baseline through each year of the term");
        let at = drawn.years.iter().find(|it| it.year == 2016).unwrap();
        assert_eq!(at.verdict.as_ref().map(|it| it.status), Some(Status::OnTrack));
        assert_eq!((drawn.unit.as_str(), drawn.ticks.first().unwrap().1.as_str()), ("万人", "0"));
    }

    #[test]
    fn the_same_pace_is_drawn_on_to_the_year_the_target_is_due_and_never_after_it() {
        let half = drawn("kpi/13-1", &[(2016, "20374645")]).unwrap().projection.unwrap();
        // 40 % of the way in two of five years: all of it in five, to the unit.
        assert_eq!((half.value.to_string(), half.due), ("22,046,001".to_owned(), 2019));
        assert!(drawn("kpi/13-1", &[(2019, "20374645")]).unwrap().projection.is_none());
        assert!(
            drawn("kpi/7-1", &[(2016, "871109")]).unwrap().projection.is_none(),
            "nothing is on a way that is to be kept"
        );
    }

    #[test]
    fn of_nothing_entered_nothing_is_drawn() {
        assert!(drawn("kpi/13-1", &[]).is_none());
        assert!(drawn("target/1-1", &[(2017, "40")]).is_none(), "a running total that lacks years stands nowhere");
    }

    proptest! {
        #[test]
        fn whatever_is_entered_all_of_it_is_within_the_drawing(value in -1_000_000_000_i64..1_000_000_000, year in 2015..2020, at in 0_usize..46) {
            let plan = embedded::plan().unwrap();
            let id = plan.figures().nth(at).unwrap().id.to_string();
            if let Some(drawn) = drawn(&id, &[(year, &value.to_string())]) {
                let within = |(x, y): &(f64, f64)| (-1e-9..=1.0 + 1e-9).contains(x) && (-1e-9..=1.0 + 1e-9).contains(y);
                let marks = drawn.years.iter().flat_map(|it| {
                    [it.baseline, it.target, it.measured.map(|it| it.1)].into_iter().flatten().map(|y| (it.x, y)).collect::<Vec<_>>()
                });
                prop_assert!(marks.collect::<Vec<_>>().iter().all(within), "{id}: {drawn:?}");
                prop_assert!(drawn.expected.iter().all(within) && drawn.measured.iter().flatten().all(within));
                prop_assert!(drawn.projection.iter().flat_map(|it| &it.ends).all(within), "{id}: {drawn:?}");
                prop_assert!((2..=20).contains(&drawn.ticks.len()) && drawn.ticks.iter().all(|(y, _)| within(&(0.0, *y))), "{id}: {drawn:?}");
            }
        }
    }
}
