//! One record as it stands in the envelope.
//!
//! Written by hand rather than derived, so that a field of a later app stays where it was, and a record that cannot be
//! read can be handed back whole.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{
    content::Content,
    record::Record,
    stamp::{Moment, Session, Stamp},
    version::{Body, Version},
};

/// Fields of the record that its further versions do not have.
const OF_THE_RECORD: [&str; 3] = ["id", "seen", "others"];

/// Writes a record.
pub(super) fn write<C: Content>(record: &Record<C>) -> Value {
    let mut fields = write_version(record.current());
    fields.insert("id".into(), record.id().to_string().into());
    if !record.others().is_empty() {
        let others = record.others().iter().map(|version| Value::Object(write_version(version))).collect();
        fields.insert("others".into(), Value::Array(others));
    }
    // What the versions themselves tell is left out: for most records that is all.
    let mut seen = Map::new();
    for (by, at) in record.seen() {
        if record.version(Stamp { at: *at, by: *by }).is_none() {
            seen.insert(by.to_string(), at.millis().into());
        }
    }
    if !seen.is_empty() {
        fields.insert("seen".into(), Value::Object(seen));
    }
    if let Some(at) = record.forgotten() {
        fields.insert("forgotten".into(), at.millis().into());
    }
    Value::Object(fields)
}

fn write_version<C: Content>(version: &Version<C>) -> Map<String, Value> {
    let mut fields = version.body.rest.clone();
    version.content().clone().write(&mut fields);
    fields.insert("created".into(), version.created().millis().into());
    fields.insert("updated".into(), version.updated().millis().into());
    fields.insert("by".into(), version.stamp().by.to_string().into());
    if let Some(at) = version.deleted() {
        fields.insert("deleted".into(), at.millis().into());
    }
    fields
}

/// Reads a record; `None` when it is not one this app can read.
pub(super) fn read<C: Content>(value: &Value) -> Option<Record<C>> {
    let mut fields = value.as_object()?.clone();
    let id = fields.remove("id")?.as_str()?.parse().ok()?;
    let mut seen = BTreeMap::new();
    if let Some(stored) = fields.remove("seen") {
        for (by, at) in stored.as_object()? {
            seen.insert(by.parse::<Session>().ok()?, moment(at)?);
        }
    }
    let others = match fields.remove("others") {
        None => Vec::new(),
        Some(Value::Array(others)) => others,
        Some(_) => return None,
    };
    let (mut versions, mut forgotten) = (Vec::new(), None);
    for other in others {
        let Value::Object(other) = other else { return None };
        if OF_THE_RECORD.iter().any(|name| other.contains_key(*name)) {
            return None;
        }
        versions.push(read_version(other, &mut forgotten)?);
    }
    versions.push(read_version(fields, &mut forgotten)?);
    Record::assemble(id, versions, seen, forgotten)
}

/// Reads a version. `forgotten` is the record's, but an app that does not know it carries it along with the version.
fn read_version<C: Content>(mut fields: Map<String, Value>, forgotten: &mut Option<Moment>) -> Option<Version<C>> {
    let content = C::read(&mut fields)?;
    let created = moment(&fields.remove("created")?)?;
    let at = moment(&fields.remove("updated")?)?;
    let by = fields.remove("by")?.as_str()?.parse().ok()?;
    let deleted = match fields.remove("deleted") {
        Some(at) => Some(moment(&at)?),
        None => None,
    };
    if let Some(at) = fields.remove("forgotten") {
        *forgotten = Some(moment(&at)?).max(*forgotten);
    }
    Some(Version { stamp: Stamp { at, by }, body: Body { content, created, deleted, rest: fields } })
}

fn moment(value: &Value) -> Option<Moment> {
    value.as_u64().and_then(Moment::stored)
}
