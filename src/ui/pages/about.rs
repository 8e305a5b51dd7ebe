//! `/about/`: what this is, which plan and term it shows, where its data come from and where they differ from the source.

use crate::{
    map::sheet,
    plan::model::{Correction, Section},
    text::fill,
    ui::{
        parts::{notes::NoteSection, prose::Prose},
        scene::Scene,
    },
};
use leptos::prelude::*;

/// About the site and its data.
#[component]
pub(crate) fn AboutPage() -> impl IntoView {
    let scene = Scene::get()?;
    let (t, plan) = (scene.t, scene.plan);
    let term = fill(t.term, &[&plan.term.first.to_string(), &plan.term.last.to_string()]);
    let sections = plan.sections.iter().map(section).collect_view();
    let national = plan.national_goals.iter().map(|goal| view! { <li>{goal.name.as_str()}</li> }).collect_view();
    let corrections = plan.corrections.iter().map(|correction| row(scene, correction)).collect_view();
    Some(view! {
        <header class="head"><h1>{t.nav_about}</h1></header>
        <section aria-labelledby="what">
            <h2 id="what">{t.about_what}</h2>
            <div class="prose"><p>{fill(t.about_what_text, &[&plan.city, &plan.name, &plan.chapter])}</p><p>{t.unofficial}</p></div>
        </section>
        <section aria-labelledby="plan">
            <h2 id="plan">{t.about_plan}</h2>
            <dl class="facts">
                <dt>{t.about_plan_name}</dt><dd>{plan.name.as_str()}</dd>
                <dt>{t.about_chapter}</dt><dd>{plan.chapter.as_str()}</dd>
                <dt>{t.about_term}</dt><dd>{term}</dd>
            </dl>
            <div class="prose"><p>{t.about_term_over}</p><p>{t.about_unknown}</p></div>
        </section>
        {sections}
        <section aria-labelledby="national">
            <h2 id="national">{t.about_national}</h2>
            <ul class="points">{national}</ul>
            <p class="aside">{t.about_national_note}</p>
        </section>
        <section aria-labelledby="reading">
            <h2 id="reading">{t.about_reading}</h2>
            <div class="prose"><p>{t.about_reading_text}</p><p>{t.about_kinds}</p><p>{t.about_lost}</p></div>
        </section>
        <section class="wide" aria-labelledby="corrections">
            <h2 id="corrections">{t.about_corrections}</h2>
            <p class="section-lead">{t.about_corrections_lead}</p>
            <div class="scroll" role="region" tabindex="0" aria-labelledby="corrections">
                <table class="figures">
                    <caption class="visually-hidden">{t.about_corrections}</caption>
                    <thead><tr><th scope="col">{t.about_line}</th><th scope="col">{t.about_written}</th><th scope="col">{t.about_read_as}</th><th scope="col">{t.about_reason}</th></tr></thead>
                    <tbody>{corrections}</tbody>
                </table>
            </div>
        </section>
        <section aria-labelledby="notes">
            <h2 id="notes">{t.about_notes}</h2>
            <div class="prose"><p>{t.about_notes_text}</p></div>
        </section>
        <section aria-labelledby="credits">
            <h2 id="credits">{t.about_credits}</h2>
            <ul class="points">
                <li>{fill(t.credit_plan, &[&plan.city, &plan.name, &plan.chapter])}</li>
                <li>{sheet().credit}</li>
                <li>{t.credit_landmarks}</li>
                <li>{t.credit_design}</li>
                <li>{t.credit_charts}</li>
            </ul>
        </section>
        <NoteSection item=crate::plan::id::ItemId::Plan/>
    })
}

fn section(section: &'static Section) -> impl IntoView {
    let id = format!("section-{}", section.id);
    let heading = id.clone();
    view! {
        <section aria-labelledby=id><h2 id=heading>{section.title.as_str()}</h2><Prose text=&section.text/></section>
    }
}

fn row(scene: Scene, correction: &'static Correction) -> impl IntoView {
    let t = scene.t;
    view! {
        <tr>
            <th scope="row">{fill(t.about_line_n, &[&correction.source.to_string()])}</th>
            <td data-label=t.about_written>{correction.written.as_str()}</td>
            <td data-label=t.about_read_as>{correction.read_as.as_str()}</td>
            <td data-label=t.about_reason>{correction.reason.as_str()}</td>
        </tr>
    }
}
