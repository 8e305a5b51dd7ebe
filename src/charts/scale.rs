//! The value axis of a figure: where it starts, ends and ticks, and what it is counted in.
//!
//! An axis starts at 0 wherever the change can be seen from there. Where it could not, the axis starts higher, and
//! its name says so. Values below 0 are drawn down from it in the same way.

use super::course::Course;
use crate::{
    plan::{figure::Figure, number::Number},
    text::{Texts, amount::counted, fill},
};

/// A change smaller than this share of the larger value would be flat on an axis from 0.
const VISIBLE: f64 = 0.1;

/// From this value on an axis counts in 万, the way Japanese reads large numbers.
const LARGE: f64 = 100_000.0;

/// The value axis of one figure. Its numbers are in its own unit; [`Scale::on_axis`] brings a value to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Where the axis starts.
    pub min: f64,
    /// Where it ends.
    pub max: f64,
    /// The distance of its ticks.
    pub step: f64,
    factor: f64,
    /// Whether it counts in ten thousands.
    is_large: bool,
}

impl Scale {
    /// The axis for a figure, or `None` where it has no number.
    pub fn of(figure: &Figure, course: Course) -> Option<Self> {
        let end = course.target()?.value;
        let start = course.line().map_or(0.0, |[(_, value), _]| value);
        // A language may count in other units than the plan.
        let times = counted(&figure.unit).0.map_or(1.0, Number::value);
        let factor = if start.abs().max(end.abs()) * times >= LARGE { 10_000.0 } else { 1.0 } / times;
        let interim = figure.interim.as_ref().map_or(end, |interim| interim.value.value());
        let (low, high) = (start.min(end).min(interim) / factor, start.max(end).max(interim) / factor);
        let change = high - low;
        let size = high.abs().max(low.abs());
        let hidden = change > 0.0 && change < VISIBLE * size;

        let step = nice(if hidden { change / 2.0 } else { (high.max(0.0) - low.min(0.0)) / 5.0 });
        let step = if figure_is_whole(figure) && factor >= 1.0 { step.max(1.0) } else { step };
        // Room for the captions; more of it on the side of 0, where the axis breaks off.
        let (near, far) = (change * 0.8, if hidden { change * 0.3 } else { size * 0.05 });
        let min = match (low < 0.0, hidden) {
            (true, _) => floor_to(low - far, step),
            (false, true) => floor_to(low - near, step).max(0.0),
            (false, false) => 0.0,
        };
        let max = match (low < 0.0 && high <= 0.0, hidden) {
            (true, true) => ceil_to(high + near, step).min(0.0),
            (true, false) => 0.0,
            (false, _) => ceil_to(high + far, step),
        };
        let max = if figure.unit == "%" && high <= 100.0 { max.min(100.0) } else { max };
        let is_large = factor * times > 1.0;
        Some(Self { min, max: if max > min { max } else { min + step }, step, factor, is_large })
    }

    /// The same axis, longer where it must be to hold these values too.
    #[must_use]
    pub fn holding(self, values: &[f64]) -> Self {
        let own = values.iter().map(|value| self.on_axis(*value));
        let (low, high) = own.fold((self.min, self.max), |(low, high), value| (low.min(value), high.max(value)));
        if low >= self.min && high <= self.max {
            return self;
        }
        let step = nice((high - low) / 5.0).max(self.step);
        Self { min: floor_to(low, step), max: ceil_to(high, step), step, ..self }
    }

    /// Its ticks from the lowest up: how far up each stands, and how it reads.
    pub fn ticks(&self) -> Vec<(f64, String)> {
        let mut ticks = Vec::new();
        let mut at = self.min;
        // An axis has some five steps; one that cannot be counted has none.
        while at <= self.max + self.step / 2.0 && ticks.len() < 20 {
            ticks.push(((at - self.min) / (self.max - self.min), written(clean(at))));
            at += self.step;
        }
        ticks
    }

    /// The same axis with its large numbers counted as a language does: in 万, or in millions.
    #[must_use]
    pub fn scaled(self, t: &Texts) -> Self {
        let times = counted(t.ten_thousands).0.filter(|_| self.is_large).map_or(1.0, Number::value);
        let [min, max, step] = [self.min, self.max, self.step].map(|value| clean(value * times));
        Self { min, max, step, factor: self.factor / times, ..self }
    }

    /// What its numbers count: `人`, `万人`, `%`, or nothing.
    pub fn unit(&self, figure: &Figure, t: &Texts) -> String {
        let (_, words) = counted(&figure.unit);
        if self.is_large { fill(counted(t.ten_thousands).1, &[("unit", words)]) } else { words.to_owned() }
    }

    /// A value in the unit of this axis.
    pub fn on_axis(&self, value: f64) -> f64 {
        value / self.factor
    }

    /// How far up a value stands, from 0 at the start of the axis to 1 at its end.
    pub fn share(&self, value: f64) -> f64 {
        (self.on_axis(value) - self.min) / (self.max - self.min)
    }

    /// Whether 0 is on the axis, so that lengths on it tell how much.
    pub fn has_zero(&self) -> bool {
        self.min <= 0.0 && self.max >= 0.0
    }

    /// The start of the axis as its tick reads: `10,000`, `1.4`.
    pub fn start_text(&self) -> String {
        written(self.min)
    }
}

fn figure_is_whole(figure: &Figure) -> bool {
    let values = [figure.baseline.as_ref().map(|baseline| baseline.value), figure.target.value()];
    values.iter().flatten().all(|value| !value.plain().contains('.'))
}

/// Ticks are 1, 2 or 5 times a power of ten apart, so two decimals hold every one a figure of a plan needs. Whole numbers keep the
/// printing of fractions out of the wasm.
#[expect(clippy::cast_possible_truncation, reason = "the figures of a city are far from the ends of whole numbers")]
pub(super) fn written(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let text = format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.parse::<Number>().map_or_else(|_| text.to_owned(), |number| number.to_string())
}

/// The next of 1, 2 and 5 times a power of ten.
fn nice(value: f64) -> f64 {
    if value <= 0.0 {
        // Nothing but 0: any axis will do.
        return 1.0;
    }
    // Counted out: the tables of a logarithm would be more than all the rest of the scale.
    let mut power = 1.0;
    while power * 10.0 <= value {
        power *= 10.0;
    }
    while power > value && power > f64::MIN_POSITIVE {
        power /= 10.0;
    }
    let lead = value / power;
    let lead = if lead <= 1.0 {
        1.0
    } else if lead <= 2.0 {
        2.0
    } else if lead <= 5.0 {
        5.0
    } else {
        10.0
    };
    clean(lead * power)
}

fn floor_to(value: f64, step: f64) -> f64 {
    clean((value / step).floor() * step)
}

fn ceil_to(value: f64, step: f64) -> f64 {
    clean((value / step).ceil() * step)
}

/// Takes off what binary fractions add far behind the decimal point.
fn clean(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::charts::samples::{self, TERM};

    fn axis(figure: &Figure) -> (String, String) {
        let scale = Scale::of(figure, Course::of(figure, TERM)).unwrap();
        (format!("{}..{} by {}", scale.min, scale.max, scale.step), scale.unit(figure, Texts::JAPANESE))
    }

    #[test]
    fn an_axis_goes_below_0_where_values_do() {
        let of = |from: &str, to: &str| {
            let mut figure = samples::listed();
            figure.unit = "人".to_owned();
            figure.baseline.as_mut().unwrap().value = from.parse().unwrap();
            figure.target = crate::plan::figure::Target::Number { value: to.parse().unwrap(), running: false };
            let scale = Scale::of(&figure, Course::of(&figure, TERM)).unwrap();
            (format!("{}..{} by {}", scale.min, scale.max, scale.step), scale.has_zero())
        };
        assert_eq!(of("-350", "100"), ("-400..200 by 100".to_owned(), true));
        assert_eq!(of("-350", "-120"), ("-400..0 by 100".to_owned(), true));
        assert_eq!(of("-1000", "-980"), ("-1010..-960 by 10".to_owned(), false));
        assert_eq!(of("0", "0"), ("0..1 by 1".to_owned(), true));
    }

    #[test]
    fn an_axis_starts_at_0_where_the_change_shows() {
        assert_eq!(axis(&samples::visitors()), ("0..2500 by 500".to_owned(), "万人".to_owned()));
        assert_eq!(axis(&samples::page_views()), ("0..100 by 20".to_owned(), "万件".to_owned()));
        assert_eq!(axis(&samples::new_jobs()), ("0..400 by 100".to_owned(), "人".to_owned()));
        assert_eq!(axis(&samples::explained()), ("0..40 by 10".to_owned(), "社".to_owned()));
    }

    #[test]
    fn where_it_would_not_show_the_axis_says_where_it_starts() {
        assert_eq!(axis(&samples::birth_rate()), ("1.4..1.65 by 0.05".to_owned(), String::new()));
        assert_eq!(axis(&samples::listed()).0, "46..52 by 2");
        let figure = samples::cargo();
        assert_eq!(Scale::of(&figure, Course::of(&figure, TERM)).unwrap().start_text(), "10,000");
    }

    #[test]
    fn an_axis_counts_as_its_language_does() {
        let english = Texts { ten_thousands: "0.01 million {unit}", ..*Texts::JAPANESE };
        let scaled = |mut figure: Figure, unit: &str| {
            unit.clone_into(&mut figure.unit);
            let scale = Scale::of(&figure, Course::of(&figure, TERM)).unwrap().scaled(&english);
            (
                format!("{}..{} by {}", scale.min, scale.max, scale.step),
                scale.unit(&figure, &english),
                scale.on_axis(10_630.0),
            )
        };
        let (axis, unit, value) = scaled(samples::cargo(), "0.01 million tonnes");
        assert_eq!((axis.as_str(), unit.as_str()), ("100..115 by 5", "million tonnes"));
        assert!((value - 106.3).abs() < 1e-9);
        let (axis, unit, _) = scaled(samples::visitors(), "people");
        assert_eq!((axis.as_str(), unit.as_str()), ("0..25 by 5", "million people"));
        let (axis, unit, _) = scaled(samples::page_views(), "visits");
        assert_eq!((axis.as_str(), unit.as_str()), ("0..1 by 0.2", "million visits"));
    }

    #[test]
    fn a_share_never_ends_above_100() {
        let mut figure = samples::listed();
        figure.target = samples::visitors().target;
        figure.target = crate::plan::figure::Target::Number { value: "98".parse().unwrap(), running: false };
        assert!(axis(&figure).0.contains("..100 "), "{:?}", axis(&figure));
    }

    #[test]
    fn what_is_counted_in_whole_numbers_ticks_in_whole_numbers() {
        let mut figure = samples::explained();
        figure.target = crate::plan::figure::Target::Number { value: "1".parse().unwrap(), running: false };
        assert_eq!(axis(&figure).0, "0..2 by 1");
    }
}
