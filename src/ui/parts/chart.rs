//! The place for the chart of a figure. The chart engine draws into it once it is about to be seen; until then, and wherever
//! the engine does not come, the figure's glyph stands there; the table says the same in words.

use super::{basics::link, glyph::glyph, words::name};
use crate::{
    charts::{
        axes::{Axes, axes as axes_of},
        description::describe,
        key::key,
    },
    plan::{figure::Figure, id::ItemId},
    route::Page,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        spot::{NAME, NEAR, Near, OF, SPOT, Spot},
    },
};

/// The charts of a goal's or measure's figures.
pub(crate) fn charts(context: PageContext, figures: &'static [Figure]) -> Tag {
    styled("div", "charts").all(figures.iter().filter_map(|figure| chart(context, figure)))
}

/// The chart of one figure, on the page of which it stands.
#[cfg(feature = "ssr")]
pub(crate) fn own_chart(context: PageContext, figure: &'static Figure) -> Tag {
    styled("div", "charts own-chart").all(drawn(
        context,
        figure,
        tag("figcaption").add(name(context, &figure.id.into())),
    ))
}

/// The chart of a figure under its name, which leads to its page; nothing for a figure without a number.
fn chart(context: PageContext, figure: &'static Figure) -> Option<Tag> {
    let name = name(context, &figure.id.into());
    drawn(context, figure, tag("figcaption").add(link(context.to(Page::Figure(figure.id))).add(name)))
}

fn drawn(context: PageContext, figure: &'static Figure, caption: Tag) -> Option<Tag> {
    let signs = key(figure, context.plan.term);
    if signs.is_empty() {
        return None;
    }
    let signs = signs.into_iter().map(|sign| {
        let class = format!("chart-mark chart-mark-{}", sign.word());
        tag("li").add(tag("span").attr("class", class).attr("aria-hidden", "true")).add(sign.text(context.t))
    });
    let item = ItemId::from(figure.id);
    let canvas = styled("div", "chart-canvas")
        .attr(SPOT, Spot::Near.word())
        .attr(NEAR, Near::Chart.word())
        .attr(OF, item.to_string())
        .attr(NAME, describe(figure, context.plan.term, context.t));
    Some(
        styled("figure", "chart")
            .add(caption)
            .add(styled("div", "chart-box").add(canvas).add(glyph(context, figure)).all(axes(context, figure)))
            .add(styled("ul", "chart-key").all(signs)),
    )
}

/// The ends of both axes in words, for where the glyph stays: on paper, and without a script. Those who do not see it have the
/// table.
fn axes(context: PageContext, figure: &Figure) -> Option<Tag> {
    let Axes { top, bottom, first, last } = axes_of(figure, context.plan.term, context.t)?;
    let ends = [("top", top), ("bottom", bottom), ("first", first), ("last", last)];
    let ends = ends.map(|(end, words)| tag("span").attr("data-end", end).add(words));
    Some(styled("div", "scriptless chart-axes").attr("aria-hidden", "true").all(ends))
}
