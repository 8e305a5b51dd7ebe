//! The documents of the search, as a file of JSON.
//!
//! The prerenderer writes a file for each language, and the page fetches it when a reader first types, so that nobody who does
//! not search pays for it.

use super::{
    index::{Corpus, SearchDocument},
    title::TitlePiece,
};
use serde_json::{Value, json};

/// A text that is not what the other side writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not what this build writes")]
pub struct WireError;

/// A corpus as a file.
pub fn write_corpus(corpus: &Corpus) -> String {
    let title = |title: &[TitlePiece]| title.iter().map(|piece| json!([piece.base, piece.reading])).collect::<Vec<_>>();
    let document = |document: &SearchDocument| {
        let SearchDocument { subject, link, title: own, official, texts } = document;
        json!([subject.to_string(), link, title(own), title(official), texts])
    };
    let Corpus { documents, words, variants, stems } = corpus;
    json!([documents.iter().map(document).collect::<Vec<_>>(), words, variants, stems]).to_string()
}

/// Reads the file back.
///
/// # Errors
/// When it is not what [`write_corpus`] writes.
pub fn read_corpus(file: &str) -> Result<Corpus, WireError> {
    let file: Value = serde_json::from_str(file).map_err(|_| WireError)?;
    read(&file).ok_or(WireError)
}

fn read(file: &Value) -> Option<Corpus> {
    let piece = |piece: &Value| {
        let reading = piece.get(1)?.as_str().map(str::to_owned);
        Some(TitlePiece { base: piece.get(0)?.as_str()?.to_owned(), reading })
    };
    let title = |title: &Value| title.as_array()?.iter().map(piece).collect::<Option<Vec<_>>>();
    let document = |document: &Value| {
        Some(SearchDocument {
            subject: document.get(0)?.as_str()?.parse().ok()?,
            link: text(document.get(1)?)?,
            title: title(document.get(2)?)?,
            official: title(document.get(3)?)?,
            texts: texts(document.get(4)?)?,
        })
    };
    let groups = |groups: &Value| groups.as_array()?.iter().map(texts).collect::<Option<Vec<_>>>();
    Some(Corpus {
        documents: file.get(0)?.as_array()?.iter().map(document).collect::<Option<_>>()?,
        words: texts(file.get(1)?)?,
        variants: groups(file.get(2)?)?,
        stems: groups(file.get(3)?)?,
    })
}

fn text(text: &Value) -> Option<String> {
    text.as_str().map(str::to_owned)
}

fn texts(list: &Value) -> Option<Vec<String>> {
    list.as_array()?.iter().map(text).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_corpus_reads_back() {
        let document = |subject: &str| SearchDocument {
            subject: subject.parse().unwrap(),
            link: "measures/1/#project-1-1".to_owned(),
            title: vec![TitlePiece { base: "book \"shop\"".to_owned(), reading: None }],
            official: vec![
                TitlePiece { base: "図書".to_owned(), reading: Some("としょ".to_owned()) },
                TitlePiece { base: "の店".to_owned(), reading: None },
            ],
            texts: vec!["一つ目".to_owned(), String::new()],
        };
        let corpus = Corpus {
            documents: vec![document("project/1-1"), document("term/library")],
            words: vec!["本".to_owned()],
            variants: vec![vec!["子ども".to_owned(), "子供".to_owned()]],
            stems: vec![vec!["studi".to_owned(), "study".to_owned()], Vec::new()],
        };
        assert_eq!(read_corpus(&write_corpus(&corpus)), Ok(corpus));
        for other in ["{}", "[[]]", "[[[\"no/item\",\"\",[],[],[]]],[],[],[]]", "[[],[]]"] {
            assert_eq!(read_corpus(other), Err(WireError), "{other}");
        }
    }
}
