//! Numbers of a workbook as its sheet shows them: a day as a date, a share in per cent, and no digits that only the binary fraction
//! behind a number has.

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Look {
    #[default]
    Plain,
    Date,
    Percent,
}

/// How a format of the file's own shows a number. What stands in quotation marks or brackets is no part of the number.
pub(super) fn look(code: &str) -> Look {
    let (mut bare, mut quoted, mut bracketed) = (String::new(), false, false);
    for c in code.chars() {
        match c {
            '"' => quoted = !quoted,
            '[' if !quoted => bracketed = true,
            ']' if !quoted => bracketed = false,
            c if !quoted && !bracketed => bare.extend(c.to_lowercase()),
            _ => {}
        }
    }
    if bare.contains('%') {
        Look::Percent
    } else if bare.contains('y') || bare.contains('e') && bare.contains('m') || bare.contains('d') {
        Look::Date
    } else {
        Look::Plain
    }
}

/// A number as the sheet shows it: as it was typed, without what binary fractions add behind its fifteenth digit.
pub(super) fn shown(value: &str, look: Look) -> String {
    let Some(number) = Decimal::read(value) else { return value.to_owned() };
    match look {
        Look::Plain => number.written(),
        Look::Percent => Decimal { exponent: number.exponent + 2, ..number }.written() + "%",
        Look::Date => number.whole().and_then(date).unwrap_or_else(|| number.written()),
    }
}

/// A number in digits. Whole numbers keep the reading and printing of binary fractions out of the wasm.
#[derive(Clone, Copy)]
struct Decimal {
    is_negative: bool,
    digits: u64,
    exponent: i32,
}

/// The digits that workbooks keep.
const DIGITS: usize = 15;

impl Decimal {
    /// Reads a number as workbooks write it: `0.53490000000000004`, `1.9260408E7`. Nothing where it is none, or one so long that a
    /// city counts nothing by it.
    fn read(text: &str) -> Option<Self> {
        let (is_negative, bare) = text.strip_prefix('-').map_or((false, text), |bare| (true, bare));
        let (mantissa, exponent) = bare.split_once(['e', 'E']).unwrap_or((bare, "0"));
        let (whole, behind) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = [whole, behind].concat();
        if all.is_empty() || !all.bytes().all(|c| c.is_ascii_digit()) {
            return None;
        }
        let exponent: i32 = exponent.parse().ok().filter(|it| (-40..=40).contains(it))?;
        let exponent = exponent - i32::try_from(behind.len()).ok()?;
        let all = all.trim_start_matches('0');
        let (kept, cut) = all.split_at_checked(DIGITS).unwrap_or((all, ""));
        let up = u64::from(cut.starts_with(['5', '6', '7', '8', '9']));
        let digits = if kept.is_empty() { 0 } else { kept.parse::<u64>().ok()? + up };
        Some(Self {
            is_negative: is_negative && digits != 0,
            digits,
            exponent: exponent + i32::try_from(cut.len()).ok()?,
        })
    }

    fn written(self) -> String {
        let sign = if self.is_negative { "-" } else { "" };
        let digits = self.digits.to_string();
        let bare = digits.trim_end_matches('0');
        if bare.is_empty() {
            return "0".to_owned();
        }
        // How many digits stand before the point.
        let before = i32::try_from(digits.len()).unwrap_or_default() + self.exponent;
        let zeros = usize::try_from(-before).unwrap_or_default();
        let before = usize::try_from(before).unwrap_or_default();
        match bare.split_at_checked(before) {
            Some(("", behind)) => [sign, "0.", &"0".repeat(zeros), behind].concat(),
            Some((all, "")) => [sign, all].concat(),
            Some((before, behind)) => [sign, before, ".", behind].concat(),
            None => [sign, bare, &"0".repeat(before - bare.len())].concat(),
        }
    }

    /// What stands before its point, where it is not below zero.
    fn whole(self) -> Option<i64> {
        let part = if self.exponent < 0 {
            self.digits / 10_u64.checked_pow(self.exponent.unsigned_abs())?
        } else {
            self.digits.checked_mul(10_u64.checked_pow(self.exponent.unsigned_abs())?)?
        };
        i64::try_from(part).ok().filter(|_| !self.is_negative)
    }
}

/// The day of a number of days, as spreadsheets count them. They take 1900 for a leap year, so days before March of it are nobody's.
fn date(number: i64) -> Option<String> {
    if !(61..1_000_000).contains(&number) {
        return None;
    }
    // Days from 1 March of the year 0, in eras of 400 years.
    let days = number - 25_569 + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let rest = day - (365 * year + year / 4 - year / 100);
    let month = (5 * rest + 2) / 153;
    let (day, month) = (rest - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    let year = year + era * 400 + i64::from(month <= 2);
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_told_as_it_was_typed() {
        for (text, look, expected) in [
            ("0.53490000000000004", Look::Percent, "53.49%"),
            ("1.0999999999999999", Look::Plain, "1.1"),
            ("0.99999999999999999", Look::Plain, "1"),
            ("1E-3", Look::Plain, "0.001"),
            ("-2.5e2", Look::Plain, "-250"),
            ("-0", Look::Plain, "0"),
            ("60", Look::Date, "60"),
            ("61", Look::Date, "1900-03-01"),
            ("43831.5", Look::Date, "2020-01-01"),
            ("43890", Look::Date, "2020-02-29"),
            ("1e999", Look::Plain, "1e999"),
            ("集計中", Look::Percent, "集計中"),
        ] {
            assert_eq!(shown(text, look), expected, "{text}");
        }
    }

    #[test]
    fn a_format_is_a_date_or_a_share_by_what_is_neither_quoted_nor_bracketed() {
        for (code, expected) in [
            ("yyyy/m/d", Look::Date),
            ("[$-411]ggge\"年\"m\"月\"d\"日\"", Look::Date),
            ("0.00%", Look::Percent),
            ("#,##0\"day %\"", Look::Plain),
            ("[Red]#,##0", Look::Plain),
            ("General", Look::Plain),
        ] {
            assert_eq!(look(code), expected, "{code}");
        }
    }
}
