//! Every address of the app as one type, both ways.
//!
//! An address is relative to the folder the site is unzipped into and never starts with a slash: `measures/13/`. The language
//! is its first part: none for Japanese, `easy/`, `en/`; how the page is seen stands in its query ([`query`]). [`Route::parse`]
//! and [`Route::address`] are each other's inverse.

mod page;
pub mod query;

pub use page::Page;

use crate::{plan::id::ItemId, text::Lang};
use query::{Query, View};

/// A page in a language, as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Route {
    /// The language.
    pub lang: Lang,
    /// The page.
    pub page: Page,
    /// How it is seen.
    pub query: Query,
}

/// The id an item has as an element of its page: `project-13-2`.
pub fn anchor(item: &ItemId) -> String {
    item.to_string().replace('/', "-")
}

impl Route {
    /// A page in a language, as it comes.
    pub fn to(lang: Lang, page: Page) -> Self {
        Self { lang, page, query: Query::default() }
    }

    /// The same page seen in another way. Keys of others stay.
    #[must_use]
    pub fn seen(&self, view: View) -> Self {
        let mut route = self.clone();
        route.query.view = view;
        route
    }

    /// Reads an address relative to the site's folder; a missing or doubled slash and a written-out `index.html` at its end
    /// are forgiven. What follows a `#` is a place on the page, which is the browser's.
    pub fn parse(address: &str) -> Option<Self> {
        let address = address.split('#').next().unwrap_or_default();
        let (address, query) = address.split_once('?').unwrap_or((address, ""));
        let address = address.strip_suffix("index.html").unwrap_or(address);
        let parts: Vec<&str> = address.split('/').filter(|part| !part.is_empty()).collect();
        let lang = parts.first().and_then(|part| Lang::from_folder(part));
        let rest = parts.get(usize::from(lang.is_some())..)?;
        let page = Page::parse(rest)?;
        let query = Query::parse(&page, query);
        Some(Self { lang: lang.unwrap_or(Lang::Ja), page, query })
    }

    /// Whether the page comes only as a document of its own: its many words are not part of the app, be it in the plan's own
    /// language or in any.
    pub fn is_document_only(&self) -> bool {
        self.page.is_document() || self.lang == Lang::Ja && matches!(self.page, Page::About | Page::Data)
    }

    /// The address relative to the site's folder; empty for the first page as it comes.
    pub fn address(&self) -> String {
        [self.folder(), self.query.written()].concat()
    }

    /// The folder of the page, relative to that of the site; empty for the first page.
    pub fn folder(&self) -> String {
        [self.lang.folder(), &self.page.path()].concat()
    }

    /// The address for a link in a page whose base is the site's folder: `./` for the first page.
    pub fn href(&self) -> String {
        let address = self.address();
        if self.folder().is_empty() { ["./", &address].concat() } else { address }
    }

    /// The link to an item: its page, and its place on it.
    pub fn href_of(lang: Lang, item: &ItemId) -> String {
        let page = Page::of(item);
        let own = page.item().as_ref() == Some(item);
        let mut href = Self::to(lang, page).href();
        if !own {
            href.push('#');
            href.push_str(&anchor(item));
        }
        href
    }

    /// The way from a page back to the site's folder: `./`, `../`, `../../`.
    pub fn base(&self) -> String {
        match self.folder().matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }
}

#[cfg(test)]
#[path = "route/tests.rs"]
mod tests;
