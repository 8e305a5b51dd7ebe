//! Notes that come by a link: its code is read, and kept until the others of its row are there; then they are previewed like a file.

use super::choosing::Choosing;
use crate::{
    browser::storage::LocalStore,
    live::notes::keeping::{
        controller::Controller,
        said::{say, say_with},
    },
    notes::{
        Reason,
        travel::{Joined, Part},
        words,
    },
    storage::Store,
};

/// Where codes wait for the others of their row: a camera opens each in a tab of its own.
const KEPT: &str = "strategy-explorer/travel/";

/// Reads a code.
pub(super) fn arrive(notes: Controller, choosing: &Choosing, code: &str) {
    let (app, choosing) = (notes.app, *choosing);
    let Some(part) = Part::read(code) else { return choosing.tell(say(app, words::TRAVEL_BROKEN)) };
    let row = [KEPT, &part.parcel(), "/"].concat();
    if part.of > 1 {
        // Where it cannot be kept the others are told as missing.
        drop(LocalStore.write(&[row.as_str(), &part.at.to_string()].concat(), &part.code()));
    }
    let others = LocalStore.keys(&row).unwrap_or_default().into_iter();
    let others: Vec<Part> = others.filter_map(|key| Part::read(&LocalStore.read(&key).ok()??)).collect();
    match part.join(&others) {
        Joined::Whole(text) => {
            for key in LocalStore.keys(&row).unwrap_or_default() {
                drop(LocalStore.remove(&key));
            }
            choosing.consider(vec![(say(app, words::TRAVEL_NAME), Ok(text))], Reason::BeforeImport);
        }
        Joined::Missing(missing) => {
            let missing = missing.iter().map(ToString::to_string).collect::<Vec<_>>().join("・");
            let parts = [("n", &*part.at.to_string()), ("of", &part.of.to_string()), ("missing", &missing)];
            choosing.tell(say_with(app, words::TRAVEL_MISSING, &parts));
        }
        Joined::Broken => choosing.tell(say(app, words::TRAVEL_BROKEN)),
    }
}
