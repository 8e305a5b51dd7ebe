//! What a word means, told in place: a reader presses a term in a text, and its explanation opens over the page's lower edge.
//!
//! Terms in texts are links to the glossary ([`termed`]), so they work without a script and the trees they stand in stay
//! static: the app hears of every click at its root ([`Glossary::clicked`]), and a click on a term opens the sheet instead
//! of leaving the page. The explanations are a file, fetched when the first is asked for. The page of the whole glossary is
//! drawn from the same file where it did not come as HTML.

use super::{
    notes::{button, desk::Desk},
    prose::link,
};
use crate::{
    browser::{
        dom::{self, Event},
        fetch, page,
    },
    plan::model::Project,
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

/// Before the id of a term in links to its place in the glossary.
const PLACE: &str = "#term-";

/// A text of the plan with its terms as links, each once in what `told` is kept for.
pub(crate) fn termed(scene: Scene, text: &'static str, told: &mut Vec<&'static str>) -> Vec<Node> {
    let piece = |(words, id): (&'static str, Option<&'static str>)| match id {
        // Under readings it is known by the words alone.
        Some(id) => term(scene, id).maybe("data-word", has_readings(words).then_some(words)).add(words).into(),
        None => words.into(),
    };
    pieces(text, told).into_iter().map(piece).collect()
}

/// The terms of a project's name, which as a heading has none that are links, in a line below it. Those in `told`, and those
/// its text explains, are left out.
pub(crate) fn terms_of(scene: Scene, project: &'static Project, told: &mut Vec<&'static str>) -> Option<Tag> {
    let unexplained = |(words, _): &(&str, _)| !project.text.iter().any(|text| text.contains(words));
    let found = pieces(&project.name, told).into_iter().filter(unexplained);
    let mut terms = found.filter_map(|(words, id)| Some(tag("span").add(term(scene, id?).add(words)))).peekable();
    terms.peek()?;
    let terms = tag("div").maybe("lang", scene.foreign()).all(terms);
    Some(styled("div", "departments").add(tag("span").add(scene.t.glossary)).add(terms))
}

/// A link that explains the words in it.
pub(crate) fn term(scene: Scene, id: &str) -> Tag {
    link(place(scene, id)).at("class", "term")
}

fn place(scene: Scene, id: &str) -> String {
    let mut href = scene.to(Page::Glossary);
    href.push_str(PLACE);
    href.push_str(id);
    href
}

/// The explanations, and the one that is open. A handle, free to copy.
#[derive(Clone, Copy)]
pub(crate) struct Glossary {
    /// The file of explanations; empty until it is here.
    pub(crate) file: RwSignal<String>,
    /// Whether it could not be had.
    pub(crate) failed: RwSignal<bool>,
    /// The id of the term whose explanation is open; empty when none is.
    pub(crate) open: RwSignal<String>,
    /// The word that was pressed.
    opener: StoredValue<Option<page::Place>, LocalStorage>,
}

impl Glossary {
    fn new() -> Self {
        Self {
            file: RwSignal::new(String::new()),
            failed: RwSignal::new(false),
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

    /// Forgets that they could not be had. Said only where it is news: what is drawn anew by it may ask again.
    pub(crate) fn forgive(self) {
        if self.failed.get_untracked() {
            self.failed.set(false);
        }
    }

    /// Has the explanations fetched, unless they are here.
    pub(crate) fn ask(self) {
        if !self.file.with_untracked(String::is_empty) {
            return;
        }
        self.forgive();
        fetch::text(page::file("data-glossary"), move |file| match file.filter(|file| !read(file).is_empty()) {
            Some(file) => self.file.set(file),
            None => self.failed.set(true),
        });
    }

    /// Answers a click anywhere in the app: one on a term opens its explanation, one beside an open explanation closes it.
    pub(crate) fn clicked(self, event: &Event) {
        if let Some(link) = dom::plainly_clicked(event, ".term") {
            event.prevent_default();
            let href = link.get_attribute("href").unwrap_or_default();
            dom::keep_in_sight(&link);
            self.opener.set_value(page::Place::at(link));
            self.open.set(href.split_once(PLACE).unwrap_or_default().1.to_owned());
            Desk::get().close();
            self.ask();
        } else if !dom::is_within(event, ".explanation") {
            // What else was pressed keeps the focus.
            self.close(!dom::is_within(event, "a, button, summary, input, select, textarea"));
        }
    }

    /// Closes the explanation, if one is open, and may bring the reader back to the word.
    pub(crate) fn close(self, back: bool) {
        if !self.open.with_untracked(String::is_empty) {
            self.open.set(String::new());
            if let Some(place) = self.opener.try_update_value(Option::take).flatten().filter(|_| back) {
                place.go_back();
            }
        }
    }
}

/// The sheet with the explanation of the term that was pressed.
pub(crate) fn explanation(shown: RwSignal<Scene>, glossary: Glossary) -> Node {
    changing(move || {
        let id = glossary.open.get();
        if id.is_empty() { nothing() } else { sheet(shown.get(), glossary, id) }
    })
}

fn sheet(scene: Scene, glossary: Glossary, id: String) -> Tag {
    let t = scene.t;
    let word = glossary.opener.with_value(|opener| opener.as_ref().map(page::Place::words)).unwrap_or_default();
    let (before, after) = t.term_explain.split_once("{}").unwrap_or_default();
    let foreign = scene.foreign().filter(|_| !word.is_ascii());
    let title =
        tag("h2").at("id", "explained").add(before).add(tag("span").maybe("lang", foreign).add(word)).add(after);
    styled("section", "sheet explanation")
        .at("id", "explanation")
        .at("role", "dialog")
        .at("aria-labelledby", "explained")
        .at("tabindex", "-1")
        .add(title)
        .add(tag("div").at("role", "status").add(changing(move || told(scene, glossary, &id))))
        .add(styled("div", "sheet-foot").add(button("button", t.term_close, move || glossary.close(true))))
}

/// What there is to tell of a term just now, and the way to the glossary.
fn told(scene: Scene, glossary: Glossary, id: &str) -> Tag {
    let way = link(place(scene, id)).at("class", "more");
    if glossary.failed.get() {
        return failed(scene, way);
    }
    glossary.file.with(|file| {
        if file.is_empty() {
            return tag("p").add(scene.t.glossary_coming);
        }
        let term = read(file).into_iter().find(|term| term.id == id);
        let told = term.map(|term| entry(scene, &term, "strong"));
        tag("div").all(told).add(tag("p").add(way.add(scene.t.glossary)))
    })
}

/// That there are no explanations, with the way to them as a page. It comes whole with a document of its own, so the link
/// is one that is left to the browser.
pub(crate) fn failed(scene: Scene, way: Tag) -> Tag {
    let way = way.at("hreflang", scene.lang.link_tag()).add(scene.t.glossary);
    tag("div").add(tag("p").add(scene.t.glossary_failed)).add(tag("p").add(way))
}

/// A term with how it is read and written elsewhere, what it means, and where the plan says so. The word is an element named
/// `word`.
pub(crate) fn entry(scene: Scene, term: &Term<'_>, word: &'static str) -> Tag {
    let t = scene.t;
    // The file has all readings. They are shown where those of the plan are.
    let text = if has_readings(&scene.plan.name) { term.text.to_owned() } else { plain(term.text).into_owned() };
    let origin = match term.lines {
        "" => t.term_general.to_owned(),
        lines => fill(t.term_in_plan, &[lines]),
    };
    let also = styled("span", "also").maybe("lang", scene.foreign()).add(term.also.to_owned());
    styled("div", "entry")
        .add(tag("div").add(tag(word).add(term.word.to_owned())).add(also))
        .add(tag("div").add(tag("p").add(text)).add(styled("p", "aside").add(origin)))
}
