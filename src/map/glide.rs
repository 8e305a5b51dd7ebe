//! How the map goes on when a finger that moved it lets go, and comes to rest.

use super::sight::{Point, Sight};

/// Slower than this, in CSS pixels a millisecond, it stands still.
const LEAST: f64 = 0.05;
/// A finger that rested longer than this, in milliseconds, did not throw the map.
const REST: f64 = 80.0;
/// After how many milliseconds of steady braking it would stand.
const BRAKE: f64 = 325.0;

/// A map that moves by itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glide {
    /// Way in a millisecond.
    speed: Point,
    /// The speed it stands still at.
    least: f64,
}

impl Glide {
    /// After a finger of this speed that rested so long; none where it did not throw the map.
    pub fn begin(speed: Point, rested: f64, pixel: f64) -> Option<Self> {
        let least = LEAST * pixel;
        (rested <= REST && speed.length() > least).then_some(Self { speed, least })
    }

    /// Where the map is so many milliseconds later, and how it goes on.
    pub fn step(self, sight: Sight, time: f64) -> (Sight, Option<Self>) {
        let time = time.clamp(0.0, BRAKE / 2.0);
        let next = sight.moved(Point { x: self.speed.x * time, y: self.speed.y * time });
        let slower = 1.0 - time / BRAKE;
        let speed = Point { x: self.speed.x * slower, y: self.speed.y * slower };
        let ends = speed.length() <= self.least || (next == sight && time > 0.0);
        (next, (!ends).then_some(Self { speed, ..self }))
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::sight::tests::{is_within, sights},
        *,
    };
    use proptest::prelude::*;

    #[test]
    fn a_finger_that_rested_or_hardly_moved_throws_nothing() {
        let quick = Point { x: 1.0, y: 0.0 };
        assert!(Glide::begin(quick, 10.0, 1.0).is_some());
        assert_eq!(Glide::begin(quick, 200.0, 1.0), None);
        assert_eq!(Glide::begin(Point { x: 0.01, y: 0.0 }, 10.0, 1.0), None);
    }

    proptest! {
        #[test]
        fn it_stays_within_the_sheet_and_comes_to_rest(sight in sights(), x in -5.0..5.0_f64, y in -5.0..5.0_f64) {
            let mut going = Glide::begin(Point { x, y }, 0.0, 1.0);
            let (mut sight, mut frames) = (sight, 0);
            while let Some(glide) = going {
                (sight, going) = glide.step(sight, 16.7);
                frames += 1;
                prop_assert!(is_within(sight));
                prop_assert!(frames < 150, "it never rests");
            }
        }
    }
}
