//! What a reader should know of where their notes are kept: how much room is used, what was not taken away for long, and what this browser
//! does with it.

use super::scene::Scene;
use crate::{
    app::host::Host,
    browser::{
        clock,
        device::{self, signs_stored},
        dom,
        storage::LocalStore,
        task::{effect, spawn, when_idle},
    },
    live::{
        app::App,
        notes::keeping::{
            controller::Controller,
            said::{say, say_with},
        },
    },
    notes::{Notebook, unexported, words},
    route::Page,
    storage::{Room, Store},
    text::{annotation::plain, localized::LocalizedText},
    ui::{
        html::{Tag, dynamic, placeholder, styled, tag},
        parts::basics::link,
    },
};
use leptos::prelude::*;

/// Whether the browser was asked to keep what is here, so that it is asked once.
const ASKED: &str = "strategy-explorer/asked-to-keep";
/// From how many notes on it is worth asking.
const WORTH: usize = 5;

/// What there is to know, while there are notes.
pub(super) fn view(scene: &Scene, count: Memo<usize>) -> Tag {
    let scene = *scene;
    let app = scene.notes.app;
    let room = RwSignal::new(None::<Room>);
    let promised = RwSignal::new(false);
    measure(scene.notes, room);
    ask(count, promised);
    let host = device::host();
    let line = move |phrase: &LocalizedText| tag("p").add(say(app, phrase));
    let reminder = dynamic(move || {
        let exported = scene.notes.exported.get();
        match scene.notes.look(|notebook: &Notebook| unexported(notebook, exported, clock::now())) {
            0 => placeholder(),
            n => styled("p", "note-remind").add(say_with(app, words::SAFETY_REMIND, &[("n", &n.to_string())])),
        }
    });
    let of_host = match host {
        Host::Line => Some(line(words::SAFETY_LINE)),
        Host::HomeScreen => Some(line(words::SAFETY_HOME)),
        Host::Safari => Some(line(words::SAFETY_SAFARI)),
        Host::Other => None,
    };
    let outside = (host == Host::Line).then(|| {
        // LINE opens a link that says so in the device's own browser.
        let address = [&scene.context.to(Page::Notes), "?openExternalBrowser=1"].concat();
        tag("p")
            .add(link(address).attr("class", "button").attr("target", "_blank").add(say(app, words::SAFETY_OUTSIDE)))
    });
    let promise = dynamic(move || if promised.get() { line(words::SAFETY_PROMISED) } else { placeholder() });
    styled("section", "note-safety")
        .attr("aria-labelledby", "note-safety")
        .on_mount(move |place| effect(move || dom::mark(&place, "hidden", count.get() == 0)))
        .add(tag("h2").attr("id", "note-safety").add(say(app, words::SAFETY_TITLE)))
        .add(dynamic(move || used(app, room.get())))
        .add(reminder)
        .all(of_host)
        .all(outside)
        .add(promise)
}

/// How much room is used, in words and as a bar.
fn used(app: App, room: Option<Room>) -> Tag {
    let Some(room) = room else { return placeholder() };
    let (percent, tenths) = (room.percent(), room.tenths());
    let size = [(tenths / 10).to_string(), (tenths % 10).to_string()].join(".");
    let words = say_with(app, words::SAFETY_USED, &[("percent", &percent.to_string()), ("size", &size)]);
    let bar = tag("meter")
        .attr("min", "0")
        .attr("max", "100")
        .attr("high", "80")
        .attr("value", percent.min(100).to_string())
        .attr("aria-label", plain(&words).into_owned());
    let warning =
        room.is_nearly_full().then(|| styled("p", "alert").attr("role", "alert").add(say(app, words::SAFETY_NEARLY)));
    tag("div").add(styled("p", "note-used").add(tag("span").add(words)).add(bar)).all(warning)
}

/// Measures what is used, and again when notes have changed and the browser rests.
fn measure(notes: Controller, room: RwSignal<Option<Room>>) {
    let waits = StoredValue::new(false);
    effect(move || {
        notes.track();
        if !waits.get_value() {
            waits.set_value(true);
            when_idle(move || {
                // The page may have been left meanwhile.
                if waits.try_set_value(false).is_none() {
                    let now = signs_stored().map(Room::of_signs);
                    if room.try_get_untracked().is_some_and(|before| before != now) {
                        room.set(now);
                    }
                }
            });
        }
    });
}

/// Asks the browser once to keep what is here, when there are enough notes for it to matter, and tells whether it promised.
fn ask(count: Memo<usize>, promised: RwSignal<bool>) {
    let begun = StoredValue::new(false);
    effect(move || {
        let count = count.get();
        if count == 0 || begun.get_value() {
            return;
        }
        let asked = LocalStore.read(ASKED).map_or(true, |asked| asked.is_some());
        if !asked && count < WORTH {
            return;
        }
        begun.set_value(true);
        spawn(async move {
            let mut keeps = device::is_kept_for_good().await;
            if !keeps && !asked {
                drop(LocalStore.write(ASKED, "yes"));
                keeps = device::ask_to_keep_for_good().await;
            }
            promised.try_set(keeps);
        });
    });
}
