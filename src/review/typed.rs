//! What people type, understood where it says one thing only: full-width digits, separators, units, years of an era, running totals.
//! Whatever could mean two things is refused in words ([`Refusal`]), never guessed.
//!
//! Over 300 lines: one reader of what people type, with a function for each thing they write.

use super::{date::Date, refusal::Refusal};
use crate::plan::{
    figure::{Figure, FigureKind},
    id::FigureId,
    model::{Plan, Term},
    number::Number,
    period::Period,
};

/// A value as it was typed: the year's own, a running total, both or neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Typed {
    /// The year's own value.
    pub value: Option<Number>,
    /// 累計
    pub total: Option<Number>,
}

/// Letters in one width, without white space around them.
pub fn folded(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' => ' ',
        '−' | '‐' | '–' => '-',
        c => c,
    };
    text.chars().map(narrow).collect::<String>().trim().to_owned()
}

/// Reads a value of a figure for a year. A sign for nothing is nothing. `over_100`: whether a percentage can lie over 100.
///
/// # Errors
/// Why it is not taken.
pub fn value(text: &str, figure: &Figure, year: i32, over_100: bool) -> Result<Typed, Refusal> {
    let said = folded(text);
    if matches!(said.as_str(), "" | "-" | "―" | "—" | "ー" | "…") {
        return Ok(Typed::default());
    }
    let number = |part: &str| amount(part, &figure.unit, text);
    let (head, inner) = match said.split_once('(') {
        Some((head, inner)) => (head.trim(), Some(inner.trim_end_matches(')').trim())),
        None => (said.as_str(), None),
    };
    let counted = ["累計", "延べ"].iter().find_map(|word| head.strip_prefix(word));
    let typed = match (counted, inner) {
        (Some(total), None) => Typed { value: None, total: Some(number(total.trim())?) },
        (Some(total), Some(inner)) => {
            Typed { value: Some(number(own_year(inner, year, text)?)?), total: Some(number(total.trim())?) }
        }
        (None, Some("累計" | "延べ")) => Typed { value: None, total: Some(number(head)?) },
        (None, Some(_)) => return Err(Refusal::NotANumber(text.to_owned())),
        (None, None) => Typed { value: Some(number(head)?), total: None },
    };
    if typed.total.is_some() && figure.kind != FigureKind::Cumulative {
        return Err(Refusal::NotCounted(text.to_owned()));
    }
    possible(typed, figure, over_100, text)
}

/// The number behind 「うち2016年度」 within a running total.
fn own_year<'a>(inner: &'a str, year: i32, text: &str) -> Result<&'a str, Refusal> {
    let wrong = || Refusal::NotANumber(text.to_owned());
    let inner = ["うち", "内"].iter().find_map(|word| inner.strip_prefix(word)).ok_or_else(wrong)?;
    match inner.split_once("年度") {
        None => Ok(inner.trim()),
        Some((said, number)) if fiscal_year(said) == Some(year) => Ok(number.trim()),
        Some(_) => Err(Refusal::OtherYear(text.to_owned())),
    }
}

/// Refuses what cannot be.
fn possible(typed: Typed, figure: &Figure, over_100: bool, text: &str) -> Result<Typed, Refusal> {
    let sign = |number: Number| number.in_units(number.decimals()).unwrap_or_default().signum();
    let is_share = figure.unit == "%";
    let over = |number: Number| {
        number.in_units(number.decimals()) > Number::of_units(100, 0).and_then(|it| it.in_units(number.decimals()))
    };
    for number in [typed.value, typed.total].into_iter().flatten() {
        if is_share && !over_100 && over(number) {
            return Err(Refusal::Over100(text.to_owned()));
        }
        if sign(number) < 0 && (is_share || typed.total == Some(number)) {
            return Err(Refusal::BelowZero(text.to_owned()));
        }
    }
    Ok(typed)
}

/// Words for how many of its own one of a unit is, the longer first.
const SCALES: [(&str, i32); 4] = [("億", 8), ("百万", 6), ("万", 4), ("千", 3)];

/// A unit's scale, as a power of ten, and what is counted.
fn scaled(unit: &str) -> (i32, &str) {
    let found = SCALES.iter().find_map(|(word, scale)| Some((*scale, unit.strip_prefix(word)?)));
    found.unwrap_or((0, unit))
}

/// Reads a number with or without the figure's unit, or with the same in another scale: 2,180,000人 are 218万人.
fn amount(said: &str, unit: &str, text: &str) -> Result<Number, Refusal> {
    let wrong = || Refusal::NotANumber(text.to_owned());
    if ["約", "およそ", "おおよそ", "概ね"].iter().any(|word| said.starts_with(word)) {
        return Err(Refusal::About(text.to_owned()));
    }
    let end = said.find(|c: char| !(c.is_ascii_digit() || ",.-△▲".contains(c))).unwrap_or(said.len());
    let (number, behind) = said.split_at(end);
    let number: Number = number.parse().map_err(|_| wrong())?;
    let behind = behind.trim();
    if behind.is_empty() || behind == unit {
        return Ok(number);
    }
    let ((said_scale, said_of), (scale, of)) = (scaled(behind), scaled(unit));
    if said_of != of && !(said_of.is_empty() && said_scale > 0) {
        // A number behind which no unit stands but more of a number: 1.2.3, 5〜6, 3月.
        let is_unit = behind.chars().all(|c| !c.is_ascii_digit());
        return Err(if is_unit {
            Refusal::OtherUnit { found: behind.to_owned(), unit: unit.to_owned() }
        } else {
            wrong()
        });
    }
    shifted(number, said_scale - scale).ok_or_else(wrong)
}

/// A number times a power of ten, without zeros behind its point that were not there.
fn shifted(number: Number, power: i32) -> Option<Number> {
    let mut units = number.in_units(number.decimals())?;
    let mut decimals = i32::from(number.decimals()) - power;
    while decimals < 0 {
        units = units.checked_mul(10)?;
        decimals += 1;
    }
    while decimals > i32::from(number.decimals()) && units % 10 == 0 {
        units /= 10;
        decimals -= 1;
    }
    Number::of_units(units, u8::try_from(decimals).ok()?)
}

/// The western year of `2016`, `平成28` or `H28`.
fn fiscal_year(said: &str) -> Option<i32> {
    let letters = [("R", "令和"), ("H", "平成"), ("S", "昭和")];
    let upper = said.trim().to_uppercase();
    let said =
        letters.iter().find_map(|(letter, era)| Some([era, upper.strip_prefix(letter)?].concat())).unwrap_or(upper);
    let said = said.trim_end_matches("年度").trim_end_matches('年');
    let period: Period = [said, "年度"].concat().parse().ok()?;
    (period.first() == period.last()).then(|| period.first())
}

/// Reads the fiscal year of a value.
///
/// # Errors
/// Why it is not taken.
pub fn year(text: &str, term: Term) -> Result<i32, Refusal> {
    let year = fiscal_year(&folded(text)).ok_or_else(|| Refusal::NotAYear(text.to_owned()))?;
    let (first, last) = (term.first + 1, term.last);
    if (first..=last).contains(&year) {
        return Ok(year);
    }
    Err(Refusal::OutsideTerm { year: year.to_string(), first: first.to_string(), last: last.to_string() })
}

/// Reads a day: `2017-05-31`, `2017/5/31`, `平成29年5月31日`, `H29.5.31`. Nothing is nothing.
///
/// # Errors
/// Why it is not taken.
pub fn date(text: &str) -> Result<Option<Date>, Refusal> {
    let said = folded(text);
    if said.is_empty() {
        return Ok(None);
    }
    let said = said.trim_end_matches('日');
    let parts: Vec<&str> = said.split(['-', '/', '.', '年', '月']).map(str::trim).collect();
    let date = match parts.as_slice() {
        [year, month, day] => (|| Date::new(fiscal_year(year)?, month.parse().ok()?, day.parse().ok()?))(),
        _ => None,
    };
    date.map(Some).ok_or_else(|| Refusal::NotADate(text.to_owned()))
}

/// Finds the figure: by its id (`kpi/13-1`), by its number where only one figure has that, or by its name.
///
/// # Errors
/// Why it is not taken.
pub fn figure(text: &str, plan: &Plan) -> Result<FigureId, Refusal> {
    let said = folded(text).to_lowercase();
    let by_id = said.replacen('-', "/", usize::from(said.starts_with("kpi-") || said.starts_with("target-")));
    if let Some(figure) = by_id.parse().ok().and_then(|id| plan.figure(id)) {
        return Ok(figure.id);
    }
    let is_meant = |figure: &&Figure| {
        let id = figure.id.to_string();
        id.split_once('/').is_some_and(|(_, number)| number == said) || folded(&figure.name).to_lowercase() == said
    };
    let mut meant = plan.figures().filter(is_meant);
    match (meant.next(), meant.next()) {
        (Some(figure), None) => Ok(figure.id),
        (Some(_), Some(_)) => Err(Refusal::SeveralFigures(text.to_owned())),
        (None, _) => Err(Refusal::UnknownFigure(text.to_owned())),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::plan::embedded;

    fn plan() -> &'static Plan {
        embedded::plan().unwrap()
    }

    /// What a text says of a figure: value and total, or the key of its refusal.
    fn said(id: &str, text: &str) -> String {
        let figure = plan().figure(id.parse().unwrap()).unwrap();
        match value(text, figure, 2016, false) {
            Ok(Typed { value, total }) => {
                [value, total].map(|it| it.map_or("none".to_owned(), Number::plain)).join(" ")
            }
            Err(refusal) => refusal.key().trim_start_matches("refused_").to_owned(),
        }
    }

    #[test]
    fn a_number_is_understood_however_it_is_typed() {
        for (id, text, expected) in [
            ("kpi/13-1", "19,817,527", "19817527 none"),
            ("kpi/13-1", "１９，８１７，５２７人", "19817527 none"),
            ("kpi/13-1", "  1,234 人 ", "1234 none"),
            ("kpi/13-1", "1,234人", "1234 none"),
            ("kpi/13-1", "1,982万人", "19820000 none"),
            ("kpi/13-1", "1,982.5万", "19825000 none"),
            ("target/3-2", "2,180,000人", "218 none"),
            ("target/3-2", "218万人", "218 none"),
            ("target/3-2", "218", "218 none"),
            ("target/3-2", "2,185,000人", "218.5 none"),
            ("kpi/9-2", "4万人", "40 none"),
            ("target/1-2", "60.0％", "60.0 none"),
            ("target/1-2", "100", "100 none"),
            ("target/2-1", "1.53", "1.53 none"),
            ("target/3-1", "△5人", "-5 none"),
            ("kpi/13-1", "", "none none"),
            ("kpi/13-1", "―", "none none"),
            ("kpi/13-1", "0", "0 none"),
        ] {
            assert_eq!(said(id, text), expected, "{id} {text}");
        }
    }

    #[test]
    fn a_running_total_is_understood_with_its_year_beside_it() {
        for (text, expected) in [
            ("累計515（うち2016年度255）", "255 515"),
            ("累計515人(うち255人)", "255 515"),
            ("延べ５１５人", "none 515"),
            ("515（累計）", "none 515"),
            ("累計515（うち平成28年度255）", "255 515"),
            ("255", "255 none"),
            ("累計515（うち2015年度255）", "other-year"),
            ("累計515（前年255）", "not-a-number"),
            ("累計-5", "below-zero"),
        ] {
            assert_eq!(said("target/1-1", text), expected, "{text}");
        }
        assert_eq!(said("kpi/13-1", "累計515"), "not-counted");
    }

    #[test]
    fn what_is_no_value_or_could_be_two_is_refused() {
        for (id, text, expected) in [
            ("kpi/13-1", "集計中", "not-a-number"),
            ("kpi/13-1", "約1,200万人", "about"),
            ("kpi/13-1", "1,23", "not-a-number"),
            ("kpi/13-1", "1 234", "not-a-number"),
            ("kpi/13-1", "1.234.567", "not-a-number"),
            ("kpi/13-1", "10〜20", "not-a-number"),
            ("kpi/13-1", "#REF!", "not-a-number"),
            ("kpi/13-1", "12件", "other-unit"),
            ("kpi/13-1", "12%", "other-unit"),
            ("target/1-2", "100.1", "over-100"),
            ("target/1-2", "-1%", "below-zero"),
            ("target/2-1", "1.5人", "other-unit"),
            ("kpi/13-1", "99999999999999999999", "not-a-number"),
        ] {
            assert_eq!(said(id, text), expected, "{id} {text}");
        }
        let share = plan().figure("target/1-2".parse().unwrap()).unwrap();
        assert!(value("120", share, 2016, true).is_ok(), "where a rule says it can be");
    }

    #[test]
    fn years_and_days_are_read_in_each_way_they_are_written() {
        let term = plan().term;
        for text in ["2016", "２０１６年度", "2016年", "平成28年度", "H28", "h28年度"] {
            assert_eq!(year(text, term), Ok(2016), "{text}");
        }
        assert_eq!(year("平成31年度", term), year("令和元年度", term));
        for (text, key) in [
            ("2014", "outside-term"),
            ("2020年度", "outside-term"),
            ("16", "not-a-year"),
            ("", "not-a-year"),
            ("2015～2016", "not-a-year"),
        ] {
            assert_eq!(
                year(text, term).map_err(|refusal| refusal.key()),
                Err(["refused_", key].concat().as_str()),
                "{text}"
            );
        }
        for text in ["2017-05-31", "2017/5/31", "２０１７．５．３１", "平成29年5月31日", "H29.5.31"] {
            assert_eq!(
                date(text).map(|date| date.map(|date| date.to_string())),
                Ok(Some("2017-05-31".to_owned())),
                "{text}"
            );
        }
        assert_eq!(date(" "), Ok(None));
        for text in ["2017-02-29", "42886", "5月31日", "平成32年5月31日", "2017/13/1"] {
            assert_eq!(date(text), Err(Refusal::NotADate(text.to_owned())));
        }
    }

    #[test]
    fn a_figure_is_found_by_id_number_or_name_where_that_is_one() {
        let found = |text: &str| figure(text, plan()).map(|id| id.to_string()).map_err(|refusal| refusal.key());
        for text in ["kpi/13-1", "KPI/13-1", "kpi-13-1", "ｋｐｉ／１３－１", "13-1", "新千歳空港の年間利用者数"]
        {
            assert_eq!(found(text), Ok("kpi/13-1".to_owned()), "{text}");
        }
        assert_eq!(found("target-4-1"), Ok("target/4-1".to_owned()));
        assert_eq!(found("4-1"), Err("refused_several-figures"), "a target of a goal and a KPI have this number");
        assert_eq!(found("kpi/99-1"), Err("refused_unknown-figure"));
        assert_eq!(found(""), Err("refused_unknown-figure"));
    }
}
