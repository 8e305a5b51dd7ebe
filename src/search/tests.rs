//! The room held to its promises on small plans of its own. What ships is searched in `tests/search.rs`.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod filters;
mod folding;
mod results;
mod spellings;
mod typing;

use super::{Corpus, Hit, Index, SearchDocument, SearchQuery, SearchResults, TitlePiece};
use crate::{
    plan::{embedded, model::Plan},
    text::annotation::annotated,
};
use spellings::nfkc;

fn plan() -> &'static Plan {
    embedded::plan().unwrap()
}

/// `{図書|としょ}の` taken apart.
fn pieces(text: &str) -> Vec<TitlePiece> {
    let plain = |base: &str| TitlePiece { base: base.to_owned(), reading: None };
    let mut pieces = Vec::new();
    for part in text.split('{') {
        match part.split_once('}') {
            Some((stretch, after)) => {
                let (base, reading) = stretch.split_once('|').unwrap();
                pieces.push(TitlePiece { base: base.to_owned(), reading: Some(reading.to_owned()) });
                pieces.push(plain(after));
            }
            None => pieces.push(plain(part)),
        }
    }
    pieces.retain(|piece| !piece.base.is_empty());
    pieces
}

/// A small index: each title with its official title, if it has another, and its only text.
fn titled(documents: &[(&str, &str, &str)]) -> Index {
    knowing(&[], documents)
}

/// The same with words in texts that have a known reading.
fn knowing(words: &[&str], documents: &[(&str, &str, &str)]) -> Index {
    let document = |(number, (title, official, text)): (usize, &(&str, &str, &str))| SearchDocument {
        subject: format!("measure/{}", number + 1).parse().unwrap(),
        link: format!("measures/{}/", number + 1),
        title: pieces(title),
        official: pieces(official),
        texts: vec![annotated(text)],
    };
    let documents = documents.iter().enumerate().map(document).collect();
    let words = words.iter().map(|word| annotated(word)).collect();
    Index::of(Corpus { documents, words, ..Corpus::default() }, nfkc)
}

/// A small index: each title with its only text.
fn small(documents: &[(&str, &str)]) -> Index {
    titled(&documents.iter().map(|(title, text)| (*title, "", *text)).collect::<Vec<_>>())
}

fn find(index: &Index, typed: &str) -> SearchResults {
    index.find(&SearchQuery::of(typed, nfkc), usize::MAX)
}

/// What was found, kind by kind, the best of a kind first.
fn hits(results: &SearchResults) -> Vec<&Hit> {
    results.groups.iter().flat_map(|group| &group.hits).collect()
}

fn items(results: &SearchResults) -> Vec<String> {
    hits(results).iter().map(|hit| hit.subject.to_string()).collect()
}

/// Pieces as a text, with what is marked in brackets.
fn marked(pieces: &[(String, bool)]) -> String {
    pieces.iter().map(|(text, marked)| if *marked { format!("[{text}]") } else { text.clone() }).collect()
}
