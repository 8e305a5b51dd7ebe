//! Records that live as long as the document: opened once, changed by edits, stored at each, put in their place when the reader
//! rests, leaves or comes back. The rules by which nothing is lost are those of [`crate::storage`]; notes and measured values are
//! kept this way alike.

use crate::{
    browser::{clock, dom, page, storage::LocalStore, task::when_idle},
    live::{
        app::App,
        said::{say, say_with},
    },
    notes::words,
    replica::{Content, Edit, Moment, Replica, Undo},
    storage::{Absorbed, Keeper, Obstacle, Saving, StoreError},
};
use leptos::{leptos_dom::helpers::set_timeout, prelude::*};
use std::time::Duration;

/// How long the reader rests before everything is put in its place.
const REST: Duration = Duration::from_secs(2);
/// After how long what was deleted is erased, in milliseconds: no tab offers to take it back by then.
const UNDONE_BY: u64 = 24 * 60 * 60 * 1000;

/// Records of one kind, and where they are. A handle, free to copy.
pub(crate) struct LiveKeeper<C: Content + 'static> {
    store: StoredValue<Keeper<C>, LocalStorage>,
    /// Whether everything will be put in its place when the reader rests.
    rests: StoredValue<bool>,
    /// Counts changes.
    changes: RwSignal<u32>,
    /// Where the records are.
    saving: RwSignal<Saving>,
    /// How many stored texts could not be read. They are kept as they were.
    unreadable: RwSignal<usize>,
}

#[expect(clippy::expl_impl_clone_on_copy, reason = "a handle is free to copy, whatever its records are")]
impl<C: Content + 'static> Clone for LiveKeeper<C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C: Content + 'static> Copy for LiveKeeper<C> {}

impl<C: Content + 'static> LiveKeeper<C> {
    /// Opens what this device has and hears of other tabs from here on. Opening writes nothing.
    pub(crate) fn open(app: App) -> Self {
        let store = Keeper::open(LocalStore, &page::named("data-plan"), clock::new_session());
        let (saving, unreadable) = (store.saving().clone(), store.unreadable_count());
        let keeper = Self {
            store: StoredValue::new_local(store),
            rests: StoredValue::new(false),
            changes: RwSignal::new(0),
            saving: RwSignal::new(saving),
            unreadable: RwSignal::new(unreadable),
        };
        keeper.listen(app);
        keeper
    }

    fn listen(self, app: App) {
        app.on("pagehide", false, move |_| self.fold());
        app.on("visibilitychange", true, move |_| {
            if page::is_hidden() {
                self.fold();
            }
        });
        app.on("storage", false, move |event| {
            let Some((key, text)) = dom::stored(&event) else { return };
            match self.change(|store| store.absorb(key.as_deref(), || text)) {
                Some(Absorbed::Everything) => self.fold(),
                Some(Absorbed::Records) => self.changed(),
                Some(Absorbed::Nothing) | None => {}
            }
        });
        // A page kept by the browser comes back as it was, and another may have written meanwhile.
        app.on("pageshow", false, move |_| self.fold());
        // Only where the records are in this tab alone does leaving it lose them.
        app.on("beforeunload", false, move |event| {
            if matches!(self.saving.get_untracked(), Saving::Memory(_)) && !self.peek(Replica::is_empty) {
                event.prevent_default();
            }
        });
    }

    /// Changes the records in memory. [`Self::save`] stores that.
    pub(crate) fn change<T>(self, change: impl FnOnce(&mut Keeper<C>) -> T) -> Option<T> {
        self.store.try_update_value(change)
    }

    fn changed(self) {
        self.changes.update(|changes| *changes += 1);
    }

    /// Follows the records: what reads this is done again whenever one changes.
    pub(crate) fn track(self) {
        self.changes.track();
    }

    /// Looks something up, again whenever a record changes.
    pub(crate) fn look<T>(self, look: impl FnOnce(&Replica<C>) -> T) -> T {
        self.track();
        self.peek(look)
    }

    /// Looks something up once.
    pub(crate) fn peek<T>(self, look: impl FnOnce(&Replica<C>) -> T) -> T {
        self.store.with_value(|store| look(store.replica()))
    }

    /// Applies edits and stores what they changed, in one go; what takes each of them back.
    pub(crate) fn apply(self, edits: impl IntoIterator<Item = Edit<C>>) -> Vec<Undo<C>> {
        let undone = self.change(|store| edits.into_iter().filter_map(|edit| store.apply(edit)).collect::<Vec<_>>());
        let undone = undone.unwrap_or_default();
        if !undone.is_empty() {
            self.save();
        }
        undone
    }

    /// Stores what was changed, and has everything put in its place when the reader rests.
    pub(crate) fn save(self) {
        self.stored(|store| store.save().clone());
        if !self.rests.get_value() {
            self.rests.set_value(true);
            set_timeout(
                move || {
                    when_idle(move || {
                        self.rests.set_value(false);
                        self.fold();
                    });
                },
                REST,
            );
        }
    }

    /// Takes over what other tabs have stored, erases what was deleted long ago, and puts everything in its place.
    fn fold(self) {
        let before = clock::now().millis().saturating_sub(UNDONE_BY);
        self.stored(|store| {
            if store.is_compaction_due() {
                store.erase_deleted(Moment::from_millis(before));
            }
            store.compact().clone()
        });
    }

    fn stored(self, store: impl FnOnce(&mut Keeper<C>) -> Saving) {
        let Some(saving) = self.change(store) else { return };
        let unreadable = self.store.with_value(Keeper::unreadable_count);
        if self.saving.get_untracked() != saving {
            self.saving.set(saving);
        }
        if self.unreadable.get_untracked() != unreadable {
            self.unreadable.set(unreadable);
        }
        self.changed();
    }

    /// Where the records are.
    pub(crate) fn saving(self) -> RwSignal<Saving> {
        self.saving
    }

    /// How many stored texts could not be read.
    pub(crate) fn unreadable(self) -> usize {
        self.unreadable.get()
    }

    /// Why the records are in this tab only, if they are.
    pub(crate) fn obstacle(self) -> Option<Obstacle> {
        match self.saving.get() {
            Saving::Memory(obstacle) => Some(obstacle),
            Saving::Saved | Saving::Waiting | Saving::BesideNewer => None,
        }
    }
}

/// Why records cannot be stored, for the reader.
pub(crate) fn why(app: App, obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::Store(StoreError::Denied) => say(app, words::STORE_DENIED),
        Obstacle::Store(StoreError::Full) => say(app, words::STORE_FULL),
        Obstacle::Store(StoreError::Other(said)) => say_with(app, words::STORE_OTHER, &[("why", said)]),
        Obstacle::Torn => say(app, words::STORE_TORN),
        Obstacle::Guarding => say(app, words::STORE_GUARDING),
    }
}
