//! What is found in all places.

use std::borrow::Cow;

use super::{
    slots::{Slot, Slots},
    store::{Store, StoreError},
};
use crate::replica::{Content, EnvelopeError, Replica, envelope};

/// What was found in one place.
#[derive(Debug, PartialEq)]
pub(super) enum SlotState {
    /// No text, or the beginning of one whose records are known: what a torn write leaves.
    Nothing,
    /// A text this app can read.
    Ours,
    /// A later app's text.
    Newer,
    /// Anything else.
    Unreadable,
}

/// One place and what is there.
pub(super) struct SlotContent<C: Content> {
    pub(super) key: String,
    pub(super) text: String,
    pub(super) found: SlotState,
    /// Whether the keeper has all records of the text already. Then it was not read.
    pub(super) is_known: bool,
    /// What the text says, unless it is known.
    pub(super) replica: Option<Replica<C>>,
}

impl<C: Content> SlotContent<C> {
    /// Looks at a place. `known` are texts all of whose records the keeper has.
    fn read(store: &dyn Store, key: String, plan: &str, known: [&str; 2]) -> Result<Self, StoreError> {
        let text = store.read(&key)?.unwrap_or_default();
        let is_known = !text.is_empty() && known.contains(&text.as_str());
        let (found, replica) = if known.iter().any(|known| known.starts_with(&text)) {
            (if is_known { SlotState::Ours } else { SlotState::Nothing }, None)
        } else {
            match envelope::decode::<C>(&text) {
                Ok(replica) if replica.plan() == plan => (SlotState::Ours, Some(replica)),
                Err(EnvelopeError::Newer { .. }) => (SlotState::Newer, None),
                _ => (SlotState::Unreadable, None),
            }
        };
        Ok(Self { key, text, found, is_known, replica })
    }

    /// What the text says.
    pub(super) fn replica(&self) -> Option<Cow<'_, Replica<C>>> {
        match (&self.replica, &self.found) {
            (Some(replica), _) => Some(Cow::Borrowed(replica)),
            (None, SlotState::Ours) => envelope::decode(&self.text).ok().map(Cow::Owned),
            (None, _) => None,
        }
    }

    /// Whether all that the other place holds is here too.
    pub(super) fn holds_all_of(&self, other: &Self) -> bool {
        if other.found != SlotState::Ours || self.text == other.text {
            return true;
        }
        match (self.replica(), other.replica()) {
            (Some(mine), Some(theirs)) => mine.holds_all_of(&theirs),
            _ => false,
        }
    }
}

/// All places.
pub(super) struct Survey<C: Content> {
    /// The first place and its copy.
    pub(super) main: Option<[SlotContent<C>; 2]>,
    /// The two places for when a later app's text is in the first ones.
    pub(super) beside: Option<[SlotContent<C>; 2]>,
    /// The entries of other sessions' journals, and what earlier apps wrote beside.
    pub(super) sides: Vec<SlotContent<C>>,
    /// How many unreadable texts are kept aside.
    pub(super) aside: usize,
    /// The first thing that could not be looked at.
    pub(super) error: Option<StoreError>,
}

impl<C: Content> Survey<C> {
    /// Looks at every place. What cannot be looked at does not keep the next from being seen. Entries that `is_own` names
    /// are left out.
    pub(super) fn take(
        store: &dyn Store,
        slots: &Slots,
        plan: &str,
        known: &str,
        is_own: impl Fn(&str) -> bool,
    ) -> Self {
        let mut error = None;
        let keys = store.keys(&slots.others()).unwrap_or_else(|refused| {
            error = Some(refused);
            Vec::new()
        });
        let see = |key: String, known: [&str; 2], error: &mut Option<StoreError>| match SlotContent::read(
            store, key, plan, known,
        ) {
            Ok(seen) => Some(seen),
            Err(refused) => {
                error.get_or_insert(refused);
                None
            }
        };
        // As a rule both places hold the same, which is then read once.
        let twin = |[first, second]: [String; 2], error: &mut Option<StoreError>| {
            let first: SlotContent<C> = see(first, [known; 2], error)?;
            let absorbed = if first.found == SlotState::Ours { &first.text } else { known };
            let second = see(second, [known, absorbed], error)?;
            Some([first, second])
        };
        let main = twin(slots.main(), &mut error);
        let beside = twin(slots.beside(C::VERSION), &mut error);
        let mut others: Vec<String> = (1..C::VERSION).flat_map(|version| slots.beside(version)).collect();
        let mut aside = 0;
        for key in keys {
            match slots.of(&key) {
                Some(Slot::Journal) if !is_own(&key) => others.push(key),
                Some(Slot::Unreadable) => aside += 1,
                _ => {}
            }
        }
        let sides = others.into_iter().filter_map(|key| see(key, [known; 2], &mut error)).collect();
        Self { main, beside, sides, aside, error }
    }

    /// Everything that was looked at.
    pub(super) fn all(&self) -> impl Iterator<Item = &SlotContent<C>> {
        self.main.iter().flatten().chain(self.beside.iter().flatten()).chain(&self.sides)
    }

    /// Whether there is a text that cannot be read.
    pub(super) fn has_unreadable(&self) -> bool {
        self.all().any(|seen| seen.found == SlotState::Unreadable)
    }

    /// Takes what a torn write has left of a text for nothing, now that all of that text is known.
    pub(super) fn pass_over_beginnings_of(&mut self, known: &str) {
        let twins = self.main.iter_mut().flatten().chain(self.beside.iter_mut().flatten());
        for seen in twins.chain(&mut self.sides) {
            if seen.found == SlotState::Unreadable && known.starts_with(&seen.text) {
                seen.found = SlotState::Nothing;
            }
        }
    }

    /// Whether a later app's text is in the first places.
    pub(super) fn is_newer(&self) -> bool {
        self.main.iter().flatten().any(|seen| seen.found == SlotState::Newer)
    }
}
