//! `/`: the whole strategy on one screen.

use crate::{
    plan::id::ItemId,
    route::Page,
    text::fill,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{link, page, section},
            figures::goal_figures,
            goals::{goal_band, goal_list},
            map_view::{map_caption, map_view},
            notes::note_section,
            source::source,
        },
    },
};

/// The map with its zones where there is one, the goals, the band of measures, and every figure at a glance.
pub(crate) fn home(context: PageContext) -> Tag {
    let (t, plan) = (context.t, context.plan);
    let numbers = [
        ("goals", &*plan.goals.len().to_string()),
        ("directions", &plan.directions.len().to_string()),
        ("measures", &plan.measures.len().to_string()),
        ("projects", &plan.projects().count().to_string()),
        ("figures", &plan.figures().count().to_string()),
    ];
    let years = [("first", &*plan.term.first.to_string()), ("last", &plan.term.last.to_string())];
    let head = styled("header", "home-head")
        .add(tag("h1").add(plan.title()))
        .add(styled("p", "home-plan").add(&plan.name))
        .add(styled("p", "home-lead").add(fill(t.home_lead, &numbers)));
    let goals = section("goals", fill(t.goals, &[("n", &plan.goals.len().to_string())]))
        .attr("class", "hero-goals")
        .add(goal_list(context));
    // Without a map the goals lead.
    let hero = if plan.has_map() {
        styled("div", "hero")
            .add(styled("figure", "hero-map").add(map_view(context, None)).add(map_caption(context)))
            .add(goals)
    } else {
        goals
    };
    let figures_lead = fill(t.home_figures_lead, &years);
    page()
        .add(head)
        .add(hero)
        .add(headed("tree", t.home_tree, context.to(Page::Tree), t.home_tree_more).add(goal_band(context)))
        .add(
            headed("figures", t.home_figures, context.to(Page::Kpis), t.home_figures_more)
                .add(styled("p", "section-lead").add(figures_lead))
                .all(plan.goals.iter().filter_map(|goal| goal_figures(context, goal.id, "h3"))),
        )
        .add(source(context, "plan"))
        .add(note_section(context, &ItemId::Plan))
}

/// A part of the page with the way to more of it beside its heading.
fn headed(id: &'static str, title: &'static str, href: String, more: &'static str) -> Tag {
    let head = styled("div", "section-head")
        .add(tag("h2").attr("id", id).add(title))
        .add(link(href).attr("class", "more").add(more));
    tag("section").attr("aria-labelledby", id).add(head)
}
