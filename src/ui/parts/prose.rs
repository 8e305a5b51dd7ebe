//! Running text of the plan.

use leptos::prelude::*;

/// Paragraphs.
#[component]
pub(crate) fn Prose(text: &'static [String]) -> impl IntoView {
    view! { <div class="prose">{text.iter().map(|text| view! { <p>{text.as_str()}</p> }).collect_view()}</div> }
}

/// A plain list of short texts.
#[component]
pub(crate) fn Points(points: &'static [String]) -> impl IntoView {
    view! { <ul class="points">{points.iter().map(|text| view! { <li>{text.as_str()}</li> }).collect_view()}</ul> }
}
