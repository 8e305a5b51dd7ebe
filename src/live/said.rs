//! What is said of notes beyond the words of the start, in the language of the document; and of where what a reader writes is kept.

use crate::{
    live::app::App,
    text::{annotation::plain, fill, localized::LocalizedText},
};

/// A text, with its readings where they are shown.
pub(crate) fn say(app: App, phrase: &LocalizedText) -> String {
    let text = phrase.of(app.lang);
    if app.furigana.is_shown() { text.to_owned() } else { plain(text).into_owned() }
}

/// A text with parts put in.
pub(crate) fn say_with(app: App, phrase: &LocalizedText, parts: &[(&str, &str)]) -> String {
    fill(&say(app, phrase), parts)
}
