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
use std::rc::Rc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Opens the notebook of the plan whose page this is, and takes in what was typed before.
#[wasm_split(notes, fallible, preload(preload_notes))]
pub(super) fn open(app: App) -> Result<Rc<dyn Keep>, PartError> {
    let controller = in_document(app, || {
        let controller = Controller::open(app);
        undo::open(controller);
        controller
    });
    drafts::take(|id, item, text| controller.take_in(id, item, text));
    Ok(Rc::new(controller))
}

/// Fetches the part without using it.
pub(super) async fn fetch() -> Result<(), SplitLoaderError> {
    preload_notes().await
}
