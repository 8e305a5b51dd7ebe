//! `/offline/`: how the site is kept on the device for where there is no network, how that is taken back, and which version this
//! is. What its buttons do is in `src/offline/page.js`, which depends on nothing of the app: they are hidden until it is there.

use crate::{
    route::Page,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{link, page, section},
            crumbs::page_head,
            prose::version,
        },
    },
};

/// Using the site without a network.
pub(crate) fn offline(context: PageContext) -> Tag {
    let t = context.t;
    let lead = styled("p", "section-lead").add(t.offline_lead);
    let not_kept = styled("p", "alert not-kept").attr("id", "not-kept").attr("tabindex", "-1").add(t.offline_not_kept);
    let button = |class, name: &'static str, word| {
        tag("button").attr("class", class).attr("type", "button").attr(name, "").attr("hidden", "").add(word)
    };
    let progress = tag("progress")
        .attr("data-offline-progress", "")
        .attr("aria-label", t.offline_prepare)
        .attr("max", "1")
        .attr("value", "0")
        .attr("hidden", "");
    let prepare = styled("div", "offline")
        .attr("data-offline", "")
        .add(tag("p").add(button("button button-strong", "data-offline-prepare", t.offline_prepare)))
        .add(progress)
        .add(tag("p").attr("role", "status").attr("data-offline-status", ""))
        .add(styled("p", "quiet").attr("data-offline-storage", ""))
        .add(styled("p", "scriptless").add(t.offline_scriptless));
    page()
        .add(page_head(t.nav_offline).add(lead))
        .add(not_kept)
        .add(
            section("prepare", t.offline_before)
                .add(texts([t.offline_prepare_text, t.offline_prepare_again]))
                .add(prepare),
        )
        .add(section("install", t.offline_install).add(texts([t.offline_install_text])))
        .add(
            section("away", t.offline_away)
                .add(texts([t.offline_away_text]))
                .add(styled("p", "offline").add(button("button", "data-offline-forget", t.offline_away)))
                .add(tag("p").add(link(context.to(Page::Privacy)).attr("class", "more").add(t.nav_privacy))),
        )
        .add(
            section("version", t.about_what)
                .add(texts([t.offline_version_text]).add(version(context).attr("data-offline-version", ""))),
        )
}

fn texts<const N: usize>(texts: [&'static str; N]) -> Tag {
    styled("div", "prose").all(texts.map(|text| tag("p").add(text)))
}
