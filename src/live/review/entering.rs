//! A figure whose values are entered: what its table and its fields have in common.

use super::keeping::Keeping;
use crate::{
    plan::figure::Figure,
    review::{Measurement, Slot},
    ui::parts::review_words::Said,
};
use leptos::prelude::*;

/// A figure whose values are entered.
#[derive(Clone, Copy)]
pub(super) struct Entering {
    pub(super) keeping: Keeping,
    pub(super) said: Said,
    /// The figure in the words of the page.
    pub(super) figure: &'static Figure,
    /// The same in the plan's own.
    pub(super) own: &'static Figure,
    /// The year whose fields are open.
    pub(super) open: RwSignal<Option<i32>>,
}

impl Entering {
    /// What is entered, by year, again whenever that changes.
    pub(super) fn entered(self) -> Vec<Measurement> {
        self.keeping.look(|book| book.of_figure(self.figure.id).into_iter().cloned().collect())
    }

    /// What a year of it is.
    pub(super) fn slot(self, year: i32) -> Slot {
        Slot { figure: self.figure.id, year }
    }
}
