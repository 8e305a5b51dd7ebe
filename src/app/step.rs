//! What is to be done about a link within the site.

use crate::{route::Route, text::Lang};

/// Where a link leads, seen from where the reader is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Link<'a> {
    /// Its address, relative to the site's folder.
    pub(crate) address: &'a str,
    /// Whether it names a place on its page.
    pub(crate) has_place: bool,
    /// Whether its page is the one shown.
    pub(crate) is_this_page: bool,
    /// Whether it asks for what is asked for now.
    pub(crate) is_this_query: bool,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Nothing: the browser loads another document.
    Document,
    /// Only the place on this page changes.
    Place,
    /// The reader is there: to the top of the page.
    Top,
    /// The same page is asked for something else.
    Query,
    /// Another page is drawn.
    Draw,
}

/// Decides what is to be done about a link, in a document of a language. Another language is another document, and so are pages
/// that come only as such, and everything where the document has lost the element that pages are drawn in.
pub(crate) fn decide(link: Link<'_>, lang: Lang, can_draw: bool) -> Step {
    let ours = Route::parse(link.address).is_some_and(|route| route.lang == lang && !route.is_document_only());
    if !ours || !can_draw {
        Step::Document
    } else if link.is_this_page && link.has_place {
        Step::Place
    } else if link.is_this_page && link.is_this_query {
        Step::Top
    } else if link.is_this_page {
        Step::Query
    } else {
        Step::Draw
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KPIS: Link<'_> = Link { address: "kpis/", has_place: false, is_this_page: false, is_this_query: true };

    #[test]
    fn a_page_of_the_documents_language_is_drawn() {
        assert_eq!(decide(KPIS, Lang::Ja, true), Step::Draw);
    }

    #[test]
    fn what_this_document_cannot_show_is_left_to_the_browser() {
        let at = |address| Link { address, ..KPIS };
        for link in [at("en/kpis/"), at("about/"), at("nowhere/"), at("data/kpis.csv"), at("measures/99999999/x")] {
            assert_eq!(decide(link, Lang::Ja, true), Step::Document, "{}", link.address);
        }
        assert_eq!(decide(KPIS, Lang::Ja, false), Step::Document, "nothing to draw in");
    }

    #[test]
    fn on_the_page_itself_only_what_differs_changes() {
        let here = Link { is_this_page: true, ..KPIS };
        assert_eq!(decide(here, Lang::Ja, true), Step::Top);
        assert_eq!(decide(Link { is_this_query: false, ..here }, Lang::Ja, true), Step::Query);
        assert_eq!(decide(Link { has_place: true, is_this_query: false, ..here }, Lang::Ja, true), Step::Place);
    }
}
