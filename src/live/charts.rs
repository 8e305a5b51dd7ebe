//! The chart of a figure, drawn by the chart engine once it is about to be seen. Until then, and wherever the engine does not
//! come, the figure's glyph stands in its place; the table says the same in words.

use super::{app::App, mount::mount_in};
use crate::{
    browser::{
        chart::{self, Drawn, Picture},
        dom::{self, Element},
        page,
        task::spawn,
    },
    plan::id::ItemId,
    ui::{
        html::styled,
        spot::{NAME, OF},
    },
};
use leptos::prelude::*;

/// Draws the chart of a figure.
pub(crate) fn draw(app: App, canvas: Element) {
    let Ok(ItemId::Figure(figure)) = dom::said(&canvas, OF).parse() else { return };
    let description = dom::said(&canvas, NAME);
    let kept = app.in_page(|| StoredValue::new_local(None::<Drawn>));
    let picture = Picture { element: canvas.clone(), figure, description };
    spawn(async move {
        match chart::draw(page::chart_files(), picture).await {
            // It finds no place, and goes, where the reader has left the page meanwhile.
            Ok(drawn) => drop(kept.try_set_value(Some(drawn))),
            Err(_) => tell(app, &canvas),
        }
    });
}

/// Says below a chart that it did not come.
fn tell(app: App, canvas: &Element) {
    if let Some(figure) = canvas.closest("figure").ok().flatten() {
        app.in_page(|| mount_in(&figure, styled("p", "aside").attr("role", "status").add(app.t().chart_failed)));
    }
}
