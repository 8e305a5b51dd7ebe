//! What stands around every page: the way past the header, header, main ways, footer.

#[cfg(feature = "ssr")]
use super::settings::settings;
use super::{basics::link, mark::drawing, switch::switch};
use crate::{
    route::Page,
    text::fill,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        spot::Switch,
    },
};

/// The way past the header for those who go by keyboard. A bare `#main` would lead to the page's base, another page.
#[cfg(feature = "ssr")]
pub(crate) fn skip(context: PageContext, page: Option<&Page>) -> Tag {
    let href = format!("{}#main", page.map(|page| context.to(page.clone())).unwrap_or_default());
    styled("a", "skip").attr("href", href).add(context.t.skip)
}

/// The name of the site and its main ways.
#[cfg(feature = "ssr")]
pub(crate) fn header(context: PageContext, page: Option<&Page>) -> Tag {
    styled("header", "site").add(settings(context, page)).add(site_row(context, page))
}

/// The row of the header that bears words of the plan.
pub(crate) fn site_row(context: PageContext, page: Option<&Page>) -> Tag {
    let sign = drawing("site-sign", "0 0 32 32")
        .add(tag("path").attr("d", "M2 22C8 22 9 10 16 10S24 22 30 22V28H2z"))
        .add(styled("path", "site-sign-sea").attr("d", "M2 28h28v2H2z"))
        .add(tag("circle").attr("cx", "24").attr("cy", "7").attr("r", "3"));
    let site =
        link(context.to(Page::Home)).attr("class", "site-name").add(sign).add(tag("span").add(context.plan.title()));
    let ways = styled("nav", "ways").attr("aria-label", context.t.ways).add(ways(context, page));
    styled("div", "site-row").add(site).add(ways)
}

fn ways(context: PageContext, here: Option<&Page>) -> Tag {
    let t = context.t;
    let ways = [
        (Page::Map, t.nav_map),
        (Page::Tree, t.nav_tree),
        (Page::Kpis, t.nav_kpis),
        (Page::Notes, t.nav_notes),
        (Page::About, t.nav_about),
    ];
    let ways = ways.into_iter().filter(|(way, _)| *way != Page::Map || context.plan.has_map());
    tag("ul").all(ways.map(|(way, word)| {
        let current = (here == Some(&way)).then_some("page");
        tag("li").add(link(context.to(way)).attr_opt("aria-current", current).add(word))
    }))
}

/// Which plan and term this is, and where it comes from.
pub(crate) fn footer(context: PageContext) -> Tag {
    let (t, plan) = (context.t, context.plan);
    let term = fill(t.term, &[("first", &plan.term.first.to_string()), ("last", &plan.term.last.to_string())]);
    let name = fill(t.footer_plan, &[("plan", &plan.name), ("chapter", &plan.chapter)]);
    let ways = [
        (Page::About, t.nav_about),
        (Page::Data, t.nav_data),
        (Page::Glossary, t.glossary),
        (Page::Accessibility, t.nav_accessibility),
        (Page::Privacy, t.nav_privacy),
    ];
    let ways = ways
        .into_iter()
        .filter(|(way, _)| way.is_there())
        .map(|(way, word)| tag("li").add(link(context.to(way)).add(word)));
    // What these do does without the app (`src/start.js`).
    let scripts = [("share", t.share), ("present", t.present)].map(|(script, words)| {
        let button = tag("button").attr("type", "button").attr("class", "foot-share").attr("data-script", script);
        tag("li").add(button.add(words))
    });
    styled("footer", "foot")
        .add(styled("p", "foot-plan").add(tag("strong").add(name)).add(term))
        .add(tag("p").add(t.unofficial))
        .add(styled("ul", "foot-ways").all(scripts).all(ways))
        .add(switch(Switch::Keys, t.single_keys, true))
}

/// What is told when the app does not run: hidden until then. Here because it has to be there without the app.
#[cfg(feature = "ssr")]
pub(crate) fn stopped(context: PageContext) -> Tag {
    styled("div", "start-failed")
        .attr("id", "start-failed")
        .attr("role", "alert")
        .attr("hidden", "")
        .add(tag("p").add(context.t.start_failed))
        .add(styled("a", "button").attr("href", "").attr("hreflang", context.lang.link_tag()).add(context.t.reload))
}
