//! The chart of a figure, drawn by the chart engine once it is about to be seen. Until then, and wherever the engine does not
//! come, the figure's glyph stands in its place; the table says the same in words.

use super::{glyph::glyph, words::name};
use crate::{
    browser::{
        chart::{ChartError, ChartView, Picture},
        page,
    },
    charts::{key::key, table::describe},
    plan::figure::Figure,
    ui::{
        html::{Tag, live, styled, tag},
        scene::Scene,
    },
};
use leptos::{html::Div, prelude::*};

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
        let class = format!("chart-mark chart-mark-{sign:?}").to_lowercase();
        tag("li").add(tag("span").at("class", class).at("aria-hidden", "true")).add(sign.text())
    });
    let space = styled("div", "chart-box").add(live(view! { <Canvas figure/> })).add(glyph(scene, figure));
    Some(
        styled("figure", "chart")
            .add(tag("figcaption").add(name(scene, &figure.id.into())))
            .add(space)
            .add(styled("ul", "chart-key").all(signs)),
    )
}

/// Where the engine draws.
#[component]
fn Canvas(figure: &'static Figure) -> impl IntoView {
    let scene = Scene::get()?;
    let term = scene.plan.term;
    let canvas = NodeRef::<Div>::new();
    let failure = RwSignal::new(None::<ChartError>);
    let view = StoredValue::new_local(None::<ChartView>);
    Effect::new(move || {
        let Some(element) = canvas.get() else { return };
        let picture = Picture { figure: figure.id, description: describe(figure, term) };
        match ChartView::new(element.into(), page::chart_files(), picture, move |error| failure.set(Some(error))) {
            Ok(drawn) => view.set_value(Some(drawn)),
            Err(error) => failure.set(Some(error)),
        }
    });
    on_cleanup(move || view.set_value(None));
    let failed = move || {
        failure.get().map(|error| view! { <p class="aside" role="status">{format!("{}（{error}）", scene.t.chart_failed)}</p> })
    };
    Some(view! {
        <div class="chart-canvas" node_ref=canvas></div>
        {failed}
    })
}
