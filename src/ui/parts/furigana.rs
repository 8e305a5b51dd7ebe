//! ふりがな: readings over the kanji, off until a reader asks for them and remembered from then on.
//!
//! Pages come without readings, so that nobody loads or reads around what they do not use. Asked for, the readings come as a
//! file, and the page is drawn again with them.

use crate::{
    browser::{dom, effect::effect, fetch, furigana, page},
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
    /// What the pages are drawn from: with readings or without.
    pub(crate) scene: RwSignal<Scene>,
}

impl Furigana {
    /// The switch as it stands before the page lives; then as the reader left it.
    pub(crate) fn new(scene: Scene) -> Self {
        let switch =
            Self { on: RwSignal::new(false), failed: RwSignal::new(false), plain: scene, scene: RwSignal::new(scene) };
        effect(move || {
            if furigana::is_on() {
                switch.turn(true);
            }
        });
        switch
    }

    fn turn(self, on: bool) {
        furigana::set(on);
        self.on.set(on);
        self.failed.set(false);
        if !on {
            self.scene.set(self.plain);
            return;
        }
        // The words of plain Japanese bear their readings already; those of Japanese are a file of their own.
        let file = if self.plain.lang == Lang::Ja { "data-readings" } else { "data-words" };
        fetch::text(page::file(file), move |file| {
            let words = file.and_then(|file| Words::read(&file, self.plain.original).ok());
            // The reader may have turned it off meanwhile.
            match words {
                _ if !self.on.get_untracked() => {}
                Some(words) => self.scene.set(Scene::worded(self.plain.original, &words)),
                None => {
                    self.on.set(false);
                    furigana::set(false);
                    self.failed.set(true);
                }
            }
        });
    }
}

/// The switch, in the languages that have kanji.
pub(crate) fn switch(scene: Scene, furigana: Furigana) -> Option<Tag> {
    if scene.lang == Lang::En {
        return None;
    }
    let t = scene.t;
    let button = styled("button", "furigana")
        .at("type", "button")
        .at("aria-pressed", "false")
        .on("click", move |_| furigana.turn(!furigana.on.get_untracked()))
        // Said in place: a button drawn anew would lose the reader's focus.
        .arrived(move |button| {
            effect(move || dom::say(&button, "aria-pressed", if furigana.on.get() { "true" } else { "false" }));
        })
        .add(t.furigana);
    let told: Node = changing(move || {
        if furigana.failed.get() { styled("span", "furigana-failed").add(t.furigana_failed) } else { nothing() }
    });
    Some(styled("div", "furigana-switch").add(button).add(tag("span").at("role", "status").add(told)))
}
