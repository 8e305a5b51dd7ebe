//! What everything on the page for all notes is told.

use crate::{
    app::history::Cause,
    live::notes::keeping::controller::Controller,
    plan::id::ItemId,
    route::query::{Sift, View},
    ui::context::PageContext,
};
use leptos::prelude::*;

/// The page for all notes. A handle, free to copy.
#[derive(Clone, Copy)]
pub(in crate::live::notes::keeping) struct Scene {
    pub(in crate::live::notes::keeping) notes: Controller,
    pub(in crate::live::notes::keeping) context: PageContext,
    /// What was done last, in words.
    pub(in crate::live::notes::keeping) said: RwSignal<String>,
    /// How many notes are drawn, of the list or of a column.
    pub(in crate::live::notes::keeping) limit: RwSignal<usize>,
    /// How many there are, of the list or of the longest column.
    pub(in crate::live::notes::keeping) longest: RwSignal<usize>,
}

impl Scene {
    /// A page where nothing was done yet, of which so many notes are drawn at first.
    pub(in crate::live::notes::keeping) fn new(notes: Controller, context: PageContext, limit: usize) -> Self {
        let said = RwSignal::new(String::new());
        Self { notes, context, said, limit: RwSignal::new(limit), longest: RwSignal::new(0) }
    }

    /// Has the page asked for another value.
    pub(in crate::live::notes::keeping) fn ask(self, by: Sift, value: String) {
        let asked = untrack(|| self.notes.app.view()).narrowing().sift(by, value);
        self.notes.app.see(View::narrowed(asked), Cause::Reader);
    }

    /// What an item is called behind its number; one the plan does not have by its name in files.
    pub(in crate::live::notes::keeping) fn named(self, item: &ItemId) -> String {
        if self.context.plan.name_of(item).is_some() { self.context.numbered(item) } else { item.to_string() }
    }
}
