//! One note as it stands in the envelope.
//!
//! Written by hand rather than derived, so that a field of a later app stays where it was, and a note that cannot be
//! read can be handed back whole.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{
    note::{Content, Note, Version},
    stamp::{Moment, NoteId, Session, Stamp},
};

/// Fields of the note that its further versions do not have.
const OF_THE_NOTE: [&str; 3] = ["id", "seen", "others"];

/// Writes a note.
pub(super) fn write(note: &Note) -> Value {
    let mut fields = write_version(note.current());
    fields.insert("id".into(), note.id().to_string().into());
    if !note.others().is_empty() {
        let others = note.others().iter().map(|version| Value::Object(write_version(version))).collect();
        fields.insert("others".into(), Value::Array(others));
    }
    // What the versions themselves tell is left out: for most notes that is all.
    let told = |by: &Session, at: &Moment| note.holds(Stamp { at: *at, by: *by });
    let seen: Map<_, _> = note
        .seen()
        .iter()
        .filter(|(by, at)| !told(by, at))
        .map(|(by, at)| (by.to_string(), Value::from(at.millis())))
        .collect();
    if !seen.is_empty() {
        fields.insert("seen".into(), Value::Object(seen));
    }
    Value::Object(fields)
}

fn write_version(version: &Version) -> Map<String, Value> {
    let mut fields = version.content.rest.clone();
    fields.insert("item".into(), version.item().to_string().into());
    fields.insert("text".into(), version.text().into());
    fields.insert("created".into(), version.created().millis().into());
    fields.insert("updated".into(), version.updated().millis().into());
    fields.insert("by".into(), version.stamp().by.to_string().into());
    if let Some(at) = version.deleted() {
        fields.insert("deleted".into(), at.millis().into());
    }
    fields
}

/// Reads a note; `None` when it is not one this app can read.
pub(super) fn read(value: &Value) -> Option<Note> {
    let mut fields = value.as_object()?.clone();
    let id: NoteId = fields.remove("id")?.as_str()?.parse().ok()?;
    let mut seen = BTreeMap::new();
    if let Some(stored) = fields.remove("seen") {
        for (by, at) in stored.as_object()? {
            seen.insert(by.parse::<Session>().ok()?, moment(at)?);
        }
    }
    let mut versions = Vec::new();
    if let Some(stored) = fields.remove("others") {
        for other in stored.as_array()? {
            let other = other.as_object()?;
            if OF_THE_NOTE.iter().any(|name| other.contains_key(*name)) {
                return None;
            }
            versions.push(read_version(other.clone())?);
        }
    }
    versions.push(read_version(fields)?);
    Note::assemble(id, versions, seen)
}

fn read_version(mut fields: Map<String, Value>) -> Option<Version> {
    let item = fields.remove("item")?.as_str()?.parse().ok()?;
    let Value::String(text) = fields.remove("text")? else { return None };
    let created = moment(&fields.remove("created")?)?;
    let at = moment(&fields.remove("updated")?)?;
    let by = fields.remove("by")?.as_str()?.parse().ok()?;
    let deleted = match fields.remove("deleted") {
        Some(at) => Some(moment(&at)?),
        None => None,
    };
    Some(Version { stamp: Stamp { at, by }, content: Content { item, text, created, deleted, rest: fields } })
}

fn moment(value: &Value) -> Option<Moment> {
    value.as_u64().and_then(Moment::stored)
}
