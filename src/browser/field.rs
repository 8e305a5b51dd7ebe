//! A field of one line among many, as a cell of a grid is: its keys, and what is chosen in it.
//!
//! All is asked for by name: a binding of its own for each word would stand in what every first visit loads.

use super::dom::{Element, Event, composes, value};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::KeyboardEvent;

/// The key that is pressed, and whether Shift is held; nothing where it belongs to an input method or another key is held too.
pub fn plain_key(event: &Event) -> Option<(bool, String)> {
    let press = event.dyn_ref::<KeyboardEvent>()?;
    let is_other = composes(press) || press.ctrl_key() || press.alt_key() || press.meta_key();
    (!is_other).then(|| (press.shift_key(), press.key()))
}

/// Has what is typed into a field of one line take the place of what stands in it.
pub fn select_all(field: &Element) {
    let select = js_sys::Reflect::get(field, &"select".into()).ok();
    if let Some(select) = select.and_then(|select| select.dyn_into::<js_sys::Function>().ok()) {
        drop(select.call1(field, &JsValue::UNDEFINED));
    }
}

/// Has what is typed into a field of one line come behind what stands in it.
pub fn put_cursor_behind(field: &Element) {
    let end = u32::try_from(value(field).encode_utf16().count()).unwrap_or_default();
    drop(js_sys::Reflect::set(field, &"selectionStart".into(), &end.into()));
}
