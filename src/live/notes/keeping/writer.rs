//! Who writes on this device: what they are called and which table they sit at, remembered so that it is typed once; and the
//! device's own name, under which its votes are kept.

use crate::{
    browser::{clock, storage::LocalStore},
    notes::NoteId,
    storage::Store,
};

const WRITER: &str = "strategy-explorer/writer";
const DEVICE: &str = "strategy-explorer/device";

/// What the writer was last called, and at which table.
pub(super) fn remembered() -> [Option<String>; 2] {
    let kept = LocalStore.read(WRITER).ok().flatten().unwrap_or_default();
    let (nickname, table) = kept.split_once('\n').unwrap_or_default();
    [nickname, table].map(|name| Some(name.to_owned()).filter(|name| !name.is_empty()))
}

/// Remembers them, where the browser lets us; elsewhere they are typed again.
pub(super) fn remember(nickname: Option<&str>, table: Option<&str>) {
    drop(LocalStore.write(WRITER, &[nickname.unwrap_or_default(), "\n", table.unwrap_or_default()].concat()));
}

/// The name of this device. Where nothing can be kept it is one for this page.
pub(super) fn device() -> NoteId {
    let kept = LocalStore.read(DEVICE).ok().flatten().and_then(|kept| kept.parse().ok());
    kept.unwrap_or_else(|| {
        let new = clock::new_note();
        drop(LocalStore.write(DEVICE, &new.to_string()));
        new
    })
}
