//! A figure in words: the rows of its table and the sentence that stands for its chart.

use super::course::Course;
use crate::plan::{
    figure::{Figure, MarkedPart},
    model::Term,
};

/// One row of a figure's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which end of the figure it is.
    pub part: MarkedPart,
    /// When: `2014年度`; `None` for a baseline the plan does not give.
    pub period: Option<String>,
    /// The value as the plan writes it: `19,260,408人`, `延べ300人`, `維持`, `―`.
    pub value: String,
    /// What the plan notes on this value.
    pub notes: Vec<String>,
}

/// The rows of a figure: baseline, then target.
pub fn rows(figure: &Figure) -> [Row; 2] {
    [
        Row {
            part: MarkedPart::Baseline,
            period: figure.baseline.as_ref().map(|baseline| baseline.period.to_string()),
            value: figure.baseline_text(),
            notes: notes(figure, MarkedPart::Baseline),
        },
        Row {
            part: MarkedPart::Target,
            period: Some(figure.target_period.to_string()),
            value: figure.target_text(),
            notes: notes(figure, MarkedPart::Target),
        },
    ]
}

/// What a figure's chart shows, in words. Good as the accessible name of the chart.
pub fn describe(figure: &Figure, term: Term) -> String {
    let Figure { name, target_period: until, .. } = figure;
    let (from, to) = (figure.baseline_text(), figure.target_text());
    let since = figure.baseline.as_ref().map(|baseline| baseline.period.to_string()).unwrap_or_default();
    let mut text = match Course::of(figure, term) {
        Course::Between { .. } => format!("{name}：{since}の実績値{from}から、{until}の目標値{to}へ。"),
        Course::Level { .. } => format!("{name}：{since}の実績値{from}を、{until}まで維持。"),
        Course::FromNothing { first, .. } => format!(
            "{name}：{until}の目標値は{to}。計画に実績値はなく、累計なので{first}年度を0として直線を引いています。"
        ),
        Course::TargetOnly { .. } => format!("{name}：{until}の目標値は{to}。計画に実績値はありません。"),
        Course::Unnumbered => format!("{name}：{until}まで維持。計画に実績値はありません。"),
    };
    for note in notes(figure, MarkedPart::Target) {
        text.extend(["目標値の注：", &note, "。"]);
    }
    text
}

fn notes(figure: &Figure, part: MarkedPart) -> Vec<String> {
    figure.footnotes.iter().filter(|note| note.on == part).map(|note| note.text.clone()).collect()
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
                "新規雇用創出数：2019年度の目標値は延べ300人。計画に実績値はなく、累計なので2014年度を0として直線を引いています。",
            ),
            (
                samples::explained(),
                "企業への保育ステーション機能の概要説明・周知：2019年度の目標値は29社。計画に実績値はありません。",
            ),
            (samples::birth_rate(), "合計特殊出生率：2008～2012年の実績値1.51から、2019年度の目標値1.60へ。"),
        ] {
            assert_eq!(describe(&figure, TERM), text);
        }
    }

    #[test]
    fn what_the_plan_notes_on_a_target_is_not_lost() {
        assert!(describe(&samples::cargo(), TERM).ends_with(
            "目標値の注：苫小牧港の取扱貨物量の目標値は現港湾計画の目標年次（平成30年代前半）における数値。"
        ));
        let [baseline, target] = rows(&samples::cargo());
        assert!(baseline.notes.is_empty());
        assert_eq!(target.notes.len(), 1);
    }

    #[test]
    fn a_row_without_a_baseline_has_no_period() {
        let [baseline, target] = rows(&samples::new_jobs());
        assert_eq!((baseline.period, baseline.value.as_str()), (None, "―"));
        assert_eq!((target.period.as_deref(), target.value.as_str()), (Some("2019年度"), "延べ300人"));
    }
}
