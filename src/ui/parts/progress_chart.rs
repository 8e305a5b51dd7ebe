//! Measured values of a figure through the years as a drawing. It is as wide as there is room, with letters and signs of one size:
//! what stands across is said in per cent, what stands up and down in pixels. Each year is an option of a list, so that it can be
//! gone to by keys and is spoken with all that stands at it; `crate::live::review` answers the keys.

use super::{
    mark::{drawing, length},
    review_words::Said,
};
use crate::{
    charts::progress::{Progress, YearAt},
    plan::{figure::Figure, number::Number},
    review::Finality,
    text::annotation::plain,
    ui::html::{Node, Tag, styled, tag},
};

/// Where the drawing begins and ends, from above.
const TOP: f64 = 20.0;
const BOTTOM: f64 = 216.0;
const HEIGHT: &str = "256";
/// Where the names of the years stand.
const NAMES: &str = "242";

/// The drawing with what its signs mean.
pub(crate) fn progress_chart(said: Said, figure: &Figure, drawn: &Progress) -> Vec<Tag> {
    let title = said.plain("course_title", &[("name", said.context.name(&figure.id.into()))]);
    let unit = (!drawn.unit.is_empty()).then(|| {
        styled("p", "course-unit").attr("aria-hidden", "true").all(said.fill("course_unit", &[("unit", &drawn.unit)]))
    });
    let still = tag("g")
        .attr("aria-hidden", "true")
        .all(drawn.ticks.iter().flat_map(|(share, name)| tick(*share, name)))
        .all(drawn.years.iter().map(|it| year_name(it, drawn.years.len())))
        .all(drawn.expected.windows(2).filter_map(|pair| match pair {
            [from, to] => Some(line("course-expected", *from, *to)),
            _ => None,
        }))
        .all(drawn.projection.iter().map(|it| line("course-projected", it.ends[0], it.ends[1])))
        .all(drawn.measured.iter().map(|[from, to]| line("course-measured", *from, *to)))
        .all(drawn.years.iter().flat_map(marks))
        .all(drawn.projection.iter().map(|it| mark("course-end", it.ends[1])));
    let width = 1.0 / f64::from(u32::try_from(drawn.years.len().max(2) - 1).unwrap_or(1));
    let told: Vec<(&YearAt, String)> =
        drawn.years.iter().filter_map(|it| Some((it, words(said, figure, it)?))).collect();
    // Whoever comes to the list is at the last year with a value.
    let first = told.iter().rposition(|(it, _)| it.measured.is_some()).unwrap_or_default();
    let options = told.into_iter().enumerate().map(|(at, (it, words))| {
        styled("rect", "course-year")
            .attr("role", "option")
            .attr("aria-label", words)
            .attr("aria-selected", if at == first { "true" } else { "false" })
            .attr("tabindex", if at == first { "0" } else { "-1" })
            .attr("x", percent(it.x - width / 2.0))
            .attr("width", percent(width))
            .attr("y", "4")
            .attr("height", "248")
    });
    let list = tag("g").attr("role", "listbox").attr("aria-label", title.clone()).all(options);
    let picture = styled("svg", "course").attr("width", "100%").attr("height", HEIGHT).add(still).add(list);
    vec![
        styled("p", "course-title").add(title),
        styled("div", "course-box").all(unit).add(picture),
        styled("p", "course-tip").attr("aria-hidden", "true").all(said.say("course_hint")),
        styled("ul", "chart-key course-key").all(key(said, figure, drawn)),
    ]
}

fn percent(share: f64) -> String {
    [length(share * 100.0), "%".to_owned()].concat()
}

fn height(share: f64) -> String {
    length(BOTTOM - share * (BOTTOM - TOP))
}

fn tick(share: f64, name: &str) -> [Tag; 2] {
    let y = height(share);
    [
        styled("line", "course-tick").attr("x1", "0").attr("x2", "100%").attr("y1", y.clone()).attr("y2", y.clone()),
        tag("text").attr("x", "-8").attr("y", y).attr("dy", "5").attr("text-anchor", "end").add(name.to_owned()),
    ]
}

/// The name of a year; where there is little room only every other one is seen, or fewer.
fn year_name(it: &YearAt, all: usize) -> Tag {
    let is_end = it.x <= 0.0 || it.x >= 1.0;
    let class = match () {
        () if is_end => "course-name",
        () if all <= 6 => "course-name course-name-some",
        () => "course-name course-name-few",
    };
    tag("text")
        .attr("class", class)
        .attr("x", percent(it.x))
        .attr("y", NAMES)
        .attr("text-anchor", "middle")
        .add(it.year.to_string())
}

fn line(class: &'static str, from: (f64, f64), to: (f64, f64)) -> Tag {
    styled("line", class)
        .attr("x1", percent(from.0))
        .attr("y1", height(from.1))
        .attr("x2", percent(to.0))
        .attr("y2", height(to.1))
}

/// A sign around its place, which is told by the style sheet's word for it.
fn mark(class: &'static str, at: (f64, f64)) -> Tag {
    tag("svg").attr("x", percent(at.0)).attr("y", height(at.1)).attr("overflow", "visible").add(sign(class))
}

/// A shape around (0, 0).
fn sign(class: &'static str) -> Tag {
    let path = match class {
        "course-final" => "M0-8L8 0L0 8L-8 0z",
        "course-provisional" => "M0-7L7 0L0 7L-7 0z",
        "course-end" => "M-6-5L6 0L-6 5z",
        "course-target" => "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
        _ => "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0z",
    };
    tag("path").attr("class", class).attr("d", path)
}

/// What stands at a year: the target below what was measured, so that a value that has come there is seen.
fn marks(it: &YearAt) -> Vec<Tag> {
    let of = |class: &'static str, share: Option<f64>| share.map(|share| mark(class, (it.x, share)));
    let measured = it.measured.map(|(_, share, finality)| mark(class_of(finality), (it.x, share)));
    [of("course-target", it.target), of("course-baseline", it.baseline), measured].into_iter().flatten().collect()
}

fn class_of(finality: Finality) -> &'static str {
    match finality {
        Finality::Final => "course-final",
        Finality::Provisional => "course-provisional",
    }
}

/// What is said of a year; nothing where nothing stands at it.
fn words(said: Said, figure: &Figure, it: &YearAt) -> Option<String> {
    let (t, lang) = (said.context.t, said.context.lang);
    let amount = |number: Number| t.with_unit(number, &figure.unit);
    let part = |what: &str, value: &str| said.words.fill("course_part", lang, &[("what", what), ("value", value)]);
    let mut parts = Vec::new();
    parts.extend(it.baseline.map(|_| part(t.baseline, &t.baseline_of(figure))));
    if let Some((value, _, finality)) = it.measured {
        let value =
            said.words.fill("report_cell", lang, &[("value", &amount(value)), ("finality", said.finality(finality))]);
        parts.push(part(said.words.say("measured", lang), &value));
    }
    parts.extend(it.verdict.as_ref().map(|it| said.words.say(it.status.word(), lang).to_owned()));
    parts.extend(it.expected.map(|value| part(said.words.say("course_needed", lang), &amount(value))));
    parts.extend(it.target.map(|_| part(t.target_value, &t.target_of(figure))));
    if parts.is_empty() {
        return None;
    }
    let parts = parts.join(said.words.say("total_join", lang));
    let all = said.words.fill("course_of", lang, &[("year", &it.year.to_string()), ("parts", &parts)]);
    Some(plain(&all).into_owned())
}

/// The signs that are there, and what they mean.
fn key(said: Said, figure: &Figure, drawn: &Progress) -> Vec<Tag> {
    let t = said.context.t;
    let has = |finality: Finality| drawn.years.iter().any(|it| it.measured.is_some_and(|it| it.2 == finality));
    let one = |class: &'static str, words: Vec<Node>| {
        let shape = match class {
            "course-expected" | "course-projected" | "course-measured" => styled("path", class).attr("d", "M-11 0H11"),
            class => sign(class),
        };
        tag("li").add(drawing("course-sign", "-12 -12 24 24").add(shape)).add(tag("span").all(words))
    };
    let mut signs = Vec::new();
    if has(Finality::Final) {
        signs.push(one("course-final", said.say("course_final")));
    }
    if has(Finality::Provisional) {
        signs.push(one("course-provisional", said.say("course_provisional")));
    }
    if drawn.years.iter().any(|it| it.baseline.is_some()) {
        signs.push(one("course-baseline", vec![t.baseline.into()]));
    }
    if drawn.years.iter().any(|it| it.target.is_some()) {
        signs.push(one("course-target", vec![t.target_value.into()]));
    }
    if !drawn.expected.is_empty() {
        signs.push(one("course-expected", said.say("course_expected")));
    }
    if let Some(projection) = &drawn.projection {
        let value = t.with_unit(projection.value, &figure.unit);
        let parts = [("year", &*projection.due.to_string()), ("value", &*value)];
        signs.push(one("course-end", said.fill("course_projected", &parts)));
    }
    signs
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::{
        charts::progress::progress,
        plan::embedded,
        review::{Measurement, Slot, published},
        ui::context::PageContext,
    };

    #[test]
    fn every_year_is_spoken_with_all_that_stands_at_it_and_signs_are_told_in_words() {
        let plan = embedded::plan().unwrap();
        let said = Said { context: PageContext::japanese(plan), words: &published().words };
        let figure = plan.figure("kpi/13-1".parse().unwrap()).unwrap();
        let mut own = Measurement::blank(Slot { figure: figure.id, year: 2016 });
        (own.value, own.finality) = ("20374645".parse().ok(), Finality::Final);
        let drawn = progress(figure, plan.term, &published().rules_for(plan), &[&own], said.context.t).unwrap();
        let html = progress_chart(said, figure, &drawn).into_iter().map(Tag::html).collect::<String>();
        for words in [
            "aria-label=\"2014年度：実績値 19,260,408人\"",
            "aria-label=\"2016年度：測った値 20,374,645人（確定）、順調、求められる値 20,374,645人\"",
            "aria-label=\"2017年度：実績未入力、求められる値 ",
            "、目標値 22,046,000人\"",
            "class=\"course-final\"",
            "2019年度に22,046,001人",
        ] {
            assert!(html.contains(words), "{words} is not in {html}");
        }
        assert!(!html.contains("course-provisional"), "a sign that is not there is not told");
        assert_eq!(html.matches("tabindex=\"0\"").count(), 1);
        assert_eq!(html.matches("role=\"option\"").count(), 6);
    }
}
