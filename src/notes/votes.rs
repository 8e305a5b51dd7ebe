//! Votes on a note: dots (シール投票) and hands raised, which a facilitator counts.
//!
//! Each device has a ballot of its own for each note, a record beside the note: so the votes of several tablets add up, whoever
//! reads whose file how often, and a vote never stands against a change of the note's text.

use super::content::taken;
use crate::replica::RecordId;
use serde_json::{Map, Value};

/// What one device has given to one note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ballot {
    /// The note.
    pub on: RecordId,
    /// The dots.
    pub dots: u32,
    /// The hands counted.
    pub hands: u32,
}

/// What all devices have given to a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Votes {
    /// The dots.
    pub dots: u32,
    /// The hands counted.
    pub hands: u32,
}

impl Ballot {
    /// The name of a device's ballot for a note.
    pub fn id(on: RecordId, device: RecordId) -> RecordId {
        on.beside(device)
    }

    pub(super) fn write(self, fields: &mut Map<String, Value>) {
        fields.insert("votes_on".into(), self.on.to_string().into());
        for (name, count) in [("dots", self.dots), ("hands", self.hands)] {
            if count > 0 {
                fields.insert(name.into(), count.into());
            }
        }
    }

    pub(super) fn read(fields: &mut Map<String, Value>) -> Option<Self> {
        let on = fields.remove("votes_on")?.as_str()?.parse().ok()?;
        let count =
            |value: &Value| value.as_u64().and_then(|count| u32::try_from(count).ok()).filter(|count| *count > 0);
        let (dots, hands) = (taken(fields, "dots", count), taken(fields, "hands", count));
        Some(Self { on, dots: dots.unwrap_or_default(), hands: hands.unwrap_or_default() })
    }
}

impl Votes {
    /// Dots and hands together.
    pub fn total(self) -> u64 {
        u64::from(self.dots) + u64::from(self.hands)
    }

    pub(super) fn add(self, ballot: &Ballot) -> Self {
        let Ballot { dots, hands, .. } = ballot;
        Self { dots: self.dots.saturating_add(*dots), hands: self.hands.saturating_add(*hands) }
    }
}
