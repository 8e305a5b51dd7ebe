//! Figures as tables and as sentences: the same numbers a chart would draw, for everybody.

use crate::{
    plan::{
        figure::{Figure, Kind, MarkedPart},
        id::ItemId,
    },
    route::anchor,
    text::Texts,
    ui::{
        parts::{glyph::Glyph, notes::NoteCorner},
        scene::Scene,
    },
};
use leptos::prelude::*;

/// How a figure is counted, in words; says so where the plan does not write it.
pub(crate) fn kind_word(t: &Texts, kind: Kind) -> &'static str {
    match kind {
        Kind::Point => t.kind_point,
        Kind::Annual => t.kind_annual,
        Kind::Cumulative => t.kind_cumulative,
        Kind::Maintain => t.kind_maintain,
    }
}

/// The mark of a footnote beside the part that bears it.
fn marks(figure: &'static Figure, on: MarkedPart) -> impl IntoView {
    figure
        .footnotes
        .iter()
        .filter(move |note| note.on == on)
        .map(|note| view! { <sup class="note-mark">{note.mark.as_str()}</sup> })
        .collect_view()
}

/// A value with its unit small beside it.
fn amount(text: String, unit: &'static str) -> impl IntoView {
    let number = text.strip_suffix(unit).unwrap_or(&text).to_owned();
    let unit = text.strip_prefix(number.as_str()).unwrap_or_default().to_owned();
    view! { <b class="num">{number}</b><span class="unit">{unit}</span> }
}

/// The figures of a goal or measure as a table, each with its footnotes and its own note corner.
#[component]
pub(crate) fn FigureTable(figures: &'static [Figure], caption: &'static str) -> impl IntoView {
    let scene = Scene::get()?;
    let t = scene.t;
    let baseline_column = figures
        .iter()
        .find_map(|figure| figure.baseline.as_ref())
        .map_or_else(String::new, |baseline| baseline.period.to_string());
    let rows = figures
        .iter()
        .map(|figure| {
            let item = ItemId::from(figure.id);
            let place = anchor(&item);
            let unit = figure.unit.as_str();
            let other_period = figure
                .baseline
                .as_ref()
                .map(|baseline| baseline.period.to_string())
                .map(|period| view! { <span class="when">{period}</span> });
            let none = figure.baseline.is_none().then(|| view! { <span class="when">{t.no_baseline}</span> });
            let basis = (figure.kind_basis == crate::plan::figure::Basis::Inferred)
                .then(|| view! { <span class="when">{t.kind_inferred}</span> });
            let footnotes = figure
                .footnotes
                .iter()
                .map(|note| view! { <p class="footnote"><span>{note.mark.as_str()}</span>{note.text.as_str()}</p> })
                .collect_view();
            view! {
                <tr id=place>
                    <th scope="row">{figure.name.as_str()}{marks(figure, MarkedPart::Name)}{footnotes}</th>
                    <td class="amount" data-label=t.baseline>
                        {amount(figure.baseline_text(), unit)}{marks(figure, MarkedPart::Baseline)}{other_period}{none}
                    </td>
                    <td class="amount" data-label=t.target_value>
                        {amount(figure.target_text(), unit)}{marks(figure, MarkedPart::Target)}
                        <span class="when">{figure.target_period.to_string()}</span>
                    </td>
                    <td class="kind" data-label=t.kind>{kind_word(t, figure.kind)}{basis}</td>
                    <td class="corner" data-label=t.notes><NoteCorner item/></td>
                </tr>
            }
        })
        .collect_view();
    let target_column = figures.first().map(|figure| figure.target_period.to_string()).unwrap_or_default();
    Some(view! {
        <div class="scroll">
            <table class="figures">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.figure_name}</th>
                        <th scope="col">{t.baseline}<span class="when">{baseline_column}</span></th>
                        <th scope="col">{t.target_value}<span class="when">{target_column}</span></th>
                        <th scope="col">{t.kind}</th>
                        <th scope="col">{t.notes}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    })
}

/// A figure at a glance: its drawing, its name and its two values, as one link.
#[component]
pub(crate) fn FigureTile(figure: &'static Figure) -> impl IntoView {
    let scene = Scene::get()?;
    let item = ItemId::from(figure.id);
    Some(view! {
        <a class="tile" href=scene.to_item(&item)>
            <span class="tile-name">{figure.name.as_str()}</span>
            <Glyph figure/>
            <span class="tile-values">
                <span>{figure.baseline_text()}</span>
                <span class="arrow" aria-hidden="true">"→"</span>
                <span class="visually-hidden">{scene.t.to}</span>
                <b>{figure.target_text()}</b>
            </span>
        </a>
    })
}
