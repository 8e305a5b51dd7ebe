//! The text a notebook is kept as, in storage and in files.
//!
//! ```json
//! {"format":"strategy-explorer-notes","version":1,"plan":"…","notes":[
//!   {"id":"…","item":"measure/13","text":"…","created":1,"updated":1,"by":"…"}]}
//! ```
//!
//! A note may further have `deleted` (a moment), `others` (its further versions) and `seen` (see `note.rs`).
//! Moments are milliseconds since the Unix epoch.
//!
//! What this app does not know it keeps: fields of a later app stay, and a note it cannot read is written back as it
//! came. The same notes always make the same text.

use serde_json::{Map, Value};

use super::{notebook::Notebook, record};

/// The mark of the format.
pub const FORMAT: &str = "strategy-explorer-notes";

/// The version this app writes.
pub const VERSION: u64 = 1;

/// Why a text cannot be read as a notebook. The words are for the reader.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Cut off, or never JSON.
    #[error("メモのデータとして読めません（{line}行{column}文字目）。途中で切れているか、壊れています")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// JSON, but not notes of this app.
    #[error("このアプリのメモのデータではありません")]
    OtherFormat,
    /// Written by a later app.
    #[error("新しい版（{version}）のアプリで書かれたメモです。ページを読み込み直すと読める場合があります")]
    Newer {
        /// The version it says it has.
        version: u64,
    },
}

/// Writes a notebook.
pub fn encode(notebook: &Notebook) -> String {
    let notes = notebook.held().map(record::write).chain(notebook.unread().cloned()).collect();
    let mut envelope = notebook.rest().clone();
    envelope.insert("format".into(), FORMAT.into());
    envelope.insert("version".into(), VERSION.into());
    envelope.insert("plan".into(), notebook.plan().into());
    envelope.insert("notes".into(), Value::Array(notes));
    Value::Object(envelope).to_string()
}

/// Reads a notebook. A note that cannot be read does not keep the others from being read: see [`Notebook::unread`].
///
/// # Errors
/// When the text as a whole is not a notebook this app can read.
pub fn decode(text: &str) -> Result<Notebook, EnvelopeError> {
    let value: Value = serde_json::from_str(text)
        .map_err(|error| EnvelopeError::NotJson { line: error.line(), column: error.column() })?;
    let Value::Object(mut envelope) = value else { return Err(EnvelopeError::OtherFormat) };
    if envelope.remove("format").as_ref().and_then(Value::as_str) != Some(FORMAT) {
        return Err(EnvelopeError::OtherFormat);
    }
    let version = envelope.remove("version").as_ref().and_then(Value::as_u64).ok_or(EnvelopeError::OtherFormat)?;
    let mut envelope = migrate(envelope, version)?;
    let (Some(Value::String(plan)), Some(Value::Array(notes))) = (envelope.remove("plan"), envelope.remove("notes"))
    else {
        return Err(EnvelopeError::OtherFormat);
    };
    let mut notebook = Notebook::new(plan);
    for value in notes {
        match record::read(&value) {
            Some(note) => notebook.put(note),
            None => notebook.put_unread(value),
        }
    }
    for (name, value) in &envelope {
        notebook.keep_field(name, value);
    }
    Ok(notebook)
}

/// Brings an older envelope to this version, one function a step: when there is a version 2, version 1 becomes
/// `1 => migrate(from_1_to_2(envelope), 2)`, and a file of version 1 becomes a fixture of the tests.
fn migrate(envelope: Map<String, Value>, version: u64) -> Result<Map<String, Value>, EnvelopeError> {
    match version {
        0 => Err(EnvelopeError::OtherFormat),
        VERSION => Ok(envelope),
        version => Err(EnvelopeError::Newer { version }),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    /// A file as version 1 writes it. It stays here for as long as the app exists.
    const FIRST: &str = include_str!("fixtures/version-1.json");

    #[test]
    fn a_file_of_version_1_is_read_and_written_back_without_loss() {
        let notebook = decode(FIRST).unwrap();
        assert_eq!(notebook.plan(), "tomakomai-chapter-3");
        assert_eq!(notebook.count(), 2);
        assert_eq!(notebook.deleted().len(), 1);
        assert_eq!(notebook.in_conflict().count(), 1);
        let again: Value = serde_json::from_str(&encode(&notebook)).unwrap();
        assert_eq!(again, serde_json::from_str::<Value>(FIRST).unwrap());
    }

    #[test]
    fn a_note_that_cannot_be_read_stays_and_does_not_hide_the_others() {
        let broken = r#"{"id":"?","text":"読めない","colour":[1,2]}"#;
        let text = FIRST.replacen("\"notes\": [", &format!("\"notes\": [{broken},"), 1);
        let notebook = decode(&text).unwrap();
        assert_eq!(notebook.count(), 2);
        assert_eq!(notebook.unread().count(), 1);
        let again = decode(&encode(&notebook)).unwrap();
        assert_eq!(again, notebook);
        assert!(encode(&notebook).contains("読めない"));
    }

    #[test]
    fn a_note_whose_parts_contradict_each_other_is_kept_as_it_came() {
        // It claims to have seen a later version than any it holds, which nothing could have replaced.
        let seen = r#""seen": {"00000000000000ff": 9999}, "id""#;
        let notebook = decode(&FIRST.replacen("\"id\"", seen, 1)).unwrap();
        assert_eq!(notebook.unread().count(), 1);
        assert!(encode(&notebook).contains("9999"));
    }

    #[test]
    fn what_is_not_a_notebook_says_what_it_is() {
        let cut = &FIRST[..FIRST.find("measure").unwrap()];
        assert!(matches!(decode(cut), Err(EnvelopeError::NotJson { .. })));
        assert!(matches!(decode(""), Err(EnvelopeError::NotJson { .. })));
        let version = |n: &str| FIRST.replacen("\"version\": 1", &format!("\"version\": {n}"), 1);
        assert_eq!(decode(&version("2")), Err(EnvelopeError::Newer { version: 2 }));
        for other in ["[]", "{}", "null", r#"{"format":"another"}"#, &version("0"), &version("\"1\""), &version("-1")] {
            assert_eq!(decode(other), Err(EnvelopeError::OtherFormat), "{other}");
        }
    }
}
