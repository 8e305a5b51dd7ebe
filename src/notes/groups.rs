//! Groups of notes (KJ法): a group has a name, and what lies in it says so itself.
//!
//! Where a note or a group lies is a record of its own beside it ([`Place`]), so that moving a note and changing its text on two
//! tablets do not stand against each other. Of two moves of the same note made apart the later is seen.

use super::content::taken;
use crate::replica::RecordId;
use serde_json::{Map, Value};

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// What it is called.
    pub name: String,
}

/// Where a note or a group lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The note or group.
    pub of: RecordId,
    /// The group it lies in; none where it lies in none.
    pub within: Option<RecordId>,
}

/// What sets the name of a place apart from that of what is placed. It is stored, so it must not change.
const PLACES: u128 = 0x706c_6163_6500_0000_0000_0000_0000_0001;

impl Group {
    pub(super) fn write(self, fields: &mut Map<String, Value>) {
        fields.insert("group".into(), self.name.into());
    }

    pub(super) fn read(fields: &mut Map<String, Value>) -> Option<Self> {
        let Value::String(name) = fields.remove("group")? else { return None };
        Some(Self { name })
    }
}

impl Place {
    /// The name of the record that says where something lies.
    pub fn id(of: RecordId) -> RecordId {
        of.beside(RecordId::from_random(PLACES))
    }

    pub(super) fn write(self, fields: &mut Map<String, Value>) {
        fields.insert("placed".into(), self.of.to_string().into());
        if let Some(within) = self.within {
            fields.insert("in".into(), within.to_string().into());
        }
    }

    pub(super) fn read(fields: &mut Map<String, Value>) -> Option<Self> {
        let of = fields.remove("placed")?.as_str()?.parse().ok()?;
        let within = taken(fields, "in", |value| value.as_str()?.parse().ok());
        Some(Self { of, within })
    }
}
