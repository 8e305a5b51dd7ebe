//! Compaction: all places are merged, and what they hold is written where it belongs.

use super::{
    keeper::{Keeper, Obstacle},
    survey::{SlotContent, SlotState, Survey},
    twin::{ATTEMPTS, have_diverged, put_twice},
};
use crate::replica::{Content, Record, envelope};

impl<C: Content> Keeper<C> {
    /// Reads, merges, writes and reads back.
    pub(super) fn fold(&mut self) -> Result<(), Obstacle> {
        for attempt in 0..ATTEMPTS {
            let survey = self.survey();
            let was_stored = self.known.is_stored;
            let (main, beside) = match (&survey.error, &survey.main, &survey.beside) {
                (None, Some(main), Some(beside)) => (main, beside),
                (error, ..) => return Err(error.clone().map_or(Obstacle::Torn, Obstacle::Store)),
            };
            let is_at_home = !self.is_newer && self.set_aside(main);
            let home = if is_at_home { main } else { beside };
            if !is_at_home && !self.set_aside(beside) {
                return Err(Obstacle::Guarding);
            }
            if self.replica.is_empty() && home.iter().all(|seen| seen.text.is_empty()) {
                self.is_due = false;
                return Ok(());
            }
            if !self.known.is_all {
                // Only who writes forgets, or tabs would answer each other for ever.
                if !self.unsaved.is_empty() || self.journal.entries.iter().any(|entry| !entry.is_folded) {
                    self.replica.forget();
                }
                let [first, _] = home;
                let stands = first.replica.as_ref().filter(|stored| stored.holds_all_of(&self.replica));
                self.known.text = if stands.is_some() { first.text.clone() } else { envelope::encode(&self.replica) };
                (self.known.is_all, self.known.is_stored) = (true, false);
            }
            if have_diverged(home) {
                let text = self.known.text.clone();
                self.enter_text(&text, self.replica.all().map(Record::id).collect())?;
            }
            if put_twice(&*self.store, home, &self.known.text)? {
                self.unsaved.clear();
                self.is_whole_unsaved = false;
                self.journal.unstretch();
                self.is_due = false;
                self.sweep(&survey, is_at_home, was_stored, attempt == 0);
                self.known.is_stored = true;
                return Ok(());
            }
        }
        Err(Obstacle::Torn)
    }

    /// Removes what stood in the first place already when this compaction began, and takes note of what this compaction has
    /// written there. A look that is not the first of this compaction may have found what it has written itself.
    fn sweep(&mut self, survey: &Survey<C>, is_at_home: bool, was_stored: bool, is_first_look: bool) {
        let Some([first, _]) = (if is_at_home { &survey.main } else { &survey.beside }) else { return };
        let is_as_left = was_stored && first.is_known;
        let stood = if is_as_left { None } else { first.replica() };
        let beside = survey.beside.iter().flatten().filter(|_| is_at_home);
        for side in survey.sides.iter().chain(beside).filter(|side| side.found == SlotState::Ours) {
            let is_there = match &stood {
                None => is_as_left && self.folded.iter().any(|(key, text)| *key == side.key && *text == side.text),
                Some(stood) => side.replica().is_some_and(|side| stood.holds_all_of(&side)),
            };
            if is_first_look && is_there && self.store.remove(&side.key).is_ok() {
                self.folded.retain(|(key, _)| *key != side.key);
            } else {
                self.folded.retain(|(key, _)| *key != side.key);
                self.folded.push((side.key.clone(), side.text.clone()));
                self.is_due = true;
            }
        }
        let replica = &self.replica;
        for entry in &mut self.journal.entries {
            let is_there = match &stood {
                None => is_as_left && entry.is_folded,
                Some(stood) => entry.ids.iter().all(|id| replica.record(*id).is_none_or(|record| stood.holds(record))),
            };
            if is_first_look && is_there && self.store.remove(&entry.key).is_ok() {
                entry.key.clear();
            } else {
                entry.is_folded = true;
            }
        }
        self.journal.entries.retain(|entry| !entry.key.is_empty());
    }

    /// Makes room for an entry of the journal by giving up the copy, if the first place holds all of it.
    pub(super) fn make_room(&mut self) -> bool {
        let survey = self.survey();
        let home = if self.is_newer { &survey.beside } else { &survey.main };
        let Some([first, second]) = home else { return false };
        let is_spare = |second: &SlotContent<C>| second.found == SlotState::Ours && first.holds_all_of(second);
        is_spare(second) && self.store.remove(&second.key).is_ok()
    }
}
