//! `/review/`, as far as it lives: what this device has of all figures, and the list narrowed as the address asks.

use super::{
    choices::{self, asked, chosen},
    files::files,
    grid::grid,
    keeping::Keeping,
    told,
};
use crate::{
    app::history::Cause,
    browser::{
        dom::{self, Element},
        page,
    },
    live::mount::mount_in,
    review::{Board, Measurement, Slot},
    route::{
        Page, Route,
        query::{Narrowing, View},
    },
    ui::{
        context::PageContext,
        html::{Node, Tag, dynamic, placeholder, styled, tag},
        parts::{
            basics::{button, link},
            board::overview,
            board_list::{list_head, list_of},
            board_years::sheet,
            review_words::Said,
        },
    },
};
use leptos::prelude::*;

/// Has the board live, once.
pub(super) fn show(keeping: Keeping, context: PageContext, place: &Element) {
    if dom::find_in(place, ".board-live").is_some() {
        return;
    }
    let said = Said { context, words: &keeping.pack.words };
    let whole = move || with_board(keeping, context, |board, _| styled("div", "board").all(overview(said, board)));
    let list = list_head(said, &keeping.pack.gradings)
        .on("change", move |_| keeping.app.see(chosen(), Cause::Reader))
        .add(clearing(keeping, said))
        .add(report_way(keeping, said))
        .add(dynamic(move || {
            let asked = asked(keeping, context);
            with_board(keeping, context, |board, _| list_of(said, board, &asked, &keeping.pack.gradings))
        }));
    let view = styled("div", "board board-live")
        .add(told::trouble(keeping, said))
        .add(dynamic(whole))
        .add(dynamic(move || sheet_of(keeping, said)))
        .add(list)
        .add(grid(keeping, said))
        .add(files(keeping, said));
    dom::clear(place);
    StoredValue::new_local(mount_in(place, view));
    choices::follow(keeping, context);
}

/// The sheet of all figures and years, once there is something to be seen on it.
fn sheet_of(keeping: Keeping, said: Said) -> Tag {
    with_board(keeping, said.context, |board, entered| {
        if entered.is_empty() { placeholder() } else { sheet(said, board, &keeping.pack.rules, entered) }
    })
}

/// Draws something of what is entered, again whenever that changes.
fn with_board<T>(keeping: Keeping, context: PageContext, draw: impl FnOnce(&Board<'_>, &[Measurement]) -> T) -> T {
    let (entered, clashes): (Vec<Measurement>, Vec<Slot>) = keeping.look(|book| {
        let clashes = book.clashes().into_iter().map(|record| record.content().slot).collect();
        (book.measurements().into_iter().cloned().collect(), clashes)
    });
    draw(&Board::of(context.plan, &keeping.pack.rules, &entered, &clashes), &entered)
}

/// The way to a report of what the list shows just now.
fn report_way(keeping: Keeping, said: Said) -> Node {
    dynamic(move || {
        let report = Route::to(said.context.lang, Page::Report).seen(keeping.app.view());
        tag("p").add(link(report.href()).attr("class", "more").all(said.say("report_way")))
    })
}

/// The way back to all figures, while some are left out.
fn clearing(keeping: Keeping, said: Said) -> Node {
    let context = said.context;
    dynamic(move || {
        let asked = asked(keeping, context);
        if !asked.narrows() && asked.unknown.is_empty() {
            return placeholder();
        }
        let clear = move |_| {
            let rest = Narrowing::default().with_review(String::new(), asked.grading.clone().unwrap_or_default());
            keeping.app.see(View::narrowed(rest), Cause::Reader);
            // The button goes with what it cleared.
            page::focus("board-goal");
        };
        tag("p").add(button("button button-small", said.context.t.filter_clear).on("click", clear))
    })
}
