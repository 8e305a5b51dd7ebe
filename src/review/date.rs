//! A day, as a value's date is given: `2017-05-31`.

use std::{fmt, str::FromStr};

/// A day there is in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

/// A text that names no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no date: {0}")]
pub struct DateError(String);

impl Date {
    /// The day of these numbers, if there is one.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1868..=9999).contains(&year) && (1..=last).contains(&day)).then_some(Self { year, month, day })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `2017-05-31` and nothing else; what people type is read by `typed.rs`.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let part = |part: Option<&str>| part?.parse().ok();
        let mut parts = text.split('-');
        let year = parts.next().and_then(|year| year.parse().ok());
        let day = year.zip(part(parts.next())).zip(part(parts.next()));
        day.and_then(|((year, month), day)| Self::new(year, month, day))
            .filter(|day| day.to_string() == text)
            .ok_or_else(|| DateError(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_calendar_read_back_and_no_others_are_read() {
        for text in ["2017-05-31", "2016-02-29", "2000-02-29", "1868-01-01"] {
            assert_eq!(text.parse::<Date>().map(|day| day.to_string()), Ok(text.to_owned()));
        }
        for text in
            ["", "2017-5-31", "2017-02-29", "1900-02-29", "2017-04-31", "2017-13-01", "17-05-31", "2017-05-31-1"]
        {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
