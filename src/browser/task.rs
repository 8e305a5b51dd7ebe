//! Work that waits: for a file, or for a signal to change.
//!
//! Both take a boxed closure or future. An effect or task of a type of its own each time would be a fiftieth of the wasm,
//! and the app starts none so often that one would notice.

use leptos::prelude::Effect;
use std::pin::Pin;
use wasm_bindgen_futures::spawn_local;

/// Does something once the page lives, and again whenever a signal it reads changes.
pub fn effect(act: impl FnMut() + 'static) {
    boxed(Box::new(act));
}

/// Does something whenever a signal that `track` reads changes, but not at first.
pub fn on_change(track: impl Fn() + 'static, mut act: impl FnMut() + 'static) {
    let mut first = true;
    effect(move || {
        track();
        if !std::mem::take(&mut first) {
            leptos::prelude::untrack(&mut act);
        }
    });
}

fn boxed(act: Box<dyn FnMut()>) {
    Effect::new(act);
}

/// Does something that waits for the browser.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    spawn_local(work);
}
