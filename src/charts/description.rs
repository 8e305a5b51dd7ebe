//! A figure in words: the sentence that stands for its chart.

use super::course::Course;
use crate::{
    plan::{
        figure::{Figure, MarkedPart},
        model::Term,
    },
    text::{Texts, fill},
};

/// What a figure's chart shows, in words. Good as the accessible name of the chart.
pub fn describe(figure: &Figure, term: Term, t: &Texts) -> String {
    let (name, until) = (&figure.name, &figure.target_period.to_string());
    let (from, to) = (&t.baseline_of(figure), &t.target_of(figure));
    let since = &figure.baseline.as_ref().map(|baseline| baseline.period.to_string()).unwrap_or_default();
    let mut text = match Course::of(figure, term) {
        Course::Between { .. } => {
            fill(t.describe_between, &[("name", name), ("since", since), ("from", from), ("until", until), ("to", to)])
        }
        Course::Level { .. } => {
            fill(t.describe_level, &[("name", name), ("since", since), ("from", from), ("until", until)])
        }
        Course::FromNothing { first, .. } => {
            fill(t.describe_from_nothing, &[("name", name), ("until", until), ("to", to), ("year", &first.to_string())])
        }
        Course::TargetOnly { .. } => fill(t.describe_target, &[("name", name), ("until", until), ("to", to)]),
        Course::Unnumbered => fill(t.describe_unnumbered, &[("name", name), ("until", until)]),
    };
    if let Some(interim) = t.interim_of(figure) {
        text.push_str(&fill(t.describe_interim, &[("interim", &interim)]));
    }
    for note in figure.footnotes.iter().filter(|note| note.on == MarkedPart::Target) {
        text.push_str(&fill(t.describe_note, &[("note", &note.text)]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{self, TERM};

    #[test]
    fn a_sentence_says_what_the_chart_shows() {
        for (figure, text) in [
            (
                samples::visitors(),
                "新千歳空港の年間利用者数：2014年度の実績値19,260,408人から、2019年度の目標値22,046,000人へ。",
            ),
            (samples::page_views(), "ホームページ年間アクセス数：2014年度の実績値871,109件を、2019年度まで維持。"),
            (
                samples::new_jobs(),
                "新規雇用創出数：2019年度の目標値は延べ300人。計画に実績値はなく、累計なので、この図では2014年度の0から線を引いています。",
            ),
            (
                samples::explained(),
                "企業への保育ステーション機能の概要説明・周知：2019年度の目標値は29社。計画に実績値はありません。",
            ),
            (samples::birth_rate(), "合計特殊出生率：2008～2012年の実績値1.51から、2019年度の目標値1.60へ。"),
        ] {
            assert_eq!(describe(&figure, TERM, Texts::JAPANESE), text);
        }
    }

    #[test]
    fn what_the_plan_notes_on_a_target_is_not_lost() {
        assert!(describe(&samples::cargo(), TERM, Texts::JAPANESE).ends_with(
            "目標値の注：苫小牧港の取扱貨物量の目標値は現港湾計画の目標年次（平成30年代前半）における数値。"
        ));
    }
}
