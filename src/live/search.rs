//! The search: a box in the header, the page for it, and the key `/`.
//!
//! What finds and what draws finds is a part of the program, fetched with the documents of the language when a reader first
//! types. What is found is said once typing rests: who listens is not told of every letter, and of none while a word is
//! being composed.

use super::{
    app::App,
    finds::finds,
    mount::{Mounted, mount_in},
    part_error::PartError,
    parts::{self, with_part},
};
use crate::{
    app::history::Cause,
    browser::{
        dom::{self, Element, Event},
        fetch,
        normalise::nfkc,
        page,
        task::{effect, spawn},
    },
    route::{Page, query::View},
    search::{Index, wire},
    ui::{
        context::PageContext,
        html::{Tag, styled, tag},
        parts::search::{BOX, field, form, hint},
    },
};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// The box in the header.
const SPOT: &str = ".search-spot";
/// Where it shows what it found.
const FINDS: &str = ".search-finds";
/// What the arrow keys lead through from there.
const WAY: &str = ".found li > a";

/// Hears of what is typed from here on, and takes up what was typed before the page lived.
pub(crate) fn open(app: App) {
    app.on("input", false, move |event| {
        app.search.composing.set_value(dom::is_composing(&event));
        typed(app, &event);
    });
    app.on("compositionend", false, move |event| {
        app.search.composing.set_value(false);
        typed(app, &event);
    });
    app.on("focusin", false, move |event| turned(app, &event));
    if let Some(field) = dom::find(&[SPOT, " input"].concat()) {
        search_for(app, dom::value(&field));
    }
}

fn typed(app: App, event: &Event) {
    if dom::is_within(event, SPOT) {
        search_for(app, dom::typed(event));
    } else if dom::is_within(event, ".search-large") {
        app.see(View::search(&dom::typed(event)), Cause::Reader);
    }
}

/// Shows below the box what is found for these words.
fn search_for(app: App, words: String) {
    let empty = words.trim().is_empty();
    app.search.typed.set(words);
    if empty || app.search.mounted.with_value(Option::is_some) {
        return;
    }
    let Some(place) = dom::find(FINDS) else { return };
    with_part(app, dom::find(&[SPOT, " form"].concat()), move || {
        let place = place.clone();
        async move { show_box(app, parts::current_plan(app).await?, documents(app).await?, place).await }
    });
}

/// The file of documents; none where they are here already.
async fn documents(app: App) -> Result<Option<String>, PartError> {
    if app.search.index.with_value(Option::is_some) {
        return Ok(None);
    }
    fetch::of(page::file("data-documents")).await.map(Some).ok_or(PartError::File)
}

#[wasm_split(search, fallible)]
fn show_box(app: App, context: PageContext, documents: Option<String>, place: Element) -> Result<(), PartError> {
    ready(app, documents)?;
    if app.search.mounted.with_value(Option::is_some) {
        return Ok(());
    }
    let idle = |_| styled("span", "search-idle").attr("hidden", "");
    app.search.mounted.set_value(mount_finds(app, context, &place, move || app.search.typed.get(), idle, |_| None));
    Ok(())
}

/// Puts what is found into its place, with the element that says it to those who listen.
fn mount_finds(
    app: App,
    context: PageContext,
    place: &Element,
    typed: impl Fn() -> String + 'static,
    idle: fn(PageContext) -> Tag,
    title: impl Fn(&str) -> Option<String> + 'static,
) -> Option<Mounted> {
    let status = StoredValue::new_local(None::<Element>);
    let said = move |typed: &str, words: String| {
        if let Some(status) = status.get_value() {
            app.search.say(status, words, title(typed));
        }
    };
    let spoken = styled("p", "visually-hidden").attr("role", "status");
    let view = tag("div").add(spoken.on_mount(move |element| status.set_value(Some(element)))).add(finds(
        context,
        app.search.index,
        typed,
        idle,
        said,
    ));
    dom::clear(place);
    mount_in(place, view)
}

/// Makes the documents ready to be searched.
fn ready(app: App, documents: Option<String>) -> Result<(), PartError> {
    if let Some(documents) = documents {
        let corpus = wire::read_corpus(&documents).map_err(|_| PartError::File)?;
        app.search.index.set_value(Some(Index::of(corpus, nfkc)));
    }
    Ok(())
}

/// Shows on the page for it what is found for what the address asks.
pub(crate) fn attach(app: App, place: Element) {
    if let Some(field) = dom::find(".search-large input") {
        // What was typed before the page lived is searched for; else what the address says is typed.
        match (dom::value(&field), untrack(|| app.view()).words().to_owned()) {
            (early, asked) if early.is_empty() => dom::put(&field, &asked),
            (early, asked) if early != asked => app.see(View::search(&early), Cause::TakenUp),
            _ => {}
        }
    }
    if !untrack(|| app.view()).words().is_empty() {
        dom::clear(&place);
        mount_in(&place, styled("p", "section-lead").attr("role", "status").add(app.t().search_coming));
    }
    with_part(app, Some(place.clone()), move || {
        let place = place.clone();
        async move { show_page(app, parts::current_plan(app).await?, documents(app).await?, place).await }
    });
}

#[wasm_split(search, fallible)]
fn show_page(app: App, context: PageContext, documents: Option<String>, place: Element) -> Result<(), PartError> {
    ready(app, documents)?;
    if !place.is_connected() {
        return Ok(());
    }
    app.in_page(|| {
        let typed = move || app.view().words().to_owned();
        // A step back to other words puts them into the field, unless the reader is typing there.
        effect(move || put_back(&typed()));
        let title = move |words: &str| {
            let words = words.trim();
            let own = || context.title(Some(&Page::Search));
            Some(if words.is_empty() { own() } else { context.title_of_search(words) })
        };
        StoredValue::new_local(mount_finds(app, context, &place, typed, hint, title));
    });
    Ok(())
}

fn put_back(words: &str) {
    if let Some(field) = dom::find(".search-large input").filter(|field| !dom::has_focus(field)) {
        dom::put(&field, words);
    }
}

/// Leads through what was found by the arrow keys, from the field and from where a new page puts the reader.
pub(crate) fn walked(event: &Event) {
    if dom::is_within(event, ".search-spot, main") && !dom::is_within(event, "select, textarea") {
        dom::walk(event, BOX, WAY);
    }
}

/// Closes what the box found when the reader turns to something else.
pub(crate) fn turned(app: App, event: &Event) {
    if dom::is_within(event, ".search-spot input") {
        // What is still in the box is looked for again.
        search_for(app, dom::typed(event));
    } else if !dom::is_within(event, SPOT) {
        app.search.close();
    }
}

/// Closes it when the reader follows a find, or presses something else.
pub(crate) fn clicked(app: App, event: &Event) {
    if dom::is_within(event, ".search-finds a") || !dom::is_within(event, SPOT) {
        app.search.close();
    }
}

/// Closes it at a press of the key that does, and brings the reader back to the box.
pub(crate) fn escaped(app: App, event: &Event) {
    if dom::is_within(event, FINDS) {
        page::focus(BOX);
    }
    app.search.close();
}

/// Has the box in the header only where the page has none.
pub(crate) fn follow(app: App, page: &Page) {
    let Some(spot) = dom::find(SPOT) else { return };
    let wanted = *page != Page::Search;
    dom::mark(&spot, "hidden", !wanted);
    app.search.close();
    match (wanted, dom::find_in(&spot, "input")) {
        (true, Some(field)) => dom::put(&field, ""),
        (true, None) => {
            spawn(async move {
                if let (Ok(context), Some(spot)) = (parts::current_plan(app).await, dom::find(SPOT)) {
                    dom::clear(&spot);
                    mount_in(&spot, form(context, "search", field(context)));
                    mount_in(&spot, styled("div", "found search-finds"));
                }
            });
        }
        (false, _) => {
            app.search.forget();
            dom::clear(&spot);
        }
    }
}
