//! What takes an edit back: the steps back, each over the version the edit left.
//!
//! Taking something back writes, so what it puts back has a new name. Whoever keeps several undos of a record tells the others of
//! it ([`Undo::follow`]), or the second step back would look for a version that is no longer there.

use super::{
    stamp::{RecordId, Stamp},
    version::{Body, Version},
};

/// What undoes an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo<C> {
    id: RecordId,
    pub(super) steps: Vec<Step<C>>,
    /// Versions that came back under another name when this was made, with that name.
    pub(super) renamed: Vec<(Stamp, Stamp)>,
}

/// Puts a body in place of one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step<C> {
    /// The version it replaces; none where it stands beside those there are.
    pub(super) over: Option<Stamp>,
    /// The version that had this body, if one had.
    pub(super) was: Option<Stamp>,
    pub(super) body: Body<C>,
}

impl<C> Undo<C> {
    pub(super) fn of(id: RecordId, steps: Vec<Step<C>>) -> Self {
        Self { id, steps, renamed: Vec::new() }
    }

    /// The record it is about.
    pub fn id(&self) -> RecordId {
        self.id
    }

    /// Goes by the names that versions have since another was taken back.
    pub(super) fn follow(&mut self, other: &Self) {
        if self.id != other.id {
            return;
        }
        for (old, new) in &other.renamed {
            for name in self.steps.iter_mut().flat_map(|step| [&mut step.over, &mut step.was]) {
                if *name == Some(*old) {
                    *name = Some(*new);
                }
            }
        }
    }

    /// Both as one, where the later edit was made on what the earlier one left; the later one alone where it was not.
    pub(super) fn and(self, later: Self) -> (Option<Self>, Self) {
        let goes_on = match (self.steps.as_slice(), later.steps.as_slice()) {
            ([own], [theirs]) => self.id == later.id && own.over.is_some() && own.over == theirs.was,
            _ => false,
        };
        if !goes_on {
            return (Some(self), later);
        }
        let over = later.steps.first().and_then(|step| step.over);
        let steps = self.steps.into_iter().map(|step| Step { over, ..step }).collect();
        (None, Self { id: self.id, steps, renamed: self.renamed })
    }
}

impl<C> Step<C> {
    /// Puts a body in place of a version, as nothing was before.
    pub(super) fn new(over: &Version<C>, body: Body<C>) -> Self {
        Self { over: Some(over.stamp), was: None, body }
    }
}
