//! `/review/`, as far as it lives: what this device has of all figures, and the list narrowed as the address asks.

use super::{files::files, grid::grid, keeping::Keeping, told};
use crate::{
    app::history::Cause,
    browser::{
        dom::{self, Element},
        page,
        task::effect,
    },
    live::mount::mount_in,
    review::{Asked, Board, Measurement, Slot, Status},
    route::{
        Page, Route,
        query::{Facet, Narrowing, View},
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
    let whole = move || with_board(keeping, context, |board| styled("div", "board").all(overview(said, board)));
    let list = list_head(said, &keeping.pack.gradings)
        .on("change", move |_| keeping.app.see(chosen(), Cause::Reader))
        .add(clearing(keeping, said))
        .add(report_way(keeping, said))
        .add(dynamic(move || {
            let asked = asked(keeping, context);
            with_board(keeping, context, |board| list_of(said, board, &asked, &keeping.pack.gradings))
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
    // What is chosen may come from the address, and from a step back.
    effect(move || {
        let asked = asked(keeping, context);
        let goal = asked.goal.map(|goal| goal.to_string()).unwrap_or_default();
        let status = asked.status.map(Status::word).unwrap_or_default();
        let (department, grading) = (asked.department.unwrap_or_default(), asked.grading.unwrap_or_default());
        for (key, value) in LISTS.iter().zip([&goal, &*department, status, &*grading]) {
            if let Some(list) = list_of_key(key) {
                dom::put(&list, value);
            }
        }
    });
}

/// The sheet of all figures and years, once there is something to be seen on it.
fn sheet_of(keeping: Keeping, said: Said) -> Tag {
    let entered: Vec<Measurement> = keeping.look(|book| book.measurements().into_iter().cloned().collect());
    if entered.is_empty() {
        return placeholder();
    }
    let rules = &keeping.pack.rules;
    let board = Board::of(said.context.plan, rules, &entered, &[]);
    sheet(said, &board, rules, &entered)
}

/// Draws something of what is entered, again whenever that changes.
fn with_board<T>(keeping: Keeping, context: PageContext, draw: impl FnOnce(&Board<'_>) -> T) -> T {
    let (entered, clashes): (Vec<Measurement>, Vec<Slot>) = keeping.look(|book| {
        let clashes = book.clashes().into_iter().map(|record| record.content().slot).collect();
        (book.measurements().into_iter().cloned().collect(), clashes)
    });
    draw(&Board::of(context.plan, &keeping.pack.rules, &entered, &clashes))
}

fn asked(keeping: Keeping, context: PageContext) -> Asked {
    Asked::read(&keeping.app.view().narrowing(), context.original, &keeping.pack.gradings)
}

/// The lists to choose from, by their keys.
const LISTS: [&str; 4] = ["goal", "department", "status", "grading"];

fn list_of_key(key: &str) -> Option<Element> {
    dom::find(&["main .board-filters select[name=", key, "]"].concat())
}

/// What is chosen in the lists.
fn chosen() -> View {
    let [goal, department, status, grading] =
        LISTS.map(|key| list_of_key(key).map(|list| dom::value(&list)).unwrap_or_default());
    let facets = [(Facet::Goal, goal), (Facet::Department, department)];
    View::narrowed(Narrowing::of(facets).with_review(status, grading))
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
