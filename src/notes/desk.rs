//! The desk: a notebook that lives in a store, where other tabs write too.
//!
//! | key | holds |
//! |---|---|
//! | `strategy-explorer/notes/<plan>` | the notes |
//! | `…/copy` | the same text once more: a write cut off midway leaves one of the two whole |
//! | `…/unreadable-<n>` | a text found in a place of ours that could not be read, as it was |
//! | `…/version-<v>` | notes of an app of version *v* that met a later app's text in the first place |
//!
//! Three rules keep every note. *Read, merge, write*: a save takes over what is stored before it writes. *Nothing unread
//! is overwritten*: an unreadable text is first copied aside and read back, or else nothing is written; a later app's
//! text is never touched. *Nothing is believed*: what was written is read back.
//! Because merging the same notes twice changes nothing, all places are simply read and merged, in whatever state.
//!
//! Between the reading and the writing of one tab another may write. Each tab then hears of the other's write and
//! saves again, and what it still has in memory comes back.

use super::{
    edit::{Edit, Undo},
    envelope::{self, EnvelopeError},
    notebook::{Merged, Notebook, OtherPlan},
    stamp::{Moment, Session},
    store::{Store, StoreError},
};

/// How often a save is tried when what is read back is not what was written.
const ATTEMPTS: usize = 3;

/// How many unreadable texts are kept aside before the desk no longer dares to write.
const SHELF: usize = 20;

/// Where the notes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// Stored as they are.
    Saved,
    /// Changed since they were stored; [`Desk::save`] is due.
    Waiting,
    /// Stored beside the text of a later app, which is left untouched. The later app will take them in.
    BesideNewer,
    /// In this tab only, and lost with it unless exported.
    Memory(Obstacle),
}

/// Why notes cannot be stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Obstacle {
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What was read back is not what was written.
    #[error("what was stored could not be read back")]
    Torn,
    /// An unreadable text is in the way and could not be copied aside.
    #[error("what is stored cannot be read and is not overwritten")]
    Guarding,
}

/// A notebook that lives in a store.
#[derive(Debug)]
pub struct Desk<S> {
    store: S,
    key: String,
    session: Session,
    notebook: Notebook,
    /// A text all of whose notes are in the notebook. What begins it, such as a torn write of it, holds nothing new.
    known: String,
    saving: Saving,
}

impl<S: Store> Desk<S> {
    /// Opens the notebook of a plan. It always opens: see [`Desk::saving`] for what stood in the way.
    pub fn open(store: S, plan: &str, session: Session) -> Self {
        let mut desk = Self {
            store,
            key: format!("strategy-explorer/notes/{plan}"),
            session,
            notebook: Notebook::new(plan),
            known: String::new(),
            saving: Saving::Saved,
        };
        desk.saving = match desk.absorb_all() {
            Ok(Found::Ours) => Saving::Saved,
            Ok(Found::Newer) => Saving::BesideNewer,
            Err(obstacle) => Saving::Memory(obstacle),
        };
        desk
    }

    /// The notebook.
    pub fn notebook(&self) -> &Notebook {
        &self.notebook
    }

    /// Where the notes are.
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// Applies an edit in memory; [`Desk::save`] stores it. See [`Notebook::apply`].
    pub fn apply(&mut self, edit: Edit) -> Option<Undo> {
        let undo = self.notebook.apply(edit, self.session);
        if undo.is_some() {
            self.saving = Saving::Waiting;
        }
        undo
    }

    /// Takes over another notebook, as from a file; [`Desk::save`] stores it.
    ///
    /// # Errors
    /// When it is about another plan.
    pub fn merge(&mut self, other: &Notebook) -> Result<Merged, OtherPlan> {
        let merged = self.notebook.merge(other)?;
        self.saving = Saving::Waiting;
        Ok(merged)
    }

    /// Empties notes deleted before a moment; [`Desk::save`] stores it. See [`Notebook::purge`].
    pub fn purge(&mut self, before: Moment) -> usize {
        let purged = self.notebook.purge(before);
        if purged > 0 {
            self.saving = Saving::Waiting;
        }
        purged
    }

    /// Takes over what is stored, then stores everything. Also to be called when another tab has written: if nothing
    /// of ours is missing there, nothing is written, so tabs do not answer each other for ever.
    pub fn save(&mut self) -> &Saving {
        self.saving = self.store_all().unwrap_or_else(Saving::Memory);
        &self.saving
    }

    /// The unreadable texts kept aside, with their keys, for the reader to take away.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn unreadable(&self) -> Result<Vec<(String, String)>, StoreError> {
        let mut texts = Vec::new();
        for key in (1..=SHELF).map(|n| self.shelf(n)) {
            let Some(text) = self.store.read(&key)? else { break };
            texts.push((key, text));
        }
        Ok(texts)
    }

    fn store_all(&mut self) -> Result<Saving, Obstacle> {
        for _ in 0..ATTEMPTS {
            let found = self.absorb_all()?;
            self.known = envelope::encode(&self.notebook);
            let (stands, saved) = match found {
                Found::Ours => (self.put_twice(&self.known)?, Saving::Saved),
                Found::Newer => (self.put(&self.beside(envelope::VERSION), &self.known)?, Saving::BesideNewer),
            };
            if stands {
                return Ok(saved);
            }
        }
        Err(Obstacle::Torn)
    }

    /// Writes a text to the first place and to its copy, one after the other, so that one of them is always whole.
    /// Says whether it reads back from the first place.
    fn put_twice(&self, text: &str) -> Result<bool, StoreError> {
        // Too little room for two does not mean too little for one.
        let put_copy = || match self.put(&self.copy(), text) {
            Err(StoreError::Full) => Ok(true),
            put => put,
        };
        if self.copy_is_spare()? {
            return Ok(put_copy()? && self.put(&self.key, text)?);
        }
        Ok(self.put(&self.key, text)? && put_copy()?)
    }

    /// Whether the first place holds all that the copy holds. If a tab died before it wrote the first place, it does
    /// not, and then the copy is not to be written over yet.
    fn copy_is_spare(&self) -> Result<bool, StoreError> {
        let Some(copy) = self.store.read(&self.copy())? else { return Ok(true) };
        let first = self.store.read(&self.key)?.unwrap_or_default();
        if first == copy {
            return Ok(true);
        }
        let Ok(copy) = envelope::decode(&copy) else { return Ok(true) };
        let Ok(first) = envelope::decode(&first) else { return Ok(false) };
        let mut both = first.clone();
        Ok(both.merge(&copy).is_err() || both == first)
    }

    /// Writes a text and says whether it reads back.
    fn put(&self, key: &str, text: &str) -> Result<bool, StoreError> {
        let stands = || Ok(self.store.read(key)?.as_deref() == Some(text));
        if stands()? {
            return Ok(true);
        }
        self.store.write(key, text)?;
        stands()
    }

    /// Takes over the notes of every place that may hold some. An obstacle at one place does not keep the notes of the
    /// next from being read; the first is reported.
    fn absorb_all(&mut self) -> Result<Found, Obstacle> {
        let beside = (1..=envelope::VERSION).map(|version| self.beside(version));
        let places: Vec<String> = [self.key.clone(), self.copy()].into_iter().chain(beside).collect();
        let mut found = Ok(Found::Ours);
        for place in places {
            match self.absorb(&place) {
                Ok(Found::Ours) => {}
                Ok(Found::Newer) => found = found.and(Ok(Found::Newer)),
                Err(obstacle) => found = found.and(Err(obstacle)),
            }
        }
        found
    }

    fn absorb(&mut self, place: &str) -> Result<Found, Obstacle> {
        let Some(text) = self.store.read(place)? else { return Ok(Found::Ours) };
        if self.known.starts_with(&text) {
            return Ok(Found::Ours);
        }
        let merged = match envelope::decode(&text) {
            Ok(stored) => self.notebook.merge(&stored).is_ok(),
            Err(EnvelopeError::Newer { .. }) => return Ok(Found::Newer),
            Err(_) => false,
        };
        if merged {
            self.known = text;
        } else {
            self.set_aside(&text)?;
        }
        Ok(Found::Ours)
    }

    /// Copies an unreadable text to where it is safe, once.
    fn set_aside(&self, text: &str) -> Result<(), Obstacle> {
        for key in (1..=SHELF).map(|n| self.shelf(n)) {
            match self.store.read(&key)? {
                Some(held) if held == text => return Ok(()),
                Some(_) => {}
                None => {
                    let stands = self.put(&key, text).map_err(|_| Obstacle::Guarding)?;
                    return if stands { Ok(()) } else { Err(Obstacle::Guarding) };
                }
            }
        }
        Err(Obstacle::Guarding)
    }

    fn copy(&self) -> String {
        format!("{}/copy", self.key)
    }

    fn shelf(&self, n: usize) -> String {
        format!("{}/unreadable-{n}", self.key)
    }

    fn beside(&self, version: u64) -> String {
        format!("{}/version-{version}", self.key)
    }
}

/// Whose text is in our places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Ours,
    Newer,
}
