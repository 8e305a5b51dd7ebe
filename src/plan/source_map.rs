//! Where each item and each of its fields was read, for faults found later, and what could not be read at all.
//!
//! What is counted or looked for among all items asks here and not the plan: an item with a slip in one field is not in the
//! plan, but it is there, and nobody should be told that it is missing.

use super::{
    diagnostic::{Diagnostic, DiagnosticKind},
    id::{FigureId, ItemId},
    table::Table,
};

/// The places of all items.
#[derive(Debug, Default)]
pub(crate) struct SourceMap {
    at: Vec<ItemSource>,
    gaps: Vec<(ItemId, &'static str)>,
}

#[derive(Debug)]
struct ItemSource {
    item: ItemId,
    file: String,
    line: usize,
    fields: Vec<(String, usize)>,
}

impl SourceMap {
    /// Remembers where an item stands; a second one of the same id is a fault.
    pub(crate) fn note(&mut self, item: &ItemId, table: &Table<'_>) {
        if self.knows(item) {
            table.report("id", DiagnosticKind::Duplicate(item.to_string()));
            // One of the two is another item.
            if let Some((owner, group, _)) = counted(item) {
                self.gap(owner, group);
            }
        }
        let (file, line) = table.place();
        self.at.push(ItemSource { item: item.clone(), file, line, fields: table.fields() });
    }

    /// Remembers the fields of a table within an item under `prefix`: the columns of its figures.
    pub(crate) fn note_inner(&mut self, item: &ItemId, prefix: &str, table: &Table<'_>) {
        if let Some(place) = self.at.iter_mut().find(|place| place.item == *item) {
            place.fields.extend(table.fields().into_iter().map(|(key, line)| (format!("{prefix}.{key}"), line)));
        }
    }

    /// Remembers that an item of a group could not be read, so that none of them can be said to be missing.
    pub(crate) fn gap(&mut self, owner: ItemId, group: &'static str) {
        self.gaps.push((owner, group));
    }

    /// Whether all items of a group could be read.
    pub(crate) fn whole(&self, owner: &ItemId, group: &str) -> bool {
        !self.gaps.iter().any(|(of, name)| of == owner && *name == group)
    }

    /// Every item, in the order it was read.
    pub(crate) fn items(&self) -> impl Iterator<Item = &ItemId> {
        self.at.iter().map(|place| &place.item)
    }

    /// Whether an item stands anywhere.
    pub(crate) fn knows(&self, item: &ItemId) -> bool {
        self.items().any(|known| known == item)
    }

    /// Whether an item has a field of its own.
    pub(crate) fn has(&self, item: &ItemId, key: &str) -> bool {
        self.at.iter().any(|place| place.item == *item && place.line_of(key).is_some())
    }

    /// The file and line of a field of an item, or of its head where it has no such field.
    pub(crate) fn of(&self, item: &ItemId, key: &str) -> (String, usize) {
        let place = self.at.iter().find(|place| place.item == *item);
        let position = |place: &ItemSource| (place.file.clone(), place.line_of(key).unwrap_or(place.line));
        place.map_or_else(|| ("plan/plan.toml".to_owned(), 1), position)
    }

    /// A fault at a field of an item.
    pub(crate) fn diagnostic(&self, item: &ItemId, key: &str, problem: DiagnosticKind) -> Diagnostic {
        let (file, line) = self.of(item, key);
        Diagnostic { file, line, item: item.to_string(), problem }
    }
}

/// Whose an item is, among which it is counted, and its number there.
pub(crate) fn counted(item: &ItemId) -> Option<(ItemId, &'static str, u8)> {
    Some(match item {
        ItemId::Goal(id) => (ItemId::Plan, "goal", id.number()),
        ItemId::Measure(id) => (ItemId::Plan, "measure", id.number()),
        ItemId::Direction(id) => (id.goal().into(), "direction", id.number()),
        ItemId::Project(id) => (id.measure().into(), "project", id.number()),
        ItemId::Figure(FigureId::Target(id)) => (id.goal().into(), "target", id.number()),
        ItemId::Figure(FigureId::Kpi(id)) => (id.measure().into(), "kpi", id.number()),
        ItemId::Plan | ItemId::Zone(_) => return None,
    })
}

impl ItemSource {
    fn line_of(&self, key: &str) -> Option<usize> {
        self.fields.iter().find(|(name, _)| name == key).map(|(_, line)| *line)
    }
}
