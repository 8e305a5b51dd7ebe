//! One version of a record, and which of several is shown.

use std::cmp::Ordering;

use serde_json::{Map, Value};

use super::{
    content::Content,
    stamp::{Moment, Stamp},
};

/// All that an edit puts in place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Body<C> {
    pub(super) content: C,
    pub(super) created: Moment,
    pub(super) deleted: Option<Moment>,
    /// Fields of a later app, carried along.
    pub(super) rest: Map<String, Value>,
}

impl<C: Content> Body<C> {
    /// Tells the reader the same thing.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        self.deleted.is_some() == other.deleted.is_some() && self.content.says_the_same(&other.content)
    }

    /// The same, deleted or not.
    pub(super) fn with_deleted(&self, deleted: Option<Moment>) -> Self {
        Self { deleted, ..self.clone() }
    }
}

/// One version of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version<C> {
    pub(super) stamp: Stamp,
    pub(super) body: Body<C>,
}

impl<C: Content> Version<C> {
    /// Its name, to say which version an edit replaces.
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// What it says. Nothing a person wrote is left in it when it was erased.
    pub fn content(&self) -> &C {
        &self.body.content
    }

    /// When the record was first written.
    pub fn created(&self) -> Moment {
        self.body.created
    }

    /// When this version was written.
    pub fn updated(&self) -> Moment {
        self.stamp.at
    }

    /// When it was deleted, if it was. What it says stays until it is erased.
    pub fn deleted(&self) -> Option<Moment> {
        self.body.deleted
    }

    /// Whether it was erased for good.
    pub(super) fn is_erased(&self) -> bool {
        self.body.deleted.is_some() && self.body.rest.is_empty() && self.body.content.is_erased()
    }

    /// The later in this order is the one shown first.
    ///
    /// What lives goes before what is deleted, so that an edit wins over a deletion that did not see it; but not what is
    /// so old that it may have been seen and forgotten (`forgotten`, see `record.rs`), so that a deletion does not come
    /// back. Beyond the stamp the order only breaks ties, the same way everywhere.
    pub(super) fn rank(&self, other: &Self, forgotten: Option<Moment>) -> Ordering {
        let place = |v: &Self| match v.body.deleted {
            None if Some(v.stamp.at) > forgotten => 2,
            Some(_) => 1,
            None => 0,
        };
        let key = |v: &Self| (place(v), v.stamp, v.body.created, v.body.deleted);
        key(self).cmp(&key(other)).then_with(|| self.body.content.order(&other.body.content)).then_with(|| {
            if self.body.rest == other.body.rest {
                Ordering::Equal
            } else {
                let text = |version: &Self| Value::Object(version.body.rest.clone()).to_string();
                text(self).cmp(&text(other))
            }
        })
    }
}
