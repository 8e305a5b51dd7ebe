//! Western years beside those of Japanese eras, as the ministry's rules for tables ask for. The plan's own words stay as they
//! are; the years go beside them.

use super::document::EraYear;
use crate::plan::era::{ERAS, Era};

/// The years of eras that stand in a text, each once, in the order of the text.
pub(super) fn years(text: &str) -> Vec<EraYear> {
    let mut eras: Vec<EraYear> = Vec::new();
    for (at, _) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        if let Some(year) = ERAS.iter().find_map(|era| year(era, rest.strip_prefix(era.name)?))
            && !eras.contains(&year)
        {
            eras.push(year);
        }
    }
    eras
}

/// A year of an era, where a number of it follows.
fn year(era: &Era, rest: &str) -> Option<EraYear> {
    let (number, behind) = rest.split_once('年')?;
    let first = era.western(number)?;
    let is_decade = behind.starts_with('代');
    let written = [era.name, number, if is_decade { "年代" } else { "年" }].concat();
    Some(EraYear { written, first, last: if is_decade { first + 9 } else { first } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_eras_get_their_western_years_and_other_words_do_not() {
        let text = "平成22年6月、平成30年代前半、令和元年度、昭和の年、平成22年";
        let years = years(text);
        let read: Vec<_> = years.iter().map(|year| (year.written.as_str(), year.first, year.last)).collect();
        assert_eq!(read, [("平成22年", 2010, 2010), ("平成30年代", 2018, 2027), ("令和元年", 2019, 2019)]);
    }
}
