//! All that was measured, for the whole document: opened once, changed by edits, saved at each, put in its place when the reader
//! rests. The rules by which nothing is lost are those of notes (`storage.rs`).

use crate::{
    browser::{clock, dom, page, storage::LocalStore, task::when_idle},
    live::app::App,
    review::{Edit, ReviewBook, ReviewPack, ReviewStore, Undo},
    storage::{Absorbed, Obstacle, Saving},
};
use leptos::{leptos_dom::helpers::set_timeout, prelude::*};
use std::time::Duration;

/// How long the reader rests before everything is put in its place.
const REST: Duration = Duration::from_secs(2);

/// What was measured, and what is said of it. A handle, free to copy.
#[derive(Clone, Copy)]
pub(super) struct Keeping {
    pub(super) app: App,
    /// Words, rules and lists.
    pub(super) pack: &'static ReviewPack,
    store: StoredValue<ReviewStore, LocalStorage>,
    /// Whether everything will be put in its place when the reader rests.
    rests: StoredValue<bool>,
    /// Counts changes.
    changes: RwSignal<u32>,
    /// Where the values are kept.
    saving: RwSignal<Saving>,
    /// How many stored texts could not be read. They are kept as they were.
    pub(super) unreadable: RwSignal<usize>,
    /// What takes each step back, the last one last.
    undo: RwSignal<Vec<Vec<Undo>>>,
}

impl Keeping {
    /// Opens what this device has and hears of other tabs from here on. Opening writes nothing.
    pub(super) fn open(app: App, pack: &'static ReviewPack) -> Self {
        let store = ReviewStore::open(LocalStore, &page::named("data-plan"), clock::new_session());
        let (saving, unreadable) = (store.saving().clone(), store.unreadable_count());
        let keeping = Self {
            app,
            pack,
            store: StoredValue::new_local(store),
            rests: StoredValue::new(false),
            changes: RwSignal::new(0),
            saving: RwSignal::new(saving),
            unreadable: RwSignal::new(unreadable),
            undo: RwSignal::new(Vec::new()),
        };
        keeping.listen();
        keeping
    }

    fn listen(self) {
        let app = self.app;
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
        // Only where values are in this tab alone does leaving it lose them.
        app.on("beforeunload", false, move |event| {
            let is_empty = || self.store.with_value(|store| store.replica().is_empty());
            if matches!(self.saving.get_untracked(), Saving::Memory(_)) && !is_empty() {
                event.prevent_default();
            }
        });
    }

    fn change<T>(self, change: impl FnOnce(&mut ReviewStore) -> T) -> Option<T> {
        self.store.try_update_value(change)
    }

    fn changed(self) {
        self.changes.update(|changes| *changes += 1);
    }

    /// Looks something up in what is entered, again whenever it changes.
    pub(super) fn look<T>(self, look: impl FnOnce(&ReviewBook) -> T) -> T {
        self.changes.track();
        self.peek(look)
    }

    /// Looks something up once.
    pub(super) fn peek<T>(self, look: impl FnOnce(&ReviewBook) -> T) -> T {
        self.store.with_value(|store| look(store.replica()))
    }

    /// Takes one step: edits that are taken back together. Whether it changed anything.
    pub(super) fn take(self, edits: Vec<Edit>) -> bool {
        let undone = self.apply(edits);
        let any = !undone.is_empty();
        if any {
            self.undo.update(|steps| steps.push(undone));
        }
        any
    }

    /// Whether there is a step to be taken back, again whenever that changes.
    pub(super) fn can_undo(self) -> bool {
        self.undo.with(|steps| !steps.is_empty())
    }

    /// Takes the last step back.
    pub(super) fn undo(self) {
        let Some(step) = self.undo.try_update(Vec::pop).flatten() else { return };
        let at = clock::now();
        self.apply(step.into_iter().rev().map(|undo| undo.at(at)).collect());
    }

    fn apply(self, edits: Vec<Edit>) -> Vec<Undo> {
        let undone = self.change(|store| edits.into_iter().filter_map(|edit| store.apply(edit)).collect::<Vec<_>>());
        let undone = undone.unwrap_or_default();
        if !undone.is_empty() {
            self.save();
        }
        undone
    }

    /// Stores what was changed, and has everything put in its place when the reader rests.
    fn save(self) {
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

    /// Takes over what other tabs have stored, and puts everything in its place.
    fn fold(self) {
        self.stored(|store| store.compact().clone());
    }

    fn stored(self, store: impl FnOnce(&mut ReviewStore) -> Saving) {
        let Some(saving) = self.change(store) else { return };
        let unreadable = self.store.with_value(ReviewStore::unreadable_count);
        if self.saving.get_untracked() != saving {
            self.saving.set(saving);
        }
        if self.unreadable.get_untracked() != unreadable {
            self.unreadable.set(unreadable);
        }
        self.changed();
    }

    /// Why values are in this tab only, if they are.
    pub(super) fn obstacle(self) -> Option<Obstacle> {
        match self.saving.get() {
            Saving::Memory(obstacle) => Some(obstacle),
            Saving::Saved | Saving::Waiting | Saving::BesideNewer => None,
        }
    }
}
