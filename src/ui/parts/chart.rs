//! The chart of a figure, drawn by the chart engine once it is about to be seen. Until then, and wherever the engine does not
//! come, the figure's glyph stands in its place; the table says the same in words.

use super::glyph::Glyph;
use crate::{
    browser::{
        chart::{ChartError, ChartView, Picture},
        page,
    },
    charts::{
        chart::{Words, chart},
        key::key,
        table::describe,
    },
    plan::figure::Figure,
    ui::scene::Scene,
};
use leptos::{html::Div, prelude::*};

/// The charts of a goal's or measure's figures.
#[component]
pub(crate) fn Charts(figures: &'static [Figure]) -> impl IntoView {
    let charts = figures.iter().map(|figure| view! { <FigureChart figure/> }).collect_view();
    view! { <div class="charts">{charts}</div> }
}

#[component]
fn FigureChart(figure: &'static Figure) -> impl IntoView {
    let scene = Scene::get()?;
    let term = scene.plan.term;
    let marks = key(figure, term);
    if marks.is_empty() {
        return None;
    }
    let canvas = NodeRef::<Div>::new();
    let failure = RwSignal::new(None::<ChartError>);
    let view = StoredValue::new_local(None::<ChartView>);
    Effect::new(move || {
        let Some(element) = canvas.get() else { return };
        let picture = Picture {
            paint: Box::new(move |palette| chart(figure, term, palette, &Words::JAPANESE).unwrap_or_default()),
            description: describe(figure, term),
        };
        match ChartView::new(element.into(), &page::chart_engine(), picture, move |error| failure.set(Some(error))) {
            Ok(drawn) => view.set_value(Some(drawn)),
            Err(error) => failure.set(Some(error)),
        }
    });
    on_cleanup(move || view.set_value(None));
    let marks = marks
        .into_iter()
        .map(|mark| view! { <li><span class=format!("chart-mark chart-mark-{mark:?}").to_lowercase() aria-hidden="true"></span>{mark.text()}</li> })
        .collect_view();
    let failed = move || {
        failure.get().map(|error| view! { <p class="aside" role="status">{format!("{}（{error}）", scene.t.chart_failed)}</p> })
    };
    Some(view! {
        <figure class="chart">
            <figcaption>{figure.name.as_str()}</figcaption>
            <div class="chart-box">
                <div class="chart-canvas" node_ref=canvas></div>
                <Glyph figure/>
            </div>
            <ul class="chart-key">{marks}</ul>
            {failed}
        </figure>
    })
}
