//! What was typed before the part of the program that keeps notes was there: a text of its own in the storage, by the note it
//! will be. The part makes notes of drafts when it opens, on this page or a later one.

use crate::{
    browser::{
        dom::{self, Event},
        page,
        storage::LocalStore,
    },
    notes::NoteId,
    plan::id::ItemId,
    storage::Store,
};

/// Before the plan and the note in the key of a draft.
const DRAFTS: &str = "strategy-explorer/draft/";
/// Before the plan in the keys of stored notes.
const NOTES: &str = "strategy-explorer/notes/";

fn beginning() -> String {
    [DRAFTS, &page::named("data-plan"), "/"].concat()
}

/// Keeps what is typed of a note.
pub(crate) fn put(id: NoteId, item: &ItemId, text: &str) {
    let key = [beginning(), id.to_string()].concat();
    // Where nothing can be stored the text is on the sheet, and the notes' own part says why.
    drop(LocalStore.write(&key, &[&item.to_string(), "\n", text].concat()));
}

/// Whether this device may have notes on the plan, or drafts of some; also where it does not say, so that the reader is told why.
pub(crate) fn are_notes() -> bool {
    let plan = page::named("data-plan");
    let any = |beginning: &str| LocalStore.keys(&[beginning, &plan].concat()).map_or(true, |keys| !keys.is_empty());
    any(NOTES) || any(DRAFTS)
}

/// Whether a write of another tab is about notes.
pub(crate) fn is_ours(event: &Event) -> bool {
    dom::stored(event).and_then(|(key, _)| key).is_some_and(|key| key.starts_with(NOTES))
}

/// Hands every draft to `take`, which says whether it is stored as a note; then the draft goes.
pub(crate) fn take(mut take: impl FnMut(NoteId, ItemId, String) -> bool) {
    let beginning = beginning();
    for key in LocalStore.keys(&beginning).unwrap_or_default() {
        let id = key.strip_prefix(&beginning).and_then(|id| id.parse().ok());
        let Ok(Some(text)) = LocalStore.read(&key) else { continue };
        let item = text.split_once('\n').and_then(|(item, text)| Some((item.parse().ok()?, text.to_owned())));
        let (Some(id), Some((item, text))) = (id, item) else { continue };
        if take(id, item, text) {
            // A draft that stays is taken once more, which changes nothing.
            drop(LocalStore.remove(&key));
        }
    }
}
