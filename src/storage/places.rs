//! The names of the keys. They are stored, so they must not change.

use crate::replica::Session;

/// How many unreadable texts are kept aside.
pub(super) const SHELF: usize = 20;

/// The keys under which the records of one plan are kept.
#[derive(Debug)]
pub(super) struct Places {
    root: String,
}

/// What a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Main,
    Copy,
    Beside,
    Journal,
    Unreadable,
}

impl Places {
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

    /// How the keys of all entries of journals begin.
    pub(super) fn journals(&self) -> String {
        [&self.root, "/journal/"].concat()
    }

    pub(super) fn entry(&self, session: Session, number: u32) -> String {
        [&self.root, "/journal/", &session.to_string(), "-", &number.to_string()].concat()
    }

    pub(super) fn shelf(&self) -> impl Iterator<Item = String> {
        (1..=SHELF).map(|number| [&self.root, "/unreadable-", &number.to_string()].concat())
    }

    /// What a key is for; `None` when it is not ours.
    pub(super) fn of(&self, key: &str) -> Option<Place> {
        let inner = key.strip_prefix(&self.root)?;
        let begins = |with: &str| inner.starts_with(with);
        match inner {
            "" => Some(Place::Main),
            "/copy" => Some(Place::Copy),
            _ if begins("/journal/") => Some(Place::Journal),
            _ if begins("/version-") => Some(Place::Beside),
            _ if begins("/unreadable-") => Some(Place::Unreadable),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_ours_is_known_again_and_no_other() {
        let places = Places::new("cards", "plan");
        let known = |key: String| places.of(&key);
        assert_eq!(places.main().map(known), [Some(Place::Main), Some(Place::Copy)]);
        assert_eq!(places.beside(1).map(known), [Some(Place::Beside); 2]);
        assert_eq!(known(places.entry(Session::from_random(1), 2)), Some(Place::Journal));
        assert!(places.entry(Session::from_random(1), 2).starts_with(&places.journals()));
        assert!(places.shelf().all(|key| known(key) == Some(Place::Unreadable)));
        for key in ["", "cards", "cards/plan-2", "cards/plan-2/copy", "cards/plan/else", "strategy-explorer/furigana"] {
            assert_eq!(places.of(key), None, "{key}");
        }
    }
}
