//! The time a phase has. It runs by the tablet's own clock, so it is right again after the page was asleep or loaded anew.

use crate::replica::Moment;

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;
/// The most a timer shows, three hours: what is left after a wrong clock or a damaged text is no more than that.
const MOST: u64 = 180 * MINUTE;

/// A timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Timer {
    /// There is no limit.
    #[default]
    Unlimited,
    /// It stands still with so many milliseconds left.
    Still(u64),
    /// It runs until then.
    Until(Moment),
}

/// What a running timer comes by, to be told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// One minute is left.
    LastMinute,
    /// The time is over.
    Over,
}

impl Timer {
    /// One of so many minutes that begins now; none where there are none.
    pub fn begin(minutes: u16, now: Moment) -> Self {
        if minutes == 0 { Self::Unlimited } else { Self::until(u64::from(minutes) * MINUTE, now) }
    }

    fn until(left: u64, now: Moment) -> Self {
        Self::Until(Moment::from_millis(now.millis() + left.min(MOST)))
    }

    /// How many milliseconds are left; nothing where there is no limit.
    pub fn left(self, now: Moment) -> Option<u64> {
        match self {
            Self::Unlimited => None,
            Self::Still(left) => Some(left.min(MOST)),
            Self::Until(end) => Some(end.millis().saturating_sub(now.millis()).min(MOST)),
        }
    }

    /// How many seconds are left as they are shown: the last one is shown until it is over.
    pub fn seconds(self, now: Moment) -> Option<u64> {
        self.left(now).map(|left| left.div_ceil(SECOND))
    }

    /// Whether it runs.
    pub fn runs(self) -> bool {
        matches!(self, Self::Until(_))
    }

    /// Stands still, or goes on.
    #[must_use]
    pub fn toggled(self, now: Moment) -> Self {
        match self {
            Self::Unlimited => self,
            Self::Still(left) => Self::until(left, now),
            Self::Until(_) => Self::Still(self.left(now).unwrap_or_default()),
        }
    }

    /// Has one minute more.
    #[must_use]
    pub fn longer(self, now: Moment) -> Self {
        match self {
            Self::Unlimited => self,
            Self::Still(left) => Self::Still((left + MINUTE).min(MOST)),
            Self::Until(_) => Self::until(self.left(now).unwrap_or_default() + MINUTE, now),
        }
    }

    /// What is come by when so many seconds were shown and so many are shown now.
    pub fn signal(before: u64, now: u64) -> Option<Signal> {
        let comes_by = |seconds| before > seconds && now <= seconds;
        if comes_by(0) {
            Some(Signal::Over)
        } else if comes_by(60) {
            Some(Signal::LastMinute)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(seconds: u64) -> Moment {
        Moment::from_millis(1_000_000_000 + seconds * SECOND)
    }

    #[test]
    fn a_timer_runs_stands_still_goes_on_and_ends() {
        let timer = Timer::begin(10, at(0));
        assert_eq!(timer.seconds(at(0)), Some(600));
        assert_eq!(timer.seconds(at(599)), Some(1));
        assert_eq!((timer.seconds(at(600)), timer.seconds(at(9999))), (Some(0), Some(0)));
        let still = timer.toggled(at(60));
        assert_eq!((still.runs(), still.seconds(at(5000))), (false, Some(540)));
        let on = still.toggled(at(5000)).longer(at(5000));
        assert_eq!((on.runs(), on.seconds(at(5060))), (true, Some(540)));
        assert_eq!(timer.longer(at(700)).seconds(at(700)), Some(60), "one more minute after the end is a minute");
        assert_eq!(Timer::begin(0, at(0)).toggled(at(1)).longer(at(1)).seconds(at(2)), None);
    }

    proptest! {
        #[test]
        fn each_signal_is_given_once_however_the_seconds_are_counted(steps in prop::collection::vec(0_u64..40, 1..80)) {
            let mut left = 600_u64;
            let mut signals = Vec::new();
            for step in steps {
                let now = left.saturating_sub(step);
                signals.extend(Timer::signal(left, now));
                left = now;
            }
            let mut expected = Vec::new();
            if left <= 60 { expected.push(Signal::LastMinute); }
            if left == 0 { expected.push(Signal::Over); }
            prop_assert!(signals == expected || (left == 0 && signals == [Signal::Over]));
        }

        #[test]
        fn nothing_a_timer_is_told_makes_it_longer_than_three_hours(left: u64, end: u64, now: u64) {
            for timer in [Timer::Still(left), Timer::Until(Moment::from_millis(end))] {
                let now = Moment::from_millis(now);
                for timer in [timer, timer.longer(now), timer.toggled(now), timer.toggled(now).toggled(now)] {
                    prop_assert!(timer.left(now).is_some_and(|left| left <= MOST));
                }
            }
        }
    }
}
