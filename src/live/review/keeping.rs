//! All that was measured, for the whole document, and the steps by which it is taken back.

use crate::{
    browser::clock,
    live::{app::App, keeper::LiveKeeper},
    replica::Past,
    review::{Edit, Measurement, ReviewBook, ReviewPack},
    storage::Obstacle,
};
use leptos::prelude::*;

/// What was measured, and what is said of it. A handle, free to copy.
#[derive(Clone, Copy)]
pub(super) struct Keeping {
    pub(super) app: App,
    /// Words, rules and lists.
    pub(super) pack: &'static ReviewPack,
    keeper: LiveKeeper<Measurement>,
    /// The steps that can be taken back.
    past: RwSignal<Past<Measurement, ()>>,
}

impl Keeping {
    /// Opens what this device has and hears of other tabs from here on. Opening writes nothing.
    pub(super) fn open(app: App, pack: &'static ReviewPack) -> Self {
        Self { app, pack, keeper: LiveKeeper::open(app), past: RwSignal::new(Past::default()) }
    }

    /// Looks something up in what is entered, again whenever it changes.
    pub(super) fn look<T>(self, look: impl FnOnce(&ReviewBook) -> T) -> T {
        self.keeper.look(look)
    }

    /// Looks something up once.
    pub(super) fn peek<T>(self, look: impl FnOnce(&ReviewBook) -> T) -> T {
        self.keeper.peek(look)
    }

    /// Takes one step: edits that are taken back together. Whether it changed anything.
    pub(super) fn take(self, edits: Vec<Edit>) -> bool {
        let undone = self.keeper.apply(edits);
        let any = !undone.is_empty();
        if any {
            self.past.update(|past| past.push((), undone));
        }
        any
    }

    /// Whether there is a step to be taken back, again whenever that changes.
    pub(super) fn can_undo(self) -> bool {
        self.past.with(|past| past.next_back().is_some())
    }

    /// Takes the last step back.
    pub(super) fn undo(self) {
        let at = clock::now();
        self.past.update(|past| {
            past.back(at, |edit| self.keeper.change(|store| store.apply(edit)).flatten());
        });
        self.keeper.save();
    }

    /// Why values are in this tab only, if they are.
    pub(super) fn obstacle(self) -> Option<Obstacle> {
        self.keeper.obstacle()
    }

    /// How many stored texts could not be read.
    pub(super) fn unreadable(self) -> usize {
        self.keeper.unreadable()
    }
}
