//! In the browser nothing has a place: the build has checked the plan, and nobody reads faults there.
#![expect(clippy::unused_self, reason = "natively they remember what they are told")]

use crate::plan::{id::ItemId, table::Table};

#[derive(Debug, Default)]
pub(crate) struct SourceMap(());

impl SourceMap {
    pub(crate) fn note(&mut self, _: &ItemId, _: &Table<'_>) {}

    pub(crate) fn note_inner(&mut self, _: &ItemId, _: &str, _: &Table<'_>) {}

    pub(crate) fn gap(&mut self, _: ItemId, _: &'static str) {}
}
