//! The parts of the program: which there are, and how one is fetched.
//!
//! | part | holds | fetched |
//! |---|---|---|
//! | (the start) | addresses, the sheet a note is written on, what attaches to a page | with the page |
//! | `plan` | the plan as data, and what reads it | in idle time, or with the first of those below |
//! | `pages` | what draws pages | in idle time, or by a step to a page |
//! | `notes` | what keeps notes, lists them and takes them back | at once where the device has notes, at the first press, or in idle time |
//! | `desk` | the page for all notes: what sorts, filters and groups them | on `/notes/` |
//! | `files` | what saves notes as files, and previews and takes in files; links with notes; restore points | when it is opened on `/notes/` |
//! | `workshop` | a workshop: its link, phases and time, notes at a table, votes, the closing sheet | on its page |
//! | `search` | what finds words and draws finds | when the box is used |
//! | `filters` | what narrows a page | when a list is chosen from, or the address asks for it |
//! | `glossary` | explanations of terms | when a term is pressed |
//! | `source` | passages of the source | when one is opened |
//! | `near` | what has the chart engine draw, and fetches `review` and `workshop` | when a chart, or the review, comes near; on the page of a workshop |
//! | `review` | what keeps measured values, judges and shows them | when their place comes near, or the device has some |
//! | `board` | all measured values: what is entered, the grid, files | on its page |
//! | `report` | the review as a report: on paper, as Markdown, as a table | on its page |
//! | `workbook` | what reads and writes workbooks of spreadsheet programs | when one is opened or saved |
//! | `tree` | what opens, folds and looks through the tree | in idle time on its page, or at the first press |
//! | `map` | what moves the map | in idle time where a page has one, or when it is touched |
//!
//! A function under `#[wasm_split(name)]` and what only such functions reach is a part; the build takes it out
//! (`xtask/src/wasm`). A part is fetched once; a fetch that fails is forgotten, so that it can be tried again.

use super::{
    app::App,
    notice::{self, Retry},
    part_error::PartError,
};
use crate::{
    browser::{
        dom::{self, Element},
        fetch, page, sheet,
        task::{self, spawn},
    },
    plan::embedded,
    route::Page,
    text::{Lang, live::LiveTexts, translation::Translation},
    ui::{
        context::PageContext,
        html::Tag,
        pages::{content, sheet as sheet_of},
        parts::shell,
    },
};
use leptos::prelude::*;
use std::{pin::Pin, rc::Rc};
use wasm_split_helpers::wasm_split;

/// Does something that needs a part of the program, while `control` says that it is busy. A part that does not come is told in
/// words, with a way to try again.
pub(crate) fn with_part<F>(app: App, control: Option<Element>, work: impl Fn() -> F + 'static)
where
    F: Future<Output = Result<(), PartError>> + 'static,
{
    attempt(app, control, Rc::new(move || Box::pin(work())));
}

fn attempt(app: App, control: Option<Element>, work: Retry) {
    spawn(async move {
        if let Some(control) = &control {
            dom::busy(control, true);
        }
        let done = work().await;
        if let Some(control) = &control {
            dom::busy(control, false);
        }
        match done {
            Ok(()) => app.notice.clear(),
            Err(_) => notice::failed(app, Rc::new(move || attempt(app, control.clone(), work.clone()))).await,
        }
    });
}

/// Fetches what a step to a page needs while nothing else is to be done, where the connection may be used for it.
pub(crate) fn prefetch(app: App) {
    task::when_idle(move || {
        if page::may_prefetch() {
            spawn(async move {
                // Who steps on is told where it does not come.
                if load_pages().await.is_ok() && load_plan().await.is_ok() {
                    task::when_idle(move || spawn(async move { drop(plan(app).await) }));
                }
            });
        }
    });
}

/// The plan in the words of the document, without readings.
pub(crate) async fn plan(app: App) -> Result<PageContext, PartError> {
    if let Some(plan) = app.plan.get_value() {
        return Ok(plan);
    }
    let words = match app.lang {
        Lang::Ja => None,
        Lang::Easy | Lang::En => Some(fetch::of(page::file("data-words")).await.ok_or(PartError::File)?),
    };
    let plan = read_plan(words).await?;
    app.plan.set_value(Some(plan));
    Ok(plan)
}

/// The plan as it is shown now: with readings where they are.
pub(crate) async fn current_plan(app: App) -> Result<PageContext, PartError> {
    Ok(app.furigana.current(plan(app).await?))
}

/// A page, ready to be shown.
pub(crate) struct Drawn {
    /// What the document is called.
    pub(crate) title: String,
    /// What it says.
    pub(crate) content: Tag,
}

/// Draws a page.
pub(crate) async fn draw(app: App, page: Option<Page>) -> Result<Drawn, PartError> {
    Ok(draw_page(current_plan(app).await?, page).await?.await)
}

#[wasm_split(plan, fallible, preload(load_plan))]
fn read_plan(words: Option<String>) -> Result<PageContext, PartError> {
    // A build with a faulty plan is never published.
    let own = embedded::plan().map_err(|_| PartError::File)?;
    let Some(words) = words else { return Ok(PageContext::japanese(own)) };
    let words =
        embedded::own().ok().and_then(|plan| Translation::read_plain(&words, plan).ok()).ok_or(PartError::File)?;
    Ok(PageContext::worded(own, &words))
}

/// Reads the plan with readings: `readings` is the file of those of the plan's own names, `words` that of the words of plain
/// Japanese, which bear their own.
#[wasm_split(plan, fallible)]
pub(crate) fn read_readings(
    plain: PageContext,
    readings: String,
    words: Option<String>,
) -> Result<PageContext, PartError> {
    let read = |file: &str| Translation::read(file, embedded::own().ok()?).ok();
    let names = read(&readings).ok_or(PartError::File)?;
    let Some(words) = words else { return Ok(PageContext::worded(plain.original, &names)) };
    Ok(PageContext::worded(names.plan, &read(&words).ok_or(PartError::File)?))
}

#[wasm_split(pages, fallible, preload(load_pages))]
fn draw_page(context: PageContext, page: Option<Page>) -> Result<Pin<Box<dyn Future<Output = Drawn>>>, PartError> {
    Ok(Box::pin(async move {
        if let Some(name) = page.as_ref().and_then(sheet_of) {
            // Without it the page is plain, and can be read.
            sheet::here(name).await;
        }
        Drawn { title: context.title(page.as_ref()), content: content(context, page.as_ref()) }
    }))
}

/// What around the page bears words of the plan: the row of the header, and the footer.
pub(crate) struct Around {
    pub(crate) row: Tag,
    pub(crate) foot: Tag,
    pub(crate) texts: &'static LiveTexts,
}

#[wasm_split(pages, fallible)]
pub(crate) fn draw_around(context: PageContext, page: Option<Page>) -> Result<Around, PartError> {
    Ok(Around {
        row: shell::site_row(context, page.as_ref()),
        foot: shell::footer(context),
        texts: Box::leak(Box::new(LiveTexts::of(context.t))),
    })
}
