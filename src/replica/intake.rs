//! Texts from elsewhere, which may be broken or meant to do harm: bounded and checked before anything is done with them.
//!
//! What a text costs stays in line with its length: it is parsed once, no deeper than the parser's own bound, no record comes
//! twice, and none has more versions than people make. A record that is not as it should be is refused by itself, with its place
//! and the reason; a text that is none of ours is refused whole. Nothing is changed here: see [`Replica::merge`].

use serde_json::{Map, Value};

use super::{
    content::Content,
    envelope::{self, EnvelopeError},
    json,
    records::Replica,
    stamp::{Moment, RecordId, Session},
};
use std::collections::BTreeMap;

/// The most bytes a text may have.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;
/// The most records.
pub const MOST_RECORDS: usize = 20_000;
/// The most versions of one record, and the most sessions it may remember.
const MOST_VERSIONS: usize = 32;
const MOST_SEEN: usize = 256;
/// The longest text of all that a later app has put beside something.
const LONGEST_REST: usize = 20_000;

/// Why a text is refused whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It is larger than [`MOST_BYTES`].
    #[error("{bytes} bytes")]
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// It has more records than [`MOST_RECORDS`].
    #[error("{records} records")]
    TooMany {
        /// How many it has.
        records: usize,
    },
    /// It has too much beside its records.
    #[error("too much beside the records")]
    TooMuchBeside,
    /// It is none that this app can read.
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
}

/// Why one record is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecordFault {
    /// It has no name, or one that is none.
    #[error("no name")]
    Name,
    /// A moment is missing or none.
    #[error("no moment in {0}")]
    Moment(&'static str),
    /// Who wrote it is missing or none.
    #[error("no session")]
    Writer,
    /// What it says cannot be read.
    #[error("no content")]
    Content,
    /// It is longer than anything a person writes.
    #[error("too long")]
    TooLong,
    /// Its versions are none, or too many.
    #[error("versions")]
    Versions,
    /// Its parts contradict each other.
    #[error("contradicts itself")]
    Contradiction,
    /// The record of this place, from 1, has the same name.
    #[error("the same name as record {0}")]
    Twice(usize),
}

/// A record that is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// Which in the list, from 1.
    pub place: usize,
    /// Why.
    pub fault: RecordFault,
}

/// What a text holds that can be taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake<C: Content> {
    /// The records that are as they should be.
    pub replica: Replica<C>,
    /// Those that are not.
    pub refused: Vec<Refused>,
}

/// Reads a text from elsewhere.
///
/// # Errors
/// When the text as a whole is none that can be taken in.
pub fn read<C: Content>(text: &str) -> Result<Intake<C>, IntakeError> {
    if text.len() > MOST_BYTES {
        return Err(IntakeError::TooLarge { bytes: text.len() });
    }
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(IntakeError::Empty);
    }
    let (mut replica, records, rest) = envelope::open::<C>(text)?;
    if records.len() > MOST_RECORDS {
        return Err(IntakeError::TooMany { records: records.len() });
    }
    if length(&rest) > LONGEST_REST {
        return Err(IntakeError::TooMuchBeside);
    }
    let mut places: BTreeMap<RecordId, usize> = BTreeMap::new();
    let mut refused = Vec::new();
    for (at, value) in records.iter().enumerate() {
        let place = at + 1;
        match record::<C>(value, &places) {
            Ok(record) => {
                places.insert(record.id(), place);
                replica.put(record);
            }
            Err(fault) => refused.push(Refused { place, fault }),
        }
    }
    for (name, value) in &rest {
        replica.keep_field(name, value);
    }
    Ok(Intake { replica, refused })
}

fn record<C: Content>(
    value: &Value,
    places: &BTreeMap<RecordId, usize>,
) -> Result<super::record::Record<C>, RecordFault> {
    let fields = value.as_object().ok_or(RecordFault::Content)?;
    let id: Option<RecordId> = fields.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
    let id = id.ok_or(RecordFault::Name)?;
    if let Some(first) = places.get(&id) {
        return Err(RecordFault::Twice(*first));
    }
    let size = |name: &str| match fields.get(name) {
        None => Some(0),
        Some(Value::Array(list)) => Some(list.len()),
        Some(Value::Object(map)) => Some(map.len()),
        Some(_) => None,
    };
    if size("others").is_none_or(|count| count >= MOST_VERSIONS) || size("seen").is_none_or(|count| count > MOST_SEEN) {
        return Err(RecordFault::Versions);
    }
    let record = json::read::<C>(value).ok_or_else(|| fault::<C>(fields))?;
    let fits = |version: &super::version::Version<C>| {
        version.content().is_within_bounds() && length(&version.body.rest) <= LONGEST_REST
    };
    if record.versions().all(fits) { Ok(record) } else { Err(RecordFault::TooLong) }
}

/// What is wrong with a record that cannot be read.
fn fault<C: Content>(fields: &Map<String, Value>) -> RecordFault {
    let mut versions = vec![fields];
    for other in fields.get("others").and_then(Value::as_array).into_iter().flatten() {
        let Some(other) = other.as_object() else { return RecordFault::Versions };
        versions.push(other);
    }
    for version in versions {
        let moment = |name: &str| version.get(name).map(|at| at.as_u64().and_then(Moment::stored));
        for name in ["created", "updated"] {
            if moment(name).flatten().is_none() {
                return RecordFault::Moment(name);
            }
        }
        if moment("deleted") == Some(None) {
            return RecordFault::Moment("deleted");
        }
        let by = version.get("by").and_then(Value::as_str).and_then(|by| by.parse::<Session>().ok());
        if by.is_none() {
            return RecordFault::Writer;
        }
        if C::read(&mut version.clone()).is_none() {
            return RecordFault::Content;
        }
    }
    RecordFault::Contradiction
}

/// About how long fields are as text.
fn length(fields: &Map<String, Value>) -> usize {
    if fields.is_empty() { 0 } else { fields.iter().map(|(name, value)| name.len() + value.to_string().len()).sum() }
}
