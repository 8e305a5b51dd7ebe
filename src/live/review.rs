//! The review, where it lives: measured values are entered, kept on this device and judged. It comes in three parts of the
//! program: one for the page of a figure, fetched when the place where values are entered comes near, or at once where this device
//! has some; one for the page of all figures; and one for the report.
//!
//! [`keeping`] holds what is entered for the whole document; [`figure`] is the page of one figure, with [`entering`] and [`form`]
//! the fields of a year, [`clashes`] what was entered twice, and [`course`] their drawing; [`board`] is the page of them all, with
//! [`files`] and [`preview`] what comes and goes as files, [`workbooks`] those of spreadsheet programs, and [`grid`] what is entered
//! in a table; [`report`] is the page of the report. [`choices`] are the lists by which both are narrowed, [`told`] is what is said
//! around them.

mod board;
mod choices;
mod clashes;
mod course;
mod entering;
mod figure;
mod files;
mod form;
mod grid;
mod keeping;
mod preview;
mod report;
mod told;
mod workbooks;

use super::{
    app::App,
    part_error::PartError,
    parts::{self, with_part},
};
use crate::{
    browser::{
        dom::{self, Element},
        fetch,
        storage::LocalStore,
    },
    plan::id::ItemId,
    replica::Content,
    review::{Measurement, ReviewPack},
    storage::Store,
    ui::{
        context::PageContext,
        spot::{NEAR, Near, OF},
    },
};
use keeping::Keeping;
use std::cell::OnceCell;
use wasm_split_helpers::wasm_split;

thread_local! {
    /// What is entered, once it is asked for: it lives as long as the document.
    static KEEPING: OnceCell<Keeping> = const { OnceCell::new() };
}

/// Has what has come near live. How far a figure is, is told anew only where this device knows more than the page.
pub(super) fn begin(app: App, near: Near, place: &Element) {
    let is_entered = || LocalStore.keys(Measurement::STORE_KEY).is_ok_and(|keys| !keys.is_empty());
    if near == Near::Verdict && !is_entered() {
        return;
    }
    let of = dom::said(place, OF);
    with_part(app, None, move || {
        let of = of.clone();
        async move {
            let context = parts::current_plan(app).await?;
            let address = ["data/review/", app.lang.word(), ".json"].concat();
            let file = fetch::of(address).await.ok_or(PartError::File)?;
            match near {
                Near::Board => fill_in_board(app, context, file).await,
                Near::Report => fill_in_report(app, context, file).await,
                _ => fill_in(app, context, file, of).await,
            }
        }
    });
}

/// What is entered, opened once.
fn keeping(app: App, file: &str) -> Result<Keeping, PartError> {
    let opened = KEEPING.with(|keeping| {
        if let Some(keeping) = keeping.get() {
            return Some(*keeping);
        }
        let pack = ReviewPack::read(file)?;
        Some(*keeping.get_or_init(|| app.in_document(|| Keeping::open(app, Box::leak(Box::new(pack))))))
    });
    opened.ok_or(PartError::File)
}

fn place(near: Near) -> Option<Element> {
    dom::find(&["main [", NEAR, "=", near.word(), "]"].concat())
}

#[wasm_split(review, fallible)]
fn fill_in(app: App, context: PageContext, file: String, of: String) -> Result<(), PartError> {
    let keeping = keeping(app, &file)?;
    let Ok(ItemId::Figure(id)) = of.parse() else { return Ok(()) };
    if let Some(place) = place(Near::Measured) {
        app.in_page(|| figure::show(keeping, context, id, &place));
    }
    Ok(())
}

#[wasm_split(board, fallible)]
fn fill_in_board(app: App, context: PageContext, file: String) -> Result<(), PartError> {
    let keeping = keeping(app, &file)?;
    if let Some(place) = place(Near::Board) {
        app.in_page(|| board::show(keeping, context, &place));
    }
    Ok(())
}

#[wasm_split(report, fallible)]
fn fill_in_report(app: App, context: PageContext, file: String) -> Result<(), PartError> {
    let keeping = keeping(app, &file)?;
    if let Some(place) = place(Near::Report) {
        app.in_page(|| report::show(keeping, context, &place));
    }
    Ok(())
}
