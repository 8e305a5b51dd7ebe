//! What of a note is searched: its texts as they are written, and as they are read aloud where the site knows how.

use crate::{
    browser::{fetch, page},
    notes::Note,
    text::{annotation::plain, reading::Readings},
    ui::context::PageContext,
};
use std::cell::OnceCell;

thread_local! {
    /// The readings of words, once somebody has searched.
    static READINGS: OnceCell<Readings> = const { OnceCell::new() };
}

/// Fetches the readings, once; whether they came just now. Without them only what is written is found.
pub(super) async fn learn_to_read() -> bool {
    if READINGS.with(|readings| readings.get().is_some()) {
        return false;
    }
    let readings = fetch::of(page::file("data-readings")).await.and_then(|file| Readings::of_file(&file));
    readings.is_some_and(|read| READINGS.with(|readings| readings.set(read).is_ok()))
}

/// All texts of a note, what it is about, and who wrote it.
pub(super) fn searched(note: &Note, context: PageContext) -> String {
    let said = note.note();
    let mut text = said.text.clone();
    for version in note.conflicts() {
        text.extend(["\n", version.text()]);
    }
    let item = match context.plan.name_of(&said.item) {
        Some(_) => context.numbered(&said.item),
        None => said.item.to_string(),
    };
    text.extend(["\n", &plain(&item), "\n", said.nickname.as_deref().unwrap_or_default()]);
    let aloud = READINGS.with(|readings| readings.get().map(|readings| readings.read_aloud(&text)));
    text.extend(aloud.iter().flat_map(|aloud| ["\n", aloud]));
    text
}
