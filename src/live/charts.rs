//! The chart of a figure, drawn by the chart engine once it is about to be seen. Until then, and wherever the engine does not
//! come, the figure's glyph stands in its place; the table says the same in words.

use super::{app::App, mount::mount_in, part_error::PartError};
use crate::{
    browser::{
        chart::{self, Coming, Drawn, Picture},
        dom::{self, Element},
        page,
        task::spawn,
    },
    plan::id::ItemId,
    ui::html::styled,
};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// Draws the chart of a figure where it comes near the window. `description` is what it shows, for whoever does not see it.
pub(crate) fn attach(app: App, canvas: Element, of: &str, description: String) {
    let Ok(ItemId::Figure(figure)) = of.parse() else { return };
    let kept = StoredValue::new_local(None::<Drawn>);
    let picture = Picture { element: canvas.clone(), figure, description };
    let near = dom::when_near(&canvas.clone(), move || {
        spawn(async move {
            let drawn = match draw(picture).await {
                Ok(coming) => coming.await.ok(),
                Err(_) => None,
            };
            match drawn {
                // It finds no place, and goes, where the reader has left the page meanwhile.
                Some(drawn) => drop(kept.try_set_value(Some(drawn))),
                None => tell(app, &canvas),
            }
        });
    });
    StoredValue::new_local(near);
}

/// Says below a chart that it did not come.
fn tell(app: App, canvas: &Element) {
    if let Some(figure) = canvas.closest("figure").ok().flatten() {
        app.in_page(|| mount_in(&figure, styled("p", "aside").attr("role", "status").add(app.t().chart_failed)));
    }
}

#[wasm_split(charts, fallible)]
fn draw(picture: Picture) -> Result<Coming, PartError> {
    Ok(Box::pin(chart::draw(page::chart_files(), picture)))
}
