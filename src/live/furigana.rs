//! ふりがな: readings over the kanji, off until a reader asks for them and remembered from then on.
//!
//! Pages come without readings, so that nobody loads or reads around what they do not use. Asked for, the readings come as a
//! file, and the page is drawn again with them.

use super::{app::App, navigate, parts, shell};
use crate::{
    app::furigana::{Effect, Event, State},
    browser::{dom, fetch, page, preference::FURIGANA, task::spawn},
    route::Page,
    text::Lang,
    ui::{context::PageContext, spot::Switch},
};
use leptos::prelude::SetValue;

/// Turns the switch as the reader left it, or as a page around this one wishes (`src/start.js`).
pub(crate) fn open(app: App) {
    if app.lang != Lang::En && (FURIGANA.is_on() || FURIGANA.is_kept()) {
        happened(app, Event::Wanted);
    }
}

/// Does as the reader wishes, and remembers it.
pub(crate) fn turn(app: App, on: bool) {
    FURIGANA.keep(on);
    happened(app, if on { Event::Wanted } else { Event::Unwanted });
}

fn happened(app: App, event: Event) {
    let (state, effect) = app.furigana.after(event);
    say(app, state);
    match effect {
        Effect::Nothing => {}
        Effect::Fetch => spawn(async move {
            let read = read(app).await;
            let came = read.is_some();
            if let Some(read) = read {
                app.furigana.keep_read(read);
            }
            happened(app, Event::Came(came));
        }),
        Effect::DrawWith | Effect::DrawWithout => spawn(async move { draw(app).await }),
    }
}

/// Says what the switch is at. Readings that could not be had are tried again on the next page.
fn say(app: App, state: State) {
    FURIGANA.mark(state == State::On);
    shell::say(Switch::Furigana, state.is_on());
    let t = app.t();
    if let Some(status) = dom::find(".furigana-switch [role=status]") {
        dom::put_words(&status, if state == State::Failed { t.furigana_failed } else { "" });
    }
    for button in dom::find_all(".furigana-switch button") {
        dom::busy(&button, state == State::Coming);
    }
}

async fn read(app: App) -> Option<PageContext> {
    if let Some(read) = app.furigana.read() {
        return Some(read);
    }
    let plain = parts::plan(app).await.ok()?;
    let readings = fetch::of(page::file("data-readings")).await?;
    let words = match app.lang {
        Lang::Ja => None,
        Lang::Easy | Lang::En => Some(fetch::of(page::file("data-words")).await?),
    };
    parts::read_readings(plain, readings, words).await.ok()
}

/// Draws the page and what is around it in the words that are wished for now.
async fn draw(app: App) {
    let Ok(context) = parts::current_plan(app).await else { return };
    let (with, page) = (app.furigana.is_shown(), app.page());
    let drawn = parts::draw(app, page.clone()).await;
    let around = parts::draw_around(context, page.clone()).await;
    let (Ok(drawn), Ok(around)) = (drawn, around) else { return };
    // The reader may have gone on or turned the switch meanwhile, which draws by itself.
    if with != app.furigana.is_shown() || page != app.page() {
        return;
    }
    app.texts.set_value(around.texts);
    for (kind, tag) in [(".site-row", around.row), (".foot", around.foot)] {
        if let (Some(old), Some(new)) = (dom::find(kind), super::mount::mount(tag)) {
            dom::replace(&old, &new.element);
        }
    }
    app.search.forget();
    // What the app has no words of comes with its readings, which styles show and hide.
    if !page.as_ref().is_some_and(Page::is_document) {
        navigate::redraw(app, drawn.content);
    }
    shell::keys();
}
