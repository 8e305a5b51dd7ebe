//! What keeps notes: a part of the program, fetched when there is something to keep.
//!
//! [`controller`] holds the notebook for the whole document; [`section`] lists the notes on the item a page is about;
//! [`notebook`] is the list of all; [`undo`] the way back after a deletion.

mod card;
mod controller;
mod notebook;
mod section;
mod trouble;
mod undo;

use super::{Keep, drafts};
use crate::live::{app::App, navigate::in_document, parts::PartError};
use controller::Controller;
use leptos::prelude::SetValue;
use std::rc::Rc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Opens the notebook of the plan whose page this is, takes in what was typed before and shows on the page what there is; once,
/// however many ask.
#[wasm_split(notes, fallible, preload(preload_notes))]
pub(super) fn open(app: App) -> Result<Rc<dyn Keep>, PartError> {
    if let Some(keep) = app.notes.keep() {
        return Ok(keep);
    }
    let controller = in_document(app, || {
        let controller = Controller::open(app);
        undo::open(controller);
        controller
    });
    drafts::take(|id, item, text| controller.take_in(id, item, text));
    let keep: Rc<dyn Keep> = Rc::new(controller);
    app.notes.keep.set_value(Some(Rc::clone(&keep)));
    app.notes.take_over();
    super::attach(app);
    Ok(keep)
}

/// Fetches the part without using it.
pub(super) async fn fetch() -> Result<(), SplitLoaderError> {
    preload_notes().await
}
