//! What stands around every page: header, main ways, footer.

use super::{furigana::Furigana, mark::drawing, settings::settings, switch::switch};
use crate::{
    browser::{task::effect, wish::NO_KEYS},
    route::Page,
    text::fill,
    ui::{
        html::{Tag, changing, styled, tag},
        parts::prose::link,
        scene::Scene,
    },
};
use leptos::prelude::*;

/// The name of the site and its main ways.
pub(crate) fn header(scene: Scene, page: Memo<Option<Page>>, furigana: Furigana) -> Tag {
    let sign = drawing("site-sign", "0 0 32 32")
        .add(tag("path").at("d", "M2 22C8 22 9 10 16 10S24 22 30 22V28H2z"))
        .add(styled("path", "site-sign-sea").at("d", "M2 28h28v2H2z"))
        .add(tag("circle").at("cx", "24").at("cy", "7").at("r", "3"));
    let shown = furigana.scene;
    let site = link(scene.to(Page::Home))
        .at("class", "site-name")
        .add(sign)
        .add(changing(move || tag("span").add(&shown.get().plan.map_name)));
    let ways = styled("nav", "ways")
        .at("aria-label", scene.t.ways)
        .add(changing(move || ways(shown.get(), page.get().as_ref())));
    styled("header", "site").add(settings(scene, page, furigana)).add(styled("div", "site-row").add(site).add(ways))
}

fn ways(scene: Scene, here: Option<&Page>) -> Tag {
    let t = scene.t;
    let ways = [
        (Page::Map, t.nav_map),
        (Page::Tree, t.nav_tree),
        (Page::Kpis, t.nav_kpis),
        (Page::Notes, t.nav_notes),
        (Page::About, t.nav_about),
    ];
    tag("ul").all(ways.map(|(way, word)| {
        let current = (here == Some(&way)).then_some("page");
        tag("li").add(link(scene.to(way)).maybe("aria-current", current).add(word))
    }))
}

/// Which plan and term this is, and where it comes from.
pub(crate) fn footer(scene: Scene) -> Tag {
    let (t, plan) = (scene.t, scene.plan);
    let keys = RwSignal::new(true);
    effect(move || keys.set(!NO_KEYS.is_on()));
    let term = fill(t.term, &[&plan.term.first.to_string(), &plan.term.last.to_string()]);
    let chapter =
        plan.chapter.split_once(": ").or_else(|| plan.chapter.split_once(' ')).map_or("", |(number, _)| number);
    let name = fill(t.footer_plan, &[&plan.name, chapter]);
    styled("footer", "foot")
        .add(styled("p", "foot-plan").add(tag("strong").add(name)).add(term))
        .add(
            tag("p")
                .add(t.unofficial)
                .add(" ")
                .add(link(scene.to(Page::About)).add(t.nav_about))
                .add(" ")
                .add(link(scene.to(Page::Data)).add(t.nav_data))
                .add(" ")
                .add(link(scene.to(Page::Glossary)).add(t.glossary)),
        )
        .add(switch(t.single_keys, keys, move |on| {
            NO_KEYS.keep(!on);
            NO_KEYS.mark(!on);
            keys.set(on);
        }))
        .add(
            styled("p", "start-failed")
                .at("id", "start-failed")
                .at("role", "alert")
                .at("hidden", "")
                .add(t.start_failed),
        )
}
