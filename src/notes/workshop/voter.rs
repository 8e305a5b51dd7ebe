//! The dots one person may give: counted here, beside the ballot of the tablet, which knows no persons. The next person starts anew.

use crate::notes::NoteId;

/// The person who votes on this tablet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// Which person it is, counted from 1.
    pub number: u32,
    /// What got a dot, as often as it got one.
    given: Vec<NoteId>,
}

impl Default for Voter {
    fn default() -> Self {
        Self { number: 1, given: Vec::new() }
    }
}

impl Voter {
    /// A person as they were kept. More dots than the limit are nobody's.
    pub(super) fn kept(number: u32, mut given: Vec<NoteId>, most: u8) -> Self {
        given.truncate(most.into());
        Self { number: number.max(1), given }
    }

    /// What got a dot.
    pub fn given(&self) -> &[NoteId] {
        &self.given
    }

    /// How many dots are left.
    pub fn left(&self, most: u8) -> usize {
        usize::from(most).saturating_sub(self.given.len())
    }

    /// How many dots this person gave to a note.
    pub fn on(&self, note: NoteId) -> usize {
        self.given.iter().filter(|given| **given == note).count()
    }

    /// Gives a dot, if one is left.
    pub fn give(&mut self, note: NoteId, most: u8) -> bool {
        let may = self.left(most) > 0;
        if may {
            self.given.push(note);
        }
        may
    }

    /// Takes a dot back that this person gave; not one of somebody before.
    pub fn take(&mut self, note: NoteId) -> bool {
        let at = self.given.iter().rposition(|given| *given == note);
        if let Some(at) = at {
            self.given.remove(at);
        }
        at.is_some()
    }

    /// The next person.
    pub fn next(&mut self) {
        self.number = self.number.saturating_add(1);
        self.given.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nobody_gives_more_than_the_limit_or_takes_what_others_gave(
            most in 0_u8..6,
            acts in prop::collection::vec((0_u8..3, 0_u128..4), 0..60),
        ) {
            let mut voter = Voter::default();
            let mut dots = [0_i64; 4];
            let mut before = dots;
            for (act, note) in acts {
                let (id, at) = (NoteId::from_random(note), usize::try_from(note).unwrap_or_default());
                let Some(dot) = dots.get_mut(at) else { continue };
                match act {
                    0 => *dot += i64::from(voter.give(id, most)),
                    1 => *dot -= i64::from(voter.take(id)),
                    _ => {
                        voter.next();
                        before = dots;
                    }
                }
                let own: Vec<i64> = dots.iter().zip(before).map(|(now, before)| now - before).collect();
                prop_assert!(own.iter().all(|own| *own >= 0), "what others gave stays");
                prop_assert_eq!(own.iter().sum::<i64>() + i64::try_from(voter.left(most)).unwrap_or(-1), i64::from(most));
                prop_assert_eq!(own.get(at).copied(), i64::try_from(voter.on(id)).ok());
            }
        }
    }
}
