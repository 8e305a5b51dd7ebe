//! Fields that only the map has: numbers with decimals, points and truth values.

use super::{DiagnosticKind, Table, Value, ValueKind};

/// Latitude and longitude, or kilometres east and south, and the byte they stand at.
pub(crate) type Point = (usize, [f64; 2]);

impl<'a> Table<'a> {
    /// Notes a fault at a byte.
    pub(crate) fn report_at(&self, at: usize, problem: DiagnosticKind) {
        self.file.report(at, &self.item, problem);
    }

    /// A number that must be there, with or without decimals.
    pub(crate) fn fraction(&self, key: &'static str) -> Option<f64> {
        let value = self.required(key)?;
        let number = fraction(value);
        if number.is_none() {
            self.wrong_type(value, key, "数");
        }
        number
    }

    /// Two numbers that must be there.
    pub(crate) fn pair(&self, key: &'static str) -> Option<Point> {
        self.required(key).and_then(|value| self.as_pair(value, key))
    }

    /// Two numbers that may be missing.
    pub(crate) fn optional_pair(&self, key: &'static str) -> Option<Point> {
        self.get(key).and_then(|value| self.as_pair(value, key))
    }

    /// Rings of points that must be there, each with its byte.
    pub(crate) fn rings(&self, key: &'static str) -> Vec<(usize, Vec<Point>)> {
        let rings = self.required(key).map(|value| self.as_list(value, key)).unwrap_or_default();
        let points = |ring: &'a Value| self.as_list(ring, key).iter().filter_map(|point| self.as_pair(point, key));
        rings.iter().map(|ring| (ring.at, points(ring).collect())).collect()
    }

    /// A truth value that must be there.
    pub(crate) fn truth(&self, key: &'static str) -> Option<bool> {
        self.required(key).and_then(|value| self.as_truth(value, key))
    }

    /// A truth value that may be missing.
    pub(crate) fn optional_truth(&self, key: &'static str) -> Option<bool> {
        self.get(key).and_then(|value| self.as_truth(value, key))
    }

    fn as_truth(&self, value: &'a Value, key: &str) -> Option<bool> {
        let ValueKind::Truth(truth) = value.kind else {
            self.wrong_type(value, key, " true か false ");
            return None;
        };
        Some(truth)
    }

    fn as_list(&self, value: &'a Value, key: &str) -> &'a [Value] {
        let ValueKind::List(list) = &value.kind else {
            self.wrong_type(value, key, "[ ] の並び");
            return &[];
        };
        list
    }

    fn as_pair(&self, value: &'a Value, key: &str) -> Option<Point> {
        let pair = match &value.kind {
            ValueKind::List(list) => match list.as_slice() {
                [first, second] => fraction(first).zip(fraction(second)),
                _ => None,
            },
            _ => None,
        };
        if pair.is_none() {
            self.wrong_type(value, key, "[1.5, 2.5] のような二つの数");
        }
        pair.map(|(first, second)| (value.at, [first, second]))
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers of a map have far fewer than 53 bits")]
fn fraction(value: &Value) -> Option<f64> {
    match value.kind {
        ValueKind::Number(number) => Some(number as f64),
        ValueKind::Fraction(number) => Some(number),
        _ => None,
    }
}
