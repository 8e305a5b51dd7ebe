//! Which records changed, and since when.

use super::stamp::RecordId;

/// How many changes are remembered.
const REMEMBERED: usize = 1024;

/// A point in the course of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct ChangeMark(usize);

/// The course of changes, the last one last.
#[derive(Debug, Clone, Default)]
pub(super) struct Changes {
    /// How many changes are no longer remembered.
    forgotten: usize,
    ids: Vec<RecordId>,
}

impl Changes {
    /// Now.
    pub(super) fn mark(&self) -> ChangeMark {
        ChangeMark(self.forgotten + self.ids.len())
    }

    /// The records changed since; `None` when that is too long ago to be remembered.
    pub(super) fn since(&self, mark: ChangeMark) -> Option<&[RecordId]> {
        self.ids.get(mark.0.checked_sub(self.forgotten)?..)
    }

    /// Takes note of a change.
    pub(super) fn push(&mut self, id: RecordId) {
        if self.ids.len() == REMEMBERED {
            self.ids.drain(..REMEMBERED / 2);
            self.forgotten += REMEMBERED / 2;
        }
        self.ids.push(id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_told_from_any_mark_that_is_not_too_old() {
        let mut changes = Changes::default();
        let start = changes.mark();
        let id = |number: usize| RecordId::from_random(number as u128);
        changes.push(id(1));
        let later = changes.mark();
        changes.push(id(2));
        assert_eq!(changes.since(start), Some(&[id(1), id(2)][..]));
        assert_eq!(changes.since(later), Some(&[id(2)][..]));
        assert_eq!(changes.since(changes.mark()), Some(&[][..]));
        for number in 0..REMEMBERED {
            changes.push(id(number));
        }
        assert_eq!(changes.since(start), None);
        assert!(changes.ids.len() <= REMEMBERED);
        assert_eq!(changes.since(changes.mark()), Some(&[][..]));
    }
}
