//! What fingers, a wheel and keys do to the map: from a state and an event to a state and an effect. Start with [`Hand`].
//!
//! The rule: while the whole map is seen, one finger is the page's, which scrolls. Once it is closer, one finger moves the map.
//! Two fingers are always the map's, and change how close it is only when their distance changes by more than a slack, so that
//! two fingers can move it too. A wheel is the map's only with the key that means zooming; keys other than `+`, only when there
//! is something to move.
//!
//! Over 300 lines: one machine, its events and effects beside it.

use super::{
    glide::Glide,
    sight::{Point, Sight},
};

/// How far a finger may stray in a tap, in CSS pixels.
const TAP_SLACK: f64 = 8.0;
/// How far apart two taps of one double tap may be, in CSS pixels.
const TWICE_SLACK: f64 = 30.0;
/// How long after a tap another makes it a double one, in milliseconds.
const TWICE: f64 = 320.0;
/// By how much the distance of two fingers has to change before it counts, in CSS pixels.
const SPAN_SLACK: f64 = 16.0;
/// How much closer a double tap comes.
const TAP_STEP: f64 = 2.0;
/// How much closer a key or a button comes.
const KEY_STEP: f64 = 1.5;
/// Which part of what is seen an arrow key moves by.
const ARROW: f64 = 0.2;

/// A finger or a mouse button, where it is and when.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finger {
    /// Tells it from others that are down.
    pub id: i32,
    /// Where it is on the screen.
    pub at: Point,
    /// When, in milliseconds.
    pub time: f64,
}

/// A key or a button that moves the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Closer.
    Closer,
    /// Less close.
    Farther,
    /// All of it.
    Whole,
    /// What lies to the left.
    Left,
    /// What lies to the right.
    Right,
    /// What lies above.
    Up,
    /// What lies below.
    Down,
}

impl Key {
    /// What a key of the keyboard means, by its name.
    pub fn named(key: &str) -> Option<Self> {
        Some(match key {
            "+" | "=" | ";" => Self::Closer,
            "-" | "_" => Self::Farther,
            "0" => Self::Whole,
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            _ => return None,
        })
    }
}

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Input {
    /// A finger comes down.
    Down(Finger),
    /// A finger moves.
    Moved(Finger),
    /// A finger is lifted.
    Up(Finger),
    /// The browser has taken a finger for something else.
    Lost(i32),
    /// A wheel is turned by so many pixels, with the key that means zooming or without.
    Wheel {
        /// Where the pointer is.
        at: Point,
        /// How far, towards the reader.
        turn: f64,
        /// Whether zooming is meant.
        zooms: bool,
    },
    /// A key is pressed.
    Key(Key),
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Effect {
    /// Nothing: the browser does what it does.
    Leave,
    /// Nothing, and the browser does nothing either.
    Take,
    /// Show this at once.
    Show(Sight),
    /// Move to this, so that it is seen how.
    Go(Sight),
    /// A finger that has moved the map is gone, and the map may go on for a while.
    Release(Option<Glide>),
}

/// The fingers that are down, and what they hold.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Hand {
    grip: Grip,
    /// Where and when the map was last tapped.
    tapped: Option<(Point, f64)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum Grip {
    #[default]
    Free,
    One {
        start: Point,
        last: Finger,
        /// The sight at the start.
        held: Sight,
        /// Way in a millisecond.
        speed: Point,
        moved: bool,
    },
    Two {
        fingers: [Finger; 2],
        held: Sight,
        middle: Point,
        /// The distance that stands for the closeness held.
        span: f64,
        /// Whether it has changed enough to count.
        spans: bool,
    },
}

impl Hand {
    /// What follows from an event on a sight. `pixel` is the length of a CSS pixel on the screen.
    pub fn after(self, sight: Sight, input: Input, pixel: f64) -> (Self, Effect) {
        match input {
            Input::Down(finger) => self.down(sight, finger),
            Input::Moved(finger) => self.moved(sight, finger, pixel),
            Input::Up(finger) => self.up(sight, finger, pixel),
            Input::Lost(id) => (Self { grip: self.grip.without(id, sight), tapped: None }, Effect::Leave),
            Input::Wheel { at, turn, zooms } => (self, wheel(sight, at, turn, zooms)),
            Input::Key(key) => (self, pressed(sight, key)),
        }
    }

    fn down(self, sight: Sight, finger: Finger) -> (Self, Effect) {
        let grip = match self.grip {
            Grip::One { last, .. } if last.id != finger.id => {
                let span = last.at.from(finger.at).length();
                let middle = last.at.halfway(finger.at);
                Grip::Two { fingers: [last, finger], held: sight, middle, span, spans: false }
            }
            // A third finger changes nothing.
            Grip::Two { .. } => self.grip,
            Grip::Free | Grip::One { .. } => Grip::one(finger, sight, false),
        };
        let tapped = if matches!(grip, Grip::Two { .. }) { None } else { self.tapped };
        (Self { grip, tapped }, Effect::Leave)
    }

    fn moved(self, sight: Sight, finger: Finger, pixel: f64) -> (Self, Effect) {
        match self.grip {
            Grip::One { start, last, held, speed, moved } if last.id == finger.id => {
                let moved = moved || finger.at.from(start).length() > TAP_SLACK * pixel;
                let grip = Grip::One { start, last: finger, held, speed: faster(speed, last, finger), moved };
                let effect = if moved && !sight.is_whole() {
                    Effect::Show(held.moved(finger.at.from(start)))
                } else {
                    Effect::Leave
                };
                (Self { grip, ..self }, effect)
            }
            Grip::Two { fingers, held, middle, span, spans } => {
                let fingers = fingers.map(|known| if known.id == finger.id { finger } else { known });
                let [one, other] = fingers;
                let now = one.at.from(other.at).length();
                // From where it begins to count the slack does not.
                let (span, spans) = match now - span {
                    change if !spans && change.abs() > SPAN_SLACK * pixel => {
                        (span + SPAN_SLACK * pixel * change.signum(), true)
                    }
                    _ => (span, spans),
                };
                let times = if spans && span > 0.0 { now / span } else { 1.0 };
                let way = one.at.halfway(other.at).from(middle);
                let grip = Grip::Two { fingers, held, middle, span, spans };
                (Self { grip, ..self }, Effect::Show(held.closer(times, middle).moved(way)))
            }
            Grip::Free | Grip::One { .. } => (self, Effect::Leave),
        }
    }

    fn up(self, sight: Sight, finger: Finger, pixel: f64) -> (Self, Effect) {
        match self.grip {
            Grip::One { last, speed, moved, .. } if last.id == finger.id => {
                if moved {
                    let effect = if sight.is_whole() {
                        Effect::Leave
                    } else {
                        Effect::Release(Glide::begin(speed, finger.time - last.time, pixel))
                    };
                    return (Self::default(), effect);
                }
                let near = |(at, time): (Point, f64)| {
                    finger.at.from(at).length() <= TWICE_SLACK * pixel && finger.time - time <= TWICE
                };
                if self.tapped.is_some_and(near) {
                    return (Self::default(), Effect::Go(sight.closer(TAP_STEP, finger.at)));
                }
                (Self { grip: Grip::Free, tapped: Some((finger.at, finger.time)) }, Effect::Leave)
            }
            Grip::Two { .. } => (Self { grip: self.grip.without(finger.id, sight), tapped: None }, Effect::Take),
            Grip::Free | Grip::One { .. } => (self, Effect::Leave),
        }
    }

    /// Whether no finger is down.
    pub fn is_free(self) -> bool {
        self.grip == Grip::Free
    }

    /// Whether a finger moves the map.
    pub fn moves(self) -> bool {
        match self.grip {
            Grip::Free => false,
            Grip::One { moved, .. } => moved,
            Grip::Two { .. } => true,
        }
    }
}

impl Grip {
    fn one(finger: Finger, held: Sight, moved: bool) -> Self {
        Self::One { start: finger.at, last: finger, held, speed: Point::default(), moved }
    }

    fn without(self, id: i32, sight: Sight) -> Self {
        match self {
            Self::Two { fingers, .. } => match fingers.into_iter().find(|finger| finger.id != id) {
                // The one that stays goes on from where the map is now. It taps no more.
                Some(stays) if fingers.iter().any(|finger| finger.id == id) => Self::one(stays, sight, true),
                _ => self,
            },
            Self::One { last, .. } if last.id == id => Self::Free,
            _ => self,
        }
    }
}

/// The speed of a finger, the last stretch counting most.
fn faster(before: Point, last: Finger, now: Finger) -> Point {
    let time = (now.time - last.time).max(1.0);
    let way = now.at.from(last.at);
    let mix = |before: f64, way: f64| 0.3 * before + 0.7 * way / time;
    Point { x: mix(before.x, way.x), y: mix(before.y, way.y) }
}

/// A turn of the wheel: as much closer one way as less close the other. A notch of a mouse is a step, not a leap.
fn wheel(sight: Sight, at: Point, turn: f64, zooms: bool) -> Effect {
    if !zooms {
        return Effect::Leave;
    }
    let step = 1.0 + (turn.abs() / 100.0).min(0.35);
    let next = sight.closer(if turn < 0.0 { step } else { 1.0 / step }, at);
    // At the end of the scale the page is not zoomed instead.
    if next == sight { Effect::Take } else { Effect::Show(next) }
}

fn pressed(sight: Sight, key: Key) -> Effect {
    let Point { x: width, y: height } = sight.size();
    let way = |x: f64, y: f64| sight.moved(Point { x: x * ARROW * width, y: y * ARROW * height });
    let next = match key {
        Key::Closer => sight.closer(KEY_STEP, sight.centre()),
        Key::Farther => sight.closer(1.0 / KEY_STEP, sight.centre()),
        Key::Whole => sight.closer(0.0, sight.centre()),
        Key::Left => way(1.0, 0.0),
        Key::Right => way(-1.0, 0.0),
        Key::Up => way(0.0, 1.0),
        Key::Down => way(0.0, -1.0),
    };
    match key {
        // While the whole map is seen, the keys that move it are the page's.
        _ if next != sight => Effect::Go(next),
        Key::Left | Key::Right | Key::Up | Key::Down if sight.is_whole() => Effect::Leave,
        _ => Effect::Take,
    }
}

#[cfg(test)]
#[path = "gesture/tests.rs"]
mod tests;
