//! Work that waits: for a file, or for a signal to change.
//!
//! Both take a boxed closure or future. An effect or task of a type of its own each time would be a fiftieth of the wasm,
//! and the app starts none so often that one would notice.

use super::clock;
use leptos::prelude::Effect;
use std::pin::Pin;
use wasm_bindgen_futures::spawn_local;

/// Has tasks and effects run by the browser from here on.
pub fn begin() {
    // It fails only where that is so already.
    drop(any_spawner::Executor::init_wasm_bindgen());
}

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

/// Does something when the browser has nothing better to do.
pub fn when_idle(act: impl FnOnce() + 'static) {
    let act = wasm_bindgen::closure::Closure::once_into_js(act);
    let Some(window) = web_sys::window() else { return };
    let call: &js_sys::Function = wasm_bindgen::JsCast::unchecked_ref(&act);
    if js_sys::Reflect::has(&window, &"requestIdleCallback".into()).unwrap_or_default() {
        // A refusal means that it is not done, which nobody waits for.
        drop(window.request_idle_callback(call));
    } else {
        // Safari has no word for idleness.
        drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(call, 1000));
    }
}

/// Does something when the browser draws next, and is told the time in milliseconds.
#[expect(clippy::cast_precision_loss, reason = "a moment is one the browser keeps exact")]
pub fn on_frame(act: impl FnOnce(f64) + 'static) {
    leptos::prelude::request_animation_frame(move || act(clock::now().millis() as f64));
}

/// Does something after so many milliseconds.
pub fn later(milliseconds: i32, act: impl FnOnce() + 'static) {
    let act = wasm_bindgen::closure::Closure::once_into_js(act);
    if let Some(window) = web_sys::window() {
        let call: &js_sys::Function = wasm_bindgen::JsCast::unchecked_ref(&act);
        // A refusal means that it is not done, which nobody waits for.
        drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(call, milliseconds));
    }
}

fn boxed(act: Box<dyn FnMut()>) {
    Effect::new(act);
}

/// Does something that waits for the browser.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    spawn_local(work);
}
