//! What comes alive only when it comes near the window: charts, the review, a workshop. What that is, the start does not know: it fetches the
//! part that does, so that a page without such things costs nothing.

use super::{app::App, charts, mount::mount_in, notes, part_error::PartError, review};
use crate::{
    browser::{
        dom::{self, Element},
        task::spawn,
    },
    ui::{
        html::styled,
        spot::{AT_ONCE, NEAR, Near},
    },
};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// Has an element come alive when it comes near the window, or at once where it asks for that.
pub(crate) fn attach(app: App, place: Element) {
    let at_once = place.has_attribute(AT_ONCE);
    let begin = {
        let place = place.clone();
        move || begin(app, place)
    };
    if at_once {
        begin();
    } else {
        StoredValue::new_local(dom::when_near(&place, begin));
    }
}

fn begin(app: App, place: Element) {
    spawn(async move {
        if come(app, place.clone()).await.is_err() {
            let said = styled("p", "aside").attr("role", "status").add(app.t().part_failed);
            app.in_page(|| mount_in(&place, said));
        }
    });
}

#[wasm_split(near, fallible)]
fn come(app: App, place: Element) -> Result<(), PartError> {
    // The reader may have left the page meanwhile; one that is unknown is of another build.
    if place.is_connected() {
        match Near::from_word(&dom::said(&place, NEAR)) {
            Some(Near::Chart) => charts::draw(app, place),
            Some(near @ (Near::Verdict | Near::Measured | Near::Board | Near::Report)) => {
                review::begin(app, near, &place);
            }
            Some(Near::Workshop) => notes::begin_workshop(app, place),
            None => {}
        }
    }
    Ok(())
}
