//! What is done once the page is drawn, and again whenever a signal it reads has changed. Natively nothing is.
//!
//! All of it is of one type, since each type of its own would bring leptos' machinery to the reader once more.

use leptos::prelude::Effect;

/// Does something now and whenever a signal it reads has changed, until the owner is cleaned up.
pub fn effect(act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(act);
}
