//! When readings are shown: what is wished for, what has come, and what a reader who changes their mind meanwhile sees.

/// What the switch says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum State {
    /// Without readings.
    #[default]
    Off,
    /// Readings are on their way.
    Coming,
    /// With readings.
    On,
    /// They could not be had.
    Failed,
}

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Event {
    /// The reader wants readings.
    Wanted,
    /// The reader wants none.
    Unwanted,
    /// A fetch of the readings has ended: they are here, or could not be had.
    Came(bool),
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Nothing.
    Nothing,
    /// Fetch the readings, and tell when that has ended.
    Fetch,
    /// Draw the page with readings.
    DrawWith,
    /// Draw the page without.
    DrawWithout,
}

impl State {
    /// What follows. Fetches may overlap where the reader turns the switch quickly; each tells its own end.
    pub(crate) fn after(self, event: Event) -> (Self, Effect) {
        match (self, event) {
            (Self::Off | Self::Failed, Event::Wanted) => (Self::Coming, Effect::Fetch),
            (Self::On, Event::Unwanted) => (Self::Off, Effect::DrawWithout),
            (_, Event::Unwanted) => (Self::Off, Effect::Nothing),
            // Of two fetches one may fail and the other not: what has come counts.
            (Self::Coming | Self::Failed, Event::Came(true)) => (Self::On, Effect::DrawWith),
            (Self::Coming, Event::Came(false)) => (Self::Failed, Effect::Nothing),
            (state, _) => (state, Effect::Nothing),
        }
    }

    /// Whether the switch is on.
    pub(crate) fn is_on(self) -> bool {
        matches!(self, Self::Coming | Self::On)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Event::{Came, Unwanted, Wanted};

    /// The state after all that happens, and how often the page was drawn with and without readings.
    fn after(events: &[Event]) -> (State, usize, usize) {
        let (mut state, mut with, mut without) = (State::default(), 0, 0);
        for event in events {
            let (next, effect) = state.after(*event);
            state = next;
            with += usize::from(effect == Effect::DrawWith);
            without += usize::from(effect == Effect::DrawWithout);
        }
        (state, with, without)
    }

    #[test]
    fn readings_are_shown_once_they_come_and_go_when_unwanted() {
        assert_eq!(after(&[Wanted, Came(true)]), (State::On, 1, 0));
        assert_eq!(after(&[Wanted, Came(true), Unwanted]), (State::Off, 1, 1));
    }

    #[test]
    fn who_changes_their_mind_sees_no_readings_come() {
        assert_eq!(after(&[Wanted, Unwanted, Came(true)]), (State::Off, 0, 0));
        assert_eq!(after(&[Wanted, Unwanted, Came(false)]), (State::Off, 0, 0));
    }

    #[test]
    fn on_off_on_draws_once_in_whatever_order_both_fetches_end() {
        let quick = [Wanted, Unwanted, Wanted];
        for (ends, state) in [
            ([Came(true), Came(true)], State::On),
            ([Came(true), Came(false)], State::On),
            ([Came(false), Came(true)], State::On),
            ([Came(false), Came(false)], State::Failed),
        ] {
            let (last, with, without) = after(&[&quick[..], &ends[..]].concat());
            assert_eq!((last, with, without), (state, usize::from(state == State::On), 0), "{ends:?}");
        }
    }

    #[test]
    fn a_failure_is_forgotten_by_asking_again() {
        assert_eq!(after(&[Wanted, Came(false), Wanted, Came(true)]), (State::On, 1, 0));
        assert_eq!(after(&[Wanted, Came(false), Unwanted]), (State::Off, 0, 0));
    }
}
