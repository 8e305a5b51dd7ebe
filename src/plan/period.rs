//! When something is measured or due: a year or a span of years, western or of an era, in the plan's own words.

use super::era::{ERAS, Era};
use std::{fmt, str::FromStr};

/// A year or a span of years, with the words the plan uses: `2014年度`, `2008～2012年`, `令和6年度`, `平成28～令和2年`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    text: String,
    first: i32,
    last: i32,
}

impl Period {
    /// The first year.
    pub fn first(&self) -> i32 {
        self.first
    }
    /// The last year; the same as the first where it is one year.
    pub fn last(&self) -> i32 {
        self.last
    }
    /// The same years in other words.
    #[must_use]
    pub fn called(self, words: &str) -> Self {
        Self { text: words.to_owned(), ..self }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A text that is not a period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("「{0}」は時期として読めません。「2014年度」「2008～2012年」「令和6年度」「平成元年」のように書いてください")]
pub struct PeriodError(String);

impl FromStr for Period {
    type Err = PeriodError;
    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let wrong = || PeriodError(text.to_owned());
        let (years, _) = text.split_once('年').ok_or_else(wrong)?;
        let (first, last) = years.split_once('～').unwrap_or((years, years));
        let (first, era) = year(first, None).ok_or_else(wrong)?;
        let (last, _) = year(last, era).ok_or_else(wrong)?;
        if first > last { Err(wrong()) } else { Ok(Self { text: text.to_owned(), first, last }) }
    }
}

/// The western year of `2014`, `令和6` or `平成元`, and its era; an era said before holds on: `平成20～24年`.
fn year(text: &str, said: Option<&'static Era>) -> Option<(i32, Option<&'static Era>)> {
    let named = ERAS.iter().find_map(|era| Some((text.strip_prefix(era.name)?, Some(era))));
    let (number, era) = named.unwrap_or((text, said.filter(|_| text.len() < 4)));
    match era {
        Some(era) => Some((era.western(number)?, Some(era))),
        None => number.parse().ok().filter(|year| number.len() == 4 && *year > 0).map(|year| (year, None)),
    }
}

/// The ways a document may write a fiscal year: `2024年度`, `令和6年度`; two eras meet in one year.
#[cfg(feature = "ssr")]
pub(crate) fn fiscal_years(year: i32) -> Vec<String> {
    let eras = ERAS.iter().filter_map(|era| Some([era.name, &era.number(year)?, "年度"].concat()));
    std::iter::once(format!("{year}年度")).chain(eras).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "ssr")]
    #[test]
    fn a_year_is_looked_for_in_each_way_a_document_may_write_it() {
        assert_eq!(fiscal_years(2024), ["2024年度", "令和6年度"]);
        assert_eq!(fiscal_years(2019), ["2019年度", "令和元年度", "平成31年度"]);
    }

    #[test]
    fn a_period_keeps_its_words_and_its_years() {
        for (text, first, last) in [
            ("2014年度", 2014, 2014),
            ("2013年", 2013, 2013),
            ("2008～2012年", 2008, 2012),
            ("2010年（平成22年）6月30日現在", 2010, 2010),
            ("令和6年度", 2024, 2024),
            ("令和元年", 2019, 2019),
            ("平成31年度", 2019, 2019),
            ("平成20～24年", 2008, 2012),
            ("平成28～令和2年度", 2016, 2020),
            ("昭和64年", 1989, 1989),
        ] {
            assert_eq!(
                text.parse::<Period>().map(|p| (p.to_string(), p.first(), p.last())),
                Ok((text.to_owned(), first, last))
            );
        }
        for text in [
            "2014",
            "14年",
            "2012～2008年",
            "年度",
            "２０１４年",
            "令和年度",
            "令和0年",
            "令和06年",
            "平成32年",
            "6～令和7年",
        ] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }
}
