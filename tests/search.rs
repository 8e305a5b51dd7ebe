//! The search as it ships: the documents the prerenderer writes, read back and searched, in each language.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

#[path = "search/everyone.rs"]
mod everyone;
#[path = "search/facts.rs"]
mod facts;
#[path = "search/results.rs"]
mod results;
#[path = "search/running.rs"]
mod running;
#[path = "../src/search/tests/spellings.rs"]
mod spellings;
#[path = "search/titles.rs"]
mod titles;

use spellings::nfkc;
use std::sync::LazyLock;
use strategy_explorer::{
    plan::{embedded, model::Plan},
    prerender,
    search::{Hit, Index, SearchDocument, SearchQuery, SearchResults, TitlePiece, wire},
    text::Lang,
};

/// A language with what can be found in it.
struct Shipped {
    lang: Lang,
    documents: Vec<SearchDocument>,
    index: Index,
}

static SHIPPED: LazyLock<[Shipped; 3]> = LazyLock::new(|| {
    Lang::ALL.map(|lang| {
        let corpus = wire::read_corpus(&prerender::documents(lang).unwrap()).unwrap();
        Shipped { lang, documents: corpus.documents.clone(), index: Index::of(corpus, nfkc) }
    })
});

fn plan() -> &'static Plan {
    embedded::plan().map_err(ToString::to_string).unwrap()
}

impl Shipped {
    fn of(lang: Lang) -> &'static Self {
        SHIPPED.iter().find(|shipped| shipped.lang == lang).unwrap()
    }

    fn find(&self, typed: &str) -> SearchResults {
        self.index.find(&SearchQuery::of(typed, nfkc), usize::MAX)
    }
}

/// What was found, kind by kind, the best of a kind first.
fn hits(results: &SearchResults) -> Vec<&Hit> {
    results.groups.iter().flat_map(|group| &group.hits).collect()
}

fn written(pieces: &[TitlePiece]) -> String {
    pieces.iter().map(|piece| piece.base.as_str()).collect()
}

/// A title wholly as it is read.
fn read(pieces: &[TitlePiece]) -> String {
    pieces.iter().map(|piece| piece.reading.as_deref().unwrap_or(&piece.base)).collect()
}

/// Pieces as a text, with what is marked in brackets.
fn marked(pieces: &[(String, bool)]) -> String {
    pieces.iter().map(|(text, marked)| if *marked { format!("[{text}]") } else { text.clone() }).collect()
}
