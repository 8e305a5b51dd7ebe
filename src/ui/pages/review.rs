//! `/review/`: all figures of the plan at a glance: what is entered and what is not, what needs attention, how many are how far,
//! and each with the way to its page. It comes complete of nothing entered, since the plan has no measured values; what a device
//! has, `crate::live::review` puts in. Its words are in `seeds/review/words.toml`.

use crate::{
    plan::id::ItemId,
    review::{Asked, Board, Level, published},
    route::Page,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{link, page},
            board::overview,
            board_list::{list_head, list_of},
            crumbs::page_head,
            review_words::Said,
            source::source,
        },
        spot::{AT_ONCE, NEAR, Near, OF, SPOT, Spot},
    },
};

/// The review of the plan.
pub(crate) fn review(context: PageContext) -> Tag {
    let seeds = published();
    let said = Said { context, words: &seeds.words };
    let board = Board::of(context.plan, &seeds.rules_for(context.original), &[], &[]);
    let count = |level| board.totals(level, None).all().to_string();
    let (all, targets, kpis) = (board.lines.len().to_string(), count(Level::Targets), count(Level::Kpis));
    let lead = said.fill("board_lead", &[("all", &all), ("targets", &targets), ("kpis", &kpis)]);
    let way = link(context.to(Page::Report)).attr("class", "more").all(said.say("report_way"));
    let list = list_head(said, &seeds.gradings).add(tag("p").add(way)).add(list_of(
        said,
        &board,
        &Asked::default(),
        &seeds.gradings,
    ));
    let still = styled("div", "board")
        .attr(SPOT, Spot::Near.word())
        .attr(NEAR, Near::Board.word())
        .attr(AT_ONCE, "")
        .attr(OF, ItemId::Plan.to_string())
        .all(overview(said, &board))
        .add(list);
    page()
        .add(
            page_head(context.t.nav_review)
                .add(styled("p", "section-lead").all(lead))
                .add(tag("noscript").add(styled("p", "aside").all(said.say("board_still")))),
        )
        .add(still)
        .add(source(context, "review"))
}
