//! The names of the keys. They are stored, so they must not change.

use crate::replica::Session;

/// How many unreadable texts are kept aside.
const SHELF: usize = 20;

/// The keys under which the records of one plan are kept.
#[derive(Debug)]
pub(super) struct Slots {
    root: String,
}

/// What a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Main,
    Copy,
    Beside,
    Journal,
    Unreadable,
}

impl Slots {
    pub(super) fn new(store_key: &str, plan: &str) -> Self {
        Self { root: [store_key, "/", plan].concat() }
    }

    pub(super) fn main(&self) -> [String; 2] {
        [self.root.clone(), [&self.root, "/copy"].concat()]
    }

    pub(super) fn beside(&self, version: u64) -> [String; 2] {
        let first = [&self.root, "/version-", &version.to_string()].concat();
        let second = [&first, "/copy"].concat();
        [first, second]
    }

    /// How all keys but the first begin, those of journals among them.
    pub(super) fn others(&self) -> String {
        [&self.root, "/"].concat()
    }

    pub(super) fn entry(&self, session: Session, number: u32) -> String {
        [&self.root, "/journal/", &session.to_string(), "-", &number.to_string()].concat()
    }

    pub(super) fn shelf(&self) -> impl Iterator<Item = String> {
        (1..=SHELF).map(|number| [&self.root, "/unreadable-", &number.to_string()].concat())
    }

    /// What a key is for; `None` when it is not ours.
    pub(super) fn of(&self, key: &str) -> Option<Slot> {
        let inner = key.strip_prefix(&self.root)?;
        let begins = |with: &str| inner.starts_with(with);
        match inner {
            "" => Some(Slot::Main),
            "/copy" => Some(Slot::Copy),
            _ if begins("/journal/") => Some(Slot::Journal),
            _ if begins("/version-") => Some(Slot::Beside),
            _ if begins("/unreadable-") => Some(Slot::Unreadable),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_ours_is_known_again_and_no_other() {
        let slots = Slots::new("cards", "plan");
        let known = |key: String| slots.of(&key);
        assert_eq!(slots.main().map(known), [Some(Slot::Main), Some(Slot::Copy)]);
        assert_eq!(slots.beside(1).map(known), [Some(Slot::Beside); 2]);
        assert_eq!(known(slots.entry(Session::from_random(1), 2)), Some(Slot::Journal));
        assert!(slots.entry(Session::from_random(1), 2).starts_with(&slots.others()));
        assert!(slots.shelf().all(|key| known(key) == Some(Slot::Unreadable)));
        for key in ["", "cards", "cards/plan-2", "cards/plan-2/copy", "cards/plan/else", "strategy-explorer/furigana"] {
            assert_eq!(slots.of(key), None, "{key}");
        }
    }
}
