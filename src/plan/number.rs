//! A number as a table prints it: exact, with the decimals it was written with.
//!
//! `60` and `60.0` are the same value said with different care, and a reader should see which one the plan said. So a
//! [`Number`] is a whole number of units of 10⁻ⁿ, never a binary fraction.

use std::{fmt, str::FromStr};

/// A decimal number and how finely it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Number {
    digits: i64,
    decimals: u8,
}

/// The signs a plan may write before a number below zero: of all of them, △ is what Japanese accounts write.
pub(crate) const MINUS: [char; 5] = ['-', '−', '－', '△', '▲'];

/// A text that is not a number as the plan's tables write it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("「{0}」は数として読めません")]
pub struct NumberError(String);

impl Number {
    /// The value for drawing. Exact for every number of up to 15 digits.
    #[expect(clippy::cast_precision_loss, reason = "a figure of a city's plan has far fewer than 53 bits")]
    pub fn value(self) -> f64 {
        self.digits as f64 / 10_i64.pow(self.decimals.into()) as f64
    }

    /// The number without separators, as files for machines write it: `19260408`, `53.49`.
    pub fn plain(self) -> String {
        let (whole, rest) = self.parts();
        let sign = if self.digits < 0 { "-" } else { "" };
        if self.decimals == 0 {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{rest:0>width$}", width = self.decimals.into())
        }
    }

    /// The product, without zeros at the end of its decimals: 186 times 0.01 is 1.86, 10,630 times 0.01 is 106.3. What is too
    /// large to be told exactly stays as it is.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        let decimals = self.decimals.checked_add(other.decimals).filter(|decimals| *decimals < 18);
        let Some((mut digits, mut decimals)) = self.digits.checked_mul(other.digits).zip(decimals) else { return self };
        while decimals > 0 && digits % 10 == 0 {
            digits /= 10;
            decimals -= 1;
        }
        Self { digits, decimals }
    }

    /// How finely it was written: the number of its decimals.
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// How many units of 10⁻ᵈ it is; nothing where it was written more finely than that.
    pub fn in_units(self, decimals: u8) -> Option<i128> {
        let finer = u32::from(decimals.checked_sub(self.decimals)?);
        i128::from(self.digits).checked_mul(10_i128.checked_pow(finer)?)
    }

    /// So many units of 10⁻ᵈ; nothing where they are too many to be told.
    pub fn of_units(units: i128, decimals: u8) -> Option<Self> {
        Some(Self { digits: i64::try_from(units).ok()?, decimals }).filter(|_| decimals < 18)
    }

    /// The sum, written as finely as the finer of the two; nothing where it is too large to be told exactly.
    pub fn plus(self, other: Self) -> Option<Self> {
        let decimals = self.decimals.max(other.decimals);
        let sum = self.in_units(decimals)?.checked_add(other.in_units(decimals)?)?;
        Self::of_units(sum, decimals)
    }

    /// The whole part and the decimals, without the sign.
    fn parts(self) -> (u64, u64) {
        let (size, one) = (self.digits.unsigned_abs(), 10_u64.pow(self.decimals.into()));
        (size / one, size % one)
    }
}

impl fmt::Display for Number {
    /// With a separator every three digits, as the plan prints it: `19,260,408`; below zero with a hyphen, however the plan
    /// writes the sign.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self.plain();
        let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |size| ("-", size));
        f.write_str(sign)?;
        let whole = plain.split('.').next().unwrap_or_default().len();
        for (at, digit) in plain.chars().enumerate() {
            if at > 0 && at < whole && (whole - at).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

impl FromStr for Number {
    type Err = NumberError;

    /// Reads digits with optional separators at every third place and an optional decimal point, behind a sign where it is
    /// below zero.
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let wrong = || NumberError(text.to_owned());
        let below = text.strip_prefix(MINUS);
        let text = below.unwrap_or(text);
        let (whole, rest) = text.split_once('.').unwrap_or((text, "0"));
        let decimals = if text.contains('.') { rest.len() } else { 0 };
        let mut groups = whole.split(',');
        let first = groups.next().unwrap_or_default();
        let grouped = whole.contains(',');
        let fits = !first.is_empty()
            && (!grouped || first.len() <= 3)
            && groups.all(|group| group.len() == 3)
            && (decimals > 0 || !text.contains('.'))
            && text.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.')
            && !rest.contains([',', '.'])
            && text.len() <= 18;
        if !fits {
            return Err(wrong());
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let digits: i64 = digits.parse().map_err(|_| wrong())?;
        if below.is_some() && digits == 0 {
            return Err(wrong());
        }
        Ok(Self {
            digits: if below.is_some() { -digits } else { digits },
            decimals: u8::try_from(decimals).map_err(|_| wrong())?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_of_the_plan_keep_the_form_they_were_written_in() {
        for text in ["0", "60", "60.0", "2.80", "1,041", "19,260,408", "53.49"] {
            assert_eq!(text.parse::<Number>().map(|number| number.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("19260408".parse::<Number>().map(|number| number.to_string()), Ok("19,260,408".to_owned()));
    }

    #[test]
    fn a_number_below_zero_is_read_with_each_sign_a_plan_may_write() {
        for (text, said, plain) in [
            ("-1", "-1", "-1"),
            ("△1,204", "-1,204", "-1204"),
            ("▲0.5", "-0.5", "-0.5"),
            ("−123,456", "-123,456", "-123456"),
            ("－0.05", "-0.05", "-0.05"),
        ] {
            let number = text.parse::<Number>();
            assert_eq!(
                number.map(|number| (number.to_string(), number.plain())),
                Ok((said.to_owned(), plain.to_owned()))
            );
        }
    }

    #[test]
    fn a_product_is_exact() {
        for (one, other, product) in [
            ("186", "0.01", "1.86"),
            ("10,630", "0.01", "106.3"),
            ("11,180", "0.01", "111.8"),
            ("40", "1,000", "40,000"),
            ("1.5", "2", "3"),
        ] {
            let times = one.parse::<Number>().and_then(|one| Ok(one.times(other.parse()?)));
            assert_eq!(times.map(|number| number.to_string()), Ok(product.to_owned()));
        }
    }

    #[test]
    fn a_sum_is_exact_and_as_fine_as_the_finer_number() {
        let number = |text: &str| text.parse::<Number>();
        let sum = |one, other| number(one).ok().zip(number(other).ok()).and_then(|(one, other)| one.plus(other));
        assert_eq!(sum("0.1", "0.20").map(Number::plain), Some("0.30".to_owned()));
        assert_eq!(sum("515", "-255").map(Number::plain), Some("260".to_owned()));
        assert_eq!(sum("999999999999999999", "0.1"), None, "too large for its decimals");
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in [
            "",
            "―",
            "1,2",
            "1,0000",
            ",100",
            "1.",
            ".5",
            "1.2.3",
            "1,2.3,4",
            "--1",
            "-0",
            "△",
            "-1,2",
            "+1",
            "１",
            "1e3",
            "9999999999999999999",
        ] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_number_reads_back_from_both_its_forms(digits in -1_000_000_000_000_i64..1_000_000_000_000, decimals in 0_u8..4) {
            let number = Number { digits, decimals };
            prop_assert_eq!(number.to_string().parse::<Number>(), Ok(number));
            prop_assert_eq!(number.plain().parse::<Number>(), Ok(number));
        }
    }
}
