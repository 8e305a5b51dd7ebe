//! Search over the items of a plan, at every stroke of a key, the same natively and in the browser.
//!
//! A text is folded once ([`fold`]), so that widths, kana and signs that look alike compare alike; each folded sign knows
//! where it stands in the text a reader sees. [`Index`] keeps titles and texts in both spellings, as written and as read
//! ([`reading`]). [`Index::find`] answers a [`Query`] with the best [`Hit`]s of
//! each kind of item ([`results`]), ready to draw: pieces of text, marked or not. [`filter`] narrows what a page shows to a
//! department, an audience, a zone, a goal or a tag.
//!
//! What is Unicode's matter is left to who has its tables: the room is given a [`Normalise`], which is
//! `String.prototype.normalize` in the browser and a crate natively. Start with [`Index`] in [`index`].

pub mod filter;
pub mod fold;
pub mod index;
pub mod query;
mod reading;
pub mod results;
mod snippet;
mod spelling;
pub mod subject;
mod title;
pub mod wire;

pub use filter::{Audience, Choices, Filter, pairs};
pub use fold::{Folded, Normalise};
pub use index::{Corpus, Index, SearchDocument};
pub use query::SearchQuery;
pub use results::{Group, Hit, SearchResults};
pub use snippet::Marked;
pub use subject::{Subject, SubjectKind};
pub use title::TitlePiece;

#[cfg(all(test, feature = "ssr"))]
mod tests;
