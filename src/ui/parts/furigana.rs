//! ふりがな: readings over the kanji, off until a reader asks for them and remembered from then on.
//!
//! Pages come without readings, so that nobody loads or reads around what they do not use. Asked for, the readings come as a
//! file, and the page is drawn again with them.

use super::switch;
use crate::{
    browser::{fetch, page, task::effect, wish::FURIGANA},
    plan::embedded,
    text::{Lang, words::Words},
    ui::{
        html::{Node, Tag, changing, nothing, styled, tag},
        scene::Scene,
    },
};
use leptos::prelude::*;

/// The state of the switch. A handle, free to copy.
#[derive(Clone, Copy)]
pub(crate) struct Furigana {
    on: RwSignal<bool>,
    failed: RwSignal<bool>,
    plain: Scene,
    /// The same with readings, once they have come.
    read: StoredValue<Option<Scene>>,
    /// What the pages are drawn from: with readings or without.
    pub(crate) scene: RwSignal<Scene>,
}

impl Furigana {
    /// The switch as it stands before the page lives; then as the reader left it.
    pub(crate) fn new(scene: Scene) -> Self {
        let switch = Self {
            on: RwSignal::new(false),
            failed: RwSignal::new(false),
            plain: scene,
            read: StoredValue::new(None),
            scene: RwSignal::new(scene),
        };
        if scene.lang != Lang::En {
            effect(move || {
                if FURIGANA.is_on() {
                    switch.show();
                }
            });
        }
        switch
    }

    /// Does as the reader wishes, and remembers it.
    fn turn(self, on: bool) {
        FURIGANA.keep(on);
        if on {
            self.show();
        } else {
            FURIGANA.mark(false);
            self.on.set(false);
            self.draw(false);
        }
    }

    /// Draws the pages with readings, once they are here.
    fn show(self) {
        FURIGANA.mark(true);
        self.on.set(true);
        self.failed.set(false);
        if self.read.with_value(Option::is_some) {
            return self.draw(true);
        }
        fetch_words("data-readings", move |readings| {
            if self.plain.lang == Lang::Ja {
                return self.come(readings.map(|words| Scene::worded(self.plain.original, &words)));
            }
            // The words of plain Japanese bear their own; the plan's names beside them have theirs in that file.
            fetch_words("data-words", move |words| {
                self.come(readings.zip(words).map(|(names, words)| Scene::worded(names.plan, &words)));
            });
        });
    }

    /// Takes what has come: the pages with readings, or nothing.
    fn come(self, read: Option<Scene>) {
        self.read.set_value(read);
        // The reader may have turned it off meanwhile.
        if !self.on.get_untracked() {
            return;
        }
        if read.is_some() {
            self.draw(true);
        } else {
            // The wish is kept for the next page, which may have more luck.
            FURIGANA.mark(false);
            self.on.set(false);
            self.failed.set(true);
        }
    }

    /// Draws the pages anew, unless they are as they should be.
    fn draw(self, readings: bool) {
        let Some(read) = self.read.get_value() else { return };
        // The words that came with the readings of Japanese are more than the app has itself.
        let t = if self.plain.lang == Lang::Ja { read.t } else { self.plain.t };
        self.scene.set(if readings { read } else { Scene { t, ..self.plain } });
    }
}

fn fetch_words(file: &'static str, told: impl FnOnce(Option<Words>) + 'static) {
    fetch::text(page::file(file), move |file| {
        told(file.and_then(|file| Words::read(&file, embedded::own().ok()?).ok()));
    });
}

/// The switch, in the languages that have kanji.
pub(crate) fn switch(scene: Scene, furigana: Furigana) -> Option<Tag> {
    if scene.lang == Lang::En {
        return None;
    }
    let t = scene.t;
    let button = switch::switch(t.furigana, furigana.on, move |on| furigana.turn(on));
    let told: Node = changing(move || {
        if furigana.failed.get() { styled("span", "furigana-failed").add(t.furigana_failed) } else { nothing() }
    });
    Some(styled("div", "furigana-switch").add(button).add(tag("span").at("role", "status").add(told)))
}
