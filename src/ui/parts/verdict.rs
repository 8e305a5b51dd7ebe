//! How far a figure is, in words, with every number it was found from.

use super::{review_words::Said, status::status};
use crate::{
    plan::figure::{Figure, FigureKind},
    review::{Expected, Finality, Ratio, Status, Verdict},
    ui::html::{Node, Tag, styled, tag},
};

/// The status, and below it how it was found: the value, both sides of the formula, and what is missing where it cannot be judged.
pub(crate) fn verdict(said: Said, figure: &Figure, verdict: &Verdict, finality: Finality) -> Vec<Tag> {
    let shown = styled("div", "status-now").add(status(said, verdict.status));
    let mut tags = vec![shown];
    tags.extend(sentences(said, figure, verdict, finality).into_iter().map(|text| tag("p").all(text)));
    tags
}

fn sentences(said: Said, figure: &Figure, verdict: &Verdict, finality: Finality) -> Vec<Vec<Node>> {
    let amount = |number| said.context.t.with_unit(number, &figure.unit);
    let percent = |ratio: Ratio| ratio.in_percent().map(|number| number.to_string()).unwrap_or_default();
    let year = verdict.year.to_string();
    let mut sentences = Vec::new();
    if let Some(value) = verdict.value {
        let key = if figure.kind == FigureKind::Cumulative { "now_running" } else { "now_judged" };
        let finality = said.finality(finality);
        sentences.push(said.fill(key, &[("year", &year), ("value", &amount(value)), ("finality", finality)]));
    }
    let way = verdict.value.zip(verdict.start).zip(verdict.target).zip(verdict.progress);
    if let Some((((value, start), target), progress)) = way {
        sentences.push(said.fill(
            "now_progress",
            &[
                ("value", &amount(value)),
                ("start", &amount(start)),
                ("target", &amount(target)),
                ("progress", &percent(progress)),
            ],
        ));
        match verdict.expected {
            Some((expected, Expected::Elapsed { passed, of })) => sentences.push(said.fill(
                "now_expected",
                &[("passed", &passed.to_string()), ("of", &of.to_string()), ("expected", &percent(expected))],
            )),
            Some((expected, Expected::Yearly(goal))) => sentences
                .push(said.fill("now_expected_yearly", &[("goal", &amount(goal)), ("expected", &percent(expected))])),
            None => {}
        }
        let is_told = !matches!(verdict.status, Status::Achieved | Status::Worse);
        if let Some(share) = verdict.share().filter(|_| is_told) {
            sentences.push(said.fill("now_share", &[("share", &percent(share))]));
        }
    }
    if let Some(share) = verdict.attainment() {
        sentences.push(said.fill("now_attainment", &[("share", &percent(share))]));
    }
    if let Some(reason) = verdict.reason.as_ref().filter(|_| verdict.status == Status::Unjudged) {
        let why = said.words.reason(reason, said.context.lang);
        sentences.push(said.fill("now_reason", &[("why", &why)]));
    }
    sentences
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        plan::embedded,
        review::{Measurement, Slot, judge_latest, published},
        ui::context::PageContext,
    };

    /// What is said of a figure for which values were measured.
    fn told(id: &str, values: &[(i32, &str)]) -> String {
        let plan = embedded::plan().unwrap();
        let said = Said { context: PageContext::japanese(plan), words: &published().words };
        let figure = plan.figure(id.parse().unwrap()).unwrap();
        let entered: Vec<Measurement> = values
            .iter()
            .map(|(year, value)| {
                let blank = Measurement::blank(Slot { figure: figure.id, year: *year });
                Measurement { value: value.parse().ok(), ..blank }
            })
            .collect();
        let rules = published().rules_for(plan);
        let judged = judge_latest(figure, plan.term, &rules, &entered.iter().collect::<Vec<_>>());
        let html = verdict(said, figure, &judged, Finality::Provisional).into_iter().map(Tag::html).collect::<String>();
        html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect()
    }

    #[test]
    fn a_verdict_is_told_with_each_number_it_was_found_from() {
        assert_eq!(
            told("kpi/13-1", &[(2016, "20374645")]),
            "順調2016年度の測った値は20,374,645人です（速報）。\
             進み具合 ＝（20,374,645人 − 19,260,408人）÷（22,046,000人 − 19,260,408人）＝ 40%\
             求められる進み具合 ＝ 2年 ÷ 5年 ＝ 40%求められる進み具合の100%まで進みました。\
             達成率（目標値に対する割合）は92.4%です。評価には使いません。"
        );
    }

    #[test]
    fn a_running_total_is_told_as_one_and_what_it_lacks_is_named() {
        let both = told("target/1-1", &[(2015, "30"), (2016, "40")]);
        assert!(both.contains("2016年度までの累計は70人です（速報）。"), "{both}");
        let one = told("target/1-1", &[(2017, "40")]);
        assert_eq!(one, "判定できない判定できないのは、累計に必要な2015、2016年度の値がないためです。");
    }

    #[test]
    fn nothing_is_told_of_what_nobody_entered() {
        assert_eq!(told("kpi/13-1", &[]), "実績未入力");
    }
}
