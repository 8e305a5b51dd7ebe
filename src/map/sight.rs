//! Which part of the sheet is seen, as a value: its middle and how close it is. Start with [`Sight`].
//!
//! A sight never shows anything beside the sheet: every way to make one keeps it within. Points are in the units of the sheet;
//! those on the screen too, counted as if the whole sheet were seen, so that nothing here knows how wide the map is drawn.
//!
//! Over 300 lines: a third are its tests.

use super::shape::Frame;
use std::{fmt, str::FromStr};

/// As close as one comes.
pub const CLOSEST: f64 = 8.0;

/// A point of the sheet, or of the screen in the same units.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    /// From another point to this.
    #[must_use]
    pub fn from(self, other: Self) -> Self {
        Self { x: self.x - other.x, y: self.y - other.y }
    }

    /// How long a way is.
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// The point between two.
    #[must_use]
    pub fn halfway(self, other: Self) -> Self {
        Self { x: f64::midpoint(self.x, other.x), y: f64::midpoint(self.y, other.y) }
    }
}

/// The part of a sheet that is seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sight {
    sheet: Frame,
    middle: Point,
    scale: f64,
}

impl Sight {
    /// All of a sheet.
    pub fn whole(sheet: Frame) -> Self {
        Self { sheet, middle: Point::default(), scale: 1.0 }.within()
    }

    /// The same part of a sheet from its text; none where it is no such text.
    pub fn read(sheet: Frame, text: &str) -> Option<Self> {
        let Written { x, y, percent } = text.parse().ok()?;
        let middle = Point { x: f64::from(x), y: f64::from(y) };
        Some(Self { sheet, middle, scale: f64::from(percent) / 100.0 }.within())
    }

    /// Another part of the same sheet from its text; all of it where there is none.
    #[must_use]
    pub fn read_another(self, text: &str) -> Self {
        Self::read(self.sheet, text).unwrap_or_else(|| Self::whole(self.sheet))
    }

    /// Whether all of the sheet is seen.
    pub fn is_whole(self) -> bool {
        self.scale <= 1.0
    }

    /// How many times larger than the whole it is drawn.
    pub fn scale(self) -> f64 {
        self.scale
    }

    /// Moved along with a finger.
    #[must_use]
    pub fn moved(self, way: Point) -> Self {
        let middle = Point { x: self.middle.x - way.x / self.scale, y: self.middle.y - way.y / self.scale };
        Self { middle, ..self }.within()
    }

    /// So many times closer, while what lies under a point of the screen stays there as far as the sheet reaches.
    #[must_use]
    pub fn closer(self, times: f64, about: Point) -> Self {
        let scale = (self.scale * times).clamp(1.0, CLOSEST);
        let under = self.under(about);
        let from = about.from(self.centre());
        let middle = Point { x: under.x - from.x / scale, y: under.y - from.y / scale };
        Self { middle, scale, ..self }.within()
    }

    /// The same closeness about another point of the sheet, or nearer where all of it was seen.
    #[must_use]
    pub fn about(self, middle: Point, least: f64) -> Self {
        Self { middle, scale: self.scale.max(least).min(CLOSEST), ..self }.within()
    }

    /// The point of the sheet under a point of the screen.
    pub fn under(self, screen: Point) -> Point {
        let from = screen.from(self.centre());
        Point { x: self.middle.x + from.x / self.scale, y: self.middle.y + from.y / self.scale }
    }

    /// Whether a point of the sheet is seen.
    pub fn shows(self, point: Point) -> bool {
        let Window { x, y, width, height } = self.window();
        (x..=x + width).contains(&point.x) && (y..=y + height).contains(&point.y)
    }

    /// The middle of the screen.
    pub fn centre(self) -> Point {
        let Frame { x, y, width, height } = self.sheet;
        Point { x: f64::from(x + width / 2.0), y: f64::from(y + height / 2.0) }
    }

    /// The size of the screen.
    pub fn size(self) -> Point {
        Point { x: self.sheet.width.into(), y: self.sheet.height.into() }
    }

    /// On the way to another sight: 0 is here and 1 there. Its corners go straight, so that it stays within the sheet.
    #[must_use]
    pub fn toward(self, other: Self, part: f64) -> Self {
        let (from, to) = (self.window(), other.window());
        let at = |from: f64, to: f64| from + (to - from) * part;
        let (width, height) = (at(from.width, to.width), at(from.height, to.height));
        let middle = Point { x: at(from.x, to.x) + width / 2.0, y: at(from.y, to.y) + height / 2.0 };
        Self { middle, scale: self.size().x / width, ..self }.within()
    }

    /// What the drawing is moved and stretched by: the value of `transform`.
    pub fn transform(self) -> String {
        let (centre, scale) = (self.centre(), self.scale);
        let way = |centre: f64, middle: f64| decimal(centre - middle * scale, 100);
        let (x, y) = (way(centre.x, self.middle.x), way(centre.y, self.middle.y));
        let scale = decimal(scale, 10_000);
        format!("matrix({scale} 0 0 {scale} {x} {y})")
    }

    fn window(self) -> Window {
        let Point { x, y } = self.size();
        let (width, height) = (x / self.scale, y / self.scale);
        Window { x: self.middle.x - width / 2.0, y: self.middle.y - height / 2.0, width, height }
    }

    fn within(self) -> Self {
        let scale = if self.scale.is_finite() { self.scale.clamp(1.0, CLOSEST) } else { 1.0 };
        let keep = |middle: f64, start: f32, size: f32| {
            let (start, size) = (f64::from(start), f64::from(size));
            let half = size / scale / 2.0;
            if middle.is_finite() { middle.max(start + half).min(start + size - half) } else { start + size / 2.0 }
        };
        let Frame { x, y, width, height } = self.sheet;
        let middle = Point { x: keep(self.middle.x, x, width), y: keep(self.middle.y, y, height) };
        Self { middle, scale, ..self }
    }
}

/// The upright rectangle of the sheet that is seen.
struct Window {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// As in an address: `512-300-250` is the middle in whole units and the closeness in hundredths.
struct Written {
    x: i32,
    y: i32,
    percent: u16,
}

impl FromStr for Written {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut numbers = text.split('-').map(|number| number.parse::<u16>().map_err(|_| ()));
        let mut next = || numbers.next().unwrap_or(Err(()));
        let written = Self { x: next()?.into(), y: next()?.into(), percent: next()? };
        if numbers.next().is_none() { Ok(written) } else { Err(()) }
    }
}

impl fmt::Display for Sight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", whole(self.middle.x).max(0), whole(self.middle.y).max(0), whole(self.scale * 100.0))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "sheets are some thousand units wide")]
fn whole(value: f64) -> i32 {
    value.round() as i32
}

/// A number to some decimal places, `parts` of one. What prints fractions would be a tenth of a part of the program.
fn decimal(value: f64, parts: i32) -> String {
    let count = whole(value * f64::from(parts));
    let sign = if count < 0 { "-" } else { "" };
    let (whole, rest) = (count.abs() / parts, count.abs() % parts);
    let places = usize::try_from(parts.ilog10()).unwrap_or_default();
    format!("{sign}{whole}.{rest:0places$}")
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(in super::super) const SHEET: Frame = Frame { x: 0.0, y: 0.0, width: 1000.0, height: 750.0 };

    /// A point of the screen.
    pub(in super::super) fn points() -> impl Strategy<Value = Point> {
        (0.0..1000.0, 0.0..750.0).prop_map(|(x, y)| Point { x, y })
    }

    /// Any sight there can be.
    pub(in super::super) fn sights() -> impl Strategy<Value = Sight> {
        (points(), 1.0..CLOSEST).prop_map(|(middle, scale)| Sight::whole(SHEET).about(middle, scale))
    }

    /// Whether it shows nothing beside the sheet.
    pub(in super::super) fn is_within(sight: Sight) -> bool {
        let Window { x, y, width, height } = sight.window();
        let slack = 1e-6;
        x >= -slack && y >= -slack && x + width <= 1000.0 + slack && y + height <= 750.0 + slack
    }

    fn near(one: Point, other: Point, slack: f64) -> bool {
        one.from(other).length() <= slack
    }

    #[test]
    fn the_whole_is_drawn_as_it_came() {
        assert_eq!(Sight::whole(SHEET).transform(), "matrix(1.0000 0 0 1.0000 0.00 0.00)");
        assert_eq!(Sight::whole(SHEET).to_string(), "500-375-100");
        let closer = Sight::whole(SHEET).closer(2.0, Point::default());
        assert_eq!(closer.transform(), "matrix(2.0000 0 0 2.0000 0.00 0.00)");
    }

    #[test]
    fn what_is_no_sight_is_none() {
        for text in ["", "1-2", "1-2-3-4", "a-2-300", "1--2-300", "99999999-1-100", "1-2-NaN"] {
            assert_eq!(Sight::read(SHEET, text), None, "{text}");
        }
        assert!(Sight::read(SHEET, "9000-9000-9000").is_some_and(is_within), "repaired");
        assert!(Sight::read(SHEET, "0-0-0").unwrap().is_whole());
    }

    proptest! {
        #[test]
        fn nothing_beside_the_sheet_is_ever_seen(
            sight in sights(), x in any::<f64>(), y in any::<f64>(), times in any::<f64>(), about in points()
        ) {
            prop_assert!(is_within(sight));
            let point = Point { x, y };
            prop_assert!(is_within(sight.moved(point)));
            prop_assert!(is_within(sight.closer(times.abs(), about)));
            prop_assert!(is_within(sight.about(point, times)));
        }

        #[test]
        fn what_lies_under_the_finger_stays_there_where_the_sheet_reaches(
            sight in sights(), times in 1.0..4.0_f64, about in points()
        ) {
            // To come closer never needs more sheet than there is.
            let closer = sight.closer(times, about);
            prop_assert!(near(closer.under(about), sight.under(about), 1e-6));
        }

        #[test]
        fn the_whole_cannot_be_moved_nor_left_by_going_farther(way in points(), times in 0.0..1.0_f64, about in points()) {
            let whole = Sight::whole(SHEET);
            prop_assert_eq!(whole.moved(way), whole);
            prop_assert_eq!(whole.closer(times, about), whole);
        }

        #[test]
        fn a_drag_moves_what_is_under_the_finger_along(start in points(), end in points(), scale in 4.0..CLOSEST) {
            // In the middle of the sheet, so close that its edge is farther than any finger goes.
            let sight = Sight::whole(SHEET).about(Point { x: 500.0, y: 375.0 }, scale);
            let moved = sight.moved(end.from(start));
            prop_assert!(near(moved.under(end), sight.under(start), 1e-6));
        }

        #[test]
        fn an_address_leads_back_to_the_same_sight(sight in sights()) {
            let read = Sight::read(SHEET, &sight.to_string()).unwrap();
            // At an edge of the sheet what was rounded is repaired, once.
            prop_assert_eq!(Sight::read(SHEET, &read.to_string()).unwrap().to_string(), read.to_string());
            prop_assert!((read.scale() - sight.scale()).abs() <= 0.005 + 1e-9);
            prop_assert!(near(read.under(read.centre()), sight.under(sight.centre()), 4.0));
        }

        #[test]
        fn the_way_from_one_to_another_stays_within_and_arrives(from in sights(), to in sights(), part in 0.0..1.0_f64) {
            prop_assert!(is_within(from.toward(to, part)));
            let (start, end) = (from.toward(to, 0.0), from.toward(to, 1.0));
            prop_assert!((start.scale() - from.scale()).abs() < 1e-6 && (end.scale() - to.scale()).abs() < 1e-6);
        }
    }
}
