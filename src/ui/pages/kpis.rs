//! `/kpis/`: every figure of the plan, at a glance and as one table.

use super::home::GoalFigures;
use crate::{
    plan::{
        figure::{Basis, Figure},
        id::{FigureId, ItemId},
    },
    text::fill,
    ui::{parts::figures::kind_word, scene::Scene},
};
use leptos::prelude::*;

/// Every figure.
#[component]
pub(crate) fn KpisPage() -> impl IntoView {
    let scene = Scene::get()?;
    let (t, plan) = (scene.t, scene.plan);
    let targets = plan.goals.iter().map(|goal| goal.targets.len()).sum::<usize>();
    let kpis = plan.measures.iter().map(|measure| measure.kpis.len()).sum::<usize>();
    let numbers = [
        targets.to_string(),
        kpis.to_string(),
        plan.term.first.to_string(),
        plan.term.last.to_string(),
    ];
    let rows = plan.figures().map(|figure| view! { <Row figure/> }).collect_view();
    Some(view! {
        <header class="head">
            <h1>{t.kpis_title}</h1>
            <p class="section-lead">{fill(t.kpis_lead, &numbers.each_ref().map(String::as_str))}</p>
            <p class="section-lead"><a href="#table">{t.kpis_to_table}</a></p>
        </header>
        <ul class="glyph-keys">
            <li><svg viewBox="0 0 12 12" class="glyph" aria-hidden="true"><path class="glyph-dot" d="M2 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"></path></svg>{t.baseline}</li>
            <li><svg viewBox="0 0 12 12" class="glyph" aria-hidden="true"><path class="glyph-ring" d="M2 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"></path></svg>{t.target_value}</li>
            <li><svg viewBox="0 0 24 12" class="glyph" aria-hidden="true"><path class="glyph-line" d="M0 6H24"></path></svg>{t.glyph_line}</li>
        </ul>
        {plan.goals.iter().map(|goal| view! { <GoalFigures goal=goal.id/> }).collect_view()}
        <section id="table" class="wide" aria-labelledby="table-title">
            <h2 id="table-title">{t.kpis_table}</h2>
            <div class="scroll" role="region" tabindex="0" aria-labelledby="table-title">
                <table class="figures figures-all">
                    <caption>{t.kpis_table_caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.figure_name}</th>
                            <th scope="col">{t.belongs_to}</th>
                            <th scope="col">{t.baseline}</th>
                            <th scope="col">{t.when_measured}</th>
                            <th scope="col">{t.target_value}</th>
                            <th scope="col">{t.when_due}</th>
                            <th scope="col">{t.kind}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    })
}

#[component]
fn Row(figure: &'static Figure) -> impl IntoView {
    let scene = Scene::get()?;
    let t = scene.t;
    let owner = match figure.id {
        FigureId::Target(id) => ItemId::from(id.goal()),
        FigureId::Kpi(id) => ItemId::from(id.measure()),
    };
    let goal = scene.plan.goal_of(&owner).map(|goal| goal.to_string());
    let inferred = (figure.kind_basis == Basis::Inferred).then(|| view! { <span class="when">{t.kind_inferred}</span> });
    let period = figure.baseline.as_ref().map_or_else(|| "―".to_owned(), |baseline| baseline.period.to_string());
    Some(view! {
        <tr data-goal=goal>
            <th scope="row"><a href=scene.to_item(&figure.id.into())>{figure.name.as_str()}</a></th>
            <td data-label=t.belongs_to><a href=scene.to_item(&owner)>{scene.number(&owner)}</a></td>
            <td class="amount" data-label=t.baseline>{figure.baseline_text()}</td>
            <td data-label=t.when_measured>{period}</td>
            <td class="amount" data-label=t.target_value>{figure.target_text()}</td>
            <td data-label=t.when_due>{figure.target_period.to_string()}</td>
            <td data-label=t.kind>{kind_word(t, figure.kind)}{inferred}</td>
        </tr>
    })
}
