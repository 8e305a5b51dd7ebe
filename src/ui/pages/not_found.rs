//! An address that names nothing, and the ways on from there.

use crate::{
    route::Page,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{link, page},
            crumbs::page_head,
        },
    },
};

/// Says that there is no such page, and where to go.
pub(crate) fn not_found(context: PageContext) -> Tag {
    let t = context.t;
    let ways = [(Page::Home, t.nav_home), (Page::Map, t.nav_map), (Page::Tree, t.nav_tree), (Page::Kpis, t.nav_kpis)];
    let ways = ways.into_iter().filter(|(way, _)| *way != Page::Map || context.plan.has_map());
    let ways = ways.map(|(way, word)| tag("li").add(link(context.to(way)).add(word)));
    page()
        .add(page_head(t.not_found_title).add(styled("p", "section-lead").add(t.not_found)))
        .add(styled("ul", "links").all(ways))
}
