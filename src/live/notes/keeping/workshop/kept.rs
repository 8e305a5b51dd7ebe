//! What this device keeps of a workshop: where it stands, and what notes written here say by themselves.

use crate::{
    browser::storage::LocalStore,
    live::notes::keeping::writer::{self, Seat},
    notes::workshop::Run,
    storage::Store,
};

fn key(plan: &str) -> String {
    ["strategy-explorer/workshop/", plan].concat()
}

/// The workshop this device is in.
pub(super) fn read(plan: &str) -> Option<Run> {
    Run::read(&LocalStore.read(&key(plan)).ok().flatten()?, plan)
}

/// Keeps where it stands; whether the browser lets us.
pub(super) fn keep(run: &Run, plan: &str) -> bool {
    let table = run.table().map(|table| table.to_string());
    let settings = run.settings();
    writer::sit(Some(&Seat { workshop: settings.label(), table, kinds: settings.kinds().to_vec() }));
    LocalStore.write(&key(plan), &run.written(plan)).is_ok()
}

/// Keeps nothing of it any more. Its notes are kept as all notes are.
pub(super) fn end(plan: &str) {
    writer::sit(None);
    // What cannot be removed is ended anew when the page is next opened.
    drop(LocalStore.remove(&key(plan)));
}
