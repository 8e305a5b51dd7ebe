//! Where a workshop stands on one tablet: which table it is, which phase, how much time is left, who votes.
//!
//! A tablet keeps this as a text of its own ([`Run::written`]), so that a page that is loaded anew goes on where it was. The text is checked
//! like any other: what cannot be read is as if there were none, and notes do not depend on it.

use super::{
    link,
    phase::Phase,
    settings::Settings,
    timer::{Signal, Timer},
    voter::Voter,
};
use crate::{
    notes::{Note, NoteContent, NoteId, Notebook},
    replica::Moment,
};
use serde_json::{Map, Value};

/// A workshop on this tablet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    settings: Settings,
    /// The table this tablet stands on; none where it is the facilitator's, or shows the wall.
    table: Option<u8>,
    phase: Phase,
    timer: Timer,
    /// Who votes here just now.
    pub voter: Voter,
}

impl Run {
    /// A workshop that tablets are coming in to.
    pub fn new(settings: Settings) -> Self {
        Self { settings, table: None, phase: Phase::Gather, timer: Timer::Unlimited, voter: Voter::default() }
    }

    /// What is set up.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The table this tablet stands on.
    pub fn table(&self) -> Option<u8> {
        self.table
    }

    /// Which phase it is in.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The time of the phase.
    pub fn timer(&self) -> Timer {
        self.timer
    }

    /// Puts the tablet on a table, or on none.
    pub fn sit_at(&mut self, table: Option<u8>) {
        self.table = table.filter(|table| (1..=self.settings.tables).contains(table));
    }

    /// Goes to a phase, whose time begins.
    pub fn go(&mut self, phase: Phase, now: Moment) {
        self.phase = phase;
        self.timer = Timer::begin(self.settings.minutes(phase), now);
    }

    /// Has the timer stand still or go on.
    pub fn toggle_timer(&mut self, now: Moment) {
        self.timer = self.timer.toggled(now);
    }

    /// Gives the phase a minute more.
    pub fn lengthen(&mut self, now: Moment) {
        self.timer = self.timer.longer(now);
    }

    /// What the timer comes by between two moments.
    pub fn signal(&self, before: Moment, now: Moment) -> Option<Signal> {
        if !self.timer.runs() {
            return None;
        }
        Timer::signal(self.timer.seconds(before)?, self.timer.seconds(now)?)
    }

    /// Whether a note was written in this workshop.
    pub fn has(&self, note: &NoteContent) -> bool {
        note.workshop.as_deref() == Some(&*self.settings.label())
    }

    /// The notes of this workshop that are seen in its phase, oldest first, and how many stay off the wall. While people write, a
    /// table sees its own; one without a table sees those of none.
    pub fn seen<'a>(&self, notebook: &'a Notebook) -> (Vec<&'a Note>, usize) {
        let table = self.table.map(|table| table.to_string());
        let mut notes = notebook.oldest_first();
        notes.retain(|note| self.has(note.note()));
        if self.phase == Phase::Write {
            notes.retain(|note| note.note().table == table);
            return (notes, 0);
        }
        let all = notes.len();
        notes.retain(|note| !note.note().hidden);
        let left_out = all - notes.len();
        (notes, left_out)
    }

    /// The text that is kept.
    pub fn written(&self, plan: &str) -> String {
        let mut fields = Map::new();
        fields.insert("code".into(), link::code(&self.settings, plan).into());
        fields.insert("table".into(), self.table.into());
        fields.insert("phase".into(), self.phase.word().into());
        match self.timer {
            Timer::Unlimited => {}
            Timer::Still(left) => drop(fields.insert("left".into(), left.into())),
            Timer::Until(end) => drop(fields.insert("until".into(), end.millis().into())),
        }
        fields.insert("voter".into(), self.voter.number.into());
        let given: Vec<String> = self.voter.given().iter().map(ToString::to_string).collect();
        fields.insert("given".into(), given.into());
        Value::Object(fields).to_string()
    }

    /// Reads a text that was kept; nothing where it is none, or of another plan.
    pub fn read(text: &str, plan: &str) -> Option<Self> {
        let Value::Object(fields) = text.parse().ok()? else { return None };
        let number = |name: &str| fields.get(name).and_then(Value::as_u64);
        let mut run = Self::new(link::read(fields.get("code")?.as_str()?, plan).ok()?);
        run.sit_at(number("table").and_then(|table| u8::try_from(table).ok()));
        run.phase = fields.get("phase").and_then(Value::as_str).and_then(Phase::from_word).unwrap_or(Phase::Gather);
        run.timer = match (number("left"), number("until")) {
            (Some(left), _) => Timer::Still(left),
            (None, Some(until)) => Timer::Until(Moment::from_millis(until)),
            (None, None) => Timer::Unlimited,
        };
        let given = fields.get("given").and_then(Value::as_array).into_iter().flatten();
        let given: Vec<NoteId> = given.filter_map(|id| id.as_str()?.parse().ok()).collect();
        let voter = number("voter").and_then(|voter| u32::try_from(voter).ok()).unwrap_or_default();
        run.voter = Voter::kept(voter, given, run.settings.votes);
        Some(run)
    }
}

#[cfg(test)]
#[path = "run/tests.rs"]
mod tests;
