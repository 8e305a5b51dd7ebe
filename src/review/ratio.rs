//! A share as an exact fraction: progress that stands right at a limit must not fall below it by a binary rounding.

use crate::plan::number::Number;
use std::cmp::Ordering;

/// A fraction in its lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    over: i128,
    under: i128,
}

impl Ratio {
    /// None of it.
    pub const ZERO: Self = Self { over: 0, under: 1 };
    /// All of it.
    pub const ONE: Self = Self { over: 1, under: 1 };

    /// `over` of `under`; nothing where there is nothing to divide by.
    pub fn of(over: i128, under: i128) -> Option<Self> {
        let common = common_factor(over.checked_abs()?, under.checked_abs()?);
        // Nothing of nothing has no factor either.
        let (over, under) = (over.checked_div(common)?, under.checked_div(common)?);
        match under.signum() {
            1 => Some(Self { over, under }),
            -1 => Some(Self { over: over.checked_neg()?, under: under.checked_neg()? }),
            _ => None,
        }
    }

    /// Per cent of one.
    pub fn percent(number: Number) -> Option<Self> {
        let units = 10_i128.checked_pow(u32::from(number.decimals()) + 2)?;
        Self::of(number.in_units(number.decimals())?, units)
    }

    /// How far `at` lies on the way from `from` to `to`: 0 at the one, 1 at the other, below and beyond outside of them. Nothing
    /// where there is no way.
    pub fn along(from: Number, to: Number, at: Number) -> Option<Self> {
        let decimals = from.decimals().max(to.decimals()).max(at.decimals());
        let [from, to, at] = [from, to, at].map(|number| number.in_units(decimals));
        Self::of(at? - from?, to? - from?)
    }

    /// The number that lies so far on the way from `from` to `to`, as finely written as they are: where it falls between two such
    /// numbers, the one towards `to`.
    pub fn reached(self, from: Number, to: Number) -> Option<Number> {
        let decimals = from.decimals().max(to.decimals());
        let (start, end) = (from.in_units(decimals)?, to.in_units(decimals)?);
        let way = (end - start).checked_mul(self.over)?;
        let (whole, rest) = (way.div_euclid(self.under), way.rem_euclid(self.under));
        let up = i128::from(rest != 0 && end > start);
        Number::of_units(start.checked_add(whole)?.checked_add(up)?, decimals)
    }

    /// One number as a share of another; nothing where that is 0.
    pub fn share(part: Number, whole: Number) -> Option<Self> {
        let decimals = part.decimals().max(whole.decimals());
        Self::of(part.in_units(decimals)?, whole.in_units(decimals)?)
    }

    /// This as a share of another; nothing where that is 0, or where the numbers are too long.
    pub fn divided(self, by: Self) -> Option<Self> {
        Self::of(self.over.checked_mul(by.under)?, self.under.checked_mul(by.over)?)
    }

    /// By how much it differs from one.
    pub fn less_one(self) -> Option<Self> {
        Self::of(self.over.checked_sub(self.under)?, self.under)
    }

    /// The other sign.
    #[must_use]
    pub fn turned(self) -> Self {
        Self { over: -self.over, ..self }
    }

    /// The value for drawing and for words.
    #[expect(clippy::cast_precision_loss, reason = "for drawing and for words with one decimal")]
    pub fn value(self) -> f64 {
        self.over as f64 / self.under as f64
    }

    /// In per cent with one decimal, rounded towards 0, so that 99.96 % does not read as 100 %. `None` where it has no such words.
    pub fn in_percent(self) -> Option<Number> {
        let tenths = self.over.checked_mul(1000)? / self.under;
        let (whole, rest) = (tenths / 10, (tenths % 10).abs());
        let sign = if tenths < 0 { "-" } else { "" };
        let text = if rest == 0 { format!("{sign}{}", whole.abs()) } else { format!("{sign}{}.{rest}", whole.abs()) };
        text.parse().ok()
    }
}

fn common_factor(mut one: i128, mut other: i128) -> i128 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    /// Exact for all: whole parts first, then the rests turned upside down, so that nothing is multiplied.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut one, mut two, mut turned) = (*self, *other, false);
        loop {
            let whole = one.over.div_euclid(one.under).cmp(&two.over.div_euclid(two.under));
            let rests = (one.over.rem_euclid(one.under), two.over.rem_euclid(two.under));
            let order = match (whole, rests) {
                (Ordering::Equal, (0, 0)) => Ordering::Equal,
                (Ordering::Equal, (0, _)) => Ordering::Less,
                (Ordering::Equal, (_, 0)) => Ordering::Greater,
                (Ordering::Equal, (rest_of_one, rest_of_two)) => {
                    (one, two) =
                        (Self { over: one.under, under: rest_of_one }, Self { over: two.under, under: rest_of_two });
                    turned = !turned;
                    continue;
                }
                (whole, _) => whole,
            };
            return if turned { order.reverse() } else { order };
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ratio(over: i128, under: i128) -> Ratio {
        Ratio::of(over, under).unwrap()
    }

    #[test]
    fn a_share_at_a_limit_is_neither_below_nor_above_it() {
        let number = |text: &str| text.parse::<Number>().unwrap();
        let progress = Ratio::along(number("0"), number("300"), number("108")).unwrap();
        assert_eq!(progress.divided(ratio(3, 5)), Some(ratio(60, 100)));
        assert_eq!(Ratio::along(number("1.51"), number("1.60"), number("1.51")), Some(Ratio::ZERO));
        assert_eq!(Ratio::along(number("1.51"), number("1.6"), number("1.60")), Some(Ratio::ONE));
        assert_eq!(Ratio::along(number("5"), number("5.0"), number("7")), None);
        assert_eq!(Ratio::of(0, 0), None);
        assert_eq!(Ratio::percent(number("2.5")), Some(ratio(1, 40)));
    }

    #[test]
    fn the_number_reached_is_rounded_towards_the_end_of_the_way() {
        let number = |text: &str| text.parse::<Number>().unwrap();
        let reached = |from, to| ratio(1, 5).reached(number(from), number(to)).map(|number| number.to_string());
        assert_eq!(reached("19,260,408", "22,046,000"), Some("19,817,527".to_owned()));
        assert_eq!(reached("1.51", "1.60"), Some("1.53".to_owned()));
        assert_eq!(reached("50", "31"), Some("46".to_owned()));
        assert_eq!(reached("-350", "-120"), Some("-304".to_owned()));
        assert_eq!(Ratio::ONE.reached(number("2.80"), number("3.3")), Some(number("3.30")));
    }

    #[test]
    fn percents_are_told_with_one_decimal_and_never_rounded_up() {
        let percent = |over, under| ratio(over, under).in_percent().map(|number| number.to_string());
        assert_eq!(percent(9_996, 10_000), Some("99.9".to_owned()));
        assert_eq!(percent(1, 1), Some("100".to_owned()));
        assert_eq!(percent(-1, 3), Some("-33.3".to_owned()));
        assert_eq!(percent(-1, 100_000), Some("0".to_owned()));
        assert_eq!(percent(25, 2), Some("1,250".to_owned()));
    }

    proptest! {
        #[test]
        fn the_order_is_that_of_the_fractions(a in -999_i128..999, b in 1_i128..999, c in -999_i128..999, d in 1_i128..999) {
            prop_assert_eq!(ratio(a, b).cmp(&ratio(c, d)), (a * d).cmp(&(c * b)));
            prop_assert_eq!(ratio(a, b) == ratio(c, d), a * d == c * b);
        }

        #[test]
        fn numbers_of_any_length_can_be_compared(a in any::<i64>(), b in 1..i64::MAX, c in any::<i64>(), d in 1..i64::MAX) {
            let (one, two) = (ratio(a.into(), b.into()), ratio(c.into(), d.into()));
            prop_assert_eq!(one.cmp(&two), two.cmp(&one).reverse());
        }
    }
}
