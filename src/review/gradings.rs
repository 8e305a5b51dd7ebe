//! Each grading set gives the signs its source gives, and none where it gives no condition.
#![expect(clippy::unwrap_used, reason = "tests")]

use super::{
    Condition, FigureRule, Grade, Grading, judge,
    kinds::{TERM, figure, measured, rules},
    published,
};
use crate::{
    plan::figure::{Better, Figure},
    text::Lang,
};

fn set(id: &str) -> &'static Grading {
    published().gradings.iter().find(|grading| grading.id == id).unwrap()
}

/// The sign a set gives a value; `hand` where a person chooses, nothing where it cannot be told.
fn sign(id: &str, figure: &Figure, value: &str, year: i32) -> String {
    let verdict = judge(figure, TERM, &rules(FigureRule::default()), &[&measured(year, value)], year);
    match set(id).grade(&verdict) {
        Grade::Given(band) => band.sign.clone(),
        Grade::ByHand => "hand".to_owned(),
        Grade::None => String::new(),
    }
}

fn signs(id: &str, figure: &Figure, values: &[&str], year: i32) -> Vec<String> {
    values.iter().map(|value| sign(id, figure, value, year)).collect()
}

#[test]
fn each_set_grades_as_its_source_says() {
    let rising = figure(Some("100"), Some("200"));
    assert_eq!(signs("tama", &rising, &["140", "139", "124", "123", "90"], 2016), ["①", "②", "②", "③", "③"]);
    assert_eq!(signs("elapsed", &rising, &["140", "139"], 2016), ["A", "B"]);
    assert_eq!(signs("s-c", &rising, &["200", "101", "100", "90", "89"], 2016), ["S", "A", "B", "B", "C"]);
    assert_eq!(signs("marks", &rising, &["201", "200", "199", "100", "99"], 2016), ["◎", "○", "△", "×", "×"]);
    assert_eq!(signs("a-d", &rising, &["201", "200", "160", "159"], 2016), ["A", "B", "B", "hand"]);
    assert_eq!(signs("80-50-20", &rising, &["180", "150", "120", "119"], 2016), ["80%", "50%", "20%", "<20%"]);
    assert_eq!(
        signs("effect", &rising, &["201", "200", "140", "139", "100", "99"], 2016),
        ["①", "②", "②", "③", "hand", "④"]
    );
    assert_eq!(signs("f-z", &rising, &["201", "0"], 2016), ["hand", "hand"]);
}

#[test]
fn less_is_more_where_a_figure_is_to_fall() {
    let falling = Figure { better: Better::Lower, ..figure(Some("100"), Some("50")) };
    assert_eq!(signs("s-c", &falling, &["50", "99", "110", "111"], 2016), ["S", "A", "B", "C"]);
    assert_eq!(signs("marks", &falling, &["49", "50", "51", "100"], 2016), ["◎", "○", "△", "×"]);
    assert_eq!(signs("a-d", &falling, &["49", "62.5", "62.6"], 2016), ["A", "B", "hand"]);
}

#[test]
fn a_number_that_cannot_be_told_gives_no_grade_further_down() {
    let unknown = figure(None, Some("200"));
    assert_eq!(sign("tama", &unknown, "100", 2016), "");
    assert_eq!(sign("s-c", &unknown, "100", 2016), "", "not C, since nobody knows whether it fell");
    assert_eq!(sign("s-c", &unknown, "200", 2016), "S");
    let through_zero = figure(Some("-350"), Some("150"));
    assert_eq!(sign("effect", &through_zero, "-100", 2016), "", "a share of the target says nothing there");
    assert_eq!(sign("s-c", &figure(Some("0"), Some("10")), "5", 2016), "A", "of 0 the sign is known");
}

#[test]
fn without_a_value_there_is_no_grade() {
    let none = judge(&figure(Some("1"), Some("2")), TERM, &rules(FigureRule::default()), &[], 2016);
    assert!(published().gradings.iter().all(|grading| grading.grade(&none) == Grade::None));
}

#[test]
fn what_a_source_does_not_say_is_marked_as_a_reading_or_left_to_a_person() {
    for grading in &published().gradings {
        let by_hand = grading.bands.iter().all(|band| band.when == Condition::Hand);
        assert!(grading.link.is_some() || grading.reading.is_some(), "{}", grading.id);
        assert!(by_hand || grading.link.is_some() || grading.reading.is_some(), "{}", grading.id);
        assert!(!grading.source.of(Lang::Ja).is_empty());
    }
    let ids: Vec<&str> = published().gradings.iter().map(|grading| grading.id.as_str()).collect();
    assert_eq!(ids, ["tama", "a-d", "marks", "s-c", "f-z", "80-50-20", "effect", "elapsed"]);
    assert!(published().policies.len() >= 4);
}

#[test]
fn conditions_are_read_or_refused() {
    for text in ["share>=100", "gain<0", "progress<=0", "surplus>0", "rest", "hand", "attainment>=-10.5"] {
        assert!(text.parse::<Condition>().is_ok(), "{text}");
    }
    for text in ["", "share", "share=100", "size>=1", "share>=", "share>=x", "100<=share"] {
        assert!(text.parse::<Condition>().is_err(), "{text}");
    }
}
