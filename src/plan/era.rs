//! The eras Japanese years are counted in.

/// An era.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Era {
    /// Its name.
    pub(crate) name: &'static str,
    /// The western year before its first.
    before: i32,
    /// The number of its last year; of the present one more than anybody counts.
    last: i32,
}

/// The eras since years are counted as in the west, the present one first.
pub(crate) const ERAS: &[Era] = &[
    Era { name: "令和", before: 2018, last: 99 },
    Era { name: "平成", before: 1988, last: 31 },
    Era { name: "昭和", before: 1925, last: 64 },
    Era { name: "大正", before: 1911, last: 15 },
    Era { name: "明治", before: 1867, last: 45 },
];

impl Era {
    /// The western year of a year of this era, as it is written: `6`, `元`.
    pub(crate) fn western(&self, number: &str) -> Option<i32> {
        let is_plain = !number.starts_with(['0', '+']);
        let number = if number == "元" { 1 } else { number.parse().ok().filter(|_| is_plain)? };
        (1..=self.last).contains(&number).then_some(self.before + number)
    }

    /// How this era writes a western year, where that is one of its own.
    #[cfg(feature = "ssr")]
    pub(crate) fn number(&self, year: i32) -> Option<String> {
        match year - self.before {
            1 => Some("元".to_owned()),
            number if (2..=self.last).contains(&number) => Some(number.to_string()),
            _ => None,
        }
    }
}
