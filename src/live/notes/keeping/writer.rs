//! Who writes on this device: what they are called and which table they sit at, remembered so that it is typed once; and the
//! device's own name, under which its votes are kept; where the device
//! stands while there is a workshop; and when all notes were last taken away.

use crate::{
    browser::{clock, page, storage::LocalStore},
    notes::{KindId, Moment, NoteId},
    storage::Store,
};

const WRITER: &str = "strategy-explorer/writer";
const DEVICE: &str = "strategy-explorer/device";
/// As much of a name is read back.
const LONGEST_NAME: usize = 100;

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

/// Where the device stands in a workshop: what each note written here says by itself.
pub(super) struct Seat {
    /// The workshop, by its name and date.
    pub(super) workshop: String,
    /// The table; none where it is the facilitator's.
    pub(super) table: Option<String>,
    /// The kinds that are offered; all where none is named.
    pub(super) kinds: Vec<KindId>,
}

fn seats() -> String {
    ["strategy-explorer/seat/", &page::named("data-plan")].concat()
}

/// Where the device stands, if there is a workshop.
pub(super) fn seat() -> Option<Seat> {
    let kept = LocalStore.read(&seats()).ok().flatten()?;
    let mut lines = kept.lines().map(|line| line.chars().take(LONGEST_NAME).collect::<String>());
    let workshop = lines.next().filter(|workshop| !workshop.is_empty())?;
    let table = lines.next().filter(|table| !table.is_empty());
    Some(Seat { workshop, table, kinds: lines.filter_map(|kind| kind.parse().ok()).collect() })
}

/// Has notes written here say where from here on, or no more. Where nothing can be kept they do not say it.
pub(super) fn sit(seat: Option<&Seat>) {
    let key = seats();
    drop(match seat {
        None => LocalStore.remove(&key),
        Some(Seat { workshop, table, kinds }) => {
            let kinds = kinds.iter().flat_map(|kind| ["\n", kind.as_str()]);
            let lines = [workshop, "\n", table.as_deref().unwrap_or_default()];
            LocalStore.write(&key, &lines.into_iter().chain(kinds).collect::<String>())
        }
    });
}

fn exports() -> String {
    ["strategy-explorer/exported/", &page::named("data-plan")].concat()
}

/// When all notes were last taken away as a file, as this device remembers it.
pub(super) fn exported() -> Option<Moment> {
    LocalStore.read(&exports()).ok().flatten()?.parse().ok().map(Moment::from_millis)
}

/// Remembers that they were taken away. Where that cannot be kept their reader is reminded once more than needed.
pub(super) fn remember_export(at: Moment) {
    drop(LocalStore.write(&exports(), &at.millis().to_string()));
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
