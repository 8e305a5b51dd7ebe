//! A button that copies a text, and what came of it beside.

use super::said::say;
use crate::{
    browser::{files, task::spawn},
    live::app::App,
    text::localized::LocalizedText,
    ui::{
        html::{Tag, dynamic, tag},
        parts::basics::button,
    },
};
use leptos::prelude::*;

/// What is said: on the button, when it was copied, and when the browser copied nothing.
pub(super) struct Words {
    pub(super) copy: &'static LocalizedText,
    pub(super) copied: &'static LocalizedText,
    pub(super) failed: &'static LocalizedText,
}

/// The button, and the place of what came of it. Where the browser copies nothing `missed` is done.
pub(super) fn copier(app: App, words: Words, text: String, missed: impl Fn() + Clone + 'static) -> [Tag; 2] {
    let told = RwSignal::new(String::new());
    let copy = move |_| {
        let (text, missed) = (text.clone(), missed.clone());
        spawn(async move {
            let done = files::copy(&text).await;
            if !done {
                missed();
            }
            // The page may have been left meanwhile.
            told.try_set(say(app, if done { words.copied } else { words.failed }));
        });
    };
    let said = tag("span").attr("role", "status").add(dynamic(move || tag("span").add(told.get())));
    [button("button", say(app, words.copy)).on("click", copy), said]
}
