//! The text a replica is kept as, in storage and in files. Of notes it is:
//!
//! ```json
//! {"format":"strategy-explorer-notes","version":1,"plan":"…","notes":[
//!   {"id":"…","item":"measure/13","text":"…","created":1,"updated":1,"by":"…"}]}
//! ```
//!
//! A record may further have `deleted` (a moment), `others` (its further versions), `seen` and `forgotten` (see
//! `record.rs`). Moments are milliseconds since the Unix epoch.
//!
//! What this app does not know it keeps: fields of a later app stay, and a record it cannot read is written back as it
//! came. The same records always make the same text.

use serde_json::{Map, Value};

use super::{content::Content, json, records::Replica, stamp::RecordId};

/// Why a text cannot be read as a replica.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Cut off, or never JSON.
    #[error("not JSON, at line {line}, column {column}")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// JSON, but not of this format.
    #[error("of another format")]
    OtherFormat,
    /// Written by a later app.
    #[error("of a newer version, {version}")]
    Newer {
        /// The version it says it has.
        version: u64,
    },
}

/// Writes a replica.
pub fn encode<C: Content>(replica: &Replica<C>) -> String {
    let records = replica.all().map(json::write).chain(replica.unread().cloned()).collect();
    wrap::<C>(replica.plan(), replica.rest().clone(), records)
}

/// Writes some records of a replica.
pub fn encode_some<C: Content>(replica: &Replica<C>, ids: impl Iterator<Item = RecordId>) -> String {
    let records = ids.filter_map(|id| replica.record(id)).map(json::write).collect();
    wrap::<C>(replica.plan(), Map::new(), records)
}

fn wrap<C: Content>(plan: &str, mut envelope: Map<String, Value>, records: Vec<Value>) -> String {
    envelope.insert("format".into(), C::FORMAT.into());
    envelope.insert("version".into(), C::VERSION.into());
    envelope.insert("plan".into(), plan.into());
    envelope.insert(C::LIST.into(), Value::Array(records));
    Value::Object(envelope).to_string()
}

/// Reads a replica. A record that cannot be read does not keep the others from being read: see [`Replica::unread`].
///
/// # Errors
/// When the text as a whole is not one this app can read.
pub fn decode<C: Content>(text: &str) -> Result<Replica<C>, EnvelopeError> {
    let (mut replica, records, rest) = open::<C>(text)?;
    for value in records {
        match json::read(&value) {
            Some(record) => replica.put(record),
            None => replica.put_unread(value),
        }
    }
    for (name, value) in &rest {
        replica.keep_field(name, value);
    }
    Ok(replica)
}

/// A text that was opened: an empty replica of its plan, the records as they stand in it, and what stands beside them.
type Opened<C> = (Replica<C>, Vec<Value>, Map<String, Value>);

/// An empty replica of the text's plan, the records of the text as they stand in it, and what stands beside them.
pub(super) fn open<C: Content>(text: &str) -> Result<Opened<C>, EnvelopeError> {
    let value: Value = serde_json::from_str(text)
        .map_err(|error| EnvelopeError::NotJson { line: error.line(), column: error.column() })?;
    let Value::Object(mut envelope) = value else { return Err(EnvelopeError::OtherFormat) };
    if envelope.remove("format").as_ref().and_then(Value::as_str) != Some(C::FORMAT) {
        return Err(EnvelopeError::OtherFormat);
    }
    let mut version = envelope.remove("version").as_ref().and_then(Value::as_u64).ok_or(EnvelopeError::OtherFormat)?;
    if version > C::VERSION {
        return Err(EnvelopeError::Newer { version });
    }
    while version < C::VERSION {
        envelope = C::migrate(envelope, version).ok_or(EnvelopeError::OtherFormat)?;
        version += 1;
    }
    let (Some(Value::String(plan)), Some(Value::Array(records))) = (envelope.remove("plan"), envelope.remove(C::LIST))
    else {
        return Err(EnvelopeError::OtherFormat);
    };
    Ok((Replica::new(plan), records, envelope))
}
