//! What a note says.

use std::cmp::Ordering;

use serde_json::{Map, Value};

use crate::{plan::id::ItemId, replica::Content};

/// What a note says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteContent {
    /// The item of the plan it is about.
    pub item: ItemId,
    /// What the reader wrote.
    pub text: String,
}

impl Content for NoteContent {
    type Key = ItemId;

    const FORMAT: &'static str = "strategy-explorer-notes";
    const LIST: &'static str = "notes";
    const STORE_KEY: &'static str = "strategy-explorer/notes";

    fn key(&self) -> &ItemId {
        &self.item
    }

    fn says_the_same(&self, other: &Self) -> bool {
        self == other
    }

    fn erase(&mut self) {
        self.text = String::new();
    }

    fn is_erased(&self) -> bool {
        self.text.is_empty()
    }

    fn order(&self, other: &Self) -> Ordering {
        self.item.cmp(&other.item).then_with(|| self.text.cmp(&other.text))
    }

    fn write(self, fields: &mut Map<String, Value>) {
        fields.insert("item".into(), self.item.to_string().into());
        fields.insert("text".into(), self.text.into());
    }

    fn read(fields: &mut Map<String, Value>) -> Option<Self> {
        let item = fields.remove("item")?.as_str()?.parse().ok()?;
        let Value::String(text) = fields.remove("text")? else { return None };
        Some(Self { item, text })
    }
}
