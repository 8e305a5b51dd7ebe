//! What comes alive only when it comes near the window: charts, and the review. What that is, the start does not know: it fetches the
//! part that does, so that a page without such things costs nothing.

use super::{app::App, charts, notice, part_error::PartError, review};
use crate::{
    browser::{
        dom::{self, Element},
        task::spawn,
    },
    ui::spot::{NEAR, Near},
};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;

/// Has an element come alive when it comes near the window.
pub(crate) fn attach(app: App, place: Element, of: String, name: String) {
    let near = dom::when_near(&place.clone(), move || begin(app, place, of, name));
    StoredValue::new_local(near);
}

fn begin(app: App, place: Element, of: String, name: String) {
    spawn(async move {
        let came = come(app, place.clone(), of.clone(), name.clone()).await;
        // What stands in the place of a chart says the same; of all else it is told, with a way to try again.
        if came.is_err() && !charts::tell(app, &place) {
            notice::failed(app, Rc::new(move || begin(app, place.clone(), of.clone(), name.clone()))).await;
        }
    });
}

#[wasm_split(near, fallible)]
fn come(app: App, place: Element, of: String, name: String) -> Result<(), PartError> {
    // The reader may have left the page meanwhile; one that is unknown is of another build.
    if place.is_connected() {
        match Near::from_word(&dom::said(&place, NEAR)) {
            Some(Near::Chart) => charts::draw(app, place, &of, name),
            Some(near @ (Near::Verdict | Near::Measured)) => review::begin(app, near, of),
            None => {}
        }
    }
    Ok(())
}
