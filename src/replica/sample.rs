//! A content made for tests: a card with a text, in a box. It remembers two sessions only, so that forgetting is tested.

use std::cmp::Ordering;

use serde_json::{Map, Value};

use super::content::Content;

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Card {
    pub(crate) shelf: String,
    pub(crate) text: String,
}

impl Card {
    /// A card on the first shelf.
    pub(crate) fn new(text: String) -> Self {
        Self { shelf: "first".to_owned(), text }
    }
}

impl Content for Card {
    type Key = String;

    const FORMAT: &'static str = "cards";
    const LIST: &'static str = "cards";
    const STORE_KEY: &'static str = "cards";
    const VERSION: u64 = 2;
    const HISTORY: usize = 2;

    fn key(&self) -> String {
        self.shelf.clone()
    }

    fn says_the_same(&self, other: &Self) -> bool {
        self == other
    }

    fn erase(&mut self) {
        self.text.clear();
    }

    fn is_erased(&self) -> bool {
        self.text.is_empty()
    }

    fn order(&self, other: &Self) -> Ordering {
        (&self.shelf, &self.text).cmp(&(&other.shelf, &other.text))
    }

    fn write(self, fields: &mut Map<String, Value>) {
        fields.insert("shelf".into(), self.shelf.into());
        fields.insert("text".into(), self.text.into());
    }

    fn read(fields: &mut Map<String, Value>) -> Option<Self> {
        let (Value::String(shelf), Value::String(text)) = (fields.remove("shelf")?, fields.remove("text")?) else {
            return None;
        };
        Some(Self { shelf, text })
    }

    /// Version 1 called the list of cards `pages`.
    fn migrate(mut envelope: Map<String, Value>, version: u64) -> Option<Map<String, Value>> {
        if version != 1 {
            return None;
        }
        let pages = envelope.remove("pages")?;
        envelope.insert("cards".into(), pages);
        Some(envelope)
    }
}
