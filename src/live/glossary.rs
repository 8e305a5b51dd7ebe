//! What a word means, told in place: a reader presses a term in a text, and its explanation opens over the page's lower edge.
//! The explanations are a file, fetched when the first is asked for.

use super::{app::App, mount::mount_in, part_error::PartError, parts::with_part};
use crate::{
    browser::{
        address,
        dom::{self, Element, Event},
        fetch, page,
    },
    text::glossary::{GlossaryTerm, read},
    ui::{
        html::{Tag, styled, tag},
        parts::{
            basics::{button, link},
            term::{PLACE, Telling, entry, glossary_link, listed},
        },
    },
};
use wasm_split_helpers::wasm_split;

fn telling(app: App) -> Telling<'static> {
    Telling { t: app.t(), lang: app.lang, readings: app.furigana.is_shown() }
}

/// The file of explanations.
async fn file(app: App) -> Result<String, PartError> {
    if let Some(file) = app.glossary.file() {
        return Ok(file);
    }
    let file = fetch::of(page::file("data-glossary")).await.filter(|file| !read(file).is_empty());
    let file = file.ok_or(PartError::File)?;
    app.glossary.keep_file(file.clone());
    Ok(file)
}

/// Answers a click anywhere in the page: one on a term opens its explanation, one beside an open explanation closes it.
pub(crate) fn clicked(app: App, event: &Event) {
    if let Some(term) = dom::plainly_clicked(event, ".term") {
        event.prevent_default();
        explain(app, term);
    } else if !dom::is_within(event, ".explanation, .notice") {
        // What else was pressed keeps the focus.
        app.glossary.close(!dom::is_within(event, "a, button, summary, input, select, textarea"));
    }
}

fn explain(app: App, term: Element) {
    dom::keep_in_sight(&term);
    app.notes.close();
    let turn = app.glossary.turn();
    with_part(app, Some(term.clone()), move || {
        let term = term.clone();
        async move { open(app, term, turn, file(app).await?).await }
    });
}

#[wasm_split(glossary, fallible)]
fn open(app: App, term: Element, turn: u32, file: String) -> Result<(), PartError> {
    if !app.glossary.is_turned(turn) {
        return Ok(());
    }
    app.glossary.close(false);
    let href = dom::said(&term, "href");
    let id = href.split_once(PLACE).unwrap_or_default().1;
    let opener = page::FocusTarget::at(term);
    let word = opener.as_ref().map(page::FocusTarget::words).unwrap_or_default();
    let explained = read(&file).into_iter().find(|term| term.id == id);
    let view = sheet(app, id, word, explained.as_ref());
    let mounted = dom::body().and_then(|body| mount_in(&body, view));
    app.glossary.show(mounted, opener);
    page::focus("explanation");
    Ok(())
}

/// The sheet with the explanation of a term.
fn sheet(app: App, id: &str, word: String, term: Option<&GlossaryTerm<'_>>) -> Tag {
    let t = app.t();
    let (before, after) = t.term_explain.split_once("{name}").unwrap_or_default();
    let title = tag("h2").attr("id", "explained").add(before).add(word).add(after);
    let way = link(glossary_link(app.lang, id)).attr("class", "more").add(t.glossary);
    styled("section", "sheet explanation")
        .attr("id", "explanation")
        .attr("role", "dialog")
        .attr("aria-labelledby", "explained")
        .attr("tabindex", "-1")
        .add(title)
        .all(term.map(|term| entry(telling(app), term, "strong")))
        .add(tag("p").add(way))
        .add(
            styled("div", "sheet-foot")
                .add(button("button", t.term_close).on("click", move |_| app.glossary.close(true))),
        )
}

/// Fills the page of the whole glossary where the app has drawn it; as a document it comes with its list.
pub(crate) fn attach(app: App, list: Element) {
    if list.first_element_child().is_some() {
        return;
    }
    with_part(app, Some(list.clone()), move || {
        let list = list.clone();
        async move { fill(telling(app), list, file(app).await?).await }
    });
}

#[wasm_split(glossary, fallible)]
fn fill(telling: Telling<'static>, list: Element, file: String) -> Result<(), PartError> {
    for term in read(&file) {
        mount_in(&list, listed(telling, &term));
    }
    // What came later than the step to it is gone to now.
    address::show_place();
    Ok(())
}
