//! How the document comes to life, and who answers what happens anywhere in the window.

use super::{app::App, glossary, navigate, notes, parts, search, source, spots, switches};
use crate::{
    browser::{
        address,
        dom::{self, Event},
        page, task,
    },
    route::Route,
    text::{Lang, live::LiveTexts},
    ui::{
        parts::search::BOX,
        spot::{NOTE, SWITCH},
    },
};
use leptos::prelude::*;

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
    let app = App::begin(lang, t, at, document);
    // What is pressed is heard first: an explained word is a link that is not followed.
    app.on("click", false, move |event| clicked(app, &event));
    navigate::listen(app);
    app.on("keydown", false, move |event| pressed(app, &event));
    // Folds do not tell the elements around them that they opened.
    app.on("toggle", true, move |event| source::toggled(app, &event));
    notes::open(app);
    switches::open(app);
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
        return switches::pressed(app, &button);
    }
    if dom::is_within(event, ".languages a") {
        return dom::around(event, "a").iter().for_each(address::carry_place);
    }
    glossary::clicked(app, event);
    search::clicked(app, event);
}

/// Answers a key anywhere in the page.
fn pressed(app: App, event: &Event) {
    if dom::is_escape(event) {
        app.notes.close();
        search::escaped(app, event);
        app.glossary.close(true);
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
        Some("/") if page::focus(BOX) => event.prevent_default(),
        _ => {}
    }
}
