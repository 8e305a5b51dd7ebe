//! The chart of a figure, drawn by the chart engine once it is about to be seen. Until then, and wherever the engine does not
//! come, the figure's glyph stands in its place; the table says the same in words.

use super::{app::App, mount::mount_in};
use crate::{
    browser::{
        chart::{self, Drawn, Picture},
        dom::Element,
        page,
        task::spawn,
    },
    plan::id::ItemId,
    ui::html::styled,
};
use leptos::prelude::*;

/// Draws the chart of a figure. `description` is what it shows, for whoever does not see it.
pub(crate) fn draw(app: App, canvas: Element, of: &str, description: String) {
    let Ok(ItemId::Figure(figure)) = of.parse() else { return };
    let kept = app.in_page(|| StoredValue::new_local(None::<Drawn>));
    let picture = Picture { element: canvas.clone(), figure, description };
    spawn(async move {
        match chart::draw(page::chart_files(), picture).await {
            // It finds no place, and goes, where the reader has left the page meanwhile.
            Ok(drawn) => drop(kept.try_set_value(Some(drawn))),
            Err(_) => {
                tell(app, &canvas);
            }
        }
    });
}

/// Says below a chart that it did not come; whether there is such a place.
pub(crate) fn tell(app: App, canvas: &Element) -> bool {
    let figure = canvas.closest("figure").ok().flatten();
    let said = figure.and_then(|figure| {
        app.in_page(|| mount_in(&figure, styled("p", "aside").attr("role", "status").add(app.t().chart_failed)))
    });
    said.is_some()
}
