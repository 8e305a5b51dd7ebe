//! How much of the browser's storage is used, so that it is told before there is no room.

/// What the least of the browsers' storages holds, in bytes: Safari's five megabytes.
const HOLDS: u64 = 5 * 1024 * 1024;
/// From which share on the reader is told, in hundredths.
const NEARLY: u64 = 80;

/// What is used of a storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    bytes: u64,
}

impl Room {
    /// So many signs of texts and their names. Browsers count two bytes for each.
    pub fn of_signs(signs: u64) -> Self {
        Self { bytes: signs.saturating_mul(2) }
    }

    /// The share that is used, in hundredths. Some browsers hold more than the least does, so it may be over a hundred.
    pub fn percent(self) -> u64 {
        self.bytes.saturating_mul(100) / HOLDS
    }

    /// What is used, in tenths of a megabyte, rounded up.
    pub fn tenths(self) -> u64 {
        self.bytes.saturating_mul(10).div_ceil(1024 * 1024)
    }

    /// Whether it is time to take something away.
    pub fn is_nearly_full(self) -> bool {
        self.percent() >= NEARLY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_used_is_told_before_there_is_no_room() {
        let of = |signs| {
            let room = Room::of_signs(signs);
            (room.percent(), room.tenths(), room.is_nearly_full())
        };
        assert_eq!(of(0), (0, 0, false));
        assert_eq!(of(1), (0, 1, false));
        assert_eq!(of(2_097_151), (79, 40, false));
        assert_eq!(of(2_097_152), (80, 40, true));
        assert_eq!(of(5_242_880), (200, 100, true));
        assert!(Room::of_signs(u64::MAX).is_nearly_full());
    }
}
