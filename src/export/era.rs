//! Western years beside those of Japanese eras, as the ministry's rules for tables ask for. The plan's own words stay as they
//! are; the years go beside them.

use super::document::EraYear;

/// The eras since years were counted from January, each with the western year before its first.
const ERAS: [(&str, i32); 5] = [("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018)];

/// The years of eras that stand in a text, each once, in the order of the text.
pub(super) fn years(text: &str) -> Vec<EraYear> {
    let mut found: Vec<EraYear> = Vec::new();
    for (at, _) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let year = ERAS.iter().find_map(|(era, before)| year(era, *before, rest.strip_prefix(era)?));
        found.extend(year.filter(|year| !found.contains(year)).into_iter().collect::<Vec<_>>());
    }
    found
}

/// A year of an era, where a number of it follows.
fn year(era: &str, before: i32, rest: &str) -> Option<EraYear> {
    let end = rest.find('年')?;
    let number = rest.get(..end)?;
    let counted = if number == "元" { 1 } else { number.parse::<i32>().ok()? };
    let decade = rest.get(end..)?.starts_with("年代");
    let written = [era, number, if decade { "年代" } else { "年" }].concat();
    let first = before + counted;
    Some(EraYear { written, first, last: if decade { first + 9 } else { first } })
}

/// A year of an era in a cell.
pub(super) fn told(year: &EraYear) -> String {
    let EraYear { written, first, last } = year;
    if first == last { format!("{written}={first}年") } else { format!("{written}={first}～{last}年") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_eras_get_their_western_years_and_other_words_do_not() {
        let text = "平成22年6月、平成30年代前半、令和元年度、昭和の年、平成22年";
        let told: Vec<String> = years(text).iter().map(told).collect();
        assert_eq!(told, ["平成22年=2010年", "平成30年代=2018～2027年", "令和元年=2019年"]);
    }
}
