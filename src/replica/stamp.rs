//! Who wrote when. These names are stored and travel in files, so their text forms must not change.

use std::{fmt, str::FromStr};

/// A text that is no id of a record or of a session.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no id of a record or session: {0}")]
pub struct StampError(String);

/// Reads exactly `digits` lower-case hexadecimal digits.
fn hex(text: &str, digits: usize) -> Result<u128, StampError> {
    let fit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    match u128::from_str_radix(text, 16) {
        Ok(number) if text.len() == digits && text.chars().all(fit) => Ok(number),
        _ => Err(StampError(text.to_owned())),
    }
}

/// The name of a record: 128 random bits from the caller, so that no two tablets ever choose the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordId(u128);

impl RecordId {
    /// Names a record by random bits.
    pub fn from_random(bits: u128) -> Self {
        Self(bits)
    }

    /// The name of a record that stands beside this one, the same wherever it is asked for: one for each other name.
    #[must_use]
    pub fn beside(self, other: Self) -> Self {
        Self(self.0 ^ other.0)
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl FromStr for RecordId {
    type Err = StampError;
    fn from_str(text: &str) -> Result<Self, StampError> {
        hex(text, 32).map(Self)
    }
}

/// One opening of the app, by 64 random bits from the caller. Each tab has its own, and a new one after each load:
/// two replicas that are written to at the same time must never share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Session(u64);

impl Session {
    /// Names a session by random bits.
    pub fn from_random(bits: u64) -> Self {
        Self(bits)
    }
}

impl fmt::Display for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for Session {
    type Err = StampError;
    fn from_str(text: &str) -> Result<Self, StampError> {
        let bits = hex(text, 16)?;
        u64::try_from(bits).map(Self).map_err(|_| StampError(text.to_owned()))
    }
}

/// A moment in milliseconds since the Unix epoch, given by the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Moment(u64);

impl Moment {
    /// The last moment a browser's `Date` can name. No clock tells a later one; a damaged or hostile text may.
    pub(super) const LAST_DATE: Self = Self(8_640_000_000_000_000);
    /// From here on a moment is no clock's: after [`Moment::LAST_DATE`] there is room for more edits than anyone makes.
    const BEYOND: Self = Self(Self::LAST_DATE.0 + (1 << 40));
    /// The last whole number a browser keeps exact.
    const LAST_EXACT: u64 = (1 << 53) - 1;

    /// A moment by its milliseconds. What no calendar can show becomes the last moment one can.
    pub fn from_millis(millis: u64) -> Self {
        Self(millis.min(Self::LAST_DATE.0))
    }

    /// A moment as it was stored; `None` when it cannot be one.
    pub(super) fn stored(millis: u64) -> Option<Self> {
        (millis < Self::LAST_EXACT).then_some(Self(millis))
    }

    /// Whether it is a day ago or more.
    pub fn is_a_day_before(self, now: Self) -> bool {
        const DAY: u64 = 24 * 60 * 60 * 1000;
        self.0.saturating_add(DAY) <= now.0
    }

    /// Its milliseconds since the Unix epoch.
    pub fn millis(self) -> u64 {
        self.0
    }

    /// Whether it is so late that no clock and no number of edits can have led to it.
    pub(super) fn is_beyond(self) -> bool {
        self >= Self::BEYOND
    }

    /// The millisecond after it.
    pub(super) fn next(self) -> Self {
        Self((self.0 + 1).min(Self::LAST_EXACT - 1))
    }
}

/// The name of one version of a record: when and in which session it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stamp {
    /// When it was written, but always after everything the writer had seen of the record: a slow clock cannot undo an
    /// edit.
    pub at: Moment,
    /// The session that wrote it.
    pub by: Session,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_from_their_own_text() {
        for bits in [0, 1, u128::MAX] {
            let id = RecordId::from_random(bits);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
        let session = Session::from_random(0x00c0_ffee);
        assert_eq!(session.to_string(), "0000000000c0ffee");
        assert_eq!(session.to_string().parse(), Ok(session));
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in ["", "0", "+0000000000000000000000000000001", "0000000000000000000000000000000G", "メモ"] {
            assert!(text.parse::<RecordId>().is_err(), "{text}");
        }
        assert!("000000000000000A".parse::<Session>().is_err());
    }
}
