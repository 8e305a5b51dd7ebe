//! Whether readings are shown, and the plan with them once they have come.

use crate::{
    app::furigana::{Effect, Event, State},
    text::Lang,
    ui::context::PageContext,
};
use leptos::prelude::*;

/// The state of the switch, and the plan with readings once they have come. A handle, free to copy.
#[derive(Clone, Copy)]
pub(crate) struct Furigana {
    state: StoredValue<State>,
    read: StoredValue<Option<PageContext>>,
}

impl Furigana {
    pub(crate) fn new() -> Self {
        Self { state: StoredValue::new(State::Off), read: StoredValue::new(None) }
    }

    /// The plan as it is shown now, with readings or without.
    pub(crate) fn current(self, plain: PageContext) -> PageContext {
        match self.read.get_value() {
            Some(read) if self.is_shown() => read,
            // The words that came with the readings of Japanese are more than the app has itself.
            Some(read) if plain.lang == Lang::Ja => PageContext { t: read.t, ..plain },
            _ => plain,
        }
    }

    /// Whether readings are shown.
    pub(crate) fn is_shown(self) -> bool {
        self.state.get_value() == State::On
    }

    /// The plan with readings, once they have come.
    pub(crate) fn read(self) -> Option<PageContext> {
        self.read.get_value()
    }

    /// Keeps the plan with readings.
    pub(crate) fn keep_read(self, read: PageContext) {
        self.read.set_value(Some(read));
    }

    /// Takes what happens to the switch: what it is at then, and what is to be done.
    pub(crate) fn after(self, event: Event) -> (State, Effect) {
        let (state, effect) = self.state.get_value().after(event);
        self.state.set_value(state);
        (state, effect)
    }
}
