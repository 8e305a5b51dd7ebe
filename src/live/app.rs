//! The handle everything that lives is reached by, and the events of the window.

use super::{
    furigana::Furigana,
    glossary::Glossary,
    navigate, notes,
    notes::Notes,
    notice::Notice,
    parts,
    search::{self, Search},
    shell, source, spots,
};
use crate::{
    browser::{
        address,
        dom::{self, Event, Listener},
        page, task,
    },
    route::{Page, Route},
    text::{Lang, live::LiveTexts},
    ui::{
        context::PageContext,
        spot::{NOTE, SWITCH},
    },
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
    /// The address of the page, relative to the folder, with what it is asked for.
    pub(crate) address: RwSignal<String>,
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
    /// The words of the interface.
    pub(crate) fn t(self) -> &'static LiveTexts {
        self.texts.get_value()
    }

    /// The page shown; none where the address names none in this language.
    pub(crate) fn page(self) -> Option<Page> {
        self.address.with_untracked(|address| self.page_at(address))
    }

    /// The page an address names in this language.
    pub(crate) fn page_at(self, address: &str) -> Option<Page> {
        Route::parse(address).filter(|route| route.lang == self.lang).map(|route| route.page)
    }

    /// What the address asks for under a key, again whenever that changes.
    pub(crate) fn asked(self, key: &str) -> Option<String> {
        self.address.with(|address| address::asked(address, key))
    }

    /// Asks for something else. With `step`, Back leads to what was asked before.
    pub(crate) fn ask(self, pairs: &[(&str, String)], step: bool) {
        let address = self.address.with_untracked(|address| address::ask(address, pairs, step));
        self.address.set(address);
    }

    /// Answers an event wherever in the page it happens, as long as the document lives.
    pub(crate) fn on(self, event: &'static str, captures: bool, answer: impl FnMut(Event) + 'static) {
        let listener = dom::listen_everywhere(event, captures, Box::new(answer));
        self.listeners.update_value(|listeners| listeners.extend(listener));
    }
}

/// Brings the document to life. `texts` is the file of the words of the interface; none where they are those of the plan's own
/// language. `at` is the address the page was written for, relative to the site's folder: what the address bar says may be no
/// page of ours that the server answers all the same, or a page it does not find.
pub fn start(texts: Option<&str>, at: &str) {
    page::tell_when_stopped();
    task::begin();
    let lang = Route::parse(at).map_or(Lang::Ja, |route| route.lang);
    let Some(t) = texts.map_or(Some(LiveTexts::JAPANESE), LiveTexts::read) else { return page::tell_that_stopped() };
    let owner = Owner::new();
    owner.clone().with(|| begin(lang, t, at, owner));
}

fn begin(lang: Lang, t: &'static LiveTexts, at: &str, document: Owner) {
    let app = App(Box::leak(Box::new(Living {
        lang,
        texts: StoredValue::new(t),
        plan: StoredValue::new(None),
        folder: StoredValue::new(address::folder()),
        address: RwSignal::new(format!("{at}{}", address::query())),
        of_document: StoredValue::new(document),
        of_page: StoredValue::new(Owner::new()),
        steps: StoredValue::new(0),
        notes: Notes::new(),
        notice: Notice::new(),
        furigana: Furigana::new(),
        glossary: Glossary::new(),
        search: Search::new(),
        listeners: StoredValue::new_local(Vec::new()),
    })));
    // What is pressed is heard first: an explained word is a link that is not followed.
    app.on("click", false, move |event| clicked(app, &event));
    navigate::listen(app);
    app.on("keydown", false, move |event| pressed(app, &event));
    // Folds do not tell the elements around them that they opened.
    app.on("toggle", true, move |event| source::toggled(app, &event));
    notes::open(app);
    shell::open(app);
    search::open(app);
    spots::attach(app);
    parts::prefetch(app);
}

/// Answers a click anywhere in the page.
fn clicked(app: App, event: &Event) {
    if let Some(button) = dom::around(event, &["[", NOTE, "]"].concat()) {
        return notes::write_at(app, &button);
    }
    if let Some(button) = dom::around(event, &["[", SWITCH, "]"].concat()) {
        return shell::switched(app, &button);
    }
    if dom::is_within(event, ".languages a") {
        return dom::around(event, "a").iter().for_each(address::carry_place);
    }
    super::glossary::clicked(app, event);
    search::clicked(app, event);
}

/// Answers a key anywhere in the page.
fn pressed(app: App, event: &Event) {
    if dom::is_escape(event) {
        notes::leave(app);
        search::escaped(app, event);
        super::glossary::close(app, true);
        return;
    }
    search::walked(event);
    match page::single_key(event).as_deref() {
        Some("n") => {
            if let Some(button) = dom::find(&["main [", NOTE, "][aria-keyshortcuts]"].concat()) {
                event.prevent_default();
                notes::write_at(app, &button);
            }
        }
        Some("/") if page::focus(crate::ui::parts::search::BOX) => event.prevent_default(),
        _ => {}
    }
}
