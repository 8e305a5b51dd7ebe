//! What a word means, told in place: a reader presses a term in a text, and its explanation opens over the page's lower edge.
//!
//! Terms in texts are links to the glossary ([`termed`]), so they work without a script and the trees they stand in stay
//! static: the app hears of every click at its root ([`Glossary::clicked`]), and a click on a term opens the sheet instead
//! of leaving the page. The explanations are a file, fetched when the first is asked for. The page of the whole glossary is
//! drawn from the same file where it did not come as HTML.

use super::{notes::desk::Desk, prose::link};
use crate::{
    browser::{
        dom::{self, Event},
        fetch, page,
    },
    route::Page,
    text::{
        annotation::{has_readings, plain},
        fill,
        glossary::{Term, read},
        terms::pieces,
    },
    ui::{
        html::{Node, Tag, changing, nothing, styled, tag},
        scene::Scene,
    },
};
use leptos::prelude::*;

/// A text of the plan with its terms as links, each once in what `told` is kept for.
pub(crate) fn termed(scene: Scene, text: &'static str, told: &mut Vec<&'static str>) -> Vec<Node> {
    let piece = |(words, id): (&'static str, Option<&'static str>)| match id {
        Some(id) => term(scene, id).add(words).into(),
        None => words.into(),
    };
    pieces(text, told).into_iter().map(piece).collect()
}

/// A link that explains the words in it.
pub(crate) fn term(scene: Scene, id: &str) -> Tag {
    link(place(scene, id)).at("class", "term")
}

fn place(scene: Scene, id: &str) -> String {
    let mut href = scene.to(Page::Glossary);
    href.push_str("#term-");
    href.push_str(id);
    href
}

/// How far the explanations have come.
#[derive(Clone, Copy)]
pub(crate) enum Explained {
    Not,
    Coming,
    Here(&'static [Term]),
    Failed,
}

/// The explanations, and the one that is open. A handle, free to copy.
#[derive(Clone, Copy)]
pub(crate) struct Glossary {
    /// How far the explanations have come.
    pub(crate) explained: RwSignal<Explained>,
    /// The id of the term whose explanation is open; empty when none is.
    open: RwSignal<String>,
    /// The word that was pressed.
    opener: StoredValue<Option<page::Place>, LocalStorage>,
}

impl Glossary {
    fn new() -> Self {
        Self {
            explained: RwSignal::new(Explained::Not),
            open: RwSignal::new(String::new()),
            opener: StoredValue::new_local(None),
        }
    }

    /// Makes the handle for the app.
    pub(crate) fn provide() -> Self {
        let glossary = Self::new();
        provide_context(glossary);
        glossary
    }

    /// The handle of the app. Everything drawn stands within the app, so there is one.
    pub(crate) fn get() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    /// Has the explanations fetched, unless they are here or on their way.
    pub(crate) fn ask(self) {
        if matches!(self.explained.get_untracked(), Explained::Coming | Explained::Here(_)) {
            return;
        }
        self.explained.set(Explained::Coming);
        fetch::text(page::file("data-glossary"), move |file| {
            let terms = file.and_then(|file| read(&file));
            self.explained.set(terms.map_or(Explained::Failed, |terms| Explained::Here(terms.leak())));
        });
    }

    /// Answers a click anywhere in the app: one on a term opens its explanation, one beside an open explanation closes it.
    pub(crate) fn clicked(self, event: &Event) {
        let Some(link) = dom::plainly_clicked(event, ".term") else {
            if self.is_open() && !dom::is_within(event, ".explanation") {
                // What else was pressed keeps the focus.
                self.close(!dom::is_within(event, "a, button, summary, input, select, textarea"));
            }
            return;
        };
        event.prevent_default();
        // A note being written is put away first, so that the way back is to the term.
        Desk::get().close();
        let href = link.get_attribute("href").unwrap_or_default();
        self.opener.set_value(page::Place::at(link));
        self.open.set(href.rsplit("#term-").next().unwrap_or_default().to_owned());
        self.ask();
    }

    fn is_open(self) -> bool {
        self.open.with_untracked(|open| !open.is_empty())
    }

    /// Closes the explanation, and may bring the reader back to the word.
    pub(crate) fn close(self, back: bool) {
        if self.is_open() {
            self.open.set(String::new());
            if let Some(place) = self.opener.try_update_value(Option::take).flatten().filter(|_| back) {
                place.go_back();
            }
        }
    }
}

/// The sheet with the explanation of the term that was pressed.
pub(crate) fn explanation(shown: RwSignal<Scene>, glossary: Glossary) -> Node {
    let desk = Desk::get();
    Effect::new(move || {
        if glossary.open.with(|open| !open.is_empty()) {
            page::focus("explanation");
        }
    });
    Effect::new(move || {
        if desk.writing.with(Option::is_some) {
            glossary.close(false);
        }
    });
    changing(move || {
        let id = glossary.open.get();
        if id.is_empty() { nothing() } else { sheet(shown.get(), glossary, id) }
    })
}

fn sheet(scene: Scene, glossary: Glossary, id: String) -> Tag {
    let t = scene.t;
    let word = glossary.opener.with_value(|opener| opener.as_ref().map(page::Place::words)).unwrap_or_default();
    let close =
        styled("button", "button").at("type", "button").on("click", move |_| glossary.close(true)).add(t.term_close);
    styled("section", "sheet explanation")
        .at("id", "explanation")
        .at("role", "dialog")
        .at("aria-labelledby", "explained")
        .at("tabindex", "-1")
        .add(tag("h2").at("id", "explained").add(fill(t.term_explain, &[&word])))
        .add(tag("div").at("role", "status").add(changing(move || told(scene, glossary.explained.get(), &id))))
        .add(styled("div", "sheet-foot").add(close))
}

/// What there is to tell of a term just now, and the way to the glossary.
fn told(scene: Scene, explained: Explained, id: &str) -> Tag {
    let more = link(place(scene, id)).at("class", "more").add(scene.t.glossary);
    let told = tag("div");
    match explained {
        Explained::Not | Explained::Coming => told.add(tag("p").add(scene.t.glossary_coming)),
        Explained::Here(terms) => told
            .all(terms.iter().filter(|term| term.id == id).flat_map(|term| {
                let word =
                    styled("p", "explained-word").add(tag("strong").add(term.word)).add(" ").add(also(scene, term));
                std::iter::once(word).chain(meaning(scene, term))
            }))
            .add(tag("p").add(more)),
        Explained::Failed => told.all(failed(scene, more)),
    }
}

/// That there are no explanations, with the way to them as a page. It comes whole with a document of its own, so the link
/// is one that is left to the browser.
pub(crate) fn failed(scene: Scene, way: Tag) -> [Tag; 2] {
    [tag("p").add(scene.t.glossary_failed), tag("p").add(way.at("hreflang", scene.lang.link_tag()))]
}

/// How a term is read and written elsewhere.
pub(crate) fn also(scene: Scene, term: &Term) -> Tag {
    styled("span", "explained-also").maybe("lang", scene.foreign()).add(term.also)
}

/// What a term means, and where the plan says so.
pub(crate) fn meaning(scene: Scene, term: &Term) -> [Tag; 2] {
    let t = scene.t;
    // The file has all readings. They are shown where those of the plan are.
    let text: Node =
        if has_readings(&scene.plan.name) { term.text.into() } else { plain(term.text).into_owned().into() };
    let origin: Node =
        if term.lines.is_empty() { t.term_general.into() } else { fill(t.term_in_plan, &[term.lines]).into() };
    [tag("p").add(text), styled("p", "aside").add(origin)]
}
