//! What a reader's fingers find, told as they go.

use super::{
    super::sight::tests::{SHEET, is_within, points, sights},
    *,
};
use proptest::prelude::*;

/// A screen on which a CSS pixel is two units wide.
const PIXEL: f64 = 2.0;

/// A map in someone's hand.
struct Held {
    hand: Hand,
    sight: Sight,
    time: f64,
}

impl Held {
    fn at(sight: Sight) -> Self {
        Self { hand: Hand::default(), sight, time: 0.0 }
    }

    fn does(&mut self, input: Input) -> Effect {
        let (hand, effect) = self.hand.after(self.sight, input, PIXEL);
        self.hand = hand;
        if let Effect::Show(sight) | Effect::Go(sight) = effect {
            self.sight = sight;
        }
        effect
    }

    fn finger(&mut self, id: i32, x: f64, y: f64) -> Finger {
        self.time += 16.0;
        Finger { id, at: Point { x, y }, time: self.time }
    }

    fn down(&mut self, id: i32, x: f64, y: f64) -> Effect {
        let finger = self.finger(id, x, y);
        self.does(Input::Down(finger))
    }

    fn moves(&mut self, id: i32, x: f64, y: f64) -> Effect {
        let finger = self.finger(id, x, y);
        self.does(Input::Moved(finger))
    }

    fn up(&mut self, id: i32, x: f64, y: f64) -> Effect {
        let finger = self.finger(id, x, y);
        self.does(Input::Up(finger))
    }
}

fn whole() -> Sight {
    Sight::whole(SHEET)
}

fn close() -> Sight {
    whole().closer(4.0, Point { x: 500.0, y: 375.0 })
}

#[test]
fn one_finger_on_the_whole_map_is_the_pages() {
    let mut map = Held::at(whole());
    assert_eq!(map.down(1, 500.0, 500.0), Effect::Leave);
    assert_eq!(map.moves(1, 500.0, 300.0), Effect::Leave);
    // The browser scrolls the page and takes the finger.
    assert_eq!(map.does(Input::Lost(1)), Effect::Leave);
    assert_eq!(map.hand, Hand::default());
    assert_eq!(map.sight, whole());
}

#[test]
fn one_finger_moves_a_map_that_is_closer_and_lets_it_go_on() {
    let mut map = Held::at(close());
    map.down(1, 500.0, 375.0);
    assert_eq!(map.moves(1, 505.0, 375.0), Effect::Leave, "it may still be a tap");
    assert!(matches!(map.moves(1, 600.0, 375.0), Effect::Show(_)));
    assert_eq!(map.sight, close().moved(Point { x: 100.0, y: 0.0 }));
    assert!(matches!(map.up(1, 600.0, 375.0), Effect::Release(Some(_))));
}

#[test]
fn two_fingers_move_the_map_and_change_its_closeness_only_when_they_part() {
    let mut map = Held::at(close());
    map.down(1, 400.0, 300.0);
    map.down(2, 600.0, 300.0);
    assert!(map.hand.moves());
    map.moves(1, 410.0, 380.0);
    map.moves(2, 605.0, 380.0);
    assert!((map.sight.scale() - 4.0).abs() < 1e-9, "two fingers are never quite at the same distance");
    map.moves(2, 905.0, 380.0);
    assert!(map.sight.scale() > 5.0);
    assert_eq!(map.up(2, 905.0, 380.0), Effect::Take);
    let before = map.sight;
    assert_eq!(map.moves(1, 411.0, 381.0), Effect::Show(before.moved(Point { x: 1.0, y: 1.0 })), "the other goes on");
}

#[test]
fn two_fingers_work_on_the_whole_map() {
    let mut map = Held::at(whole());
    map.down(1, 400.0, 300.0);
    map.down(2, 600.0, 300.0);
    map.moves(1, 300.0, 300.0);
    map.moves(2, 700.0, 300.0);
    assert!(map.sight.scale() > 1.5);
}

#[test]
fn a_tap_is_the_pages_and_two_come_closer() {
    let mut map = Held::at(whole());
    map.down(1, 300.0, 300.0);
    assert_eq!(map.up(1, 302.0, 300.0), Effect::Leave);
    map.down(2, 306.0, 300.0);
    let under = map.sight.under(Point { x: 306.0, y: 300.0 });
    assert!(matches!(map.up(2, 306.0, 300.0), Effect::Go(_)));
    assert!((map.sight.scale() - 2.0).abs() < 1e-9);
    assert!(map.sight.under(Point { x: 306.0, y: 300.0 }).from(under).length() < 1e-6);
    map.down(3, 306.0, 300.0);
    assert_eq!(map.up(3, 306.0, 300.0), Effect::Leave, "a third tap is a first again");
}

#[test]
fn taps_far_apart_or_long_after_each_other_are_two() {
    let mut map = Held::at(whole());
    map.down(1, 300.0, 300.0);
    map.up(1, 300.0, 300.0);
    map.down(2, 500.0, 300.0);
    assert_eq!(map.up(2, 500.0, 300.0), Effect::Leave);
    map.time += 1000.0;
    map.down(3, 500.0, 300.0);
    assert_eq!(map.up(3, 500.0, 300.0), Effect::Leave);
}

#[test]
fn a_wheel_scrolls_the_page_unless_zooming_is_meant() {
    let mut map = Held::at(whole());
    let at = Point { x: 100.0, y: 100.0 };
    assert_eq!(map.does(Input::Wheel { at, turn: -100.0, zooms: false }), Effect::Leave);
    assert!(matches!(map.does(Input::Wheel { at, turn: -100.0, zooms: true }), Effect::Show(_)));
    assert!(matches!(map.does(Input::Wheel { at, turn: 100.0, zooms: true }), Effect::Show(_)));
    assert!((map.sight.scale() - 1.0).abs() < 1e-9, "as far back as it came");
    assert_eq!(map.does(Input::Wheel { at, turn: 100.0, zooms: true }), Effect::Take, "the page is not zoomed instead");
}

#[test]
fn keys_move_a_map_that_is_closer_and_scroll_the_page_otherwise() {
    let mut map = Held::at(whole());
    for key in [Key::Left, Key::Right, Key::Up, Key::Down] {
        assert_eq!(map.does(Input::Key(key)), Effect::Leave, "{key:?}");
    }
    assert_eq!(map.does(Input::Key(Key::Whole)), Effect::Take);
    assert!(matches!(map.does(Input::Key(Key::Closer)), Effect::Go(_)));
    assert!(matches!(map.does(Input::Key(Key::Left)), Effect::Go(_)));
    assert!(matches!(map.does(Input::Key(Key::Whole)), Effect::Go(_)));
    assert_eq!(map.sight, whole());
}

#[test]
fn every_key_of_the_page_is_known_and_no_other() {
    for (name, key) in [("+", Key::Closer), ("-", Key::Farther), ("0", Key::Whole), ("ArrowUp", Key::Up)] {
        assert_eq!(Key::named(name), Some(key));
    }
    for name in ["n", "/", "Enter", "Escape", "Tab", " "] {
        assert_eq!(Key::named(name), None);
    }
}

/// Anything that can happen.
fn inputs() -> impl Strategy<Value = Input> {
    let finger = || (0..3_i32, points(), 0.0..5000.0_f64).prop_map(|(id, at, time)| Finger { id, at, time });
    prop_oneof![
        finger().prop_map(Input::Down),
        finger().prop_map(Input::Moved),
        finger().prop_map(Input::Up),
        (0..3_i32).prop_map(Input::Lost),
        (points(), -500.0..500.0_f64, any::<bool>()).prop_map(|(at, turn, zooms)| Input::Wheel { at, turn, zooms }),
        prop::sample::select(vec![Key::Closer, Key::Farther, Key::Whole, Key::Left, Key::Right, Key::Up, Key::Down])
            .prop_map(Input::Key),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_the_map_stays_within_its_sheet(sight in sights(), inputs in prop::collection::vec(inputs(), 0..40)) {
        let mut map = Held::at(sight);
        for input in inputs {
            map.does(input);
            prop_assert!(is_within(map.sight), "{:?}", input);
        }
    }

    #[test]
    fn one_finger_never_moves_the_whole_map(at in points(), to in points()) {
        let mut map = Held::at(whole());
        map.down(1, at.x, at.y);
        prop_assert_eq!(map.moves(1, to.x, to.y), Effect::Leave);
    }
}
