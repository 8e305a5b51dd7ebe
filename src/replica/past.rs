//! What was done and can be taken back, and what was taken back and can be done again.
//!
//! An act is what a person did by one press: one edit or many, as a file taken in. Its edits go back together, the last one first.

use super::{edit::Edit, stamp::Moment, undo::Undo};

/// How many acts are remembered.
const MOST: usize = 200;

/// The acts of this opening of the app, each under the word for what it was.
#[derive(Debug, Clone)]
pub struct Past<C, W> {
    done: Vec<Act<C, W>>,
    undone: Vec<Act<C, W>>,
}

#[derive(Debug, Clone)]
struct Act<C, W> {
    what: W,
    /// What takes its edits back, the last one last.
    undos: Vec<Undo<C>>,
}

impl<C, W> Default for Past<C, W> {
    fn default() -> Self {
        Self { done: Vec::new(), undone: Vec::new() }
    }
}

impl<C, W: Clone + PartialEq> Past<C, W> {
    /// Takes note of an act. What was taken back before cannot be done again.
    pub fn push(&mut self, what: W, undos: Vec<Undo<C>>) {
        if undos.is_empty() {
            return;
        }
        self.undone.clear();
        if self.done.len() == MOST {
            self.done.remove(0);
        }
        self.done.push(Act { what, undos });
    }

    /// Takes note of what goes on with the last act, if that is the same: a word typed after another.
    pub fn push_on(&mut self, what: W, undo: Undo<C>) {
        let Some(act) = self.done.last_mut().filter(|act| act.what == what && self.undone.is_empty()) else {
            return self.push(what, vec![undo]);
        };
        let (apart, last) = match act.undos.pop() {
            Some(last) => last.and(undo),
            None => (None, undo),
        };
        act.undos.extend(apart.into_iter().chain([last]));
    }

    /// What would be taken back next.
    pub fn next_back(&self) -> Option<&W> {
        self.done.last().map(|act| &act.what)
    }

    /// What would be done again next.
    pub fn next_on(&self) -> Option<&W> {
        self.undone.last().map(|act| &act.what)
    }

    /// Takes the last act back by applying edits; what it was. An act that has been written over elsewhere has nothing left
    /// to take back, so the one before it is.
    pub fn back(&mut self, at: Moment, apply: impl FnMut(Edit<C>) -> Option<Undo<C>>) -> Option<W> {
        Self::step(&mut self.done, &mut self.undone, at, apply)
    }

    /// Does the last act that was taken back again; what it was.
    pub fn on(&mut self, at: Moment, apply: impl FnMut(Edit<C>) -> Option<Undo<C>>) -> Option<W> {
        Self::step(&mut self.undone, &mut self.done, at, apply)
    }

    fn step(
        from: &mut Vec<Act<C, W>>,
        to: &mut Vec<Act<C, W>>,
        at: Moment,
        mut apply: impl FnMut(Edit<C>) -> Option<Undo<C>>,
    ) -> Option<W> {
        while let Some(mut act) = from.pop() {
            let mut undos = Vec::new();
            while let Some(undo) = act.undos.pop() {
                let Some(back) = apply(undo.at(at)) else { continue };
                let elsewhere = from.iter_mut().chain(to.iter_mut()).flat_map(|act| &mut act.undos);
                elsewhere.chain(&mut act.undos).for_each(|other| other.follow(&back));
                undos.push(back);
            }
            if !undos.is_empty() {
                to.push(Act { what: act.what.clone(), undos });
                return Some(act.what);
            }
        }
        None
    }
}

#[cfg(test)]
#[path = "past/tests.rs"]
mod tests;
