//! The documents of the search, as a file of JSON.
//!
//! The prerenderer writes a file for each language, and the page fetches it when a reader first types, so that nobody who does
//! not search pays for it.

use super::{index::SearchDocument, title::TitlePiece};
use serde_json::{Value, json};

/// A text that is not what the other side writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not what this build writes")]
pub struct WireError;

/// Documents as a file, with the words their texts are read by.
pub fn write_documents(documents: &[SearchDocument], words: &[String]) -> String {
    let title = |title: &[TitlePiece]| title.iter().map(|piece| json!([piece.base, piece.reading])).collect::<Vec<_>>();
    let document = |document: &SearchDocument| {
        let SearchDocument { item, link, title: own, official, texts } = document;
        json!([item.to_string(), link, title(own), title(official), texts])
    };
    json!([documents.iter().map(document).collect::<Vec<_>>(), words]).to_string()
}

/// Reads the file back.
///
/// # Errors
/// When it is not what [`write_documents`] writes.
pub fn read_documents(file: &str) -> Result<(Vec<SearchDocument>, Vec<String>), WireError> {
    let file: Value = serde_json::from_str(file).map_err(|_| WireError)?;
    let piece = |piece: &Value| {
        let reading = piece.get(1)?.as_str().map(str::to_owned);
        Some(TitlePiece { base: piece.get(0)?.as_str()?.to_owned(), reading })
    };
    let title = |title: &Value| title.as_array()?.iter().map(piece).collect::<Option<Vec<_>>>();
    let text = |text: &Value| text.as_str().map(str::to_owned);
    let document = |document: &Value| {
        Some(SearchDocument {
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

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn documents_read_back() {
        let documents = vec![SearchDocument {
            item: "project/1-1".parse().unwrap(),
            link: "measures/1/#project-1-1".to_owned(),
            title: vec![TitlePiece { base: "book \"shop\"".to_owned(), reading: None }],
            official: vec![
                TitlePiece { base: "図書".to_owned(), reading: Some("としょ".to_owned()) },
                TitlePiece { base: "の店".to_owned(), reading: None },
            ],
            texts: vec!["一つ目".to_owned(), String::new()],
        }];
        let words = vec!["本".to_owned()];
        assert_eq!(read_documents(&write_documents(&documents, &words)), Ok((documents, words)));
        for other in ["{}", "[[]]", "[[[\"no/item\",\"\",[],[],[]]],[]]"] {
            assert_eq!(read_documents(other), Err(WireError), "{other}");
        }
    }
}
