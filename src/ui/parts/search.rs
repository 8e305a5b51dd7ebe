//! The way to search from every page: a box in the header, the key `/`, and the finder behind them.

use super::{finds::finds, mark::drawing};
use crate::{
    browser::{
        dom,
        finder::Finder,
        page,
        task::{effect, on_change},
    },
    route::Page,
    search::Found,
    ui::{
        html::{Tag, changing, nothing, styled, tag},
        scene::Scene,
    },
};
use leptos::{ev, prelude::*};

/// The field to search in; one on every page, so that the key `/` finds it.
pub(crate) const BOX: &str = "search-box";

/// What the arrow keys lead through from there.
pub(crate) const WAY: &str = ".found li > a";

/// How far the finder has come.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum State {
    Nothing,
    Coming,
    Ready,
    Failed,
}

/// The finder, fetched when a reader first searches and kept for the next time. A handle, free to copy.
#[derive(Clone, Copy)]
pub(crate) struct Search {
    finder: StoredValue<Option<Finder>, LocalStorage>,
    /// How far it has come.
    pub(crate) state: RwSignal<State>,
    /// What is typed in the box of the header, while its finds are shown.
    typed: RwSignal<String>,
}

impl Search {
    fn new() -> Self {
        Self {
            finder: StoredValue::new_local(None),
            state: RwSignal::new(State::Nothing),
            typed: RwSignal::new(String::new()),
        }
    }

    /// Makes the handle for the app.
    pub(crate) fn provide() -> Self {
        let search = Self::new();
        provide_context(search);
        search
    }

    /// The handle of the app. Everything drawn stands within the app, so there is one.
    pub(crate) fn get() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    /// Has the finder fetched, unless it is here or on its way.
    pub(crate) fn open(self) {
        if matches!(self.state.get_untracked(), State::Coming | State::Ready) {
            return;
        }
        self.state.set(State::Coming);
        Finder::open(page::file("data-finder"), page::file("data-documents"), move |opened| {
            let next = if opened.is_some() { State::Ready } else { State::Failed };
            self.finder.set_value(opened);
            self.state.set(next);
        });
    }

    /// What is found for what a reader typed, at most so many of a kind; nothing where the finder is not there.
    pub(crate) fn find(self, typed: &str, most: usize) -> Option<Found> {
        self.finder.with_value(|finder| finder.as_ref()?.find(typed, most))
    }

    /// Shows the finds for what is typed in the header.
    fn ask(self, typed: String) {
        self.open();
        self.typed.set(typed);
    }

    /// Shows the finds below the header no more.
    pub(crate) fn close(self) {
        if !self.typed.with_untracked(String::is_empty) {
            self.typed.set(String::new());
        }
    }

    /// Closes them when the reader turns to something else.
    pub(crate) fn turned(self, event: &dom::Event) {
        if !dom::is_within(event, ".search-spot") {
            self.close();
        }
    }

    /// Closes them when the reader follows one of them, or presses something else.
    pub(crate) fn clicked(self, event: &dom::Event) {
        if dom::is_within(event, ".search-finds a") {
            self.close();
        }
        self.turned(event);
    }

    /// Closes them at a press of the key that does, and brings the reader back to the box.
    pub(crate) fn escaped(self, event: &dom::Event) {
        if dom::is_within(event, ".search-finds") {
            page::focus(BOX);
        }
        self.close();
    }
}

/// The box in the header, with what is found below it; the page of the search has its own. It works as a plain form before the
/// page lives.
pub(crate) fn search_box(shown: RwSignal<Scene>, page: Memo<Option<Page>>) -> Tag {
    effect(|| {
        let key = window_event_listener(ev::keydown, |event| {
            if event.key() == "/" && !page::is_typing(&event) && page::focus(BOX) {
                event.prevent_default();
            }
        });
        on_cleanup(move || key.remove());
    });
    let elsewhere = Memo::new(move |_| page.get() != Some(Page::Search));
    let search = Search::get();
    let own = move |scene: Scene| {
        field(scene).on("input", move |event| search.ask(dom::typed(&event))).arrived(move |element| {
            // What was typed before the page lived.
            Some(dom::value(&element))
                .filter(|typed| !typed.is_empty())
                .into_iter()
                .for_each(|typed| search.ask(typed));
            on_change(move || page.track(), move || dom::put(&element, ""));
        })
    };
    let idle = |_| styled("span", "search-idle").at("hidden", "");
    styled("div", "search-spot")
        .on("keydown", |event| dom::walk(&event, BOX, WAY))
        .add(changing(move || {
            // What a reader is typing must not be drawn anew when the words change.
            let scene = shown.get_untracked();
            if elsewhere.get() { form(scene, "search", own(scene)) } else { nothing() }
        }))
        .add(finds(shown, Box::new(move || search.typed.get()), idle).at("class", "found search-finds"))
}

/// A form around a field.
pub(crate) fn form(scene: Scene, class: &'static str, field: Tag) -> Tag {
    let t = scene.t;
    let sign = drawing("sign", "0 0 16 16").add(tag("path").at("d", "M11 7a4 4 0 1 1-8 0a4 4 0 0 1 8 0zM10 10l4 4"));
    let button = styled("button", "search-go").add(sign).add(styled("span", "visually-hidden").add(t.search_button));
    styled("form", class)
        .at("role", "search")
        .at("action", scene.to(Page::Search))
        .add(styled("label", "visually-hidden").at("for", BOX).add(t.search_label))
        .add(field)
        .add(button)
}

/// A field to search in.
pub(crate) fn field(scene: Scene) -> Tag {
    styled("input", "search-field")
        .at("id", BOX)
        .at("type", "search")
        .at("name", "q")
        .at("maxlength", "100")
        .at("placeholder", scene.t.search_label)
        .at("autocomplete", "off")
        .at("enterkeyhint", "search")
        .at("aria-keyshortcuts", "/")
}
