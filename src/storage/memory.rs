//! A store in memory that can fail on purpose. Its clones share one content, as the tabs of a browser do.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use super::store::{Store, StoreError};

/// A way to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InjectedFailure {
    /// Nothing can be read or written.
    Denied,
    /// No more than this many bytes fit in, keys included.
    Full(usize),
    /// After so many good writes, none has room.
    FullAfter(usize),
    /// After so many good writes, one is cut in half without a word.
    Torn(usize),
    /// After so many good writes and removals, a write is cut in half, or a removal not done, and nothing works any more.
    PowerCut(usize),
}

/// A store in memory.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore(Rc<RefCell<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    texts: BTreeMap<String, String>,
    failures: Vec<InjectedFailure>,
    read: usize,
    written: usize,
}

/// How much of an operation is done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    All,
    Half,
    HalfAndNoMore,
}

impl MemoryStore {
    /// Fails in all these ways from now on; in none to work again.
    pub fn fail(&self, failures: &[InjectedFailure]) {
        self.0.borrow_mut().failures = failures.to_vec();
    }

    /// All that is kept, by key.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.0.borrow().texts.clone()
    }

    /// How many bytes are kept, keys included.
    pub fn size(&self) -> usize {
        self.0.borrow().texts.iter().map(|(key, text)| key.len() + text.len()).sum()
    }

    /// How many bytes of texts were read and written since this was last asked.
    pub fn traffic(&self) -> (usize, usize) {
        let mut inner = self.0.borrow_mut();
        (std::mem::take(&mut inner.read), std::mem::take(&mut inner.written))
    }
}

impl Inner {
    fn is_denied(&self) -> bool {
        self.failures.contains(&InjectedFailure::Denied)
    }

    /// Whether this many bytes find room.
    fn has_room(&self, size: usize) -> bool {
        self.failures.iter().all(|failure| match failure {
            InjectedFailure::Full(room) => size <= *room,
            InjectedFailure::FullAfter(good) => *good > 0,
            _ => true,
        })
    }

    /// Counts an operation that changes something.
    fn count(&mut self, is_write: bool) -> Done {
        let mut done = Done::All;
        let mut failures = Vec::new();
        for failure in &self.failures {
            match *failure {
                InjectedFailure::FullAfter(good) if is_write => {
                    failures.push(InjectedFailure::FullAfter(good.saturating_sub(1)));
                }
                InjectedFailure::Torn(0) if is_write => done = Done::Half,
                InjectedFailure::Torn(good) if is_write => failures.push(InjectedFailure::Torn(good - 1)),
                InjectedFailure::PowerCut(0) => {
                    done = Done::HalfAndNoMore;
                    failures.push(InjectedFailure::Denied);
                }
                InjectedFailure::PowerCut(good) => failures.push(InjectedFailure::PowerCut(good - 1)),
                failure => failures.push(failure),
            }
        }
        self.failures = failures;
        done
    }
}

impl Store for MemoryStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        let mut inner = self.0.borrow_mut();
        if inner.is_denied() {
            return Err(StoreError::Denied);
        }
        let text = inner.texts.get(key).cloned();
        inner.read += text.as_ref().map_or(0, String::len);
        Ok(text)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let mut inner = self.0.borrow_mut();
        if inner.is_denied() {
            return Err(StoreError::Denied);
        }
        let others: usize =
            inner.texts.iter().filter(|(held, _)| *held != key).map(|(held, text)| held.len() + text.len()).sum();
        if !inner.has_room(others + key.len() + text.len()) {
            return Err(StoreError::Full);
        }
        let done = inner.count(true);
        inner.written += text.len();
        let kept =
            if done == Done::All { text.to_owned() } else { text.chars().take(text.chars().count() / 2).collect() };
        inner.texts.insert(key.to_owned(), kept);
        if done == Done::HalfAndNoMore { Err(StoreError::Denied) } else { Ok(()) }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        let mut inner = self.0.borrow_mut();
        if inner.is_denied() || inner.count(false) == Done::HalfAndNoMore {
            return Err(StoreError::Denied);
        }
        inner.texts.remove(key);
        Ok(())
    }

    fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        let inner = self.0.borrow();
        if inner.is_denied() {
            return Err(StoreError::Denied);
        }
        Ok(inner.texts.keys().filter(|key| key.starts_with(beginning)).cloned().collect())
    }
}
