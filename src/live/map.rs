//! The map, where it moves. What moves it is a part of the program, fetched in idle time or when the map is touched: until then,
//! and where it does not come, the map is a picture whose zones are links.
//!
//! [`moving`] is the map in motion, [`closer`] what is seen of it closer, [`bar`] its buttons; [`choosing`] is what is chosen on
//! it, [`lights`] what of the page belongs to that, [`beside`] the panel that tells of it.

mod bar;
mod beside;
mod choosing;
mod closer;
mod lights;
mod moving;

use super::{app::App, later_style, part_error::PartError, parts};
use crate::{
    browser::{
        dom::{self, Element},
        fetch, page,
        task::{self, spawn},
    },
    map::near::Near,
    route::query::View,
    ui::context::PageContext,
};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// Has a map move, once there is time for it or the reader touches it, and at once where the address asks for something on it.
pub(crate) fn attach(app: App, map: Element) {
    let once = StoredValue::new(false);
    let begin = {
        let map = map.clone();
        move || {
            // It is gone where the reader has left the page meanwhile.
            if once.try_get_value() == Some(false) {
                once.set_value(true);
                let map = map.clone();
                spawn(async move {
                    let done = match parts::current_plan(app).await {
                        Ok(context) => move_map(app, context, map).await,
                        Err(error) => Err(error),
                    };
                    // The next touch tries again; nothing is told, since the map is there all the same.
                    once.try_set_value(done.is_ok());
                });
            }
        }
    };
    for event in ["pointerdown", "focusin"] {
        let begin = begin.clone();
        StoredValue::new_local(dom::listen(&map, event, Box::new(move |_| begin())));
    }
    if untrack(|| app.view()) != View::Whole {
        begin();
    } else if page::may_prefetch() {
        task::when_idle(begin);
    }
}

#[wasm_split(map, fallible)]
fn move_map(app: App, context: PageContext, map: Element) -> Result<(), PartError> {
    later_style::when_here(move || {
        spawn(async move {
            // Without it the map is seen closer with the texts it has.
            let near = fetch::of(page::file("data-map")).await.map(|file| Near::read(file.leak()));
            if map.is_connected() {
                app.in_page(|| choosing::begin(app, context, map, near.unwrap_or_default()));
            }
        });
    });
    Ok(())
}
