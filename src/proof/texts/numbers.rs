//! Numbers in other words: each number of the plan's own words is kept, by the rules it is converted by, and none is added.
//!
//! An era's year may be told as a western year (平成27年度: 2015), a tenth as a percentage (約6割: 60), a month by its name, and
//! small numbers as words. A unit that counts in 万 or 千 says how many of what it is (0.01 million people).

use crate::{plan::diagnostic::DiagnosticKind, plan::number::Number};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// English words for small numbers, and how Japanese writes them.
const WORDS: [(&str, &[&str], char); 12] = [
    ("1", &["one", "first", "single", "per", "each", "a", "an"], '一'),
    ("2", &["two", "second", "both"], '二'),
    ("3", &["three", "third"], '三'),
    ("4", &["four", "fourth"], '四'),
    ("5", &["five", "fifth"], '五'),
    ("6", &["six", "sixth"], '六'),
    ("7", &["seven", "seventh"], '七'),
    ("8", &["eight", "eighth"], '八'),
    ("9", &["nine", "ninth"], '九'),
    ("10", &["ten", "tenth"], '十'),
    ("11", &["eleven"], '\0'),
    ("12", &["twelve"], '\0'),
];

/// A number of a text, with what stands around it.
struct NumberUse {
    number: String,
    before: String,
    after: String,
}

fn numbers(text: &str) -> Vec<NumberUse> {
    let text: Vec<char> = text.nfkc().collect();
    let digit = |at: usize| text.get(at).is_some_and(char::is_ascii_digit);
    let mut number_use = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let from = at;
        // A point or comma within digits belongs to the number.
        while digit(at) || (matches!(text.get(at), Some('.' | ',')) && digit(at + 1)) {
            at += 1;
        }
        let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default().iter().collect::<String>();
        let number = part(from..at).replace(',', "");
        number_use.push(NumberUse {
            number,
            before: part(from.saturating_sub(2)..from),
            after: part(at..text.len().min(at + 2)),
        });
    }
    number_use
}

impl NumberUse {
    /// The ways it may be told in digits.
    fn digits(&self) -> Vec<String> {
        let whole = || self.number.parse::<u32>().ok();
        let mut ways = vec![self.number.clone()];
        if self.before.ends_with("平成") {
            ways.extend(whole().map(|year| (1988 + year).to_string()));
        }
        if self.after.starts_with('割') {
            ways.extend(whole().map(|tenths| (10 * tenths).to_string()));
        }
        ways
    }

    /// Whether words tell it.
    fn is_worded(&self, words: &BTreeSet<String>, text: &str) -> bool {
        let month = || {
            let name = self.number.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
            self.after.starts_with('月') && name.is_some_and(|name| words.contains(*name))
        };
        let small = WORDS.iter().find(|(number, ..)| *number == self.number);
        small.is_some_and(|(_, english, kanji)| {
            english.iter().any(|word| words.contains(*word)) || text.contains(*kanji)
        }) || month()
    }
}

/// What is wrong with the numbers of a text. `beside` is what else the plan says of the same thing, such as its notes.
pub(super) fn diagnostics(official: &str, beside: &[String], text: &str) -> Vec<DiagnosticKind> {
    let translated: BTreeSet<String> = numbers(text).into_iter().map(|number_use| number_use.number).collect();
    let words: BTreeSet<String> = text.to_lowercase().split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect();
    let own = numbers(official);
    let lost = own.iter().filter(|number_use| {
        !number_use.digits().iter().any(|number| translated.contains(number)) && !number_use.is_worded(&words, text)
    });
    let lost = lost.map(|number_use| DiagnosticKind::NumberLost(number_use.number.clone()));
    let known: BTreeSet<String> = own
        .iter()
        .flat_map(NumberUse::digits)
        .chain(beside.iter().flat_map(|text| numbers(text)).flat_map(|it| it.digits()))
        .collect();
    // What happens 「年間」 happens within one year.
    let yearly = |number: &str| {
        number == "1"
            && [official].into_iter().chain(beside.iter().map(String::as_str)).any(|text| text.contains("年間"))
    };
    let added = translated
        .iter()
        .filter(|number| !known.contains(*number) && !yearly(number))
        .cloned()
        .map(DiagnosticKind::NumberAdded);
    lost.chain(added).collect()
}

/// How much one of a unit is: 10,000 of 万人, 0.01 million people.
fn scale(unit: &str) -> f64 {
    let end = unit.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(unit.len());
    let (number, words) = unit.split_at(end);
    let number = number.parse::<Number>().map_or(1.0, Number::value);
    let large = [("万", 1e4), ("千", 1e3), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9)];
    let of = large.iter().find(|(word, _)| words.trim_start().starts_with(word));
    number * of.map_or(1.0, |(_, value)| *value)
}

/// Whether a unit in other words is not as much as the plan's.
pub(super) fn differs(official: &str, unit: &str) -> bool {
    let (own, translated) = (scale(official), scale(unit));
    (own - translated).abs() > own * 1e-9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_kept_by_the_rules_they_are_converted_by() {
        for (official, text) in [
            ("平成27年度から実施", "Carried out since FY2015"),
            ("回答が約6割", "about 60% of answers"),
            ("6割", "6{割|わり}"),
            ("2010年（平成22年）6月30日現在", "as of 30 June 2010"),
            ("9月末日人口総数×1,000", "population at the end of September × 1000"),
            ("18歳未満の子どもが3人以上", "three or more children under 18"),
            ("3人目以降", "3人目から"),
            ("1社あたりの1回の", "per company"),
            ("4つ目の", "a fourth"),
            ("施策⑬", "Measure 13"),
            ("20～30歳代", "20s to 30s"),
            ("一元化", "in one place"),
        ] {
            assert_eq!(diagnostics(official, &[], text), [], "{official}: {text}");
        }
    }

    #[test]
    fn a_number_lost_or_added_is_told() {
        assert_eq!(diagnostics("25歳未満", &[], "young people"), [DiagnosticKind::NumberLost("25".to_owned())]);
        assert_eq!(diagnostics("若者", &[], "people under 25"), [DiagnosticKind::NumberAdded("25".to_owned())]);
        assert_eq!(diagnostics("婚姻率", &["×1,000".to_owned()], "per 1,000 people"), []);
    }

    #[test]
    fn a_unit_in_other_words_is_as_much_as_the_plans() {
        for (official, unit) in
            [("万人", "0.01 million people"), ("千人", "1,000 people"), ("人", "people"), ("万トン", "万トン")]
        {
            assert!(!differs(official, unit), "{official}: {unit}");
        }
        for (official, unit) in [("万人", "people"), ("万人", "0.1 million people"), ("人", "1,000 people")] {
            assert!(differs(official, unit), "{official}: {unit}");
        }
    }
}
