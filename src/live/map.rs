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

use super::{app::App, later_style, part_error::PartError};
use crate::{
    browser::{dom::Element, fetch, page, task::spawn},
    map::near::Near,
    ui::context::PageContext,
};
use wasm_split_helpers::wasm_split;

/// Has a map move.
#[wasm_split(map, fallible)]
pub(super) fn move_map(app: App, context: PageContext, map: Element) -> Result<(), PartError> {
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
