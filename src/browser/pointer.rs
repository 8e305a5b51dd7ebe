//! What fingers, a mouse, a wheel and keys do to an element, told as the pure rooms know it.
//!
//! What an event says is read by name: each accessor of its own would be bytes in the start of every page.

use super::dom::{self, Element, Event};
use crate::map::{
    gesture::{Finger, Input, Key},
    sight::Point,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::KeyboardEvent;

/// Where an element is in the window, in units of its own drawing.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    left: f64,
    top: f64,
    /// The width in CSS pixels.
    pub width: f64,
    /// The length of a CSS pixel in units.
    pub pixel: f64,
}

impl Screen {
    /// That of an element whose drawing is so many units wide.
    pub fn of(element: &Element, units: f64) -> Self {
        let frame = frame(element);
        let pixel = if frame.width > 0.0 { units / frame.width } else { 1.0 };
        Self { left: frame.left, top: frame.top, width: frame.width, pixel }
    }

    fn at(self, event: &Event) -> Point {
        let side = |name: &str, start: f64| (number(event, name) - start) * self.pixel;
        Point { x: side("clientX", self.left), y: side("clientY", self.top) }
    }

    /// The point of the drawing in the middle of an element within it.
    pub fn middle_of(self, element: &Element) -> Point {
        let frame = frame(element);
        let middle = |start: f64, size: f64, own: f64| (start + size / 2.0 - own) * self.pixel;
        Point { x: middle(frame.left, frame.width, self.left), y: middle(frame.top, frame.height, self.top) }
    }

    /// What an event about a finger or a mouse is.
    pub fn finger(self, event: &Event) -> Finger {
        Finger { id: id(event), at: self.at(event), time: number(event, "timeStamp") }
    }

    /// What a turn of the wheel is. A pinch on a touchpad comes as one with the key that means zooming.
    pub fn wheel(self, event: &Event) -> Input {
        let zooms = is(event, "ctrlKey") || is(event, "metaKey");
        // Some browsers count in lines.
        let turn = number(event, "deltaY") * if number(event, "deltaMode") > 0.0 { 33.0 } else { 1.0 };
        Input::Wheel { at: self.at(event), turn, zooms }
    }
}

/// Which finger an event is about.
#[expect(clippy::cast_possible_truncation, reason = "browsers count fingers in 32 bits")]
pub fn id(event: &Event) -> i32 {
    number(event, "pointerId") as i32
}

/// Whether it is a finger or the first button of a mouse or pen.
pub fn is_first_button(event: &Event) -> bool {
    number(event, "button") == 0.0
}

/// Whether a mouse moves with none of its buttons down: they were let go elsewhere.
pub fn is_let_go(event: &Event) -> bool {
    number(event, "buttons") == 0.0
}

/// Whether two fingers or more are on the screen.
pub fn is_two(event: &Event) -> bool {
    let touches = js_sys::Reflect::get(event, &"touches".into()).unwrap_or_default();
    number(&touches, "length") > 1.0
}

/// What a key means for what moves; nothing where it is meant for a field, for the browser or for an input method.
pub fn key(event: &Event) -> Option<Key> {
    let press: &KeyboardEvent = event.unchecked_ref();
    let combined = press.ctrl_key() || press.meta_key() || press.alt_key();
    let typing = dom::is_within(event, "input, textarea, select");
    if combined || typing || dom::composes(press) { None } else { Key::named(&press.key()) }
}

/// Has all that a finger does reach an element, wherever the finger goes.
pub fn capture(element: &Element, id: i32) {
    // A finger that is gone cannot be held.
    drop(element.set_pointer_capture(id));
}

/// Whether the reader wants no motion.
pub fn wants_no_motion() -> bool {
    dom::matches("(prefers-reduced-motion: reduce)")
}

/// An upright rectangle of the window.
struct Rectangle {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

fn frame(element: &Element) -> Rectangle {
    let frame = element.get_bounding_client_rect();
    Rectangle {
        left: number(&frame, "left"),
        top: number(&frame, "top"),
        width: number(&frame, "width"),
        height: number(&frame, "height"),
    }
}

fn number(of: &JsValue, name: &str) -> f64 {
    js_sys::Reflect::get(of, &name.into()).ok().and_then(|value| value.as_f64()).unwrap_or_default()
}

fn is(of: &JsValue, name: &str) -> bool {
    js_sys::Reflect::get(of, &name.into()).is_ok_and(|value| value.is_truthy())
}
