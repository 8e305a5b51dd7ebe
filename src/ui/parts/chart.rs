//! The chart of a figure, drawn by the chart engine once it is about to be seen. Until then, and wherever the engine does not
//! come, the figure's glyph stands in its place; the table says the same in words.

use super::{glyph::glyph, words::name};
use crate::{
    browser::{
        chart::{ChartError, ChartView, Picture},
        page,
    },
    charts::{description::describe, key::key},
    plan::figure::Figure,
    text::annotation::plain,
    ui::{
        html::{Tag, changing, nothing, styled, tag},
        scene::Scene,
    },
};
use leptos::prelude::*;

/// The charts of a goal's or measure's figures.
pub(crate) fn charts(scene: Scene, figures: &'static [Figure]) -> Tag {
    styled("div", "charts").all(figures.iter().filter_map(|figure| chart(scene, figure)))
}

/// The chart of a figure with what its signs mean; nothing for a figure without a number.
fn chart(scene: Scene, figure: &'static Figure) -> Option<Tag> {
    let signs = key(figure, scene.plan.term);
    if signs.is_empty() {
        return None;
    }
    let signs = signs.into_iter().map(|sign| {
        let class = format!("chart-mark chart-mark-{}", sign.word());
        tag("li").add(tag("span").at("class", class).at("aria-hidden", "true")).add(sign.text(scene.t))
    });
    let failure = RwSignal::new(None::<ChartError>);
    let told = changing(move || {
        failure.get().map_or_else(nothing, |_| styled("p", "aside").at("role", "status").add(scene.t.chart_failed))
    });
    Some(
        styled("figure", "chart")
            .add(tag("figcaption").add(name(scene, &figure.id.into())))
            .add(styled("div", "chart-box").add(canvas(scene, figure, failure)).add(glyph(scene, figure)))
            .add(styled("ul", "chart-key").all(signs))
            .add(told),
    )
}

/// Where the engine draws, for as long as the page shows it.
fn canvas(scene: Scene, figure: &'static Figure, failure: RwSignal<Option<ChartError>>) -> Tag {
    let view = StoredValue::new_local(None::<ChartView>);
    on_cleanup(move || view.set_value(None));
    styled("div", "chart-canvas").arrived(move |element| {
        let picture =
            Picture { figure: figure.id, description: plain(&describe(figure, scene.plan.term, scene.t)).into_owned() };
        match ChartView::new(element, page::chart_files(), picture, move |error| failure.set(Some(error))) {
            Ok(drawn) => view.set_value(Some(drawn)),
            Err(error) => failure.set(Some(error)),
        }
    })
}
