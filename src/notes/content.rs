//! What a note says.

use super::kinds::KindId;
use crate::plan::id::ItemId;
use serde_json::{Map, Value};

/// What a note says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NoteContent {
    /// The item of the plan it is about.
    pub item: ItemId,
    /// What the reader wrote.
    pub text: String,
    /// What kind of note it is, where the writer says so.
    pub kind: Option<KindId>,
    /// What the writer is to be called.
    pub nickname: Option<String>,
    /// The table of the workshop it was written at.
    pub table: Option<String>,
    /// The workshop it was written in, by its name and date.
    pub workshop: Option<String>,
    /// Whether it stays off the wall and off prints, as a note should that names someone.
    pub hidden: bool,
}

impl NoteContent {
    /// A note that says nothing but a text.
    pub fn new(item: ItemId, text: String) -> Self {
        Self { item, text, kind: None, nickname: None, table: None, workshop: None, hidden: false }
    }

    /// Takes away all that a person wrote.
    pub(super) fn erase(&mut self) {
        *self = Self::new(self.item.clone(), String::new());
    }

    /// Whether nothing is left that a person wrote.
    pub(super) fn is_erased(&self) -> bool {
        let Self { item: _, text, kind, nickname, table, workshop, hidden } = self;
        let names = [nickname, table, workshop];
        text.is_empty() && kind.is_none() && names.into_iter().all(Option::is_none) && !hidden
    }

    pub(super) fn write(self, fields: &mut Map<String, Value>) {
        let Self { item, text, kind, nickname, table, workshop, hidden } = self;
        fields.insert("item".into(), item.to_string().into());
        fields.insert("text".into(), text.into());
        let kind = kind.map(|kind| kind.to_string());
        for (name, value) in [("kind", kind), ("nickname", nickname), ("table", table), ("workshop", workshop)] {
            if let Some(value) = value {
                fields.insert(name.into(), value.into());
            }
        }
        if hidden {
            fields.insert("hidden".into(), true.into());
        }
    }

    pub(super) fn read(fields: &mut Map<String, Value>) -> Option<Self> {
        let item = fields.remove("item")?.as_str()?.parse().ok()?;
        let Value::String(text) = fields.remove("text")? else { return None };
        // A field that says something else than this app writes there is a later app's, and stays.
        let kind = taken(fields, "kind", |value| value.as_str()?.parse().ok());
        let name = |value: &Value| value.as_str().filter(|name| !name.is_empty()).map(str::to_owned);
        let [nickname, table, workshop] = ["nickname", "table", "workshop"].map(|field| taken(fields, field, name));
        let hidden = taken(fields, "hidden", |value| value.as_bool().filter(|hidden| *hidden)).is_some();
        Some(Self { item, text, kind, nickname, table, workshop, hidden })
    }
}

/// Takes a field out if it reads as what is wanted.
pub(super) fn taken<T>(fields: &mut Map<String, Value>, name: &str, read: impl Fn(&Value) -> Option<T>) -> Option<T> {
    let value = read(fields.get(name)?)?;
    fields.remove(name);
    Some(value)
}
