//! The time of day and chance, which the pure rooms are given rather than take.
#![expect(clippy::disallowed_methods, reason = "the one place that asks for the time and for chance")]

use super::by_name::{call, new};
use crate::notes::{Moment, NoteId, Session};
use wasm_bindgen::JsValue;

/// Now.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds since 1970 fit and are not negative"
)]
pub fn now() -> Moment {
    Moment::from_millis(js_sys::Date::now() as u64)
}

/// A moment as the reader's wall clock shows it: year, month, day, hour and minute.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a moment is one the browser keeps exact, and a calendar's numbers are small"
)]
pub fn local(moment: Moment) -> [u32; 5] {
    let date = new("Date", &[(moment.millis() as f64).into()]);
    let part = |name: &str| {
        let number = date.as_ref().and_then(|date| call(date, name, &JsValue::UNDEFINED)?.as_f64());
        number.unwrap_or_default() as u32
    };
    [part("getFullYear"), part("getMonth") + 1, part("getDate"), part("getHours"), part("getMinutes")]
}

/// The day and minute it is, as they stand in the names of files, so that none is put in the place of another: 20261122-0905.
pub fn stamp() -> String {
    let [year, month, day, hour, minute] = local(now());
    format!("{year}{month:02}{day:02}-{hour:02}{minute:02}")
}

/// A name for a new note.
pub fn new_note() -> NoteId {
    NoteId::from_random(u128::from_le_bytes(random()))
}

/// A name for this opening of the app.
pub fn new_session() -> Session {
    Session::from_random(u64::from_le_bytes(random()))
}

/// Random bytes of the browser's own source; every browser that runs WebAssembly has it.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "chance is from 0 to below 1")]
fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes
}
