//! What goes to the finder and comes back, as JSON: the documents it searches, and what it found.
//!
//! The finder is a program of its own (`src/bin/finder.rs`), so that nobody who does not search loads it. It knows neither
//! the plan nor the page: documents are a file the prerenderer writes, finds are read by the page.

use super::{
    group::{Group, Kind},
    index::Document,
    query::{Found, Hit},
    snippet::Marked,
    title::Piece,
};
use serde_json::{Value, json};

/// A text that is not what the other side writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not what this build writes")]
pub struct WireError;

/// Documents as a file, with the words their texts are read by.
pub fn write_documents(documents: &[Document], words: &[String]) -> String {
    let title = |title: &[Piece]| title.iter().map(|piece| json!([piece.base, piece.reading])).collect::<Vec<_>>();
    let document = |document: &Document| {
        let Document { item, link, title: own, official, texts } = document;
        json!([item.to_string(), link, title(own), title(official), texts])
    };
    json!([documents.iter().map(document).collect::<Vec<_>>(), words]).to_string()
}

/// Reads the file back.
///
/// # Errors
/// When it is not what [`write_documents`] writes.
pub fn read_documents(file: &str) -> Result<(Vec<Document>, Vec<String>), WireError> {
    let file: Value = serde_json::from_str(file).map_err(|_| WireError)?;
    let piece = |piece: &Value| {
        let reading = piece.get(1)?.as_str().map(str::to_owned);
        Some(Piece { base: piece.get(0)?.as_str()?.to_owned(), reading })
    };
    let title = |title: &Value| title.as_array()?.iter().map(piece).collect::<Option<Vec<_>>>();
    let text = |text: &Value| text.as_str().map(str::to_owned);
    let document = |document: &Value| {
        Some(Document {
            item: document.get(0)?.as_str()?.parse().ok()?,
            link: text(document.get(1)?)?,
            title: title(document.get(2)?)?,
            official: title(document.get(3)?)?,
            texts: document.get(4)?.as_array()?.iter().map(text).collect::<Option<_>>()?,
        })
    };
    let documents = |list: &Value| list.as_array()?.iter().map(document).collect::<Option<_>>();
    let words = |list: &Value| list.as_array()?.iter().map(text).collect::<Option<_>>();
    file.get(0).and_then(documents).zip(file.get(1).and_then(words)).ok_or(WireError)
}

impl Found {
    /// What was found, as a text.
    pub fn write(&self) -> String {
        let hit = |hit: &Hit| json!([hit.item.to_string(), hit.link, hit.title, hit.snippet]);
        let group = |group: &Group| {
            let kind = Kind::ALL.iter().position(|kind| *kind == group.kind);
            json!([kind, group.count, group.hits.iter().map(hit).collect::<Vec<_>>()])
        };
        json!([self.near, self.groups.iter().map(group).collect::<Vec<_>>()]).to_string()
    }

    /// Reads the text back.
    ///
    /// # Errors
    /// When it is not what [`Found::write`] writes.
    pub fn read(text: &str) -> Result<Self, WireError> {
        let text: Value = serde_json::from_str(text).map_err(|_| WireError)?;
        let number = |number: &Value| usize::try_from(number.as_u64()?).ok();
        let hit = |hit: &Value| {
            let item = hit.get(0)?.as_str()?.parse().ok()?;
            let link = hit.get(1)?.as_str()?.to_owned();
            Some(Hit { item, link, title: marked(hit.get(2)?)?, snippet: hit.get(3).and_then(marked) })
        };
        let group = |group: &Value| {
            Some(Group {
                kind: *Kind::ALL.get(number(group.get(0)?)?)?,
                count: number(group.get(1)?)?,
                hits: group.get(2)?.as_array()?.iter().map(hit).collect::<Option<_>>()?,
            })
        };
        let near = text.get(0).and_then(Value::as_bool);
        let groups =
            text.get(1).and_then(Value::as_array).map(|groups| groups.iter().map(group).collect::<Option<_>>());
        near.zip(groups.flatten()).map(|(near, groups)| Self { groups, near }).ok_or(WireError)
    }
}

fn marked(pieces: &Value) -> Option<Marked> {
    let piece = |piece: &Value| Some((piece.get(0)?.as_str()?.to_owned(), piece.get(1)?.as_bool()?));
    pieces.as_array()?.iter().map(piece).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn documents_read_back() {
        let documents = vec![Document {
            item: "project/1-1".parse().unwrap(),
            link: "measures/1/#project-1-1".to_owned(),
            title: vec![Piece { base: "book \"shop\"".to_owned(), reading: None }],
            official: vec![
                Piece { base: "図書".to_owned(), reading: Some("としょ".to_owned()) },
                Piece { base: "の店".to_owned(), reading: None },
            ],
            texts: vec!["一つ目".to_owned(), String::new()],
        }];
        let words = vec!["本".to_owned()];
        assert_eq!(read_documents(&write_documents(&documents, &words)), Ok((documents, words)));
        for other in ["{}", "[[]]", "[[[\"no/item\",\"\",[],[],[]]],[]]"] {
            assert_eq!(read_documents(other), Err(WireError), "{other}");
        }
    }

    #[test]
    fn finds_read_back() {
        let hit = |snippet| Hit {
            item: "kpi/13-1".parse().unwrap(),
            link: "measures/13/#kpi-13-1".to_owned(),
            title: vec![("数".to_owned(), true), ("値".to_owned(), false)],
            snippet,
        };
        let hits = vec![hit(None), hit(Some(vec![("…".to_owned(), false)]))];
        let found = Found { groups: vec![Group { kind: Kind::Kpi, count: 5, hits }], near: true };
        assert_eq!(Found::read(&found.write()), Ok(found));
        assert_eq!(Found::read("[]"), Err(WireError));
    }
}
