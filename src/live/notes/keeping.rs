//! What keeps notes: a part of the program, fetched when there is something to keep.
//!
//! [`controller`] holds the notebook for the whole document; [`section`] lists the notes on the item a page is about;
//! [`aside`] what stands on the sheet beside the text; [`undo`] the way back after a
//! deletion, [`desk`] the page for all of them, [`files`] how they go out and come in, [`workshop`] what many do with them together.

mod aside;
mod beside;
mod card;
mod controller;
mod copying;
mod desk;
mod files;
mod grouping;
mod list;
mod open_list;
mod points;
mod qr;
mod said;
mod searched;
mod section;
mod sign;
mod trouble;
mod undo;
mod workshop;
mod writer;

use crate::{
    browser::{
        dom::{self, Element},
        page,
        task::{effect, spawn, when_idle},
    },
    live::{
        app::App,
        drafts,
        part_error::PartError,
        parts::with_part,
        state::notes::{Keep, Writing},
    },
    plan::id::ItemId,
    text::fill,
    ui::{context::PageContext, spot::NOTE},
};
use controller::Controller;
use std::rc::Rc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Opens the notebook of the plan whose page this is and takes in what was typed before; once, however many ask. Whether it was
/// opened just now.
#[wasm_split(notes, fallible, preload(preload_notes))]
pub(super) fn open(app: App) -> Result<bool, PartError> {
    if app.notes.keep().is_some() {
        return Ok(false);
    }
    let controller = app.in_document(|| {
        let controller = Controller::open(app);
        undo::open(controller);
        aside::follow(controller);
        effect(move || {
            controller.track();
            controller.count();
        });
        controller
    });
    if controller.peek(|notebook| notebook.note_count() > 0) && points::is_time() && page::may_prefetch() {
        when_idle(move || spawn(async move { drop(files::see_to_daily(controller).await) }));
    }
    drafts::take(|id, item, text| controller.take_in(id, item, text));
    app.notes.keep_by(Rc::new(controller));
    Ok(true)
}

/// Fetches the part without using it.
pub(super) async fn fetch() -> Result<(), SplitLoaderError> {
    preload_notes().await
}

impl Keep for Controller {
    fn write(&self, writing: &Writing, text: String) {
        Self::write(*self, writing, text);
    }

    fn end(&self, writing: &Writing) {
        Self::end(*self, writing);
    }

    fn show_section(&self, place: Element, item: ItemId, name: String) {
        section::show(*self, place, item, name);
    }

    fn show_all(&self, place: &Element, context: PageContext) {
        let (notes, place) = (*self, place.clone());
        with_part(self.app, Some(place.clone()), move || desk::show(notes, place.clone(), context));
    }

    fn show_workshop(&self, place: &Element, context: PageContext) {
        let (notes, place) = (*self, place.clone());
        with_part(self.app, Some(place.clone()), move || workshop::show(notes, place.clone(), context));
    }

    fn show_list(&self, item: &ItemId, name: &str) -> bool {
        let any = self.count_on(item) > 0;
        if any {
            list::show(*self, item, name);
        }
        any
    }

    fn close_list(&self) {
        list::close(*self);
    }

    fn count(&self) {
        for button in dom::find_all(&["[", NOTE, "]"].concat()) {
            let Some(place) = dom::find_in(&button, ".count") else { continue };
            let Ok(item) = dom::said(&button, NOTE).parse::<ItemId>() else { continue };
            let count = self.count_on(&item);
            dom::mark(&place, "hidden", count == 0);
            let words =
                if count == 0 { String::new() } else { fill(self.app.t().note_count, &[("n", &count.to_string())]) };
            dom::put_words(&place, &words);
            if let Some(does) = dom::find_in(&button, ".to-write") {
                let t = self.app.t();
                dom::put_words(&does, if count == 0 { t.note_to_write } else { t.note_to_read });
            }
        }
    }
}
