//! Each kind of figure is judged on purpose: one test a kind.
//!
//! Over 300 lines: tests alone, one kind of figure after another.
#![expect(clippy::unwrap_used, reason = "tests")]

use super::{
    Expected, FigureRule, Finality, Keep, Level, Measurement, Ratio, Reason, Revision, Rules, Slot, Status, Totals,
    Verdict, contradictions, expectations, judge, judge_latest, published, totals,
};
use crate::{
    plan::{
        embedded,
        figure::{Baseline, Basis, Better, Figure, FigureKind, Target},
        id::FigureId,
        model::Term,
        number::Number,
    },
    text::localized::LocalizedText,
};

pub(super) const TERM: Term = Term { first: 2014, last: 2019 };

pub(super) fn number(text: &str) -> Number {
    text.parse().unwrap()
}

/// A figure that rises from a baseline to a target.
pub(super) fn figure(baseline: Option<&str>, target: Option<&str>) -> Figure {
    Figure {
        id: id(),
        name: "指標".to_owned(),
        unit: "人".to_owned(),
        baseline: baseline.map(|value| Baseline { value: number(value), period: "2014年度".parse().unwrap() }),
        interim: None,
        target: target.map_or(Target::Maintain, |value| Target::Number { value: number(value), running: false }),
        target_period: "2019年度".parse().unwrap(),
        kind: FigureKind::Point,
        kind_basis: Basis::Inferred,
        better: Better::Higher,
        footnotes: Vec::new(),
    }
}

fn id() -> FigureId {
    "kpi/1-1".parse().unwrap()
}

/// A count from the start of the term.
fn count(target: &str) -> Figure {
    Figure { kind: FigureKind::Cumulative, kind_basis: Basis::Written, ..figure(None, Some(target)) }
}

pub(super) fn measured(year: i32, value: &str) -> Measurement {
    Measurement { value: Some(number(value)), ..Measurement::blank(Slot { figure: id(), year }) }
}

fn total(year: i32, total: &str, value: Option<&str>) -> Measurement {
    let value = value.map(number);
    Measurement { value, total: Some(number(total)), ..Measurement::blank(Slot { figure: id(), year }) }
}

/// The limits of 多摩市, and a tolerance of 5 %.
pub(super) fn rules(own: FigureRule) -> Rules {
    let (on_track, slightly_behind, tolerance) = (number("100"), number("60"), number("5"));
    Rules { on_track, slightly_behind, tolerance, figures: [(id(), own)].into() }
}

fn judged_by(own: FigureRule, figure: &Figure, entered: &[Measurement], year: i32) -> Verdict {
    judge(figure, TERM, &rules(own), &entered.iter().collect::<Vec<_>>(), year)
}

fn judged(figure: &Figure, entered: &[Measurement], year: i32) -> Verdict {
    judged_by(FigureRule::default(), figure, entered, year)
}

/// The status of one value in a year.
fn status(figure: &Figure, value: &str, year: i32) -> Status {
    judged(figure, &[measured(year, value)], year).status
}

#[test]
fn a_rising_figure_is_held_against_the_share_of_years_passed() {
    let figure = figure(Some("100"), Some("200"));
    let verdict = judged(&figure, &[measured(2016, "140")], 2016);
    assert_eq!(verdict.progress, Ratio::of(2, 5));
    assert_eq!(verdict.expected, Some((Ratio::of(2, 5).unwrap(), Expected::Elapsed { passed: 2, of: 5 })));
    assert_eq!(verdict.status, Status::OnTrack);
    for (value, year, expected) in [
        ("139.9", 2016, Status::SlightlyBehind),
        ("124", 2016, Status::SlightlyBehind),
        ("123.9", 2016, Status::Behind),
        ("100", 2016, Status::Behind),
        ("99.9", 2016, Status::Worse),
        ("120", 2015, Status::OnTrack),
        ("199", 2019, Status::SlightlyBehind),
        ("159", 2019, Status::Behind),
        ("200", 2019, Status::Achieved),
    ] {
        assert_eq!(status(&figure, value, year), expected, "{value} in {year}");
    }
}

#[test]
fn a_falling_figure_is_judged_by_the_same_formula() {
    let figure = Figure { better: Better::Lower, ..figure(Some("50"), Some("30")) };
    let verdict = judged(&figure, &[measured(2015, "46")], 2015);
    assert_eq!((verdict.status, verdict.progress, verdict.rises), (Status::OnTrack, Ratio::of(1, 5), false));
    assert_eq!(status(&figure, "51", 2015), Status::Worse);
    assert_eq!(status(&figure, "29", 2015), Status::Achieved);
    assert_eq!(status(&figure, "48", 2015), Status::Behind);
}

#[test]
fn a_figure_to_be_maintained_holds_within_its_tolerance() {
    let figure = Figure { kind: FigureKind::Maintain, better: Better::Keep, ..figure(Some("871,109"), None) };
    let verdict = judged(&figure, &[measured(2016, "871,109")], 2016);
    assert_eq!(
        (verdict.status, verdict.progress),
        (Status::OnTrack, None),
        "no progress where nothing is to be gained"
    );
    assert_eq!(status(&figure, "827,553.55", 2016), Status::OnTrack, "5 % less, to the digit");
    assert_eq!(status(&figure, "827,553.54", 2016), Status::Worse);
    assert_eq!(status(&figure, "871,109", 2019), Status::Achieved);
    let more = judged(&figure, &[measured(2016, "1,000,000")], 2016);
    assert_eq!((more.status, more.reason), (Status::Unjudged, Some(Reason::LeftUpwards)));
    let at_least = FigureRule { keep: Keep::AtLeast, ..FigureRule::default() };
    assert_eq!(judged_by(at_least, &figure, &[measured(2019, "1,000,000")], 2019).status, Status::Achieved);
    let at_most = FigureRule { keep: Keep::AtMost, tolerance: Some(number("0")), ..FigureRule::default() };
    assert_eq!(judged_by(at_most.clone(), &figure, &[measured(2019, "871,110")], 2019).status, Status::Worse);
    assert_eq!(judged_by(at_most, &figure, &[measured(2019, "1")], 2019).status, Status::Achieved);
}

#[test]
fn maintaining_nothing_known_cannot_be_judged() {
    let figure = Figure { kind: FigureKind::Maintain, better: Better::Keep, ..figure(None, None) };
    let verdict = judged(&figure, &[measured(2016, "5")], 2016);
    assert_eq!((verdict.status, verdict.reason), (Status::Unjudged, Some(Reason::NothingToKeep)));
    let zero =
        Figure { baseline: Some(Baseline { value: number("0"), period: "2014年度".parse().unwrap() }), ..figure };
    assert_eq!(status(&zero, "0", 2016), Status::OnTrack);
    assert_eq!(status(&zero, "1", 2016), Status::Unjudged, "of 0 there is no share");
}

#[test]
fn a_running_total_is_judged_as_entered_and_its_own_year_beside_it_is_no_second_value() {
    // 「累計515（うち2016年度255）」
    let figure = count("1,000");
    let verdict = judged(&figure, &[total(2016, "515", Some("255"))], 2016);
    assert_eq!((verdict.value, verdict.status), (Some(number("515")), Status::OnTrack));
    assert_eq!(verdict.start, Some(number("0")), "the plan itself calls it a count");
}

#[test]
fn yearly_values_of_a_count_are_added_and_none_may_be_missing() {
    let figure = count("300");
    let two = [measured(2015, "60"), measured(2016, "40")];
    assert_eq!(judged(&figure, &two, 2016).value, Some(number("100")));
    assert_eq!(judged(&figure, &two, 2016).status, Status::SlightlyBehind);
    let gap = [measured(2015, "60"), measured(2018, "40")];
    let verdict = judged(&figure, &gap, 2018);
    assert_eq!((verdict.status, verdict.reason), (Status::Unjudged, Some(Reason::YearsMissing(vec![2016, 2017]))));
    let carried = [total(2016, "515", None), measured(2017, "85")];
    assert_eq!(judged(&count("1,000"), &carried, 2017).value, Some(number("600")), "from the last total on");
}

#[test]
fn a_count_with_a_baseline_goes_on_from_it() {
    let figure = Figure { baseline: figure(Some("15"), None).baseline, ..count("30") };
    let entered = [measured(2015, "2"), measured(2016, "4")];
    let verdict = judged(&figure, &entered, 2016);
    assert_eq!((verdict.value, verdict.status), (Some(number("21")), Status::OnTrack));
}

#[test]
fn a_total_that_is_not_the_sum_of_its_years_is_noticed() {
    let figure = count("1,000");
    let entered = [total(2015, "260", Some("260")), total(2016, "515", Some("255")), total(2017, "700", Some("100"))];
    assert_eq!(contradictions(&figure, TERM, &entered.iter().collect::<Vec<_>>()), [2017]);
}

#[test]
fn a_count_read_from_the_name_alone_does_not_start_at_0() {
    let figure = Figure { kind_basis: Basis::Inferred, ..count("29") };
    let verdict = judged(&figure, &[total(2016, "10", None)], 2016);
    assert_eq!((verdict.status, verdict.progress), (Status::Unjudged, None));
    assert_eq!(judged(&figure, &[total(2016, "29", None)], 2016).status, Status::Achieved);
}

#[test]
fn without_a_baseline_only_reaching_the_target_is_known() {
    let figure = figure(None, Some("10"));
    let verdict = judged(&figure, &[measured(2016, "9")], 2016);
    assert_eq!((verdict.status, verdict.reason, verdict.progress), (Status::Unjudged, Some(Reason::NoBaseline), None));
    assert_eq!(status(&figure, "10", 2016), Status::Achieved);
    let falling = Figure { better: Better::Lower, ..figure };
    assert_eq!((status(&falling, "9", 2016), status(&falling, "11", 2016)), (Status::Achieved, Status::Unjudged));
}

#[test]
fn a_baseline_at_the_target_leaves_no_way_and_no_progress() {
    let figure = figure(Some("5"), Some("5.0"));
    let below = judged(&figure, &[measured(2016, "4.9")], 2016);
    assert_eq!((below.status, below.progress), (Status::Worse, None));
    assert_eq!(status(&figure, "5", 2016), Status::Achieved);
    let falling = Figure { better: Better::Lower, ..figure };
    assert_eq!((status(&falling, "4.9", 2016), status(&falling, "5.1", 2016)), (Status::Achieved, Status::Worse));
}

#[test]
fn beyond_the_target_progress_is_more_than_all() {
    let verdict = judged(&figure(Some("100"), Some("200")), &[measured(2015, "250")], 2015);
    assert_eq!((verdict.status, verdict.progress), (Status::Achieved, Ratio::of(3, 2)));
}

#[test]
fn a_way_through_zero_is_a_way() {
    let figure = figure(Some("-350"), Some("150"));
    assert_eq!(judged(&figure, &[measured(2015, "-250")], 2015).progress, Ratio::of(1, 5));
    assert_eq!(status(&figure, "-250", 2015), Status::OnTrack);
    assert_eq!(status(&figure, "-351", 2015), Status::Worse);
    assert_eq!(status(&figure, "0", 2017), Status::OnTrack);
    let verdict = judged(&figure, &[measured(2015, "-250")], 2015);
    assert_eq!(verdict.attainment(), None, "a share of a target below or across 0 says nothing");
}

#[test]
fn with_a_baseline_of_an_earlier_year_time_still_passes_from_the_terms_first_on() {
    for period in ["2010年", "2013年", "2008～2012年"] {
        let baseline = Some(Baseline { value: number("62.2"), period: period.parse().unwrap() });
        let figure = Figure { baseline, ..figure(None, Some("66.7")) };
        let verdict = judged(&figure, &[measured(2015, "63.1")], 2015);
        assert_eq!(verdict.expected.map(|(_, by)| by), Some(Expected::Elapsed { passed: 1, of: 5 }), "{period}");
        assert_eq!(verdict.status, Status::OnTrack, "{period}");
    }
}

#[test]
fn a_target_due_in_another_year_gives_time_until_then() {
    let figure = figure(Some("10,630"), Some("11,180"));
    let later = FigureRule { due: Some(2022), ..FigureRule::default() };
    let verdict = judged_by(later, &figure, &[measured(2018, "10,905")], 2018);
    assert_eq!(verdict.expected.map(|(_, by)| by), Some(Expected::Elapsed { passed: 4, of: 8 }));
    assert_eq!(verdict.status, Status::OnTrack);
    assert_eq!(status(&figure, "10,905", 2018), Status::SlightlyBehind);
}

#[test]
fn a_target_for_the_year_goes_before_the_years_passed() {
    let yearly = FigureRule { yearly: [(2015, number("110"))].into(), ..FigureRule::default() };
    let known = figure(Some("100"), Some("200"));
    let verdict = judged_by(yearly.clone(), &known, &[measured(2015, "110")], 2015);
    assert_eq!(verdict.expected, Some((Ratio::of(1, 10).unwrap(), Expected::Yearly(number("110")))));
    assert_eq!(verdict.status, Status::OnTrack);
    let unknown = figure(None, Some("200"));
    assert_eq!(judged_by(yearly.clone(), &unknown, &[measured(2015, "110")], 2015).status, Status::OnTrack);
    assert_eq!(judged_by(yearly, &unknown, &[measured(2015, "109")], 2015).status, Status::Unjudged);
    let dip = FigureRule { yearly: [(2015, number("90"))].into(), ..FigureRule::default() };
    assert_eq!(
        judged_by(dip.clone(), &known, &[measured(2015, "95")], 2015).status,
        Status::OnTrack,
        "a dip was planned"
    );
    assert_eq!(judged_by(dip, &known, &[measured(2015, "89")], 2015).status, Status::Worse);
}

#[test]
fn each_year_is_judged_by_the_target_that_held_in_it() {
    let basis = LocalizedText::default();
    let revision = |from, target| Revision { from, target: number(target), basis: basis.clone() };
    let own = FigureRule { revisions: vec![revision(2016, "300"), revision(2018, "150")], ..FigureRule::default() };
    let figure = figure(Some("100"), Some("200"));
    let entered = [measured(2015, "120"), measured(2016, "180"), measured(2018, "150")];
    let target = |year| judged_by(own.clone(), &figure, &entered, year).target;
    assert_eq!([2015, 2016, 2018].map(target), ["200", "300", "150"].map(|text| Some(number(text))));
    assert_eq!(judged_by(own.clone(), &figure, &entered, 2016).status, Status::OnTrack);
    assert_eq!(judged_by(own, &figure, &entered, 2018).status, Status::Achieved);
}

#[test]
fn what_is_not_entered_is_not_entered_and_never_0() {
    let figure = figure(Some("0"), Some("10"));
    let said = Measurement {
        cause: "集計中".to_owned(),
        finality: Finality::Final,
        ..Measurement::blank(Slot { figure: id(), year: 2016 })
    };
    for entered in [vec![], vec![measured(2015, "5")], vec![said]] {
        let verdict = judged(&figure, &entered, 2016);
        assert_eq!((verdict.status, verdict.value, verdict.progress), (Status::NotEntered, None, None));
    }
    let entered = [measured(2015, "2"), measured(2017, "6")];
    let latest = judge_latest(&figure, TERM, &rules(FigureRule::default()), &entered.iter().collect::<Vec<_>>());
    assert_eq!((latest.year, latest.status), (2017, Status::OnTrack));
}

#[test]
fn what_is_expected_of_a_year_is_what_is_on_track_in_it() {
    let plan = embedded::plan().unwrap();
    let rules = published().rules_for(plan);
    for figure in plan.figures() {
        let expected = expectations(figure, plan.term, &rules);
        let complete = super::start(figure).is_some() && figure.target.value().is_some();
        assert_eq!(expected.len(), if complete { 5 } else { 0 }, "{}", figure.id);
        for expectation in expected {
            let slot = Slot { figure: figure.id, year: expectation.year };
            let one = Measurement {
                value: Some(expectation.value),
                total: Some(expectation.value),
                ..Measurement::blank(slot)
            };
            let verdict = judge(figure, plan.term, &rules, &[&one], expectation.year);
            assert!(matches!(verdict.status, Status::OnTrack | Status::Achieved), "{} {verdict:?}", figure.id);
        }
    }
}

#[test]
fn every_figure_of_the_plan_has_a_status_and_a_stated_reason_where_it_has_none() {
    let plan = embedded::plan().unwrap();
    let rules = published().rules_for(plan);
    assert_eq!(rules.figures.len(), 2);
    assert!(rules.figures.keys().all(|id| plan.figure(*id).is_some()));
    let mut unjudged = 0;
    for figure in plan.figures() {
        let none = judge_latest(figure, plan.term, &rules, &[]);
        assert_eq!(none.status, Status::NotEntered, "{}", figure.id);
        let at = |value: Number| {
            let one = Measurement {
                value: Some(value),
                total: Some(value),
                ..Measurement::blank(Slot { figure: figure.id, year: 2016 })
            };
            judge(figure, plan.term, &rules, &[&one], 2016)
        };
        let some = at(number("1"));
        assert_eq!(some.status == Status::Unjudged, some.reason.is_some(), "{}", figure.id);
        unjudged += usize::from(some.status == Status::Unjudged);
        let target = figure.target.value().or(figure.baseline.as_ref().map(|baseline| baseline.value)).unwrap();
        assert!(matches!(at(target).status, Status::Achieved | Status::OnTrack), "{}", figure.id);
    }
    let without = |figure: &&Figure| {
        figure.baseline.is_none() && (figure.kind != FigureKind::Cumulative || figure.kind_basis == Basis::Inferred)
    };
    assert_eq!(unjudged, plan.figures().filter(without).count(), "just those without a baseline or a count's start");
}

#[test]
fn totals_count_every_figure_once_and_targets_and_kpis_apart() {
    let plan = embedded::plan().unwrap();
    let count = |scope, level| totals::figures(plan, &scope, level).len();
    assert_eq!((count(totals::Scope::Plan, Level::Targets), count(totals::Scope::Plan, Level::Kpis)), (10, 36));
    let by_goal: usize = plan.goals.iter().map(|goal| count(totals::Scope::Goal(goal.id), Level::Kpis)).sum();
    let by_direction: usize =
        plan.directions.iter().map(|direction| count(totals::Scope::Direction(direction.id), Level::Kpis)).sum();
    assert_eq!((by_goal, by_direction), (36, 36));
    let departments: std::collections::BTreeSet<_> = plan.projects().flat_map(|project| &project.departments).collect();
    for department in departments {
        let own = count(totals::Scope::Department(department.clone()), Level::Kpis);
        assert!((1..=36).contains(&own), "{department}: {own}");
        assert_eq!(count(totals::Scope::Department(department.clone()), Level::Targets), 0);
    }
    let none = Totals::of(
        &plan.figures().map(|figure| judge_latest(figure, plan.term, &Rules::default(), &[])).collect::<Vec<_>>(),
    );
    assert_eq!((none.all(), none.entered(), none.count(Status::NotEntered)), (46, 0, 46));
}
