//! `/report/`: the review as a report on A4, of the whole plan or of what its address asks for. It comes complete of nothing entered,
//! as a blank form; what a device has, `crate::live::review` puts in. Its words are in `seeds/review/words.toml`.

use crate::{
    plan::id::ItemId,
    review::{Asked, Board, Report, published},
    route::Page,
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::{
            basics::{link, page},
            crumbs::page_head,
            report::{self, Beside},
            review_words::Said,
            source::source,
        },
        spot::{AT_ONCE, NEAR, Near, OF, SPOT, Spot},
    },
};

/// The report of the review.
pub(crate) fn report(context: PageContext) -> Tag {
    let seeds = published();
    let said = Said { context, words: &seeds.words };
    let board = Board::of(context.plan, &seeds.rules_for(context.original), &[], &[]);
    let asked = Asked::default();
    let whole = Report::of(context.plan, context.original, &board, &[], &asked);
    let beside = Beside { policies: &seeds.policies, grading: None, notes: &[], left_out: 0, made: None };
    let still = styled("div", "board")
        .attr(SPOT, Spot::Near.word())
        .attr(NEAR, Near::Report.word())
        .attr(AT_ONCE, "")
        .attr(OF, ItemId::Plan.to_string())
        .add(report::report_choices(said, &seeds.gradings))
        .add(report::report(said, &whole, &asked, beside));
    let back = link(context.to(Page::Review)).attr("class", "more").all(said.say("report_back"));
    page()
        .add(
            page_head(context.t.nav_report)
                .add(styled("p", "section-lead").all(said.say("report_lead")))
                .add(tag("noscript").add(styled("p", "aside").all(said.say("report_still"))))
                .add(styled("p", "report-back").add(back)),
        )
        .add(still)
        .add(source(context, "report"))
}
