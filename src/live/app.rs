//! The handle everything that lives is reached by.

use super::state::{furigana::Furigana, glossary::Glossary, notes::Notes, notice::Notice, search::Search};
use crate::{
    app::history::{self, Cause, History},
    browser::{
        address,
        dom::{self, Event, Listener},
    },
    route::{Page, Route, query::View},
    text::{Lang, live::LiveTexts},
    ui::context::PageContext,
};
use leptos::prelude::*;

/// The handle of all that lives in a document, free to copy. It lives as long as its document.
#[derive(Clone, Copy)]
pub(crate) struct App(&'static Living);

impl std::ops::Deref for App {
    type Target = Living;

    fn deref(&self) -> &Living {
        self.0
    }
}

/// All that lives in a document.
pub(crate) struct Living {
    /// The language of the document; another language is another document.
    pub(crate) lang: Lang,
    /// The words of the interface, with readings where they are shown.
    pub(crate) texts: StoredValue<&'static LiveTexts>,
    /// The plan in the words of the document, once its part of the program is here.
    pub(crate) plan: StoredValue<Option<PageContext>>,
    /// The path of the folder the site is unzipped into, without its last slash.
    pub(crate) folder: StoredValue<String>,
    /// The page and how it is seen; none where the address names none in this language.
    pub(crate) route: RwSignal<Option<Route>>,
    /// What lives as long as the document.
    pub(crate) of_document: StoredValue<Owner>,
    /// What lives with the page shown, and ends with it.
    pub(crate) of_page: StoredValue<Owner>,
    /// Counts steps, so that only the last one begun arrives.
    pub(crate) steps: StoredValue<u32>,
    pub(crate) notes: Notes,
    pub(crate) notice: Notice,
    pub(crate) furigana: Furigana,
    pub(crate) glossary: Glossary,
    pub(crate) search: Search,
    listeners: StoredValue<Vec<Listener>, LocalStorage>,
}

impl App {
    /// All that lives in a document, from its first moment. It is never dropped: it ends with the document.
    pub(crate) fn begin(lang: Lang, t: &'static LiveTexts, at: &str, document: Owner) -> Self {
        Self(Box::leak(Box::new(Living {
            lang,
            texts: StoredValue::new(t),
            plan: StoredValue::new(None),
            folder: StoredValue::new(address::folder()),
            route: RwSignal::new(route_at(lang, &[at, &address::query()].concat())),
            of_document: StoredValue::new(document),
            of_page: StoredValue::new(Owner::new()),
            steps: StoredValue::new(0),
            notes: Notes::new(),
            notice: Notice::new(),
            furigana: Furigana::new(),
            glossary: Glossary::new(),
            search: Search::new(),
            listeners: StoredValue::new_local(Vec::new()),
        })))
    }

    /// What is begun in the document lives as long as it does, whoever begins it.
    pub(crate) fn in_document<T>(self, begin: impl FnOnce() -> T) -> T {
        self.of_document.with_value(|owner| owner.with(begin))
    }

    /// What is begun in the page ends when the reader leaves it.
    pub(crate) fn in_page<T>(self, begin: impl FnOnce() -> T) -> T {
        self.of_page.with_value(|owner| owner.with(begin))
    }

    /// The words of the interface.
    pub(crate) fn t(self) -> &'static LiveTexts {
        self.texts.get_value()
    }

    /// The page shown; none where the address names none in this language.
    pub(crate) fn page(self) -> Option<Page> {
        self.route.with_untracked(|route| route.as_ref().map(|route| route.page.clone()))
    }

    /// The page an address names in this language, and how it is seen.
    pub(crate) fn route_at(self, address: &str) -> Option<Route> {
        route_at(self.lang, address)
    }

    /// How the page is seen, again whenever that changes.
    pub(crate) fn view(self) -> View {
        self.route.with(|route| route.as_ref().map(|route| route.query.view.clone()).unwrap_or_default())
    }

    /// Has the page seen in another way, and its address say so.
    pub(crate) fn see(self, view: View, cause: Cause) {
        let Some(before) = self.route.get_untracked() else { return };
        let history = history::decide(&before.query.view, &view, cause);
        if history != History::Keep {
            let after = before.seen(view);
            address::set_query(&after.query.written(), history == History::Push);
            self.route.set(Some(after));
        }
    }

    /// Answers an event wherever in the page it happens, as long as the document lives.
    pub(crate) fn on(self, event: &'static str, captures: bool, answer: impl FnMut(Event) + 'static) {
        let listener = dom::listen_everywhere(event, captures, Box::new(answer));
        self.listeners.update_value(|listeners| listeners.extend(listener));
    }
}

fn route_at(lang: Lang, address: &str) -> Option<Route> {
    Route::parse(address).filter(|route| route.lang == lang)
}
